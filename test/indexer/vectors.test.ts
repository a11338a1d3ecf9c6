/** Vectors beside the index: asked for once, dropped when they no longer fit, and whatever happens to the endpoint, the index is whole. */
import { writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { load } from 'sqlite-vec';
import t from 'tap';
import { readHeld } from '../../indexer/ledger/ledger.js';
import { bringVectors, type VectorReport } from '../../indexer/vectors.js';
import { vectorFile } from '../../src/semantic/vector-file.js';
import { type Endpoint, embeddingsOf, endpoint } from '../src/semantic/endpoint.js';
import { type Workplace, workplace } from './workplace.js';

/** More than a batch. */
const articles = (count: number, word: string): string =>
  `${word}办法\n\n${Array.from({ length: count }, (_, i) => `第${i + 1}条 ${word}的事项之${i}，应当办理。`).join('\n')}\n`;

async function bring(
  { engine, data }: Workplace,
  own: Endpoint,
  options: { readonly signal?: AbortSignal } = {},
): Promise<VectorReport> {
  const held = readHeld(data);
  if (held === null) throw new Error('nothing is indexed');
  return bringVectors({ engine, data, embeddings: embeddingsOf(own), held, pause: 1, ...options });
}

/** How many passages have a vector, and how many vectors there are. */
function counts({ data }: Workplace): { passages: number; vectors: number } {
  const db = new Sqlite(vectorFile(data), { readonly: true });
  try {
    load(db);
    const count = (query: string): number => db.prepare(query).pluck().get() as number;
    return {
      passages: count('select count(*) from passage join vector on vector.text = passage.text'),
      vectors: count('select count(*) from vector'),
    };
  } finally {
    db.close();
  }
}

const sent = (own: Endpoint): string[] => own.asked.flatMap(({ input }) => input);

t.test('every clause gets a vector, and none is asked for twice', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(70, '研发'), 'b.txt': articles(3, '人才') });
  await place.index();
  const { asked, lacking, failure } = await bring(place, own);
  t.strictSame([lacking, failure], [0, null]);
  t.equal(asked, new Set(sent(own)).size);
  t.equal(sent(own).length, asked);
  t.ok(own.asked.every(({ input }) => input.length <= 32));
  t.strictSame(counts(place), { passages: 73, vectors: 73 });
  t.match(await bring(place, own), { asked: 0, lacking: 0 });
  await place.index({ paths: [place.folder] });
  t.match(await bring(place, own), { asked: 0 }, 'nor after the index was written again');
});

t.test('of a changed document only new texts are asked for, and what is gone goes', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(5, '研发'), 'b.txt': articles(3, '人才') });
  await place.index();
  await bring(place, own);
  place.write({ 'a.txt': articles(6, '研发'), 'b.txt': null });
  await place.index();
  t.match(await bring(place, own), { asked: 1, lacking: 0 });
  t.strictSame(counts(place), { passages: 6, vectors: 6 });
});

t.test('an endpoint that fails in passing is asked again', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(5, '研发') });
  await place.index();
  own.trouble = (request) => (request === 1 ? { status: 429 } : request === 2 ? { status: 500 } : null);
  t.match(await bring(place, own), { asked: 5, failure: null });
});

t.test('an endpoint that stays away leaves what it gave, and the next run goes on there', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(80, '研发') });
  await place.index();
  for (const trouble of [{ status: 401 }, { as: 'garbage' }, { as: 'half' }, { as: 'ragged' }] as const) {
    own.trouble = () => trouble;
    const before = own.asked.length;
    const { lacking, failure } = await bring(place, own);
    t.strictSame([lacking, failure?.passing, own.asked.length - before], [1, false, 1], JSON.stringify(trouble));
  }
  const begun = own.asked.length;
  own.trouble = (request) => (request === begun + 1 ? null : { status: 503 });
  t.match(await bring(place, own), { asked: 32, lacking: 1, failure: { passing: true, message: /answers 503/ } });
  own.trouble = () => null;
  t.match(await bring(place, own), { asked: 48, lacking: 0, failure: null });
  t.strictSame(counts(place), { passages: 80, vectors: 80 });
});

