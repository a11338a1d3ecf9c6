/** What laws print that policy documents do not. */
import t from 'tap';
import { textBlocks } from '../../../indexer/read/text.js';
import { type Parsed, structure } from '../../../indexer/structure/structure.js';
import { addresses, fromLines } from './from-lines.js';

const textOf = ({ passages }: Parsed, at: string): string | undefined =>
  passages.find(({ locator }) => locator === at)?.text;
const sectionOf = ({ passages }: Parsed, at: string): (string | null)[] | undefined =>
  passages.find(({ locator }) => locator === at)?.section.map(({ label, title }) => label ?? title);

t.test('编 分编 章 节 above articles that count on', async (t) => {
  const law = fromLines(
    '某法',
    '第一编 总则',
    '第一分编 甲',
    '第一章 乙',
    '第一节 丙',
    '第一条 一。',
    '第二章 丁',
    '第二条 二。',
  );
  t.same(sectionOf(law, 'a1'), ['第一编', '第一分编', '第一章', '第一节']);
  t.same(sectionOf(law, 'a2'), ['第一编', '第一分编', '第二章']);
});

t.test('a chapter without sections before one with sections', async (t) => {
  const law = fromLines(
    '某法',
    '第一章 甲',
    '第一条 一。',
    '第二章 乙',
    '第一节 丙',
    '第二条 二。',
    '第二节 丁',
    '第三条 三。',
  );
  t.same(addresses(law), [
    ...['c1 第一章', 'a1 第一条', 'c2 第二章', 'c2.s1 第一节', 'a2 第二条', 'c2.s2 第二节', 'a3 第三条'],
  ]);
});

t.test('一、 and （一） that head articles are no part of their address', async (t) => {
  const law = fromLines(
    ...['某规定', '一、一般规定', '第一条 有下列情形的：', '一、甲；', '二、乙', '第二条 二。', '另一款。'],
    ...[
      '二、抵押',
      '（一）动产',
      '第三条 三。',
      '（二）不动产',
      '第四条 四：',
      '（一）项；',
      '（二）项',
      '第五条 五。',
    ],
  );
  t.same(addresses(law), [
    ...[
      '1 一、',
      'a1 第一条',
      'a2 第二条',
      '2 二、',
      '2.1 （一）',
      'a3 第三条',
      '2.2 （二）',
      'a4 第四条',
      'a5 第五条',
    ],
  ]);
  t.equal(textOf(law, 'a1'), '有下列情形的：\n一、甲；\n二、乙');
  t.equal(textOf(law, 'a2'), '二。\n另一款。');
  t.same(sectionOf(law, 'a5'), ['二、', '（二）']);
});

t.test('where every 一、 counts its articles anew they are addressed under it', async (t) => {
  const law = fromLines('某规定', '一、甲', '第一条 一。', '第二条 二。', '二、乙', '第一条 三。');
  t.same(addresses(law), ['1 一、', '1.a1 第一条', '1.a2 第二条', '2 二、', '2.a1 第一条']);
});

t.test('a heading without a number stands above articles, not in one', async (t) => {
  const law = fromLines('某法', '序 言', '第一条 一。', '第一章 甲', '一般规定', '第二条 二。', '附 则', '第三条 三。');
  t.same(addresses(law), ['u1', 'a1 第一条', 'c1 第一章', 'c1.u1', 'a2 第二条', 'c1.u2', 'a3 第三条']);
  t.equal(textOf(law, 'a2'), '二。');
});

t.test('headings that the format marks stand where their level says', async (t) => {
  const block = (text: string, line: number, heading?: number) =>
    ({ kind: 'text', text, lines: [line, line], gap: false, ...(heading === undefined ? {} : { heading }) }) as const;
  const [law] = structure(
    [
      ...[
        block('某法', 1, 1),
        block('序言', 2, 2),
        block('一段。', 3),
        block('第一章 甲', 4, 2),
        block('第一条 一。', 5),
      ],
      ...[block('附则', 6, 2), block('第二条 二。', 7), block('尾声', 8, 3), block('第三条 三。', 9)],
    ],
    { path: 'law.md', sha256: '' },
    [],
  );
  t.same(addresses(law as Parsed), ['u1', 'u1.p1', 'c1 第一章', 'a1 第一条', 'u2', 'a2 第二条', 'u2.u1', 'a3 第三条']);
});

