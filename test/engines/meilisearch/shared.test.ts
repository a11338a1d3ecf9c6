/** On a server that others use too: what is not ours is left as it is, and what a dead writer held is taken over. */
import { hash, randomUUID } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import t from 'tap';
import type { Engine } from '../../../src/engines/engine.js';
import { openMeilisearch } from '../../../src/engines/meilisearch/index.js';
import { expected } from '../oracle.js';
import { documentOf, group, planOfGroups, ranking } from '../samples.js';
import { meilisearchServer, whyNoMeilisearch } from './server.js';

const documents = [documentOf({ id: 'd', passages: ['研发 投入'] })];

function build(engine: Engine, all: typeof documents) {
  return engine.build(
    { analysis: 'test', dictionary: '' },
    all.map((document) => ({ put: document })),
  );
}

async function place(folder: string) {
  const { url, key } = await meilisearchServer();
  const prefix = `test-${hash('sha256', folder).slice(0, 16)}`;
  const client = new Meilisearch({ host: url, apiKey: key });
  t.teardown(async () => {
    const { results } = await client.getRawIndexes({ limit: 1_000 });
    for (const { uid } of results) if (uid.startsWith(prefix)) await client.deleteIndex(uid).waitTask();
  });
  const engine = await openMeilisearch({ url, key, prefix, readonly: false });
  return { engine, client, prefix };
}

t.test(
  'reports an index with other settings, and leaves it as it is',
  { skip: whyNoMeilisearch() ?? false },
  async (t) => {
    const { engine, client, prefix } = await place(t.testdir());
    await client.createIndex(`${prefix}-index`, { primaryKey: 'id' }).waitTask();
    await client
      .index(`${prefix}-index`)
      .addDocuments([{ id: 1, title: 'of another' }])
      .waitTask();
    const settings = await client.index(`${prefix}-index`).getSettings();
    const incompatible = { code: 'index_incompatible', message: /none of this program's.*rankingRules/ };
    await t.rejects(engine.search(planOfGroups([group('研发')])), incompatible);
    await t.rejects(build(engine, documents), incompatible);
    t.strictSame(await client.index(`${prefix}-index`).getSettings(), settings);
    t.equal((await client.index(`${prefix}-index`).getStats()).numberOfDocuments, 1);
  },
);

t.test(
  'builds an index of other settings anew where an older version has left it',
  { skip: whyNoMeilisearch() ?? false },
  async (t) => {
    const { engine: older, client, prefix } = await place(t.testdir());
    const { url, key } = await meilisearchServer();
    await build(older, documents);
    await client
      .index(`${prefix}-index`)
      .updateSettings({ pagination: { maxTotalHits: 1_000 }, filterableAttributes: ['kind', 'doc', 'w', 'g'] })
      .waitTask();
    const engine = await openMeilisearch({ url, key, prefix, readonly: false });
    const incompatible = { code: 'index_incompatible', message: /Index again/ };
    const sought = planOfGroups([group('研发')]);
    await t.rejects(engine.search(sought), incompatible);
    await t.rejects(engine.change([{ remove: 'd' }]), incompatible);
    const { id } = await build(engine, [...documents, documentOf({ id: 'e', passages: ['研发'] })]);
    const found = await engine.search(sought);
    t.strictSame([found.generation, found.total], [id, 2]);
    await engine.change([{ remove: 'd' }]);
    t.equal((await engine.search(sought)).total, 1);
  },
);

t.test('takes over the lock of a process that is gone', { skip: whyNoMeilisearch() ?? false }, async (t) => {
  const { engine, client, prefix } = await place(t.testdir());
  const locks = async () =>
    (await client.getRawIndexes({ limit: 1_000 })).results.filter(({ uid }) => uid.startsWith(`${prefix}-lock-`));
  let holder = '';
  async function* changes() {
    holder = (await locks())[0]?.primaryKey ?? '';
    yield* documents.map((document) => ({ put: document }));
  }
  await engine.build({ analysis: 'a', dictionary: '' }, changes());
  t.match(holder, /^[0-9a-f]+-\d+$/);
  t.strictSame(await locks(), [], 'given back');
  const held = (pid: number, machine = holder.split('-')[0]) =>
    client.createIndex(`${prefix}-lock-7`, { primaryKey: `${machine}-${pid}` }).waitTask();
  await held(2 ** 30);
  t.equal((await build(engine, documents)).documents, 1, 'no process of the machine has the id');
  t.strictSame(await locks(), []);
  await held(2 ** 30, 'another');
  await t.rejects(build(engine, documents), { code: 'index_busy' }, 'of another machine nothing is known yet');
});

t.test(
  'removes what killed builds have left, and nothing of others',
  { skip: whyNoMeilisearch() ?? false },
  async (t) => {
    const { engine, client, prefix } = await place(t.testdir());
    for (const uid of [`${prefix}-build-${randomUUID()}`, `${prefix}2-build-other`, `${prefix}-build-index`])
      await client.createIndex(uid).waitTask();
    await build(engine, documents);
    const { results } = await client.getRawIndexes({ limit: 1_000 });
    const own = results.map(({ uid }) => uid).filter((uid) => uid.startsWith(prefix));
    t.strictSame(own.sort(), [`${prefix}-build-index`, `${prefix}-index`, `${prefix}2-build-other`]);
  },
);

t.test(
  'answers a plan of forty words and thirty-two groups exactly',
  { skip: whyNoMeilisearch() ?? false },
  async (t) => {
    const { engine } = await place(t.testdir());
    const words = Array.from({ length: 40 }, (_, i) => `词${String.fromCodePoint(0x4e00 + i)}`);
    const passages = [words.join(' '), ...words.map((word) => words.filter((one) => one !== word).join(' '))];
    const documents = [documentOf({ id: 'd', passages })];
    await build(engine, documents);
    const plan = planOfGroups([group('无', ...words)], { rank: ranking(words) });
    const { total, exact, hits } = await engine.search(plan);
    const { scores } = expected(documents, plan);
    t.strictSame([total, exact, hits.map(({ passage }) => passage.id)], [1, true, ['d/p1']], 'no word is lost');
    t.equal(hits[0]?.score, scores.get('d/p1'), 'each is as rare as it is');
    const groups = words.slice(0, 32).map((word) => group(word, word));
    t.equal((await engine.search(planOfGroups(groups, { rank: ranking(words.slice(0, 32)) }))).total, 9, 'nor a group');
  },
);
