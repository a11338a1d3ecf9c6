/**
 * How long a search of the full corpus takes, from HTTP request to HTTP answer with marks and all facets: 500 queries of which none comes twice, and questions, each
 * with the parts of its time; beside them SQLite's own bm25 over the same words and pairs of letters, a quick query while heavy ones are being answered, and English
 * queries of all lengths.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.js';
import type { Engine } from '../src/engines/engine.js';
import { openEngine } from '../src/engines/open.js';
import { makePlan } from '../src/query/make-plan.js';
import { noFilters } from '../src/query/no-filters.js';
import { parseQuery, termsOf, withoutRepeats } from '../src/query/parse.js';
import { facetNames, type Plan } from '../src/query/plan.js';
import { anyOf } from '../src/query/widen.js';
import { openQueryWords } from '../src/text/query-words.js';
import { listening, spawnCli } from '../test/src/cli/run.js';
import { corpusPaths, indexCorpus } from './corpus.js';
import { percentile, type Searched, timed } from './engine-load.js';
import { type Asked, makeQueries, passagesOf, type Text } from './engine-queries.js';
import { englishIsThere, keywordsOf, mainlandQueries, rarities, taiwanQueries } from './english-data.js';
import { englishQueries } from './english-queries.js';
import { openPlainFts } from './plain-fts.js';

const size = 20;

/** Of everyday words, as readers ask; each is searched by any of a dozen words. */
const questions: readonly Asked[] = [
  '公司拖欠工资不给怎么办，可以要求多少赔偿',
  '租房合同没有到期房东要收回房子，押金能不能退',
  '交通事故对方不赔钱，应当向哪个法院起诉',
  '离婚的时候孩子的抚养权和财产如何分割',
  '在网上买到假货，商家不承认，消费者应该怎么做',
  '员工在上班路上受伤是否属于工伤，由谁负责认定',
  '邻居在公共通道里堆放东西，可以向什么部门投诉',
  '未成年人打游戏充值的钱，家长可否要求退还',
  '单位没有缴纳社会保险，职工怎样才能补缴',
  '借钱给朋友没有写借条，到期不还如何起诉',
].map((q) => ({ q, on: '2024-01-01' }));

/** Quick queries, each timed alone and beside heavy ones. */
const quickAsked = 100;

interface Parts {
  /** Milliseconds. */
  readonly words: number;
  readonly engine: number;
}

