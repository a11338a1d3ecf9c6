import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parseFile } from '../../indexer/parse.js';
import { root } from '../../src/root.js';

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
    'a.pdf': '%PDF',
    'gbk.txt': Buffer.from([0xb3, 0xa4, 0xc9, 0xb3]),
  });
  const parse = (name: string) => parseFile(join(folder, name), folder);
  await t.rejects(parse('empty.txt'), { code: 'empty_document' });
  await t.rejects(parse('blank.txt'), { code: 'empty_document' });
  await t.rejects(parse('a.pdf'), { code: 'unsupported_format' });
  await t.rejects(parse('gbk.txt'), { code: 'not_utf8' });
  await t.rejects(parse('none.txt'), { code: 'ENOENT' });
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
