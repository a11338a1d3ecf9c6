/**
 * How well English queries find Chinese clauses, from the typed query to the hits: sentences of official translations, and their rarest words, among Taiwan's articles and the
 * mainland's; and readers' queries over policies. Mining takes some minutes, the rest as well.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mineGlossary } from '../indexer/glossary/mine.js';
import { readConfig } from '../src/config.js';
import type { Change } from '../src/engines/engine.js';
import { openEngine } from '../src/engines/open.js';
import { createGlossary } from '../src/english/glossary.js';
import { shippedGlossary } from '../src/english/mined-glossary.js';
import { shippedTerms } from '../src/english/open.js';
import type { Glossary } from '../src/query/english.js';
import { noFilters } from '../src/query/no-filters.js';
import { createSearch } from '../src/search/search.js';
import { foldedDictionary } from '../src/text/dictionary.js';
import { openQueryWords } from '../src/text/query-words.js';
import { loadCutter } from '../src/text/words.js';
import { type Article, articlesAreThere, documentsOf, mainlandArticles, taiwanArticles } from './article-corpora.js';
import { indexCorpus } from './corpus.js';
import { percentile } from './engine-load.js';
import { randomNumbers } from './engine-queries.js';
import {
  type EnglishQuery,
  englishIsThere,
  keywordsOf,
  mainlandQueries,
  pairsWithout,
  rarities,
  taiwanQueries,
} from './english-data.js';
import { englishQueries, englishQueriesPaths } from './english-queries.js';

const filters = noFilters('2024-01-01');

/** Articles beside those that answer a query. */
const others = 18_500;

type Row = Readonly<
  Record<'set' | 'measure' | 'all' | 'tuned half' | 'other half' | 'median, ms' | '99th percentile, ms', string>
>;

interface Asked {
  readonly text: string;
  readonly answers: ReadonlySet<string>;
}

/** Ids of the first ten. */
type Find = (text: string) => Promise<readonly string[]>;

export async function english(): Promise<void> {
  const policies = englishQueriesPaths();
  if (!englishIsThere() || !articlesAreThere() || policies === null) {
    console.log('english: the data are not there (../shared/data beside the checkout, or TIAOWEN_TEST_DATA)');
    return;
  }
  const queries = taiwanQueries();
  const cutter = loadCutter(foldedDictionary());
  // It is examined with what has not seen the answers' neighbours either.
  const mined = mineGlossary(pairsWithout(queries), ['without the laws of xling.dev'], cutter);
  const unseen = createGlossary(mined, shippedTerms());
  const shipped = createGlossary(shippedGlossary(), shippedTerms());
  const taiwan = taiwanArticles();
  console.table([
    ...(await overArticles(sampled(taiwan, queries), unseen, (find) =>
      taiwanRows('xling dev, 20,000 articles', queries, find),
    )),
    ...(await overArticles(taiwan, unseen, (find) => taiwanRows('xling dev, all articles', queries, find))),
    ...(await overArticles(mainlandArticles(), shipped, async (find) => [
      await reciprocalRow('mainland dev, sentences', asAsked(mainlandQueries()), find),
    ])),
    ...(await overPolicies(policies, shipped)),
  ]);
}

async function taiwanRows(set: string, queries: readonly EnglishQuery[], find: Find): Promise<Row[]> {
  const rarity = rarities();
  const rarest = queries.map(({ text, gold }) => ({ text: keywordsOf(text, rarity).join(' '), gold }));
  return [
    await reciprocalRow(`${set}, sentences`, asAsked(queries), find),
    await reciprocalRow(`${set}, 3 to 6 rarest words`, asAsked(rarest), find),
  ];
}

function asAsked(queries: readonly EnglishQuery[]): Asked[] {
  return queries.map(({ text, gold }) => ({ text, answers: new Set([gold]) }));
}