t.test('a part of a law has its name in the title, its history in the head', async (t) => {
  const heading = (text: string, line: number) => ({ ...textLine(text, line), heading: 1 });
  const textLine = (text: string, line: number) => ({ kind: 'text', text, lines: [line, line], gap: false }) as const;
  const [law] = structure(
    [
      ...[
        heading('某法典', 1),
        heading('物权编', 2),
        textLine('2020年5月28日 第十三届全国人民代表大会第三次会议通过', 3),
      ],
      ...[
        textLine('2016年5月27日 某省第十二届人民代表大会第九次会议《关于修改〈某', 4),
        textLine('法典〉的决定》修正', 5),
      ],
      textLine('第一条 一。', 6),
    ],
    { path: 'law.md', sha256: '' },
    [],
  );
  t.match(law?.document, { title: '某法典物权编', version: '2020-05-28' });
  t.same(addresses(law as Parsed), ['a1 第一条']);
});

t.test('a chapter over several lines, and with its article on one', async (t) => {
  const law = fromLines('某法', '第一章', '总', '则', '第一条 一。', '第二章 罚则 第二条 二。', '第三条\u00a0三。');
  t.same(
    law.passages.slice(1).map(({ label, text }) => `${label} ${text}`),
    ['第一章 总则', '第一条 一。', '第二章 罚则', '第二条 二。', '第三条 三。'],
  );
  const torn = fromLines('某法', '第一章 听取和审议人民政府、人民法院和', '人民检察院的专项工作报告', '第一条 一。');
  t.equal(textOf(torn, 'c1'), '听取和审议人民政府、人民法院和人民检察院的专项工作报告');
});

t.test('the caption of an article is its heading', async (t) => {
  const headings = fromLines(
    ...['某法', '第一条【目的】为了某事。', '第二条（范围）本法适用于某事。', '第三条 （一）甲；', '第四条 丁：戊。'],
  ).document.outline.map(({ title }) => title);
  t.same(headings, ['目的', '范围', '（一）甲；', '丁']);
});

t.test('what an amendment prints of another law is its own words', async (t) => {
  const amendment = fromLines(
    ...[
      '某法修正案',
      '一、第三条修改为：',
      '第三条 新的。',
      '二、增加一节，作为第七节：',
      '第七节 委员会',
      '第九条 又一。',
    ],
    '三、本修正案自公布之日起施行。',
  );
  t.same(addresses(amendment), ['1 一、', '1.p1', '2 二、', '2.p1', '2.p2', '3 三、']);
  t.equal(textOf(amendment, '1.p1'), '第三条 新的。');
  const articles = fromLines('某法修正案', '第一条 第三条修改为：', '第三条 新的。', '第二条 删去第四条。');
  t.same(addresses(articles), ['a1 第一条', 'a2 第二条']);
});

t.test('a line that begins with another article is no article', async (t) => {
  const law = fromLines('某法', '第一条 一。', '第二条 二：', '第九条至第十条规定的；', '第八条，甲。', '第三条 三。');
  t.same(addresses(law), ['a1 第一条', 'a2 第二条', 'a3 第三条']);
  t.equal(textOf(law, 'a2'), '二：\n第九条至第十条规定的；\n第八条，甲。');
  const typo = fromLines('某法', '第一条 一。', '第二条 二。', '第二条 三。', '第四条 四。');
  t.same(addresses(typo), ['a1 第一条', 'a2 第二条', 'a2b 第二条', 'a4 第四条']);
});

t.test('an article with no space behind its number that reads like a reference', async (t) => {
  const law = fromLines(
    ...[
      '某法',
      '第一条为了某事。',
      '第二条所有单位应当：',
      '（一）甲；',
      '第二条所称甲。',
      '第三条及时处理。',
      '第四条实行。',
    ],
  );
  t.same(addresses(law), ['a1 第一条', 'a2 第二条', 'a3 第三条', 'a4 第四条']);
  t.equal(textOf(law, 'a2'), '所有单位应当：\n（一）甲；\n第二条所称甲。');
});

t.test('items of an article that count anew are its own, also where articles do', async (t) => {
  const law = fromLines(
    ...['某法', '第一条 甲：', '一、子。', '二、丑。', '又：', '一、寅。', '第二条 乙。', '第一条 丙：', '一、卯。'],
  );
  t.same(addresses(law), ['a1 第一条', 'a2 第二条', 'r2.a1 第一条']);
});

t.test('a list of contents without its title is no part of the law', async (t) => {
  const titles = ['第一章 总则', '第二章 罚则', '第三章 附则'];
  const law = fromLines('某法', ...titles, ...titles.flatMap((title, i) => [title, `第${'一二三'.charAt(i)}条 条。`]));
  t.same(addresses(law), ['c1 第一章', 'a1 第一条', 'c2 第二章', 'a2 第二条', 'c3 第三章', 'a3 第三条']);
});

