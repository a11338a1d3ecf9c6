import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import t, { type Test } from 'tap';
import { loadDescriptions } from '../../../indexer/metadata/descriptions.js';
import { ownFields } from '../../../indexer/read/record-fields.js';

function folderWith(t: Test, files: Readonly<Record<string, string>>): string {
  const folder = t.testdir();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

t.test('files: a path, a folder, a glob; later entries weigh more', async (t) => {
  const folder = folderWith(t, {
    'metadata.yaml': `
files:
  "laws/**/*.md": { region: 370000, level: province, type: 条例 }
  laws/泰山条例(2018-01-23).md:
    title: 泰山条例
    issuers: [山东省人大常委会, 泰安市人大常委会]
    version: 2018-01-23
    level: city
  old: { year: 1994 }
`,
  });
  const { given, warnings } = await loadDescriptions(folder);
  t.same(given('laws/a/b.md'), { region: '370000', level: 'province', type: '条例' });
  t.same(given('laws/泰山条例(2018-01-23).md'), {
    ...{ region: '370000', level: 'city', type: '条例', title: '泰山条例', version: '2018-01-23' },
    issuers: ['山东省人大常委会', '泰安市人大常委会'],
  });
  t.same(given('laws/b.txt'), {});
  t.same(given('old/1/2.txt'), { year: 1994 });
  t.same(given('older/2.txt'), {});
  t.same(warnings(), []);
});

t.test('a folder below has a file of its own, for its own files', async (t) => {
  const folder = folderWith(t, {
    'metadata.yaml': 'files: { "**": { level: city, type: 通知 } }',
    'a/b/metadata.yaml': 'files: { "*.txt": { level: county } }',
  });
  const { given, warnings } = await loadDescriptions(folder);
  t.same(given('a/b/c.txt'), { level: 'county', type: '通知' });
  t.same(given('a/c.txt'), { level: 'city', type: '通知' });
  t.same(warnings(), []);
});

t.test('what the user names weighs most, and must be there', async (t) => {
  const folder = folderWith(t, {
    'metadata.yaml': 'files: { a.txt: { year: 2001 } }',
    'my.yaml': 'files: { a.txt: { year: 2002 } }',
  });
  t.same((await loadDescriptions(folder, join(folder, 'my.yaml'))).given('a.txt'), { year: 2002 });
  t.same((await loadDescriptions(null, join(folder, 'my.yaml'))).given('a.txt'), { year: 2002 });
  await t.rejects(loadDescriptions(folder, join(folder, 'none.yaml')), { code: 'metadata_unreadable' });
});

t.test('records: where a .jsonl keeps what, and what is the same in all', async (t) => {
  const folder = folderWith(t, {
    'metadata.yaml': `
records:
  tw.zh.articles.jsonl.gz:
    document: pcode
    headings: heading
    set: { region: 710000 }
  "cn/*.jsonl": { document: doc, headings: path, label: null, version: date }
  tw.jsonl:
    label: 第 {art} 條
    english: en
    sameVersion: same_version
    englishTitle: en_title
  plain.jsonl: { english: null }
files:
  "cn/laws.jsonl#DLC/上海地方法规/**": { region: 310000 }
`,
  });
  const { given, records, warnings } = await loadDescriptions(folder);
  t.same(records('tw.zh.articles.jsonl.gz'), { ...ownFields, document: 'pcode', headings: 'heading', given: {} });
  t.same(records('tw.jsonl'), {
    ...ownFields,
    ...{ label: '第 {art} 條', english: 'en', sameVersion: 'same_version', given: { englishTitle: 'en_title' } },
  });
  t.same(records('plain.jsonl'), { ...ownFields, english: null, given: {} });
  t.same(given('tw.zh.articles.jsonl.gz#A0000001'), { region: '710000' });
  t.same(records('cn/laws.jsonl'), {
    ...ownFields,
    ...{ document: 'doc', headings: 'path', label: null, given: { version: 'date' } },
  });
  t.same(given('cn/laws.jsonl#DLC/上海地方法规/上海口岸服务条例(2020-05-14).md'), { region: '310000' });
  t.same(given('cn/laws.jsonl#刑法/刑法.md'), {});
  t.same(records('other.jsonl'), ownFields);
  t.same(warnings(), []);
});

t.test('what is wrong is said with file and line, and the rest applies', async (t) => {
  const folder = folderWith(t, {
    'a/metadata.yaml': `files:
  a.txt:
    issued: 2021-02-30
    nummer: 长政办发〔2021〕11号
    level: village
    region: 430199
    year: 2021
  b.txt: 长沙
records:
  c.jsonl: { document: [a], colour: b, set: { year: soon } }
file: {}
`,
  });
  const { given, warnings } = await loadDescriptions(folder);
  t.same(given('a/a.txt'), { year: 2021 });
  for (const path of ['a/b.txt', 'a/c.jsonl']) t.same(given(path), {});
  const [said, ...others] = warnings();
  t.equal(said?.file, 'a/metadata.yaml');
  t.same(others, []);
  t.match(
    said?.warnings.map(({ code, lines, message }) => `${code} ${lines[0]?.[0]} ${message}`),
    [
      /^metadata-file-wrong 3 "issued" is not a day YYYY-MM-DD of the calendar: "2021-02-30"/,
      /^metadata-file-wrong 4 There is no field "nummer"/,
      /^metadata-file-wrong 5 "level" is not one of central/,
      /^metadata-file-wrong 6 "region" is not a code/,
      /^metadata-file-wrong 8 "b.txt" is not a table/,
      /^metadata-file-wrong 10 "document" is not the name of a field/,
      /^metadata-file-wrong 10 A record has no "colour"/,
      /^metadata-file-wrong 10 "year" is not a year: "soon"/,
      /^metadata-file-wrong 11 There is no "file"/,
    ],
  );
});

t.test('a file that is no YAML, as one half saved, is refused with its line; an empty one says nothing', async (t) => {
  const folder = folderWith(t, { 'metadata.yaml': 'files:\n  a.txt: { year: 2001\n  b.txt: ]\n' });
  const { given } = await loadDescriptions(folder);
  t.throws(() => given('a.txt'), { code: 'metadata_unreadable', message: /metadata\.yaml .*line 3/ });
  const empty = folderWith(t, { 'metadata.yaml': '# nothing\n' });
  const descriptions = await loadDescriptions(empty);
  t.same([descriptions.given('a.txt'), descriptions.warnings()], [{}, []]);
});

t.test('a path that matches no file is reported, but not what an unchanged archive may hold', async (t) => {
  const folder = folderWith(t, {
    'metadata.yaml': 'files:\n  a.txt: { year: 2001 }\n  none.txt: { year: 2001 }\n  laws.zip/b.md: { year: 2002 }\n',
  });
  const unmatched = async (...paths: string[]) => {
    const { fingerprint, warnings } = await loadDescriptions(folder);
    for (const path of paths) fingerprint(path);
    return warnings().flatMap((one) => one.warnings.map(({ message, lines }) => `${lines[0]?.[0]} ${message}`));
  };
  t.same(await unmatched('a.txt', 'laws.zip'), ['3 "none.txt" matches no file.']);
  t.same(await unmatched('a.txt', 'laws.zip', 'laws.zip/a.md'), [
    '3 "none.txt" matches no file.',
    '4 "laws.zip/b.md" matches no file.',
  ]);
});

t.test('a fingerprint changes with what is said of the path, and of what lies in it', async (t) => {
  const prints = async (text: string) => {
    const { fingerprint } = await loadDescriptions(folderWith(t, { 'metadata.yaml': text }));
    return ['a.txt', 'laws.zip', 'laws.zip/b.md', 'x.jsonl'].map(fingerprint);
  };
  const none = await prints('files: {}');
  t.same(none, ['', '', '', '']);
  const [a, zip, b, x] = await prints('files: { laws.zip/b.md: { year: 2001 } }');
  t.same([a, x], ['', '']);
  t.ok(zip && b);
  const changed = await prints('files: { laws.zip/b.md: { year: 2002 } }');
  t.ok(changed[1] !== zip && changed[2] !== b);
  t.ok((await prints('records: { x.jsonl: { document: id } }'))[3]);
});

t.test('a metadata.yaml that cannot be read stops what would go on without it', async (t) => {
  const folder = folderWith(t, {});
  mkdirSync(join(folder, 'a/metadata.yaml'), { recursive: true });
  const { given } = await loadDescriptions(folder);
  t.same(given('b.txt'), {});
  t.throws(() => given('a/b.txt'), { code: 'metadata_unreadable', message: /EISDIR/ });
});

t.test('many files can be described one by one', async (t) => {
  const count = 40_000;
  const names = Array.from({ length: count }, (_, i) => `laws/${i}.md`);
  const folder = folderWith(t, {
    'metadata.yaml': `files:\n${names.map((name, i) => `  ${name}: { title: 第${i}号 }\n`).join('')}`,
  });
  const { given, warnings } = await loadDescriptions(folder);
  t.ok(names.every((name, i) => given(name).title === `第${i}号`));
  t.same(warnings(), []);
});
