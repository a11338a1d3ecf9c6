/** How long searches of the seeds take, from the typed query to the hits, a kind of query a row. */
import { Bench } from 'tinybench';
import { today } from '../src/domain/day.js';
import { noFilters } from '../src/query/no-filters.js';
import { facetNames } from '../src/query/plan.js';
import { createSearch } from '../src/search/search.js';
import { openQueryWords } from '../src/text/query-words.js';
import { latencies } from './latencies.js';
import { withIndexedSeeds } from './seeds.js';

const queries: Readonly<Record<string, string>> = {
  'one word': '研发',
  'two words': '研发 投入',
  'word in the text, place in the context': '长沙市 人才',
  'words and a year': '研发 投入 2021',
  'phrase across punctuation': '“企业创新能力,强化企业”',
  exclusion: '研发 -投入',
  'Traditional query, Simplified text': '科技創新平臺',
  'a whole sentence': '支持高校、科研院所和企业建立专业化、市场化技术转移机构',
  'nothing found, widened': '研发 投入 火星 移民',
  'every passage': '',
};

export async function searching(): Promise<void> {
  await withIndexedSeeds(async (engine) => {
    const queryWords = openQueryWords();
    try {
      await queryWords.use(await engine.dictionary());
      const { search } = createSearch({ engine, queryWords });
      const filters = noFilters(today());
      const bench = new Bench({ time: 1000, warmup: true });
      for (const [name, q] of Object.entries(queries)) {
        bench.add(name, () => search({ q, filters, sort: 'relevance', page: 1, size: 20, facets: facetNames }));
      }
      await bench.run();
      console.table(latencies(bench));
    } finally {
      await queryWords.close();
    }
  });
}
