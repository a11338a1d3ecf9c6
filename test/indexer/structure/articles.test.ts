import t from 'tap';
import { addresses, codes, fromLines } from './from-lines.js';

const law = fromLines(
  '某条例',
  '（2011年12月15日某市人民政府令第61号公布）',
  '第一章',
  '总 则',
  '第一条 为了某事，制定本条例。',
  '第二条',
  '有下列情形的：',
  '（一）甲；',
  '1.乙；',
  '（二）丙。',
  '另一款。',
  '第二条之一 新的。',
  '第二章 附则',
  '第三条 本条例自2012年2月1日起施行。',
);

t.test('chapters stand in the outline and not in the address of an article', async (t) => {
  t.same(addresses(law), ['c1 第一章', 'a1 第一条', 'a2 第二条', 'a2-1 第二条之一', 'c2 第二章', 'a3 第三条']);
  t.match(law.passages.find(({ locator }) => locator === 'a3')?.section, [{ title: '附则', locator: 'c2' }]);
  t.match(
    law.passages.find(({ locator }) => locator === 'c1'),
    { text: '总 则', lines: [3, 4] },
  );
  t.same(codes(law), []);
});

t.test('款, 项 and 目 are units, each a place in the text', async (t) => {
  const article = law.passages.find(({ locator }) => locator === 'a2');
  t.equal(article?.text, '有下列情形的：\n（一）甲；\n1.乙；\n（二）丙。\n另一款。');
  t.same(
    article?.units.map(({ locator, label, start, end }) => [locator, label, article.text.slice(start, end)]),
    [
      ['a2.1', null, '有下列情形的：\n（一）甲；\n1.乙；\n（二）丙。'],
      ['a2.1.1', '（一）', '（一）甲；\n1.乙；'],
      ['a2.1.1.1', '1.', '1.乙；'],
      ['a2.1.2', '（二）', '（二）丙。'],
      ['a2.2', null, '另一款。'],
    ],
  );
});

t.test('a regulation is known by the order in its history', async (t) => {
  t.match(law.document, {
    type: '条例',
    number: '某市人民政府令第61号',
    issuers: [{ id: '某市人民政府' }],
    issued: '2011-12-15',
    effective: '2012-02-01',
  });
});
