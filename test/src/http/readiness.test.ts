import { join } from 'node:path';
import t from 'tap';
import { indexPaths } from '../../../indexer/pipeline.js';
import { buildApp } from '../../../src/app.js';
import { openEmbedded } from '../../../src/engines/embedded/index.js';
import { keepReady } from '../../../src/http/readiness.js';
import { root } from '../../../src/root.js';
import { analysisVersion } from '../../../src/text/analysis.js';
import { openQueryWords, type QueryWords } from '../../../src/text/query-words.js';
import { openService } from './service.js';

const { engine, plan } = await openService(t);

/** Real query words that count, and can hold back, the loading of dictionaries. */
function watched() {
  const real = openQueryWords();
  let used = 0;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const queryWords: QueryWords = {
    ...real,
    async use(dictionary) {
      used += 1;
      await held;
      await real.use(dictionary);
    },
  };
  return { queryWords, release, count: () => used };
}

t.test('documents are served while the dictionary loads; a search waits for it', async (t) => {
  const { queryWords, release } = watched();
  const app = await buildApp({ engine, queryWords });
  t.teardown(async () => {
    await app.close();
    await queryWords.close();
  });
  t.equal((await app.inject(`/d/${plan.id}`)).statusCode, 200);
  t.match((await app.inject('/readyz')).json(), { status: 503, code: 'words_loading' });
  t.equal((await app.inject('/healthz')).statusCode, 200);

  let answered = false;
  const search = app.inject('/api/v1/search?q=%E7%A0%94%E5%8F%91').then((answer) => {
    answered = true;
    return answer;
  });
  await app.inject('/api/v1/documents');
  t.notOk(answered);
  release();
  t.equal((await search).statusCode, 200);
  t.match((await app.inject('/readyz')).json(), { status: 'ready', generation: { documents: 5 } });
});

t.test('the index is read before anyone searches', async (t) => {
  const { queryWords, release } = watched();
  release();
  let tell: () => void = () => undefined;
  const searched = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const search: typeof engine.search = (plan) => {
    tell();
    return engine.search(plan);
  };
  const app = await buildApp({ engine: { ...engine, search }, queryWords });
  t.teardown(async () => {
    await app.close();
    await queryWords.close();
  });
  await app.ready();
  await t.resolves(searched);
});

t.test('a new generation is seen, and its dictionary loaded where it is another', async (t) => {
  const { queryWords, release, count } = watched();
  t.teardown(() => queryWords.close());
  release();
  const present = await engine.generation();
  let generation = present;
  let dictionary = await engine.dictionary();
  const changing = { ...engine, generation: async () => generation, dictionary: async () => dictionary };
  const readiness = keepReady(changing, queryWords);
  await Promise.all([readiness.searchable(), readiness.searchable()]);
  t.equal(count(), 1, 'loaded once');

  generation = present && { ...present, id: 'same-dictionary' };
  t.match(await readiness.searchable(), { id: 'same-dictionary' });
  t.equal(count(), 1);

  generation = present && { ...present, id: 'other-dictionary' };
  dictionary = `高新技术企业研发 3 n\n${dictionary}`;
  await t.rejects(readiness.check(), { code: 'words_loading' });
  await readiness.searchable();
  t.equal(count(), 2);
  t.match(await readiness.check(), { id: 'other-dictionary' });
});

t.test('a dictionary that cannot be loaded is tried again by the next search', async (t) => {
  const { queryWords, release } = watched();
  t.teardown(() => queryWords.close());
  release();
  let broken = true;
  const dictionary = async () => (broken ? Promise.reject(new Error('unreadable')) : engine.dictionary());
  const readiness = keepReady({ ...engine, dictionary }, queryWords);
  await t.rejects(readiness.searchable(), { message: 'unreadable' });
  broken = false;
  await readiness.searchable();
});

t.test('nothing indexed, or by another version, is 503 with the command to run', async (t) => {
  const queryWords = openQueryWords();
  const empty = await openEmbedded({ data: t.testdir({}) });
  t.teardown(async () => {
    await queryWords.close();
    await empty.close();
  });
  const old = { ...engine, generation: async () => ({ ...(await engine.generation()), analysis: 'old' }) as never };
  for (const [part, code] of [
    [empty, 'index_missing'],
    [old, 'index_incompatible'],
  ] as const) {
    const app = await buildApp({ engine: part, queryWords });
    t.teardown(() => app.close());
    for (const url of ['/readyz', '/api/v1/search?q=x']) {
      t.match((await app.inject(url)).json(), { status: 503, code, detail: /tiaowen index/ });
    }
  }
});

t.test('a service that started with nothing serves what is indexed later', async (t) => {
  const data = t.testdir({});
  const writer = await openEmbedded({ data });
  const reader = await openEmbedded({ data, readonly: true });
  const queryWords = openQueryWords();
  const app = await buildApp({ engine: reader, queryWords });
  t.teardown(async () => {
    await app.close();
    await Promise.all([queryWords.close(), reader.close(), writer.close()]);
  });
  t.equal((await app.inject('/readyz')).statusCode, 503);
  const { generation } = await indexPaths({ paths: [join(root, 'seeds')], engine: writer, data });
  t.equal(generation.analysis, analysisVersion);
  t.ok((await app.inject('/api/v1/search?q=%E7%A0%94%E5%8F%91')).json().total > 0);
});
