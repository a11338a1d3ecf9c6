/** The seeds, or other files, indexed and searched as a service does it, for promises about the whole. */
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import type { Test } from 'tap';
import { indexPaths } from '../../indexer/pipeline.js';
import { today } from '../../src/domain/day.js';
import { hanNumber } from '../../src/domain/han-number.js';
import type { Passage } from '../../src/domain/passage.js';
import { openEmbedded } from '../../src/engines/embedded/index.js';
import type { Engine } from '../../src/engines/engine.js';
import { noFilters as unfiltered } from '../../src/query/no-filters.js';
import { root } from '../../src/root.js';
import { createSearch, type SearchAnswer, type SearchRequest } from '../../src/search/search.js';
import { openQueryWords } from '../../src/text/query-words.js';

export interface Indexed {
  readonly engine: Engine;
  readonly passages: readonly Passage[];
  search(q: string, request?: Partial<SearchRequest>): Promise<SearchAnswer>;
  /** Whether a passage is among all the results, on whatever page. */
  finds(q: string, id: string): Promise<boolean>;
}

const everything: Omit<SearchRequest, 'q'> = {
  filters: unfiltered(today()),
  sort: 'relevance',
  page: 1,
  size: 100,
  facets: [],
};

/** The same words as Taiwan and Hong Kong write them, in generic Traditional, and in Simplified. */
export const scripts = {
  t: Converter({ from: 'cn', to: 't' }),
  tw: Converter({ from: 'cn', to: 'tw' }),
  hk: Converter({ from: 'cn', to: 'hk' }),
  cn: Converter({ from: 't', to: 'cn' }),
} as const;

export const indexSeeds = (t: Test): Promise<Indexed> => indexed(t, { data: t.testdir({}), path: join(root, 'seeds') });

/** @param dictionary the text of one of the user's own */
export function indexFiles(t: Test, files: Readonly<Record<string, string>>, dictionary = ''): Promise<Indexed> {
  const folder = t.testdir({ data: {}, files, 'own.txt': dictionary });
  return indexed(t, { data: join(folder, 'data'), path: join(folder, 'files'), dictionary: join(folder, 'own.txt') });
}

async function indexed(
  t: Test,
  { data, path, dictionary }: { data: string; path: string; dictionary?: string },
): Promise<Indexed> {
  const engine = await openEmbedded({ data });
  const queryWords = openQueryWords();
  t.teardown(async () => {
    await queryWords.close();
    await engine.close();
  });
  await indexPaths({ paths: [path], engine, data, dictionary });
  await queryWords.use(await engine.dictionary());

  const passages: Passage[] = [];
  const { documents } = await engine.listDocuments({ offset: 0, size: 100 });
  for (const { id } of documents) passages.push(...((await engine.documentPassages(id))?.passages ?? []));

  const service = createSearch({ engine, queryWords });
  const search: Indexed['search'] = (q, request) => service.search({ ...everything, ...request, q });
  return {
    engine,
    passages,
    search,
    async finds(q, id) {
      for (let page = 1; ; page++) {
        const { hits } = await search(q, { page });
        if (hits.some((hit) => hit.id === id)) return true;
        if (hits.length < everything.size) return false;
      }
    },
  };
}

/** An act of these items, a passage each. */
export function act(title: string, items: readonly string[]): string {
  const lines = items.map((item, i) => `${hanNumber(i + 1)}、${item}\n`);
  return `某市关于${title}的通知\n${lines.join('')}`;
}
