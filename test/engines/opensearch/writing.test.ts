/** Writing on a cluster that has too much to do, and beside other writers. */
import { randomUUID } from 'node:crypto';
import t from 'tap';
import type { Change } from '../../../src/engines/engine.js';
import { machineHere } from '../../../src/engines/records/machine.js';
import { build, puts } from '../engines.js';
import { documentOf, group, planOf, planOfGroups } from '../samples.js';
import { whyNoOpenSearch } from './cluster.js';
import { opened, optionsFor } from './opened.js';
import { proxyTo } from './proxy.js';

const skip = whyNoOpenSearch() ?? false;
const sought = planOfGroups([group('研发')]);
const documents = (count: number) =>
  Array.from({ length: count }, (_, i) => documentOf({ id: `d-${i}`, passages: ['研发 投入', `人才 ${i}`] }));

interface Item {
  readonly index: { readonly _id: string };
}

t.test('opensearch: sends again what is rejected, the whole request or single entries of it', { skip }, async (t) => {
  const options = await optionsFor(t);
  let rejected = 0;
  const again = new Set<string>();
  const proxy = await proxyTo(t, options.nodes[0] as string, async ({ path, body }, sendOn) => {
    if (!path.endsWith('/_bulk')) return sendOn();
    if (rejected++ === 0) return { status: 429, body: { error: { type: 'rejected_execution_exception' } } };
    // Every third entry is refused a place in the queue the first time; the others are stored.
    const lines = body.split('\n').slice(0, -1);
    const ids = lines.flatMap((line, i) => (i % 2 === 0 ? [(JSON.parse(line) as Item).index._id] : []));
    const refused = ids.filter((id, i) => i % 3 === 0 && !again.has(id));
    if (refused.length === 0) return sendOn();
    for (const id of refused) again.add(id);
    const error = { type: 'rejected_execution_exception', reason: 'the queue is full' };
    const items = ids.map((_id) => ({
      index: refused.includes(_id) ? { _id, status: 429, error } : { _id, status: 201 },
    }));
    // Nothing of this request is stored: the others are sent by a request of their own.
    const kept = lines.filter((_, i) => !refused.includes(ids[i >> 1] as string));
    if (kept.length > 0) {
      const headers = { 'content-type': 'application/x-ndjson' };
      await fetch(`${options.nodes[0]}${path}`, { method: 'PUT', headers, body: `${kept.join('\n')}\n` });
    }
    return { status: 200, body: { took: 1, errors: true, items } };
  });
  const engine = await opened(t, { ...options, nodes: [proxy] });
  await build(engine, documents(50));
  t.ok(again.size > 20, 'entries were rejected');
  const { total } = await engine.search(planOf({}));
  t.equal(total, 100, 'and all of them are there');
});

t.test('opensearch: says why an entry is refused for good, and keeps what was there', { skip }, async (t) => {
  const options = await optionsFor(t);
  const proxy = await proxyTo(t, options.nodes[0] as string, async ({ path, body }, sendOn) => {
    if (!path.endsWith('/_bulk') || !body.includes('不可')) return sendOn();
    const error = { type: 'mapper_parsing_exception', reason: 'no such field' };
    return { status: 200, body: { took: 1, errors: true, items: [{ index: { _id: 'x', status: 400, error } }] } };
  });
  const engine = await opened(t, { ...options, nodes: [proxy] });
  await build(engine, documents(2));
  const impossible: Change[] = [{ put: documentOf({ id: 'new', passages: ['研发 不可'] }) }];
  await t.rejects(engine.change(impossible), { code: 'engine_asked_wrongly', message: /mapper_parsing_exception/ });
  t.equal((await engine.search(sought)).total, 2);
});

