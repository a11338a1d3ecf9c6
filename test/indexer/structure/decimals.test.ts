import t from 'tap';
import { addresses, fromLines } from './from-lines.js';

t.test('1 → 1.1 → 1.1.1 → （1）, each under the one before', async (t) => {
  const parsed = fromLines(
    ...['某预案', '1　总则', '1.1　目的', '为了某事。', '1.2 等级', '1.2.1 国家级：两个以上。', '1.2.2　省级：一个。'],
    ...['2　职责', '2.1　机构', '（1）甲；', '（2）乙。', '3　附则', '3.1本预案由某局解释。'],
  );
  t.same(addresses(parsed), [
    ...['1 1', '1.1 1.1', '1.1.p1', '1.2 1.2', '1.2.1 1.2.1', '1.2.2 1.2.2'],
    ...['2 2', '2.1 2.1', '2.1.1 （1）', '2.1.2 （2）', '3 3', '3.1 3.1'],
  ]);
  t.equal(parsed.passages.find(({ locator }) => locator === '1.2.2')?.citation, '《某预案》，1.2.2');
});

t.test('figures in a text are no headings', async (t) => {
  t.same(addresses(fromLines('某方案', '一、目标', '2.9万人参加。', '3.5小时以内。', '1.1亿元。')), [
    '1 一、',
    '1.p1',
    '1.p2',
    '1.p3',
  ]);
});
