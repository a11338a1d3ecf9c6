/** A writer that another one took for dead, as its server saw no sign of it for too long. */
import { hash } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import t from 'tap';
import type { Change } from '../../../src/engines/engine.js';
import { openMeilisearch } from '../../../src/engines/meilisearch/index.js';
import { documentOf, planOf } from '../samples.js';
import { meilisearchServer, whyNoMeilisearch } from './server.js';

const skip = whyNoMeilisearch() ?? false;

t.test('meilisearch: shows nothing of a writer that stood still until another took over', { skip }, async (t) => {
  const { url, key } = await meilisearchServer();
  const prefix = `test-${hash('sha256', t.testdir()).slice(0, 16)}`;
  const client = new Meilisearch({ host: url, apiKey: key });
  t.teardown(async () => {
    const { results } = await client.getRawIndexes({ limit: 1_000 });
    for (const { uid } of results) if (uid.startsWith(prefix)) await client.deleteIndex(uid).waitTask();
  });
  const engine = await openMeilisearch({ url, key, prefix, readonly: false });
  await engine.build({ analysis: 'test', dictionary: '' }, []);
  async function* overtaken(): AsyncGenerator<Change> {
    yield { put: documentOf({ id: 'late', passages: ['研发'] }) };
    // As a writer on another machine does after two minutes without a sign.
    const { results } = await client.getRawIndexes({ limit: 1_000 });
    const held = results.find(({ uid }) => uid.startsWith(`${prefix}-lock-`))?.uid as string;
    const next = `${prefix}-lock-${Number(held.split('-').at(-1)) + 1}`;
    await client.createIndex(next, { primaryKey: 'ffffffffffffffff-1' }).waitTask();
    await client.deleteIndex(held).waitTask();
  }
  await t.rejects(engine.change(overtaken()), { code: 'index_busy', message: /took over/ });
  t.equal((await engine.search(planOf({}))).total, 0);
  const stored = await client.index(`${prefix}-index`).getDocuments({ filter: 'kind = passage' });
  t.equal(stored.total, 0, 'nor is it there unseen');
  await engine.close();
});
