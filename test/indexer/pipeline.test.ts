import { readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { pack } from 'tar-stream';
import { codeVersion } from '../../indexer/code-version.js';
import { Ledger } from '../../indexer/ledger/ledger.js';
import { descriptionsOf } from '../../indexer/pipeline.js';
import type { Progress } from '../../indexer/progress.js';
import { batchesOf } from '../../indexer/reading.js';
import { openRecords } from '../../src/engines/records/index.js';
import { root } from '../../src/root.js';
import { analysisVersion } from '../../src/text/analysis.js';
import { MemoryServer } from '../engines/records/memory-store.js';
import { act, workplace } from './workplace.js';

t.test('the seeds become one generation', async (t) => {
  const { engine, index } = await workplace(t);
  const report = await index({ paths: [join(root, 'seeds')] });
  t.same(report.failed, []);
  t.equal(report.generation.documents, 5);
  t.ok(report.warnings.some(({ examples }) => examples.some(({ file }) => file.startsWith('001_'))));
  t.match(await engine.generation(), { analysis: analysisVersion, documents: 5, passages: report.generation.passages });
  t.same(
    await engine.alias('changzhengbanfa-2021-11'),
    await engine.byTitle('长沙市全力打造具有核心竞争力的科技创新高地2021年工作实施方案'),
  );
});

t.test('a bad file is reported and the rest goes on, in order of path, hidden files left out', async (t) => {
  const place = await workplace(t, {
    'b/empty.txt': '',
    'b.constructor': '',
    'b/good.txt': '某方案\n一、甲\n',
    'a.xyz': 'PK',
    '.hidden/d.txt': '某办法\n',
    '.e.txt': '某办法\n',
  });
  const report = await place.index();
  t.same(
    report.failed.map(({ path, code }) => [path, code]),
    [
      ['a.xyz', 'unsupported_format'],
      ['b.constructor', 'unsupported_format'],
      ['b/empty.txt', 'empty_document'],
    ],
  );
  t.match(report, { generation: { documents: 1, passages: 2 } });
  t.same(
    (await place.documents()).map(({ sources }) => sources),
    [['b/good.txt']],
  );
  t.same((await place.index()).failed, report.failed, 'and again by a run that has nothing to read');
});

t.test('a path that does not exist stops the work before the index is touched', async (t) => {
  const { engine, index } = await workplace(t);
  await t.rejects(index({ paths: [join(root, 'no-such-folder')] }), { code: 'ENOENT' });
  t.equal(await engine.generation(), null);
});

t.test('where no document is found the index stays as it is', async (t) => {
  const place = await workplace(t, { 'full/good.txt': '某方案\n一、甲\n', 'empty/bad.txt': '' });
  const { generation } = await place.index({ paths: [join(place.folder, 'full')] });
  await t.rejects(place.index({ paths: [join(place.folder, 'empty')] }), {
    code: 'nothing_to_index',
    failed: [{ path: 'bad.txt', code: 'empty_document' }],
  });
  t.strictSame(await place.engine.generation(), generation);
  t.match(await place.index({ paths: [join(place.folder, 'full')] }), { files: { unchanged: 1 } });
});

t.test('where no document is found it is said why, also of what was never read', async (t) => {
  const place = await workplace(t, { 'empty/bad.txt': '' });
  symlinkSync('nothing', join(place.folder, 'empty/link.txt'));
  const paths = [join(place.folder, 'empty')];
  const failed = [
    { path: 'link.txt', code: 'ENOENT' },
    { path: 'bad.txt', code: 'empty_document' },
  ];
  await t.rejects(place.index({ paths }), { code: 'nothing_to_index', failed });
  place.write({ 'empty/bad.txt': null });
  await t.rejects(place.index({ paths }), { code: 'nothing_to_index', failed: [{ path: 'link.txt' }] });
});

/** So many acts of 8 KB. */
async function tarOf(acts: number): Promise<Buffer> {
  const packer = pack();
  for (let i = 1; i <= acts; i++) packer.entry({ name: `${i}.txt` }, act(i, '甲'.repeat(2700)));
  packer.finalize();
  return buffer(packer);
}

const openFiles = (): string[] =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return [];
    }
  });

