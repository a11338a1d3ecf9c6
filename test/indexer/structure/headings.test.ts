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

const named = (count: number, name: string): string[] => Array.from({ length: count }, (_, i) => `${name}${i}`);

t.test('at most three headings stand in each other; more short lines together are paragraphs', async (t) => {
  const deep = (count: number) =>
    addresses(fromLines('某报告', '开头。', ...named(count, '标题'), '甲。', '乙。', '丙。'));
  t.same(deep(3), ['p1', 'u1', 'u1.u1', 'u1.u1.u1', 'u1.u1.u1.p1', 'u1.u1.u1.p2', 'u1.u1.u1.p3']);
  t.same(deep(4), ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']);
  t.same(
    addresses(fromLines('某报告', '开头。', ...named(4, '名'), '甲。', '小题', '乙。', '丙。', '丁。')).slice(-4),
    ['u1', 'u1.p1', 'u1.p2', 'u1.p3'],
    'headings elsewhere stay',
  );
});

t.test('names and sentences, however many, are no deep tree', async (t) => {
  const count = 20_000;
  const parsed = fromLines('某报告', ...named(count, '甲某'), ...named(count, '一句。'));
  t.ok(parsed.passages.length >= count * 2);
  t.ok(JSON.stringify(parsed).length < count * 2 * 1000);
});
