/** All entries that fit, over many pages, each once and in order. */
import { Meilisearch } from 'meilisearch';
import t from 'tap';
import type { AnalysedDocument } from '../../../src/engines/engine.js';
import { MeilisearchServer } from '../../../src/engines/meilisearch/server.js';
import { openRecords } from '../../../src/engines/records/index.js';
import type { Store } from '../../../src/engines/records/store.js';
import { documentOf } from '../samples.js';
import { prefixOf } from '../under-test.js';
import { meilisearchServer, whyNoMeilisearch } from './server.js';

t.test('lists what no page holds', { skip: whyNoMeilisearch() ?? false }, async (t) => {
  const address = await meilisearchServer();
  const prefix = prefixOf(t.testdir());
  const server = new MeilisearchServer({ ...address, prefix });
  const client = new Meilisearch({ host: address.url, apiKey: address.key });
  t.teardown(() => client.deleteIndex(`${prefix}-index`).waitTask());
  const engine = openRecords(server, { readonly: false });
  const build = (documents: readonly AnalysedDocument[]) =>
    engine.build(
      { analysis: 'test', dictionary: '' },
      documents.map((put) => ({ put })),
    );
  // One longer than two pages, and pages that end in the middle of one and at the end of one.
  const sizes = { 'd-1': 1_100, 'd-2': 1, 'd-3': 399, 'd-4': 499, 'd-5': 501, 'e-12': 3, e: 2 };
  const documents = Object.entries(sizes).map(([id, count]) =>
    documentOf({ id, passages: Array.from({ length: count }, (_, i) => `${id} ${i}`) }),
  );
  const others = Array.from({ length: 600 }, (_, i) => documentOf({ id: `f-${1_000 + i}`, passages: [] }));
  await build([...documents, ...others].reverse());
  const store = async () => (await server.present()) as Store;

  const passages: string[] = [];
  for await (const { analysed } of (await store()).list({ kind: 'passage', at: 1 })) passages.push(analysed.passage.id);
  const inOrder = [...documents].sort((one, other) => (one.document.id < other.document.id ? -1 : 1));
  t.strictSame(
    passages,
    inOrder.flatMap(({ passages }) => passages.map(({ passage }) => passage.id)),
  );
  const ids: string[] = [];
  for await (const { document } of (await store()).list({ kind: 'document', at: 1 })) ids.push(document.id);
  t.strictSame(ids, [...documents, ...others].map(({ document }) => document.id).sort());

  await build(others);
  const lost = new Set<string>();
  let last = 0;
  let count = 0;
  for await (const { former, order } of (await store()).list({ kind: 'former_passage', at: 2 })) {
    if (order < last) t.fail('in the order in which they were lost');
    last = order;
    count++;
    lost.add(`${former.doc}/${former.locator}`);
  }
  t.strictSame([count, lost.size], [passages.length, passages.length]);
});