t.test('an endpoint that is away is no failure where nothing is lacking', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(5, '研发') });
  await place.index();
  await bring(place, own);
  own.trouble = () => ({ status: 503 });
  t.match(await bring(place, own), { asked: 0, lacking: 0, failure: null });
  t.strictSame(counts(place), { passages: 5, vectors: 5 });
});

t.test('who stops it loses nothing that was answered', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(80, '研发') });
  await place.index();
  const stop = new AbortController();
  own.trouble = (request) => {
    if (request < 3) return null;
    stop.abort(new Error('stopped'));
    return { as: 'silent' };
  };
  await t.rejects(bring(place, own, { signal: stop.signal }), { message: 'stopped' });
  own.trouble = () => null;
  t.match(await bring(place, own), { asked: 16, lacking: 0 });
});

t.test('a model that gives vectors of another length, or has another name, begins anew', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(4, '研发') });
  await place.index();
  await bring(place, own);
  own.dimension = 48;
  t.match(await bring(place, own), { asked: 4, lacking: 0 }, 'also where nothing else is lacking');
  place.write({ 'b.txt': articles(2, '人才') });
  await place.index();
  own.dimension = 32;
  t.match(await bring(place, own), { asked: 6, lacking: 0, failure: null });
  const other = { ...own, settings: { ...own.settings, embeddingsModel: { passage: 'other', query: 'other' } } };
  t.match(await bring(place, other), { asked: 6, lacking: 0 });
});

t.test('a text that the endpoint refuses is left out and told, and all others get their vectors', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(80, '研发') });
  await place.index();
  const isTooLong = (input: readonly string[]): boolean => input.some((text) => /之(?:7|40)\D/u.test(text));
  own.trouble = (_, input) => (isTooLong(input) ? { status: 400, message: 'input too long' } : null);
  const report = await bring(place, own);
  t.match(report, { asked: 78, refused: 2, refusal: { message: /input too long/ }, lacking: 0, failure: null });
  t.strictSame(counts(place), { passages: 78, vectors: 78 });
  t.match(await bring(place, own), { asked: 0, refused: 0, lacking: 0 });
});

t.test('a batch that is too large is sent in parts', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(40, '研发') });
  await place.index();
  own.trouble = (_, input) => (input.length > 8 ? { status: 413 } : null);
  t.match(await bring(place, own), { asked: 40, refused: 0, lacking: 0, failure: null });
});

t.test('an endpoint that refuses everything is not asked for each text', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(80, '研发') });
  await place.index();
  own.trouble = () => ({ status: 400, message: 'no such model' });
  t.match(await bring(place, own), { asked: 0, refused: 0, lacking: 1, failure: { message: /no such model/ } });
  t.equal(own.asked.length, 2);
});

t.test('who brings vectors while another does is told so, and nothing is written twice', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(5, '研发') });
  await place.index();
  const stop = new AbortController();
  const isAsked = new Promise<void>((resolve) => {
    own.trouble = () => {
      resolve();
      return { as: 'silent' };
    };
  });
  const first = bring(place, own, { signal: stop.signal });
  await isAsked;
  await t.rejects(bring(place, own), { code: 'index_busy' });
  await t.rejects(place.index(), { code: 'index_busy' });
  stop.abort(new Error('stopped'));
  await t.rejects(first, { message: 'stopped' });
  own.trouble = () => null;
  t.match(await bring(place, own), { asked: 5, lacking: 0 });
});

t.test('what is held of another generation drops no vector', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(5, '研发') });
  await place.index();
  await bring(place, own);
  const held = { generation: 'another', contents: new Map<string, string>() };
  const { engine, data } = place;
  await t.rejects(bringVectors({ engine, data, embeddings: embeddingsOf(own), held }), { code: 'generation_changed' });
  t.strictSame(counts(place), { passages: 5, vectors: 5 });
});

t.test('a damaged file of vectors is told with what to do', async (t) => {
  const own = await endpoint(t);
  const place = await workplace(t, { 'a.txt': articles(1, '研发') });
  await place.index();
  writeFileSync(vectorFile(place.data), 'no database, but a text that is long enough to be taken for one'.repeat(100));
  await t.rejects(bring(place, own), { code: 'vectors_damaged', message: /Delete it/ });
});
