/** How long an engine itself takes for a plan with total and three facets: without the cutting of the query, the ranking, the marks and HTTP. */
import { readConfig } from '../src/config.js';
import { openEngine } from '../src/engines/open.js';
import { makePlan } from '../src/query/make-plan.js';
import { noFilters } from '../src/query/no-filters.js';
import { parseQuery, termsOf, withoutRepeats } from '../src/query/parse.js';
import type { Plan } from '../src/query/plan.js';
import { openQueryWords, type QueryWords } from '../src/text/query-words.js';
import type { Asked, EngineQueries } from './engine-queries.js';

/** Milliseconds, one for each of `queries.ofEngine`, in their order. */
export async function engineTimes(
  settings: Readonly<Record<string, string>>,
  queries: EngineQueries,
): Promise<number[]> {
  const engine = await openEngine(readConfig(settings), { readonly: true });
  const queryWords = openQueryWords();
  const times: number[] = [];
  try {
    await queryWords.use(await engine.dictionary());
    // The first ones find nothing loaded yet, whatever the engine.
    for (const asked of queries.load.slice(0, 50)) await engine.search(await planOf(asked, queryWords));
    for (const asked of queries.ofEngine) {
      const plan = await planOf(asked, queryWords);
      const began = performance.now();
      await engine.search(plan);
      times.push(performance.now() - began);
    }
    return times;
  } finally {
    await queryWords.close();
    await engine.close();
  }
}

async function planOf({ q, on }: Asked, queryWords: QueryWords): Promise<Plan> {
  const query = withoutRepeats(parseQuery(q));
  const words = await queryWords.words(termsOf(query).map(({ folded }) => folded));
  return makePlan(query, words, {
    filters: noFilters(on),
    sort: 'relevance',
    offset: 0,
    size: 10,
    facets: ['issuer', 'year', 'type'],
  });
}
