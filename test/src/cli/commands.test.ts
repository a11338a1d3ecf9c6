import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import t, { type Test } from 'tap';
import { settingsHelp } from '../../../src/config.js';
import { root } from '../../../src/root.js';
import { type Ran, runCli } from './run.js';

const seed = join(root, 'seeds', '004_5e683de14c949426.txt');
const data = t.testdir({});

/** One line on stderr that fits, nothing on stdout, no stack. */
function saysOneLine(t: Test, ran: Ran, code: number, message: RegExp): void {
  t.equal(ran.code, code);
  t.match(ran.err, message);
  t.match(ran.err, /^tiaowen: [^\n]+ \([a-z_A-Z]+\)\n$/);
  t.equal(ran.out, '');
}

t.test('help names every command and setting, version is the package’s', async (t) => {
  const { code, out } = await runCli(['--help']);
  t.equal(code, 0);
  for (const command of ['start', 'serve', 'index', 'search', 'parse', 'glossary'])
    t.match(out, new RegExp(`^ {2}${command}\\b`, 'm'));
  t.ok(out.includes(settingsHelp()));
  for (const option of ['--help', '-h']) t.match((await runCli(['parse', option])).out, /^tiaowen parse FILE/);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  t.equal((await runCli(['--version'])).out, `${version}\n`);
});

t.test('wrong usage is one line and exit code 2', async (t) => {
  saysOneLine(t, await runCli([]), 2, /A command is missing/);
  saysOneLine(t, await runCli(['fly']), 2, /no command "fly"/);
  saysOneLine(t, await runCli(['toString']), 2, /no command "toString"/);
  saysOneLine(t, await runCli(['parse']), 2, /parse needs a FILE/);
  saysOneLine(t, await runCli(['parse', '--yaml', seed]), 2, /--yaml/);
  saysOneLine(t, await runCli(['search', ' ']), 2, /search needs a QUERY/);
  saysOneLine(t, await runCli(['serve', 'now']), 2, /takes no "now"/);
  saysOneLine(t, await runCli(['search', 'x'], { PORT: '-1' }), 2, /PORT must be .* not "-1"/);
  saysOneLine(
    t,
    await runCli(['index', '/no/such/folder'], { TIAOWEN_DATA: data }),
    2,
    /no\/such\/folder cannot be read/,
  );
});

t.test('a dictionary that cannot be read, or a broken line of it, is named', async (t) => {
  const own = t.testdir({ 'dictionary.txt': '研发\n双创 =\n' });
  const broken = /dictionary\.txt, line 2: .*\(dictionary_invalid\)/;
  saysOneLine(t, await runCli(['index', seed], { TIAOWEN_DATA: own }), 2, broken);
  saysOneLine(t, await runCli(['index', seed, '--dry-run'], { TIAOWEN_DATA: own }), 2, broken);
  const settings = { TIAOWEN_DATA: own, TIAOWEN_DICTIONARY: join(own, 'none.txt') };
  saysOneLine(
    t,
    await runCli(['index', seed], settings),
    2,
    /none\.txt cannot be read: ENOENT.*\(dictionary_invalid\)/,
  );
});

t.test('a part is K/N, of an engine that is written by several, and neither watched nor rehearsed', async (t) => {
  const index = (...parameters: string[]) => runCli(['index', seed, ...parameters], { TIAOWEN_DATA: data });
  for (const part of ['0/4', '5/4', '1', '1/', '1/1001', '1/4/2', 'a/b', '01/4', '-1/4']) {
    saysOneLine(t, await index(`--part=${part}`), 2, /--part is K\/N .*\(usage_wrong\)/);
  }
  saysOneLine(t, await index('--part', '1/4', '--watch'), 2, /leave --watch and --dry-run out.*\(usage_wrong\)/);
  saysOneLine(t, await index('--part', '1/4', '--dry-run'), 2, /leave --watch and --dry-run out.*\(usage_wrong\)/);
  saysOneLine(
    t,
    await index('--part', '1/4'),
    2,
    /TIAOWEN_ENGINE is embedded; --part needs opensearch.*\(parts_unsupported\)/,
  );
});

t.test('what cannot be done is one line that says what to do, and exit code 1', async (t) => {
  const empty = { TIAOWEN_DATA: join(data, 'empty') };
  saysOneLine(t, await runCli(['serve'], empty), 1, /Run `tiaowen index PATH`/);
  saysOneLine(t, await runCli(['search', 'x'], empty), 1, /Run `tiaowen index PATH`/);
  const unwritable = { TIAOWEN_DATA: join(seed, 'data') };
  saysOneLine(t, await runCli(['index'], unwritable), 1, /data folder .* cannot be written .* TIAOWEN_DATA/);
  saysOneLine(t, await runCli(['start'], unwritable), 1, /data folder .* cannot be written .* TIAOWEN_DATA/);
});

t.test('parse --json prints a document a line and nothing else', async (t) => {
  const { code, out, err } = await runCli(['parse', seed, join(root, 'seeds', '003_e87138c9a8e70b0e.txt'), '--json']);
  t.equal(code, 0);
  t.equal(err, '');
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  t.equal(lines.length, 2);
  for (const line of lines) t.strictSame(Object.keys(line).sort(), ['document', 'passages', 'warnings']);
  t.equal(lines[0].document.number, '湘政辦發〔2017〕15號');
});

t.test('parse shows an outline and warnings; a file that cannot be read does not stop the others', async (t) => {
  const { code, out, err } = await runCli(['parse', join(data, 'none.txt'), seed]);
  t.equal(code, 1);
  t.match(err, /^tiaowen: .*none\.txt: .*\(ENOENT\)\n$/);
  t.match(out, /^ {4}\(二\)基本原則 \[1\.2\]$/m);
  t.match(out, /table-without-rows/);
});

