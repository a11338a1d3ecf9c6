import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { lettersIn, lettersOf, places, read, shown } from './material.js';

const lines = async (...source: string[]): Promise<string[]> => shown((await read('md', source.join('\n'))).blocks);

t.test('a law: headings with their levels, articles, comments gone, lines of the source kept', async (t) => {
  const { blocks, given } = await read(
    'md',
    [
      '# 中华人民共和国某法',
      '',
      '2009年8月27日 第一次修正',
      '',
      '<!-- INFO END -->',
      '',
      '## 第一章 总则 <!-- 编者 -->',
      '',
      '**第一条** 为了规范，制定本法。',
      '第二条 本法所称',
      '<!-- FORCE BREAK -->',
      '国务院',
    ].join('\r\n'),
  );
  t.same(shown(blocks), [
    '# 中华人民共和国某法',
    '2009年8月27日 第一次修正',
    '## 第一章 总则',
    '第一条 为了规范，制定本法。',
    '第二条 本法所称',
    '国务院',
  ]);
  t.same(places(blocks), [1, 3, 7, 9, 10, 12]);
  t.same(
    blocks.map((block) => block.kind === 'text' && block.gap),
    [false, true, true, true, false, true],
  );
  t.same(given, {});
});

t.test('front matter is metadata and no text', async (t) => {
  const { blocks, given, warnings } = await read(
    'md',
    [
      '---',
      'title: "某市办法"',
      '文号: 某政发〔2021〕3号',
      '发文机关: 某市人民政府、某市财政局',
      'date: 2021-02-19T08:00:00+08:00',
      '施行日期: 2021年3月1日',
      'tags: [人才]',
      'type: posts',
      'expires: 明年',
      '---',
      '# 某市办法',
    ].join('\n'),
  );
  t.same(given, {
    title: '某市办法',
    number: '某政发〔2021〕3号',
    issuers: ['某市人民政府', '某市财政局'],
    issued: '2021-02-19',
    effective: '2021-03-01',
  });
  t.same(shown(blocks), ['# 某市办法']);
  t.same(places(blocks), [11]);
  t.match(warnings, [{ code: 'metadata-invalid', message: /expires.*明年/ }]);
  t.equal(warnings.length, 1);
});

t.test('what only looks like front matter is text', async (t) => {
  t.same(await lines('---', '某市人民政府', '', '通知', '', '---', '正文'), ['某市人民政府', '通知', '正文']);
  const broken = await read('md', '---\ntitle: [甲\n---\n正文');
  t.match(broken.warnings, [{ code: 'front-matter-broken' }]);
  t.match(lettersIn(broken.blocks), /title甲正文/);
});

t.test("a list's numbers are the document's own", async (t) => {
  t.same(await lines('1. 甲', '3. 乙', '', '5) 丙', '', '   接着', '', '- 丁', '', '2、戊', '6.', '1）己', '2. 庚'), [
    '1. 甲',
    '3. 乙',
    '5) 丙',
    '接着',
    '丁',
    '2、戊',
    '6.',
    '1）己',
    '2. 庚',
  ]);
});

t.test('a table is a table, with every cell', async (t) => {
  const { blocks } = await read(
    'md',
    '见下表\n\n| 条文 | **罪名** |\n|---|:-:|\n| 第一条 | 甲<br>乙 |\n| 第二条 | 丙 | 多 |\n| 丁\\|戊 |\n\n完',
  );
  t.same(shown(blocks), ['见下表', '条文|罪名', '第一条|甲 乙', '第二条|丙|多', '丁|戊|', '完']);
  t.match(blocks[1], { kind: 'table', lines: [3, 7], rows: [{ line: 5 }, { line: 6 }, { line: 7 }] });
});

t.test('signs of the text are no markup', async (t) => {
  const kept = [
    '每月有4周，则为40*4=160小时，21.75*2=43.5小时',
    '姓名：张**，张****，李*',
    '____年__月__日，第__条',
    '《关于修改<义务教育法>等五部法律的决定》',
    '<A公司>与<b公司>',
    '劳社部发[2008](3号)',
    '[注]: 本表所列',
    '#1机组',
    '~~第三条~~',
    '市场监管\\工商',
    '<!-- 没有关上',
  ];
  for (const line of kept) t.same(await lines(line, '', '完'), [line, '完']);
  t.same(await lines('    第一条 缩进四格', '\t第二条'), ['第一条 缩进四格', '第二条']);
});

t.test('markup is taken away where it is markup', async (t) => {
  t.same(
    await lines(
      '**坚持创新引领。**以自主创新为核心',
      '*重点*内容，见[办法](https://a.cn/1)。',
      '##第二章 分则',
      '> 引文',
      '',
      '***',
      '```',
      '代码第一行',
      '',
      '# 第二行',
      '```',
    ),
    ['坚持创新引领。以自主创新为核心', '重点内容，见办法。', '## 第二章 分则', '引文', '代码第一行', '# 第二行'],
  );
  t.same(await lines('甲  ', '乙\\', '丙<br>丁', '<u>戊</u>'), ['甲', '乙', '丙', '丁', '戊']);
});

t.test('HTML in it is read as HTML', async (t) => {
  t.same(
    await lines(
      '前文',
      '',
      '<table>',
      '<tr><th>名称</th><th>数</th></tr>',
      '<tr><td>企业</td><td>3</td></tr>',
      '</table>',
      '',
      '后文',
    ),
    ['前文', '名称|数', '企业|3', '后文'],
  );
});

t.test('no letter is lost, whatever the lines', async (t) => {
  const piece = fc.oneof(
    fc.constantFrom(
      '第一条',
      '（一）',
      '1.',
      '2) ',
      '- ',
      '* ',
      '**',
      '*',
      '_',
      '__',
      '# ',
      '##',
      '> ',
      '|',
      '|---|---|',
      '\n',
      '\n\n',
      '  \n',
      '\t',
      '    ',
    ),
    fc.constantFrom(
      '甲',
      '乙。',
      '2021',
      '<',
      '>',
      '〔',
      '[',
      ']',
      '(',
      ')',
      '+',
      '=',
      '===',
      '---',
      '\\',
      '《',
      '》',
      'x',
      '\u3000',
      '<!--',
      '-->x',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const source = `完${pieces.join('')}\n\n完`;
      // Comments are no text.
      fc.pre(!source.includes('<!--') || !source.includes('-->'));
      assert.equal(lettersIn((await read('md', source)).blocks), lettersOf(source), JSON.stringify(source));
    }),
    { numRuns: 2000 },
  );
  t.pass();
});
