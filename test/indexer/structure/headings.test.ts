import t from 'tap';
import { addresses, fromLines } from './from-lines.js';

t.test('headings without numbers, where nothing else is numbered', async (t) => {
  const parsed = fromLines('某报告', '开头。', '甲的情况', '一段。', '又一段。', '乙的情况', '一段。');
  t.same(addresses(parsed), ['p1', 'u1', 'u1.p1', 'u1.p2', 'u2', 'u2.p1']);
});

t.test('a heading directly followed by a heading is its parent, the next one a sibling of the child', async (t) => {
  const parsed = fromLines(
    '某报告',
    '开头。',
    '大题',
    '小题一',
    '段。',
    '小题二',
    '段。',
    '又一大题',
    '小题三',
    '段。',
  );
  t.same(addresses(parsed), ['p1', 'u1', 'u1.u1', 'u1.u1.p1', 'u1.u2', 'u1.u2.p1', 'u2', 'u2.u1', 'u2.u1.p1']);
});

t.test('there are none where headings are numbered', async (t) => {
  t.same(addresses(fromLines('某报告', '开头。', '一、甲', '不是标题', '段。')), ['p1', '1 一、', '1.p1', '1.p2']);
});

t.test('lists of short lines are not headings', async (t) => {
  t.same(addresses(fromLines('某名单', '甲某', '乙某', '丙某', '丁某。')), ['p1', 'p2', 'p3', 'p4']);
});
