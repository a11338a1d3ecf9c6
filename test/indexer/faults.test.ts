/** What can go wrong with files and disks: an entry in the report or an error with a code, and the rest goes on. */
import { spawn } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import t from 'tap';
import type { Progress } from '../../indexer/progress.js';
import type { Engine } from '../../src/engines/engine.js';
import { ended, runCli } from '../src/cli/run.js';
import { act, workplace } from './workplace.js';

const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const silent: Progress = { looked() {}, begin() {}, read() {}, handedOn() {}, finishing() {} };

t.test('a file that vanishes before it is read', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '甲'), 'b.txt': act(2, '乙') });
  const begin = (): void => rmSync(join(place.folder, 'a.txt'));
  const report = await place.index({ progress: { ...silent, begin } });
  t.match(report, { failed: [{ path: 'a.txt', code: 'ENOENT' }], generation: { documents: 1 } });
  t.match(await place.index(), { failed: [], generation: { documents: 1 } }, 'and is not missed any more');
});

const root = process.getuid?.() === 0 && 'root may read everything';
t.test('a file and a folder without permission keep what was read of them', { skip: root }, async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '甲'), 'b/c.txt': act(2, '乙'), 'd.txt': act(3, '丙') });
  await place.index();
  chmodSync(join(place.folder, 'a.txt'), 0);
  chmodSync(join(place.folder, 'b'), 0);
  place.write({ 'd.txt': null });
  const report = await place.index();
  chmodSync(join(place.folder, 'b'), 0o755);
  t.match(report.failed, [
    { path: 'b', code: 'EACCES' },
    { path: 'a.txt', code: 'EACCES' },
  ]);
  t.same(Object.keys(await place.ids()).sort(), ['a.txt', 'b/c.txt']);
});

t.test('a line of 200 MB, an archive that unpacks without end, a link in a circle', async (t) => {
  const place = await workplace(t, { 'good.txt': act(1, '甲') });
  const file = openSync(join(place.folder, 'long.jsonl'), 'w');
  for (let i = 0; i < 200; i++) writeSync(file, Buffer.alloc(1024 * 1024, 'a'));
  closeSync(file);
  place.write({ 'bomb.txt.gz': gzipSync(Buffer.alloc(120 * 1024 * 1024)) });
  mkdirSync(join(place.folder, 'folder'));
  symlinkSync('..', join(place.folder, 'folder', 'circle'));
  const report = await place.index();
  t.equal(report.generation.documents, 1);
  t.strictSame(Object.fromEntries(report.failed.map(({ path, code }) => [path, code])), {
    'folder/circle': 'symlink_loop',
    'bomb.txt.gz': 'archive_bomb',
    'long.jsonl': 'line_too_long',
  });
});

t.test('a disk that is full leaves the old index, and says so', async (t) => {
  const place = t.testdir({ files: { 'a.txt': act(1, '甲') } });
  const settings = { TIAOWEN_DATA: join(place, 'data') };
  t.equal((await runCli(['index', join(place, 'files')], settings)).code, 0);
  for (let file = 2; file < 40; file++) {
    const lines = Array.from(
      { length: 400 },
      (_, i) => `第${file}件第${i}项之说明，${'支持企业建立研发机构。'.repeat(3)}`,
    );
    writeFileSync(join(place, 'files', `${file}.txt`), act(file, lines.join('\n')));
  }
  // Blocks of 512 bytes: jieba's dictionary may be written, the index not. Without what tap loads into every process: it ends one that the system tells of a
  // file grown too large (SIGXFSZ), which Node alone passes over.
  const limited = `unset NODE_OPTIONS; ulimit -f 20000; exec '${process.execPath}' '${main}' index`;
  const child = spawn('sh', ['-c', limited], {
    env: { ...process.env, ...settings },
  });
  const full = await ended(child);
  t.equal(full.code, 1);
  t.match(full.err, /^tiaowen: .* \((engine_unavailable|data_unwritable)\)$/m);
  t.notMatch(full.err, /^ {4}at /m, 'no stack');
  t.match((await runCli(['search', '甲'], settings)).out, /1 of 1 passage/);
  t.match((await runCli(['index'], settings)).out, /documents indexed: 39,/, 'the next run finishes the work');
});

t.test('a ledger that is damaged', async (t) => {
  const place = t.testdir({ files: { 'a.txt': act(1, '甲') }, data: {} });
  const settings = { TIAOWEN_DATA: join(place, 'data') };
  writeFileSync(join(place, 'data', 'ledger.sqlite'), 'no ledger at all '.repeat(1000));
  const damaged = await runCli(['index', join(place, 'files')], settings);
  t.equal(damaged.code, 1);
  t.match(damaged.err, /^tiaowen: .*ledger\.sqlite is damaged\. .* \(ledger_damaged\)\n$/);
  t.match((await runCli(['index'], settings)).err, /ledger_damaged/);
  rmSync(join(place, 'data', 'ledger.sqlite'));
  t.equal((await runCli(['index', join(place, 'files')], settings)).code, 0);
});

t.test('a second indexer is told that it is one', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '甲') });
  let second: Promise<unknown> = Promise.resolve();
  const begin = (): void => {
    second = t.rejects(place.index(), { code: 'index_busy' });
  };
  t.equal((await place.index({ progress: { ...silent, begin } })).generation.documents, 1);
  await second;
});

t.test('a ledger that fails while a file is read is no fault of the file', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '甲') });
  await place.index();
  place.write({ 'a.txt': act(1, '乙') });
  const db = new Sqlite(join(place.data, 'ledger.sqlite'));
  const { rootpage } = db.prepare(`select rootpage from sqlite_schema where name = 'entry'`).get() as {
    rootpage: number;
  };
  const pageSize = db.pragma('page_size', { simple: true }) as number;
  db.pragma('wal_checkpoint(truncate)');
  db.close();
  const file = openSync(join(place.data, 'ledger.sqlite'), 'r+');
  writeSync(file, Buffer.alloc(pageSize, 0xff), 0, pageSize, (rootpage - 1) * pageSize);
  closeSync(file);
  await t.rejects(place.index(), { code: 'ledger_damaged' });
});

t.test('an indexer that ends between the commit of the engine and its own finishes in the next run', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '甲'), 'b.txt': act(2, '乙') });
  await place.index();
  const { 'b.txt': id = '' } = await place.ids();
  place.write({ 'a.txt': null, 'b.txt': act(2, '丙'), 'c.txt': act(3, '丁') });
  const change: Engine['change'] = async (changes) => {
    await place.engine.change(changes);
    throw new Error('ended');
  };
  await t.rejects(place.index({ engine: { ...place.engine, change } }), { message: 'ended' });
  t.match(await place.index(), { files: { read: 2 }, generation: { documents: 2 }, failed: [] });
  t.strictSame(Object.keys(await place.ids()).sort(), ['b.txt', 'c.txt']);
  t.equal((await place.ids())['b.txt'], id);
  t.match(await place.index(), { files: { read: 0, unchanged: 2 } });
});
