/** What may be wrong with the embedded engine's one file, and what it says then. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import t from 'tap';
import { fileName, openEmbedded } from '../../../src/engines/embedded/index.js';
import type { Engine } from '../../../src/engines/engine.js';
import { build } from '../engines.js';
import { documentOf, planOf } from '../samples.js';

const documents = [documentOf({ id: 'd', passages: ['研发'] })];

async function opened(test: Pick<typeof t, 'teardown'>, data: string, readonly = false): Promise<Engine> {
  const engine = await openEmbedded({ data, readonly });
  test.teardown(() => engine.close());
  return engine;
}

t.test('an index of another format is refused, and replaced by the next build', async (t) => {
  const data = t.testdir();
  await build(await opened(t, data), documents);
  const db = new Sqlite(join(data, fileName));
  db.pragma('user_version = 99');
  db.close();
  const engine = await opened(t, data);
  const refusal = { code: 'index_incompatible', message: /format 99.*Index again/ };
  await t.rejects(engine.search(planOf({})), refusal);
  await t.rejects(engine.generation(), refusal);
  await t.rejects(engine.health(), refusal);
  await t.rejects(engine.change([{ remove: 'd' }]), refusal);
  t.equal((await build(engine, documents)).documents, 1);
  t.equal((await engine.search(planOf({}))).total, 1);
});

t.test('a file that is no index is left alone', async (t) => {
  const text = t.testdir({ [fileName]: 'not a database, but a text that is long enough to be read as one'.repeat(20) });
  const other = join(text, 'other');
  mkdirSync(other);
  new Sqlite(join(other, fileName)).exec('create table of_another_program (name text)').close();
  for (const data of [text, other]) {
    const engine = await opened(t, data);
    await t.rejects(engine.search(planOf({})), { code: 'index_incompatible', message: /not an index/ });
    await t.rejects(build(engine, documents), { code: 'index_incompatible' });
  }
});

t.test('an empty file is an index in which nothing is indexed', async (t) => {
  const engine = await opened(t, t.testdir({ [fileName]: '' }));
  t.equal(await engine.generation(), null);
  t.equal((await build(engine, documents)).documents, 1);
});

t.test('while the first build of all is under way, and where it was killed, nothing is indexed', async (t) => {
  const [data, killedData] = [join(t.testdir({ data: {}, killed: {} }), 'data'), join(t.testdirName, 'killed')];
  const [writer, second, reader] = [await opened(t, data), await opened(t, data), await opened(t, data, true)];
  // More than the writer keeps in memory, so that readers are locked out.
  const large = documentOf({ id: 'large', passages: Array.from({ length: 60 }, (_, i) => `${i}研发`.repeat(100_000)) });
  const sees = async () => {
    for (const each of [writer, reader]) t.equal(await each.generation(), null);
    await t.rejects(reader.search(planOf({})), { code: 'index_missing' });
  };
  const info = await writer.build(
    { analysis: 'a', dictionary: '' },
    (async function* () {
      yield { put: large };
      t.ok(statSync(join(data, fileName)).size > 2 ** 20, 'it is written');
      await sees();
      await t.rejects(build(second, documents), { code: 'index_busy' });
      await t.rejects(second.change([]), { code: 'index_busy' });
      // In a process of its own: in this one, closing a file gives up SQLite's locks on it.
      for (const name of readdirSync(data)) execFileSync('cp', [join(data, name), killedData]);
    })(),
  );
  t.strictSame(await reader.generation(), info);
  t.strictSame(
    readdirSync(data).filter((name) => /-journal$/.test(name)),
    [],
  );
  t.equal((await second.change([{ remove: 'large' }])).documents, 0, 'readers do not hinder the next writer');

  const killed = await opened(t, killedData);
  t.equal(await killed.generation(), null);
  await t.rejects(killed.change([]), { code: 'index_missing' });
  t.equal((await build(killed, documents)).documents, 1);
  t.equal((await killed.search(planOf({}))).total, 1);
});

t.test('a data folder that cannot be made is unavailable', async (t) => {
  const engine = await opened(t, join(t.testdir({ file: '' }), 'file', 'data'));
  await t.rejects(build(engine, documents), { code: 'engine_unavailable', message: /cannot be written/ });
});

t.test('the data folder is made where it is missing, by writing and not by reading', async (t) => {
  const data = join(t.testdir(), 'a', 'b');
  const engine = await opened(t, data);
  t.equal(await engine.generation(), null);
  t.equal((await build(engine, documents)).documents, 1);
});

t.test('an engine opened for reading reads what others write, and writes nothing', async (t) => {
  const data = t.testdir();
  const reader = await opened(t, data, true);
  await t.rejects(build(reader, documents), { code: 'index_readonly' });
  await t.rejects(reader.change([]), { code: 'index_readonly' });
  await build(await opened(t, data), documents);
  t.equal((await reader.search(planOf({}))).total, 1);
});

t.test('a data folder that was deleted and indexed anew is noticed', async (t) => {
  const data = join(t.testdir(), 'data');
  mkdirSync(data);
  const reader = await opened(t, data, true);
  const writer = await opened(t, data);
  await build(writer, documents);
  t.equal((await reader.search(planOf({}))).total, 1);
  rmSync(data, { recursive: true });
  t.equal(await reader.generation(), null);
  mkdirSync(data);
  writeFileSync(join(data, 'another.file'), '');
  await build(writer, [...documents, documentOf({ id: 'e', passages: ['研发', '投入'] })]);
  t.equal((await reader.search(planOf({}))).total, 3);
});