export async function queries(): Promise<void> {
  const corpus = corpusPaths();
  if (corpus === null) {
    console.log('queries: the data are not there (../shared/data beside the checkout, or TIAOWEN_TEST_DATA)');
    return;
  }
  const data = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));
  const settings = { TIAOWEN_ENGINE: 'embedded', TIAOWEN_DATA: data };
  try {
    const { documents, passages } = indexCorpus(settings, corpus);
    console.log(`${documents} documents, ${passages} passages`);
    const engine = await openEngine(readConfig(settings), { readonly: true });
    try {
      await measureQueries(settings, engine, data);
    } finally {
      await engine.close();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function measureQueries(settings: Readonly<Record<string, string>>, engine: Engine, data: string): Promise<void> {
  const { measured, common, load } = makeQueries(await someTexts(engine));
  const service = spawnCli(['serve'], { ...settings, PORT: '0' });
  const http = new Map<Asked, number>();
  try {
    const searched = searchedOver(await listening(service));
    while ((await fetch(`${searched.url}/readyz`)).status !== 200);
    for (const asked of load.slice(0, 50)) await timed(searched, asked);
    for (const asked of [...measured, ...questions]) http.set(asked, await timed(searched, asked));
    console.table(await besideHeavy(searched, load.slice(50)));
    if (englishIsThere()) console.table(await inEnglish(searched));
    else console.log('the English queries are not there');
  } finally {
    service.kill('SIGTERM');
  }
  const plain = openPlainFts(data);
  const parts = await partsOf(engine, [...load.slice(0, 50), ...measured, ...questions], plain.timed);
  plain.close();
  const row = (what: string, list: readonly Asked[], time: (asked: Asked) => number) => {
    const times = list.map(time);
    return {
      what,
      'median, ms': percentile(times, 0.5).toFixed(1),
      '99th percentile, ms': percentile(times, 0.99).toFixed(1),
    };
  };
  const rows = (name: string, list: readonly Asked[]) => {
    const own = (asked: Asked, part: keyof Parts | 'plain'): number => parts.get(asked)?.[part] as number;
    const all = (asked: Asked): number => http.get(asked) as number;
    return [
      row(`${name}, over HTTP`, list, all),
      row('of it the cutting into words', list, (asked) => own(asked, 'words')),
      row('of it the engine: total, facets, ranked page', list, (asked) => own(asked, 'engine')),
      row('of it all else', list, (asked) => all(asked) - own(asked, 'words') - own(asked, 'engine')),
      row(`FTS5’s bm25, the first ${size} and their number`, list, (asked) => own(asked, 'plain')),
    ];
  };
  console.table([
    ...rows(`${measured.length} queries`, measured),
    ...rows(`those of common words`, common),
    ...rows(`${questions.length} questions`, questions),
  ]);
}

/** What readers ask in English, whole sentences of laws, and the rarest words of each; in turns, as they come from readers. */
async function inEnglish(searched: Pick<Searched, 'url' | 'request'>): Promise<Record<string, string>[]> {
  const rarity = rarities();
  const sentences = mainlandQueries().map(({ text }) => text);
  const kinds = Object.entries({
    'queries of readers in English': englishQueries().map(({ text }) => text),
    'queries of the rarest words of an English sentence': sentences.map((text) => keywordsOf(text, rarity).join(' ')),
    'English sentences': sentences,
  });
  // Others first, as with the Chinese ones: the figures are those of a service that has answered before.
  for (const { text: q } of taiwanQueries().slice(0, 50)) await timed(searched, { q, on: '2024-01-01' });
  const times = kinds.map((): number[] => []);
  for (let next = 0; kinds.some(([, queries]) => next < queries.length); next++) {
    for (const [kind, [, queries]] of kinds.entries()) {
      const q = queries[next];
      if (q !== undefined) times[kind]?.push(await timed(searched, { q, on: '2024-01-01' }));
    }
  }
  const row = (what: string, list: readonly number[]) => ({
    what: `${list.length} ${what}`,
    'median, ms': percentile(list, 0.5).toFixed(1),
    '99th percentile, ms': percentile(list, 0.99).toFixed(1),
  });
  return [...kinds.map(([what], kind) => row(what, times[kind] ?? [])), row('of all three', times.flat())];
}

/** From all over the corpus. */
async function someTexts(engine: Engine): Promise<Text[]> {
  const some: Text[] = [];
  let no = 0;
  for await (const texts of passagesOf(engine)) for (const text of texts) if (no++ % 40 === 0) some.push(text);
  return some;
}

function searchedOver(url: string): Pick<Searched, 'url' | 'request'> {
  return {
    url,
    request: ({ q, on }) => {
      const asked = new URLSearchParams({ q, on, facets: facetNames.join(), size: String(size) });
      return { method: 'GET', path: `/api/v1/search?${asked}` };
    },
  };
}

/** What quick queries take while no, one or two heavy ones are always under way. */
async function besideHeavy(
  searched: Pick<Searched, 'url' | 'request'>,
  quick: readonly Asked[],
): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  for (const heavy of [0, 1, 2]) {
    const asked = quick.slice(heavy * quickAsked, (heavy + 1) * quickAsked);
    let isOver = false;
    const others = Array.from({ length: heavy }, async (_, i) => {
      for (let next = i; !isOver; next++) await timed(searched, questions[next % questions.length] as Asked);
    });
    const times: number[] = [];
    for (const one of asked) times.push(await timed(searched, one));
    isOver = true;
    await Promise.all(others);
    rows.push({
      what: `${quickAsked} queries beside ${heavy} questions`,
      'median, ms': percentile(times, 0.5).toFixed(1),
      '99th percentile, ms': percentile(times, 0.99).toFixed(1),
    });
  }
  return rows;
}

/** The first fifty are asked of what has nothing in memory yet. @param plain milliseconds of a plan in another way */
async function partsOf(
  engine: Engine,
  all: readonly Asked[],
  plain: (plan: Plan) => number,
): Promise<Map<Asked, Parts & { readonly plain: number }>> {
  const queryWords = openQueryWords();
  const parts = new Map<Asked, Parts & { readonly plain: number }>();
  try {
    await queryWords.use(await engine.dictionary());
    for (const asked of all) {
      const { q, on } = asked;
      const query = withoutRepeats(parseQuery(q));
      const began = performance.now();
      const words = await queryWords.words(termsOf(query).map(({ folded }) => folded));
      const cut = performance.now();
      const filters = noFilters(on);
      const typed = makePlan(query, words, { filters, sort: 'relevance', offset: 0, size, facets: facetNames });
      // What a question is asked by is what it is widened to.
      const plan = questions.includes(asked) ? (anyOf(typed)[0]?.plan ?? typed) : typed;
      const planned = performance.now();
      await engine.search(plan);
      parts.set(asked, { words: cut - began, engine: performance.now() - planned, plain: plain(plan) });
    }
    return parts;
  } finally {
    await queryWords.close();
  }
}
