/**
 * How well searches find what they are asked for, on each engine that is present, from the typed query to the hits: judged questions on STARD's corpus, and on the full
 * corpus what may never fail (kept-promises.ts). English queries are in english.ts.
 */
import { readConfig } from '../src/config.js';
import type { Change, Engine } from '../src/engines/engine.js';
import { openEngine } from '../src/engines/open.js';
import { noFilters } from '../src/query/no-filters.js';
import { createSearch } from '../src/search/search.js';
import type { Nearest } from '../src/semantic/nearest.js';
import { foldedDictionary } from '../src/text/dictionary.js';
import { openQueryWords } from '../src/text/query-words.js';
import { loadCutter } from '../src/text/words.js';
import { corpusPaths, indexCorpus } from './corpus.js';
import { queriesOf, substringsOf } from './corpus-queries.js';
import { type EnginePlace, openPlaces } from './engine-places.js';
import { passagesOf, type Text } from './engine-queries.js';
import { type Judged, judge, type Measures } from './judged.js';
import { type Ask, containment, type Invariance, type Kept, sameFirstTen, scriptInvariance } from './kept-promises.js';
import { lawbenchIsThere, lawbenchQueries } from './lawbench.js';
import { stardDocuments, stardIsThere, stardQuestions } from './stard.js';
import { stardNearest } from './stard-vectors.js';

/** Not today, so that one run is like another whatever has come into force between. */
const filters = noFilters('2024-01-01');
const number = { queries: 1_000, substrings: 10_000 };

/** A row of the table: a set, what is measured, and how much of it is reached. */
type Row = Readonly<Record<'set' | 'measure' | 'all' | 'tuned half' | 'other half', string>>;

export async function relevance(): Promise<void> {
  const corpus = corpusPaths();
  if (!stardIsThere() || !lawbenchIsThere() || corpus === null) {
    console.log('relevance: the data are not there (../shared/data beside the checkout, or TIAOWEN_TEST_DATA)');
    return;
  }
  let firstTen: Invariance['firstTen'] | null = null;
  for (const open of openPlaces) {
    const place = await open();
    if (place === null) continue;
    try {
      console.log(place.name);
      await buildStard(place);
      console.table([...(await asked(place, judgedRows)), ...(await semanticRows(place))]);
      indexCorpus(place.settings, corpus);
      const { rows, own } = await asked(place, promiseRows);
      const alike =
        firstTen && keptRow('1,000 queries', 'first ten as on the first engine', sameFirstTen(firstTen, own));
      firstTen ??= own;
      console.table(alike ? [...rows, alike] : rows);
    } finally {
      await place.stop();
    }
  }
}

async function buildStard({ settings }: EnginePlace): Promise<void> {
  const dictionary = foldedDictionary();
  const engine = await openEngine(readConfig(settings), { readonly: false });
  try {
    await engine.build({ analysis: 'bench', dictionary }, changes(dictionary));
  } finally {
    await engine.close();
  }
}

function* changes(dictionary: string): Generator<Change> {
  for (const document of stardDocuments(loadCutter(dictionary))) yield { put: document };
}

/** Opens what has been indexed and asks it as a reader does. */
async function asked<Result>(
  { settings }: EnginePlace,
  measure: (ask: Ask, engine: Engine) => Promise<Result>,
  nearest?: Nearest,
): Promise<Result> {
  const engine = await openEngine(readConfig(settings), { readonly: true });
  const queryWords = openQueryWords();
  try {
    await queryWords.use(await engine.dictionary());
    const { search } = createSearch({ engine, queryWords, nearest });
    const ask: Ask = (q, request) =>
      search({ q, filters, sort: 'relevance', page: 1, size: 100, facets: [], ...request });
    return await measure(ask, engine);
  } finally {
    await queryWords.close();
    await engine.close();
  }
}

async function judgedRows(ask: Ask): Promise<Row[]> {
  const find = async (text: string): Promise<string[]> => (await ask(text)).hits.map(({ id }) => id);
  const questions = await judge(stardQuestions(), find);
  const citations = await judge(lawbenchQueries('citation'), find);
  const scenarios = await judge(lawbenchQueries('scenario'), find);
  return [
    judgedRow('STARD train', 'nDCG@10', questions, ({ ndcgAt10 }) => ndcgAt10),
    judgedRow('STARD train', 'R@100', questions, ({ recallAt100 }) => recallAt100),
    judgedRow('LawBench dev, citations', 'P@1', citations, ({ precisionAt1 }) => precisionAt1),
    judgedRow('LawBench dev, scenarios', 'nDCG@10', scenarios, ({ ndcgAt10 }) => ndcgAt10),
  ];
}

/** With vectors of an endpoint (stard-vectors.ts); none, and said, where there is none. */
async function semanticRows(place: EnginePlace): Promise<Row[]> {
  const nearest = await stardNearest(place);
  if (nearest === null) return [];
  try {
    return await asked(
      place,
      async (ask) => {
        const found = await judge(stardQuestions(), async (text) => {
          const { hits, semantic } = await ask(text);
          if (semantic === 'unavailable') throw new Error('the endpoint for embeddings does not answer');
          return hits.map(({ id }) => id);
        });
        return [
          judgedRow('STARD train, words and embeddings', 'nDCG@10', found, ({ ndcgAt10 }) => ndcgAt10),
          judgedRow('STARD train, words and embeddings', 'R@100', found, ({ recallAt100 }) => recallAt100),
        ];
      },
      nearest,
    );
  } finally {
    await nearest.close();
  }
}

async function promiseRows(ask: Ask, engine: Engine): Promise<{ rows: Row[]; own: Invariance['firstTen'] }> {
  const texts: Text[] = [];
  for await (const some of passagesOf(engine)) texts.push(...some.filter(({ text }) => text !== ''));
  const pieces = substringsOf(texts, number.substrings);
  const found = await containment(ask, pieces, (doc) => ({ ...filters, doc: [doc] }));
  const alike = await scriptInvariance(ask, queriesOf(texts, number.queries));
  const rows = [
    keptRow('10,000 substrings, full corpus', 'found, bare and quoted, in both scripts', found),
    keptRow('1,000 queries, full corpus', 'alike in every script and width', alike),
  ];
  return { rows, own: alike.firstTen };
}

function judgedRow(set: string, measure: string, { all, tuned, other }: Judged, of: (one: Measures) => number): Row {
  return {
    set,
    measure,
    all: of(all).toFixed(3),
    'tuned half': of(tuned).toFixed(3),
    'other half': of(other).toFixed(3),
  };
}

function keptRow(set: string, measure: string, { asked, kept }: Kept): Row {
  return {
    set,
    measure,
    all: `${((100 * kept) / asked).toFixed(2)} % of ${asked}`,
    'tuned half': '',
    'other half': '',
  };
}
