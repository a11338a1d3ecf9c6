import { truncateSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import t from 'tap';
import { pack } from 'tar-stream';
import { entriesOf } from '../../../indexer/read/entries.js';
import { documentsOf } from '../../../indexer/read/record-entries.js';
import { ownFields } from '../../../indexer/read/record-fields.js';
import { encode } from './encode.js';

const undescribed = { given: () => ({}), records: () => ownFields, fingerprint: () => '' };

/** `path: text` of each entry, `path! code` of each that cannot be read. */
async function found(path: string, base: string): Promise<string[]> {
  const all: string[] = [];
  for await (const one of entriesOf({ path, base }, undescribed)) {
    all.push(
      'error' in one
        ? `${one.path}! ${(one.error as NodeJS.ErrnoException).code}`
        : `${one.path}: ${one.format} ${Buffer.from(one.bytes.subarray(0, 40))}`,
    );
  }
  return all;
}

async function tar(files: Record<string, string | Uint8Array>): Promise<Buffer> {
  const packer = pack();
  for (const [name, content] of Object.entries(files)) packer.entry({ name }, Buffer.from(content));
  packer.entry({ name: 'link.md', type: 'symlink', linkname: '/etc/passwd' });
  packer.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const mixed = {
  '民法典.md': '# 民法典',
  'below/b.TXT': '乙',
  '../../c.txt': '丙',
  '.hidden/d.md': '丁',
  '__MACOSX/e.md': '戊',
  'f.xyz': '己',
  'inner.zip': '庚',
  'g.jsonl': '{"document":"g1","text":"辛"}\n',
};
const expected = (archive: string): string[] => [
  `${archive}/民法典.md: md # 民法典`,
  `${archive}/below/b.TXT: txt 乙`,
  `${archive}/c.txt: txt 丙`,
  `${archive}/f.xyz! unsupported_format`,
  `${archive}/inner.zip! archive_nested`,
  `${archive}/g.jsonl#g1: jsonl {"document":"g1","text":"辛"}\n`,
];

t.test('archives of every kind give their files; what cannot be read is told, what is hidden is not', async (t) => {
  const packed = await tar(mixed);
  const zipped = Object.fromEntries(Object.entries(mixed).map(([name, text]) => [name, strToU8(text)]));
  const folder = t.testdir({
    below: {
      'a.tar': packed,
      'a.tar.gz': gzipSync(packed),
      'a.TGZ': gzipSync(packed),
      'a.zip': Buffer.from(zipSync(zipped)),
    },
  });
  for (const name of ['a.tar', 'a.tar.gz', 'a.TGZ', 'a.zip']) {
    t.same(await found(join(folder, 'below', name), folder), expected(`below/${name}`));
  }
});

t.test('a file, and a .gz of one file, keep their names', async (t) => {
  const folder = t.testdir({ 'a.txt': '甲', 'b.md.gz': gzipSync('乙'), 'c.gz': gzipSync('丙'), d: '丁' });
  t.same(await found(join(folder, 'a.txt'), folder), ['a.txt: txt 甲']);
  t.same(await found(join(folder, 'b.md.gz'), folder), ['b.md.gz: md 乙']);
  t.same(await found(join(folder, 'c.gz'), folder), ['c.gz! unsupported_format']);
  t.same(await found(join(folder, 'd'), folder), ['d! unsupported_format']);
  t.same(await found(join(folder, 'none.txt'), folder), ['none.txt! ENOENT']);
});

t.test('names that Chinese Windows wrote into a .zip, and old tools into a .tar, are decoded', async (t) => {
  const name = encode('第一册/民法典.md', 'gb18030');
  const stand = 'x'.repeat(name.length);
  const zip = Buffer.from(zipSync({ [stand]: strToU8('甲') }));
  const archive = await tar({ [stand]: '甲' });
  for (const bytes of [zip, archive]) {
    for (let at = bytes.indexOf(stand); at >= 0; at = bytes.indexOf(stand, at)) bytes.set(name, at);
  }
  const folder = t.testdir({ 'a.zip': zip, 'a.tar': withChecksum(archive) });
  t.same(await found(join(folder, 'a.zip'), folder), ['a.zip/第一册/民法典.md: md 甲']);
  t.same(await found(join(folder, 'a.tar'), folder), ['a.tar/第一册/民法典.md: md 甲']);
});

/** Of the first header, whose name was changed. */
function withChecksum(archive: Buffer): Buffer {
  archive.fill(' ', 148, 156);
  const sum = archive.subarray(0, 512).reduce((all, byte) => all + byte, 0);
  archive.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return archive;
}

t.test('damaged and encrypted archives are told, and what can be read of them is', async (t) => {
  const packed = gzipSync(await tar({ 'a.md': '甲', 'b.md': Buffer.alloc(300_000, '乙丙丁') }), { level: 0 });
  const zip = Buffer.from(
    zipSync({ 'a.md': strToU8('甲'), 'b.md': [strToU8('乙乙'), { level: 0 }], 'c.md': strToU8('丙') }),
  );
  const encrypted = Buffer.from(zip);
  // Bit 0 of the flags in the entry of the directory.
  const entry = encrypted.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  encrypted.writeUInt16LE(encrypted.readUInt16LE(entry + 8) | 1, entry + 8);
  const wrong = Buffer.from(zip);
  wrong.set(strToU8('戊'), wrong.indexOf(strToU8('乙乙')));
  const folder = t.testdir({
    'cut.tar.gz': packed.subarray(0, 200_000),
    'cut.zip': zip.subarray(0, -10),
    'text.zip': '不是压缩包',
    'text.gz': '不是压缩包',
    'empty.tar.gz': '',
    'encrypted.zip': encrypted,
    'wrong.zip': wrong,
  });
  const codes = async (name: string): Promise<string[]> => found(join(folder, name), folder);
  t.same(await codes('cut.tar.gz'), ['cut.tar.gz/a.md: md 甲', 'cut.tar.gz! archive_broken']);
  t.same(await codes('cut.zip'), ['cut.zip! archive_broken']);
  t.same(await codes('text.zip'), ['text.zip! archive_broken']);
  t.same(await codes('encrypted.zip'), [
    'encrypted.zip/a.md! encrypted',
    'encrypted.zip/b.md: md 乙乙',
    'encrypted.zip/c.md: md 丙',
  ]);
  t.same(await codes('wrong.zip'), ['wrong.zip/a.md: md 甲', 'wrong.zip/b.md! file_damaged', 'wrong.zip/c.md: md 丙']);
  t.same(await codes('empty.tar.gz'), ['empty.tar.gz! archive_broken']);
});

t.test('what unpacks to far more than its size is not unpacked', async (t) => {
  const zeros = Buffer.alloc(48 * 1024 * 1024);
  const folder = t.testdir({
    'a.tar.gz': gzipSync(await tar({ 'a.md': '甲', 'b.md': zeros, 'c.md': '丙' })),
    'a.zip': Buffer.from(zipSync({ 'a.md': strToU8('甲'), 'b.md': [zeros, { level: 1 }], 'c.md': strToU8('丙') })),
    'a.txt.gz': gzipSync(zeros),
  });
  for (const name of ['a.tar.gz', 'a.zip']) {
    t.same(await found(join(folder, name), folder), [`${name}/a.md: md 甲`, `${name}! archive_bomb`]);
  }
  t.same(await found(join(folder, 'a.txt.gz'), folder), ['a.txt.gz! archive_bomb']);
});

t.test('a .jsonl gives a document at a time; lines that are no records are told by number', async (t) => {
  const record = (document: string, text: string): string => JSON.stringify({ document, text });
  const lines = [
    record('a', '甲一'),
    record('a', '甲二'),
    '',
    '{"document":',
    record('b', '乙一'),
    '[1]',
    record('b', '乙二'),
    JSON.stringify({ text: '无名' }),
    JSON.stringify({ document: 'c', text: 5, label: {} }),
    record('a', '又是甲'),
  ];
  const folder = t.testdir({ 'a.jsonl': lines.join('\r\n') });
  const all = [];
  for await (const one of entriesOf({ path: join(folder, 'a.jsonl'), base: folder }, undescribed)) all.push(one);
  t.match(all, [
    { path: 'a.jsonl', error: { code: 'record_broken', message: /^Line 4 / } },
    { path: 'a.jsonl#a', firstLine: 1 },
    { path: 'a.jsonl', error: { code: 'record_broken', message: /^Line 6 / } },
    { path: 'a.jsonl', error: { code: 'record_broken', message: /^Line 8 .*"document"/ } },
    { path: 'a.jsonl', error: { code: 'record_broken', message: /^Line 9 / } },
    { path: 'a.jsonl#b', firstLine: 5 },
    { path: 'a.jsonl#a', error: { code: 'record_broken', message: /^Line 10 / } },
  ]);
  const b = all.find((one) => one.path === 'a.jsonl#b');
  // The broken line keeps its place.
  t.equal(
    b !== undefined && 'bytes' in b && Buffer.from(b.bytes).toString().split('\n')[2]?.trim(),
    record('b', '乙二'),
  );
});

t.test('a line of 200 MB is an entry of the report, never in memory, and the others are read', async (t) => {
  const part = Buffer.alloc(1024 * 1024, 'x');
  async function* content(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"document":"a","text":"甲"}\n');
    for (let count = 0; count < 200; count++) yield part;
    yield Buffer.from('\n{"document":"b","text":"乙"}');
  }
  const before = process.memoryUsage.rss();
  const all = [];
  for await (const one of documentsOf('a.jsonl', content(), ownFields)) all.push(one);
  t.match(all, [
    { path: 'a.jsonl', error: { code: 'line_too_long', message: /^Line 2 / } },
    { path: 'a.jsonl#a', firstLine: 1 },
    { path: 'a.jsonl#b', firstLine: 3 },
  ]);
  t.ok(process.memoryUsage.rss() - before < 100 * 1024 * 1024);
});

t.test('a file that is no .jsonl at all names its first lines and counts the others', async (t) => {
  const folder = t.testdir({ 'a.jsonl': '不是\n'.repeat(1000) });
  const all = await found(join(folder, 'a.jsonl'), folder);
  t.equal(all.length, 21);
  t.ok(all.every((one) => one === 'a.jsonl! record_broken'));
});

t.test('a file larger than any document is refused unread', async (t) => {
  const folder = t.testdir({});
  const path = join(folder, 'a.txt');
  writeFileSync(path, '');
  truncateSync(path, 129 * 1024 * 1024);
  t.same(await found(path, folder), ['a.txt! file_too_large']);
});

t.test(
  "a file that may not be read gives the file system's error",
  { skip: process.getuid?.() === 0 && 'root may read all' },
  async (t) => {
    const folder = t.testdir({ 'a.txt': '甲' });
    await chmod(join(folder, 'a.txt'), 0);
    t.same(await found(join(folder, 'a.txt'), folder), ['a.txt! EACCES']);
  },
);

t.test('a fault of who asks is not said of the file', async (t) => {
  const folder = t.testdir({ 'a.jsonl': '{}', 'b.zip': Buffer.from(zipSync({ 'a.jsonl': strToU8('{}') })) });
  const records = (): never => {
    throw new TypeError('no fields');
  };
  for (const name of ['a.jsonl', 'b.zip']) {
    const entries = entriesOf({ path: join(folder, name), base: folder }, { ...undescribed, records });
    await t.rejects(entries.next(), { message: 'no fields' }, name);
  }
});