const noProc = process.platform !== 'linux' && 'open files cannot be listed here';
t.test('an engine that refuses a change leaves no archive open', { skip: noProc }, async (t) => {
  const place = await workplace(t, { 'a.txt': act(1000, '甲') });
  await place.index();
  place.write({ 'many.tar': await tarOf(400) });
  const refusing = { ...place.engine, change: () => Promise.reject(new Error('refused')) };
  await t.rejects(place.index({ engine: refusing }), { message: 'refused' });
  // Streams are closed a moment after they are given up.
  const open = (): string[] => openFiles().filter((file) => file.startsWith(place.folder));
  for (let tries = 0; tries < 100 && open().length > 0; tries++) await setTimeout(20);
  t.same(open(), []);
});

t.test('an abort is heard within an archive in which nothing changed', async (t) => {
  const place = await workplace(t, { 'many.tar': await tarOf(300) });
  await place.index();
  const changed = Buffer.concat([await tarOf(300), Buffer.alloc(1024)]);
  place.write({ 'many.tar': changed });
  const ending = new AbortController();
  let looked = 0;
  const file = { path: join(place.folder, 'many.tar'), base: place.folder };
  const described = (await descriptionsOf([file], undefined))(place.folder);
  const fingerprint = (path: string): string => {
    looked += 1;
    ending.abort();
    return described.fingerprint(path);
  };
  const ledger = Ledger.open(place.data);
  t.teardown(() => ledger.close());
  const toRead = { ...file, source: 'many.tar', size: changed.length, sha256: '', basis: '', isNew: false };
  const descriptions = () => ({ ...described, fingerprint });
  const options = { ledger, anew: false, code: codeVersion(), descriptions, signal: ending.signal };
  await t.rejects(batchesOf([toRead], options).next(), { name: 'AbortError' });
  t.equal(looked, 1, 'of 300');
});

t.test('bytes of files are told once the engine has been given what they became', async (t) => {
  const text = (serial: number): string => act(serial, '研发投入'.repeat(15_000));
  const place = await workplace(t, { 'a.txt': text(1), 'b.txt': text(2), 'c.txt': text(3) });
  const told: number[] = [];
  let handed = 0;
  const progress: Progress = {
    looked() {},
    begin() {},
    read: () => void told.push(handed),
    handedOn(bytes) {
      handed += bytes;
    },
    finishing() {},
  };
  await place.index({ progress });
  const size = Buffer.byteLength(text(1));
  t.strictSame(told, [0, size, 2 * size], 'when a document is told, those of the files before it');
  t.equal(handed, 3 * size);
});

t.test(
  'a run discards parts that wait for others; one that ends without an index or document leaves them',
  async (t) => {
    const place = await workplace(t, { 'full/good.txt': '某方案\n一、甲\n', 'empty/bad.txt': '' });
    const engine = openRecords(new MemoryServer(), { readonly: false });
    t.teardown(() => engine.close());
    const [full, empty] = [join(place.folder, 'full'), join(place.folder, 'empty')];
    const part = { analysis: analysisVersion, dictionary: '', material: '', part: { number: 1, of: 2 } };
    const unfinished = async () => engine.unfinishedParts?.();
    await engine.buildPart?.(part, []);
    await t.rejects(place.index({ engine, paths: [empty] }), { code: 'nothing_to_index' });
    await t.rejects(place.index({ engine, paths: [join(place.folder, 'none')] }), { code: 'ENOENT' });
    t.equal(await unfinished(), 2);
    await place.index({ engine, paths: [full] });
    t.equal(await unfinished(), null, 'by a build');
    await engine.buildPart?.(part, []);
    await place.index({ engine, paths: [full] });
    t.equal(await unfinished(), null, 'by a run in which nothing changed');
    await engine.buildPart?.(part, []);
    place.write({ 'full/good.txt': '某方案\n一、甲\n\n' });
    const { id } = (await place.index({ engine, paths: [full] })).generation;
    t.equal(await unfinished(), null, 'by a run in which only bytes changed');
    t.equal((await engine.generation())?.id, id);
  },
);