t.test('parse reads every document of an archive and of a .jsonl, with what metadata.yaml says of it', async (t) => {
  const folder = t.testdir({
    'laws.jsonl.gz': gzipSync(
      '{"id":"a","title":"甲办法","text":"第一条 甲。"}\n坏\n{"id":"b","title":"乙办法","text":"第一条 乙。"}\n',
    ),
    'metadata.yaml': 'records:\n  laws.jsonl.gz: { document: id }\n',
  });
  const { code, out, err } = await runCli(['parse', join(folder, 'laws.jsonl.gz'), '--json']);
  t.equal(code, 1);
  t.match(err, /^tiaowen: .*laws\.jsonl\.gz: Line 2 .*\(record_broken\)\n$/);
  const documents = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).document);
  t.same(
    documents.map(({ title, sources }) => [title, ...sources]),
    [
      ['甲办法', 'laws.jsonl.gz#a'],
      ['乙办法', 'laws.jsonl.gz#b'],
    ],
  );
});

t.test('parse says of a missing file and of a folder what they are, whatever their names end with', async (t) => {
  saysOneLine(t, await runCli(['parse', join(data, 'none')]), 1, /none: There is no such file\. \(ENOENT\)/);
  saysOneLine(t, await runCli(['parse', data]), 1, /This is a folder.*\(file_unreadable\)/);
});

t.test('what is indexed is found, with its citation and permalink', async (t) => {
  const folder = t.testdir({ 'bad.txt': Buffer.from([0xff, 0xfe, 0xff]), 'good.txt': readFileSync(seed) });
  const index = await runCli(['index', folder], { TIAOWEN_DATA: join(data, 'own') });
  t.equal(index.code, 1, 'a file failed');
  t.match(index.err, /bad\.txt: .*\(encoding_unknown\)/);
  t.match(index.out, /documents indexed: 1, passages: \d+; files that could not be read: 1\n$/);

  const search = await runCli(['search', '资金', '投入', '-保障措施'], { TIAOWEN_DATA: join(data, 'own') });
  t.equal(search.code, 0);
  t.match(search.out, /^湘政辦發〔2017〕15號，三（二）\n {2}\/d\/xiangzhengbanfa-2017-15-\w{4}\/3\.2\n {2}.*資金/m);
  t.notMatch(search.out, '\u001b', 'no colours where no terminal is');
  const cited = await runCli(['search', '湘政办发〔2017〕15号三（二）'], { TIAOWEN_DATA: join(data, 'own') });
  t.match(cited.out, /^湘政辦發〔2017〕15號，三（二）\n {2}\/d\/xiangzhengbanfa-2017-15-\w{4}\/3\.2\n/, 'on top');
  const mistyped = await runCli(['search', '头入'], { TIAOWEN_DATA: join(data, 'own') });
  t.match(mistyped.out, /^Did you mean: 投入 \(\d+\)$/m);
  const again = await runCli(['index'], { TIAOWEN_DATA: join(data, 'own') });
  t.match(again.out, /documents indexed: 1,/, 'without a path: what was indexed the last time');

  t.match(search.out, /\d+ of \d+ passages?, \d+ ms\n$/);
});

t.test('search --explain says how the query was read and what each passage holds', async (t) => {
  const settings = { TIAOWEN_DATA: join(data, 'explained') };
  await runCli(['index', seed], settings);
  const { code, out } = await runCli(['search', '--explain', '資金', 'year:2017', '量子:x'], settings);
  t.equal(code, 0);
  t.match(out, /^folded: 资金 year:2017 量子:x$/m);
  t.match(out, /^ {2}year:2017 · year: year:2017$/m);
  t.match(out, /^plan: \{"match":\{"by":"groups"/m);
  t.match(out, /^ {2}資金 · letters: 資金$/m);
  t.match(out, /^ {2}year:2017 · field: 2017$/m);
  const text = await runCli(['search', 'year:2017x', '資金'], settings);
  t.match(text.out, /; year:2017x was searched as text \(value_invalid\), \d+ ms\n$/);
  t.notMatch(text.out, /^plan:/m, 'only where it is asked for');
  saysOneLine(t, await runCli(['search', '--explain']), 2, /search needs a QUERY/);
});

t.test('where what was indexed last is gone, it is said what to do', async (t) => {
  const folder = t.testdir({ here: { 'a.txt': '某方案\n一、甲\n' }, gone: { 'b.txt': '某办法\n一、乙\n' }, data: {} });
  const settings = { TIAOWEN_DATA: join(folder, 'data') };
  t.equal((await runCli(['index', join(folder, 'here'), join(folder, 'gone')], settings)).code, 0);
  rmSync(join(folder, 'gone'), { recursive: true });
  const said = `The folders indexed last (${join(folder, 'gone')}) are not here: mount them, or run \`tiaowen index PATH\`.`;
  const ran = await runCli(['index'], settings);
  saysOneLine(t, ran, 2, /\(file_unreadable\)/);
  t.ok(ran.err.includes(said), ran.err);
});

t.test('a folder without documents leaves the index as it is', async (t) => {
  const folder = t.testdir({ full: { 'good.txt': readFileSync(seed) }, empty: { 'bad.txt': '' }, data: {} });
  const settings = { TIAOWEN_DATA: join(folder, 'data') };
  await runCli(['index', join(folder, 'full')], settings);
  const { code, err } = await runCli(['index', join(folder, 'empty')], settings);
  t.equal(code, 2);
  t.match(err, /bad\.txt: .*\(empty_document\)\n.*\(nothing_to_index\)\n$/);
  t.match((await runCli(['search', '資金'], settings)).out, /3\.2/);
});