t.test('what looks like a caption and has no table is text of its article', async (t) => {
  const law = fromLines('某法', '第一条 应当填写', '成绩考核表', '报送某局。');
  t.equal(textOf(law, 'a1'), '应当填写\n成绩考核表\n报送某局。');
});

t.test('what follows the articles under 附 is annexed', async (t) => {
  const law = fromLines('某条例', '第一条 一。', '第二条 二。', '附：', '某目录', '一、甲', '二、乙');
  t.same(addresses(law), ['a1 第一条', 'a2 第二条', 'x1 附', 'x1.1 一、', 'x1.2 二、']);
  const titled = fromLines('某法', '第一条 一。', '附件一：某办法', '一、甲', '附件二：某名单', '某地。');
  t.same(addresses(titled), ['a1 第一条', 'x1 附件一', 'x1.1 一、', 'x2 附件二', 'x2.p1']);
});

t.test('a closing sentence behind the last article is its 款', async (t) => {
  t.same(addresses(fromLines('某规定', '第一条 一。', '第二条 二。', '本规定自公布之日起施行。')), [
    'a1 第一条',
    'a2 第二条',
  ]);
});

t.test('a paragraph between two items of one count belongs to the first', async (t) => {
  const law = fromLines('某法', '第一条 有：', '（一）甲：', '说明。', '（二）乙。', '另一款。');
  const units = law.passages.find(({ locator }) => locator === 'a1')?.units;
  t.same(
    units?.map(({ locator, start, end }) => [locator, textOf(law, 'a1')?.slice(start, end)]),
    [
      ['a1.1', '有：\n（一）甲：\n说明。\n（二）乙。'],
      ['a1.1.1', '（一）甲：\n说明。'],
      ['a1.1.2', '（二）乙。'],
      ['a1.2', '另一款。'],
    ],
  );
});

t.test('the articles of Taiwan: 項 without marks, 款 一、, 目 （一）', async (t) => {
  const law = fromLines(
    ...[
      '某法',
      '第 一 章 總則',
      '第 7 條',
      '有下列情形之一者：',
      '一、甲：',
      '（一）子。',
      '（二）丑。',
      '二、乙。',
      '前項之罰。',
    ],
    ...['第七條第一項之規定。', '第 10-1 條', '丙。', '第 11 條之一', '丁。'],
  );
  t.same(addresses(law), ['c1 第 一 章', 'a7 第 7 條', 'a10-1 第 10-1 條', 'a11-1 第 11 條之一']);
  t.same(
    law.passages.find(({ locator }) => locator === 'a7')?.units.map(({ locator }) => locator),
    ['a7.1', 'a7.1.1', 'a7.1.1.1', 'a7.1.1.2', 'a7.1.2', 'a7.2', 'a7.3'],
  );
});

t.test('twenty thousand numbered lines are no harder than that many short texts', async (t) => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `${(i % 3) + 1}.第${i}项。`);
  const { passages } = structure(
    textBlocks(['某清单', ...lines].join('\n')),
    { path: 'a.txt', sha256: '' },
    [],
  )[0] as Parsed;
  t.equal(passages.length, 20_001);
  t.equal(new Set(passages.map(({ locator }) => locator)).size, 20_001);
});

t.test('the names of other laws in a history are no title', async (t) => {
  const title = '中华人民共和国地方各级人民代表大会组织法';
  const history = [
    '1979年7月1日 第五届全国人民代表大会第二次会议通过',
    '2015年8月29日 第十二届全国人民代表大会常务委员会第十六次会议《关于修改〈中华人民共和国地方各级人民代表大会组织法〉',
    '〈中华人民共和国全国人民代表大会选举法〉',
    '〈中华人民共和国全国人民代表大会代表法〉的决定》第五次修正',
    '2022年3月11日 第十三届全国人民代表大会第五次会议《关于修改〈某法〉的决定》第六次修正',
  ];
  const { document } = fromLines(title, ...history, '第一条 一。');
  t.match(document, { title, version: '2022-03-11' });
});

t.test('an article out of its order is kept where it stands', async (t) => {
  t.same(addresses(fromLines('某法', '第一条 一。', '第三条 三。', '第二条 二。', '第四条 四。')), [
    ...['a1 第一条', 'a3 第三条', 'a2 第二条', 'a4 第四条'],
  ]);
  t.same(addresses(fromLines('某法', '第一条 一。', '第一千零二十三条之二 多。', '第二条 二。')), [
    ...['a1 第一条', 'a1023-2 第一千零二十三条之二', 'a2 第二条'],
  ]);
  const quoting = fromLines('某法', '第一条 一。', '第二条 依照下列规定：', '第九条 甲。', '第三条 三。');
  t.same(addresses(quoting), ['a1 第一条', 'a2 第二条', 'a3 第三条']);
});
