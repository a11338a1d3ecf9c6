import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parseFile } from '../../indexer/parse.js';
import { root } from '../../src/root.js';
import { encode } from './read/encode.js';

t.test('a file is cleaned, structured and known by its path and bytes', async (t) => {
  const text = '\uFEFF某方案\r\n\r\n一、**甲**\r\n加快安全、安全\r\n\r\n生产等领域，推动发展。还有\r\n更多。\r\n';
  const folder = t.testdir({ below: { 'a.txt': text } });
  const [parsed, ...others] = await parseFile(join(folder, 'below', 'a.txt'), folder);
  t.same(others, []);
  t.match(parsed?.document, {
    title: '某方案',
    sources: ['below/a.txt'],
    sha256: createHash('sha256').update(text).digest('hex'),
    script: 'Hans',
  });
  t.ok(parsed?.warnings.some(({ code }) => code === 'bold-marks'));
  t.same(
    parsed?.passages.slice(0, 2).map(({ id, text, lines }) => [id, text, lines]),
    [
      [`${parsed?.document.id}/h1`, '某方案', [1, 1]],
      [`${parsed?.document.id}/1`, '甲', [3, 3]],
    ],
  );
});

t.test('the same file gives the same ids and hashes', async (t) => {
  const folder = t.testdir({ 'a.txt': '某方案\n一、甲\n' });
  const path = join(folder, 'a.txt');
  t.same(await parseFile(path, folder), await parseFile(path, folder));
});

t.test('an empty file, another format, other bytes and no file are errors with codes', async (t) => {
  const folder = t.testdir({
    'empty.txt': '',
    'blank.txt': ' \n\u3000\n',
    'comment.md': '---\ntitle: 甲\n---\n<!-- 无 -->\n',
    'a.xyz': '甲',
    'latin1.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9]),
  });
  const parse = (name: string) => parseFile(join(folder, name), folder);
  await t.rejects(parse('empty.txt'), { code: 'empty_document' });
  await t.rejects(parse('blank.txt'), { code: 'empty_document' });
  await t.rejects(parse('comment.md'), { code: 'empty_document' });
  await t.rejects(parse('a.xyz'), { code: 'unsupported_format', message: /"\.xyz".*docx, html.*txt.*tar\.gz/ });
  await t.rejects(parse('latin1.txt'), { code: 'encoding_unknown' });
  await t.rejects(parse('none.txt'), { code: 'ENOENT' });
});

t.test('one text is the same document in every format that can hold it', async (t) => {
  const lines = ['某市人才办法', '第一条　为了规范，制定本办法。', '第二条　本办法自公布之日起施行。'];
  const folder = t.testdir({
    'a.txt': lines.join('\n'),
    'gbk.txt': encode(lines.join('\r\n'), 'gb18030'),
    'a.md': `# ${lines.join('\n\n')}`,
    'a.html': `<title>办法</title><h1>${lines[0]}</h1><p>${lines[1]}</p><p>${lines[2]}</p>`,
    'a.jsonl': JSON.stringify({ document: 'a', title: lines[0], text: lines.slice(1).join('\n') }),
  });
  const ids = new Set<string>();
  for (const name of ['a.txt', 'gbk.txt', 'a.md', 'a.html', 'a.jsonl']) {
    const [parsed, ...others] = await parseFile(join(folder, name), folder);
    t.same(others, [], name);
    t.match(parsed?.document, { title: lines[0], type: '办法' }, name);
    t.same(
      parsed?.passages.filter(({ kind }) => kind === 'article').map(({ locator, text }) => [locator, text]),
      [
        ['a1', '为了规范，制定本办法。'],
        ['a2', '本办法自公布之日起施行。'],
      ],
      name,
    );
    ids.add(parsed?.document.id ?? '');
  }
  t.equal(ids.size, 1);
});

t.test('no word of a seed is lost or added but what a warning names', async (t) => {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  for (const name of ['000_7e82aefa075c2692', '003_e87138c9a8e70b0e', '004_5e683de14c949426']) {
    const path = join(root, 'seeds', `${name}.txt`);
    const [parsed] = await parseFile(path, join(root, 'seeds'));
    const printed = parsed?.passages.map(({ label, text }) => (label ?? '') + text).join('') ?? '';
    t.equal(letters(printed), letters(readFileSync(path, 'utf8')), name);
  }
});

t.test('a long line of anything is read in time that grows with its length', async (t) => {
  // Where time grew with the square of the length, these would take minutes and run into the test's limit.
  const length = 200_000;
  const lines = {
    'Han letters': '长'.repeat(length),
    'opening brackets': '（'.repeat(length),
    'half-width brackets': '('.repeat(length),
    'spaces between Han letters': `长${' '.repeat(length)}沙`,
    'spaces between Latin letters': `a${' '.repeat(length)}b`,
    'spaces in brackets': `（${' '.repeat(length)}甲）乙`,
    'spaces in a number': `长政〔2021${' '.repeat(length)}甲`,
    leaders: `${'.'.repeat(length)}甲`,
    ellipses: `${'…'.repeat(length)}甲`,
    'capital letters': 'A'.repeat(length),
    'words of forwarding titles': '印发通知（'.repeat(length / 5),
    'titles and brackets': '《长》（'.repeat(length / 4),
  };
  for (const [name, line] of Object.entries(lines)) {
    const body = `某市关于甲的通知\n某发〔2020〕1号\n各市：\n${line}\n某市人民政府\n2020年1月2日\n`;
    const folder = t.testdir({ 'body.txt': body, 'head.txt': `${line}\n${line}\n` });
    for (const file of ['body.txt', 'head.txt']) {
      const [parsed] = await parseFile(join(folder, file), folder);
      t.ok(
        parsed?.passages.some(({ text }) => text.length >= length),
        `${name} in ${file}`,
      );
    }
  }
});