t.test('opensearch: takes over from a writer that is dead, and waits for nobody else', { skip }, async (t) => {
  const options = await optionsFor(t);
  const engine = await opened(t, options);
  await build(engine, documents(1));
  const lock = `${options.nodes[0]}/${options.prefix}-lock/_doc/writer`;
  const soon = Date.now() + 60_000;
  const heldBy = async (owner: object) => {
    const body = JSON.stringify({
      token: randomUUID(),
      host: 'host',
      machine: machineHere,
      pid: process.pid,
      until: soon,
      ...owner,
    });
    await fetch(lock, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
  };
  await heldBy({ pid: 2 ** 22 + 1 });
  await build(engine, documents(2));
  t.pass('a process of this machine that is dead');
  await heldBy({});
  await build(engine, documents(2));
  t.pass('a process that had this one’s id');
  await heldBy({ host: 'elsewhere', machine: 'elsewhere', until: Date.now() - 1 });
  await build(engine, documents(2));
  t.pass('one whose lease has run out');
  await heldBy({ host: 'elsewhere', machine: 'elsewhere', pid: 2 ** 22 + 1 });
  await t.rejects(build(engine, documents(2)), { code: 'index_busy', message: /elsewhere/ });
  await heldBy({ pid: process.ppid });
  await t.rejects(build(engine, documents(2)), { code: 'index_busy' });
  t.equal((await engine.search(sought)).total, 2);
});

t.test('opensearch: shows nothing of a writer that stood still until another took over', { skip }, async (t) => {
  const options = await optionsFor(t);
  const engine = await opened(t, options);
  const other = await opened(t, options);
  await build(engine, documents(1));
  const lock = `${options.nodes[0]}/${options.prefix}-lock/_doc/writer`;
  async function* overtaken(): AsyncGenerator<Change> {
    // Not many enough to be sent before the next ones come, or none does.
    yield* puts(documents(3));
    const outrun = { token: randomUUID(), host: 'host', machine: 'elsewhere', pid: 1, until: Date.now() - 1 };
    const headers = { 'content-type': 'application/json' };
    await fetch(lock, { method: 'PUT', headers, body: JSON.stringify(outrun) });
    await other.change(puts([documentOf({ id: 'other', passages: ['研发'] })]));
  }
  await t.rejects(engine.change(overtaken()), { code: 'index_busy', message: /took over/ });
  t.equal((await other.search(sought)).total, 2);
  await other.change([]);
  t.equal((await other.search(sought)).total, 2, 'nor after the next change');
});

t.test(
  'opensearch: a change removes what a killed one has left, also what no search has seen yet',
  { skip },
  async (t) => {
    const options = await optionsFor(t);
    const engine = await opened(t, options);
    await build(engine, documents(1));
    const entries = `${options.nodes[0]}/${options.prefix}`;
    const found = (await (await fetch(`${entries}/_search?q=kind:passage`)).json()) as {
      hits: { hits: { _source: { from: number } }[] };
    };
    const source = found.hits.hits[0]?._source;
    const body = JSON.stringify({ ...source, from: (source?.from ?? 0) + 1 });
    await fetch(`${entries}/_doc/left`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
    await engine.change(puts([documentOf({ id: 'next', passages: ['人才'] })]));
    t.equal((await engine.search(planOf({}))).total, 3);
  },
);

t.test('opensearch: removes what killed builds have left, and nothing of others', { skip }, async (t) => {
  const options = await optionsFor(t);
  const engine = await opened(t, options);
  const names = [`${options.prefix}-index-20200101000000-0123abcd`, `${options.prefix}-index-of-another`];
  for (const name of names) await fetch(`${options.nodes[0]}/${name}`, { method: 'PUT' });
  await build(engine, documents(1));
  const left = await Promise.all(names.map(async (name) => (await fetch(`${options.nodes[0]}/${name}`)).status));
  t.strictSame(left, [404, 200]);
});

t.test('opensearch: takes no foreign index for its own', { skip }, async (t) => {
  const options = await optionsFor(t);
  await fetch(`${options.nodes[0]}/${options.prefix}`, { method: 'PUT' });
  const engine = await opened(t, options);
  await t.rejects(engine.search(sought), { code: 'index_incompatible', message: /TIAOWEN_INDEX_PREFIX/ });
  await t.rejects(build(engine, documents(1)), { code: 'index_incompatible' });
  t.equal((await fetch(`${options.nodes[0]}/${options.prefix}`)).status, 200, 'it is left alone');
});

t.test('opensearch: refuses an index of another layout, and builds it anew', { skip }, async (t) => {
  const options = await optionsFor(t);
  await build(await opened(t, options), documents(1));
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ _meta: { tiaowen: -1 } });
  await fetch(`${options.nodes[0]}/${options.prefix}/_mapping`, { method: 'PUT', headers, body });
  const engine = await opened(t, options);
  await t.rejects(engine.search(sought), { code: 'index_incompatible' });
  await t.rejects(engine.change([]), { code: 'index_incompatible' });
  await build(engine, documents(2));
  t.equal((await engine.search(sought)).total, 2);
});