/** The articles that answer, and others drawn by chance, always the same. */
function sampled(articles: readonly Article[], queries: readonly EnglishQuery[]): Article[] {
  const golds = new Set(queries.map(({ gold }) => gold));
  const next = randomNumbers(20210313);
  const drawn = articles
    .filter(({ key }) => !golds.has(key))
    .map((article) => ({ article, at: next() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, others);
  return [...articles.filter(({ key }) => golds.has(key)), ...drawn.map(({ article }) => article)];
}

/** @param measure is given what finds keys of articles */
async function overArticles(
  articles: readonly Article[],
  glossary: Glossary,
  measure: (find: Find) => Promise<Row[]>,
): Promise<Row[]> {
  return inNewFolder(async (settings) => {
    const dictionary = foldedDictionary();
    const keys = new Map<string, string>();
    const engine = await openEngine(readConfig(settings), { readonly: false });
    try {
      await engine.build({ analysis: 'bench', dictionary }, changes(articles, dictionary, keys));
    } finally {
      await engine.close();
    }
    return searched(settings, glossary, (find) =>
      measure(async (text) => (await find(text)).map((id) => keys.get(id) ?? id)),
    );
  });
}

function* changes(articles: readonly Article[], dictionary: string, keys: Map<string, string>): Generator<Change> {
  for (const document of documentsOf(articles, loadCutter(dictionary), keys)) yield { put: document };
}

async function overPolicies(paths: readonly string[], glossary: Glossary): Promise<Row[]> {
  return inNewFolder((settings) => {
    indexCorpus(settings, paths);
    return searched(settings, glossary, async (find) => [
      await recallRow('60 queries over policies and seeds', englishQueries(), find),
    ]);
  });
}

async function inNewFolder(run: (settings: Readonly<Record<string, string>>) => Promise<Row[]>): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));
  try {
    return await run({ TIAOWEN_ENGINE: 'embedded', TIAOWEN_DATA: data });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function searched(
  settings: Readonly<Record<string, string>>,
  glossary: Glossary,
  measure: (find: Find) => Promise<Row[]>,
): Promise<Row[]> {
  const engine = await openEngine(readConfig(settings), { readonly: true });
  const queryWords = openQueryWords();
  try {
    await queryWords.use(await engine.dictionary());
    const { search } = createSearch({ engine, queryWords, glossary });
    return await measure(async (q) => {
      const { hits } = await search({ q, filters, sort: 'relevance', page: 1, size: 10, facets: [] });
      return hits.map(({ id }) => id);
    });
  } finally {
    await queryWords.close();
    await engine.close();
  }
}

/** How far down the answer stands, and whether it is among the first ten. */
async function reciprocalRow(set: string, asked: readonly Asked[], find: Find): Promise<Row> {
  return rowOf(set, 'MRR@10 / R@10', asked, find, (places) => {
    const first = places[0] ?? 0;
    return first === 0 ? [0, 0] : [1 / first, 1];
  });
}

/** The share of the answers among the first ten, of no more than ten. */
async function recallRow(set: string, asked: readonly Asked[], find: Find): Promise<Row> {
  return rowOf(set, 'R@10', asked, find, (places, answers) => [places.length / Math.min(10, answers)]);
}

/** The scorer's numbers (src/ranking/likelihood.ts) were chosen on the queries at even places. @param measure of the places of the answers, from 1 */
async function rowOf(
  set: string,
  measure: string,
  asked: readonly Asked[],
  find: Find,
  measured: (places: readonly number[], answers: number) => readonly number[],
): Promise<Row> {
  const times: number[] = [];
  const all: (readonly number[])[] = [];
  for (const { text, answers } of asked) {
    const begun = performance.now();
    const found = await find(text);
    times.push(performance.now() - begun);
    const places = found.flatMap((id, i) => (answers.has(id) ? [i + 1] : []));
    all.push(measured(places, answers.size));
  }
  return {
    set,
    measure,
    all: means(all),
    'tuned half': means(all.filter((_, i) => i % 2 === 0)),
    'other half': means(all.filter((_, i) => i % 2 === 1)),
    'median, ms': percentile(times, 0.5).toFixed(1),
    '99th percentile, ms': percentile(times, 0.99).toFixed(1),
  };
}

function means(all: readonly (readonly number[])[]): string {
  const width = all[0]?.length ?? 0;
  return Array.from({ length: width }, (_, i) =>
    (all.reduce((sum, one) => sum + (one[i] as number), 0) / all.length).toFixed(3),
  ).join(' / ');
}
