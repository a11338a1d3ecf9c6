import t from 'tap';
import { addresses, codes, fromLines } from './from-lines.js';

t.test('一、 → （一） → 1. → （1） → ① of GB/T 9704, any width and bracket', async (t) => {
  const parsed = fromLines(
    '某方案',
    '一、甲',
    '（一）乙',
    '1．丙',
    '（1）丁',
    '①戊',
    '(2) 己',
    '2、庚',
    '(二)辛',
    '二、壬',
  );
  t.same(addresses(parsed), [
    '1 一、',
    '1.1 （一）',
    '1.1.1 1．',
    '1.1.1.1 （1）',
    '1.1.1.1.1 ①',
    '1.1.1.2 (2)',
    '1.1.2 2、',
    '1.2 (二)',
    '2 二、',
  ]);
  t.same(parsed.passages.find(({ locator }) => locator === '1.1.1')?.section, [
    { label: '一、', title: '甲', locator: '1' },
    { label: '（一）', title: '乙', locator: '1.1' },
  ]);
  t.same(codes(parsed), []);
});

t.test('a paragraph belongs to the item above, dash items are paragraphs', async (t) => {
  const parsed = fromLines('某方案', '前言。', '一、甲', '段落。', '——点。', '（一）乙。', '段落。');
  t.same(addresses(parsed), ['p1', '1 一、', '1.p1', '1.p2', '1.1 （一）', '1.1.p1']);
  t.equal(parsed.passages.find(({ locator }) => locator === '1.p2')?.text, '——点。');
});

t.test('一是 and 二是 are no marks, nor is a number that counts', async (t) => {
  t.same(addresses(fromLines('某方案', '一、甲', '一是做好；二是做完。', '2021年，完成。')), [
    '1 一、',
    '1.p1',
    '1.p2',
  ]);
});

t.test('numbers whose headings were lost are runs, none nested, paragraphs their own', async (t) => {
  const parsed = fromLines(
    ...['某意见', '前言。', '1.甲。', '2.乙。', '1.丙。', '2.丁。', '3.戊。'],
    ...['(1)己。', '(2)庚。', '(1)辛。', '段落。', '(一)壬。', '(二)癸。'],
  );
  t.same(addresses(parsed), [
    ...['p1', '1 1.', '2 2.', 'r2.1 1.', 'r2.2 2.', 'r2.3 3.'],
    ...['r3.1 (1)', 'r3.2 (2)', 'r4.1 (1)', 'r4.p1', 'r5.1 (一)', 'r5.2 (二)'],
  ]);
  t.same(codes(parsed), ['runs-without-headings']);
  t.match(parsed.document.outline[2], {
    label: null,
    title: '',
    locator: 'r2',
    children: [{ locator: 'r2.1' }, {}, {}],
  });
});

t.test('a run keeps what stands below its items where that is whole', async (t) => {
  const parsed = fromLines('某意见', '一、甲', '（一）乙', '二、丙', '一、丁', '段。', '（一）戊');
  t.same(addresses(parsed), ['1 一、', '1.1 （一）', '2 二、', 'r2.1 一、', 'r2.1.p1', 'r2.1.1 （一）']);
});

t.test('an interrupted count goes on', async (t) => {
  const parsed = fromLines('某意见', '1.甲。', '2.乙：', '(1)丙。', '(2)丁。', '3.戊。', '1.己。', '2.庚。');
  t.same(addresses(parsed), ['1 1.', '2 2.', '2.1 (1)', '2.2 (2)', '3 3.', 'r2.1 1.', 'r2.2 2.']);
});

t.test('skipped and repeated numbers are kept and reported', async (t) => {
  const parsed = fromLines('某意见', '一、甲', '三、乙', '三、丙', '四、丁');
  t.same(addresses(parsed), ['1 一、', '3 三、', '3b 三、', '4 四、']);
  t.same(codes(parsed).sort(), ['number-repeated', 'number-skipped']);
});

t.test('a count that runs on across higher headings is no skip', async (t) => {
  const parsed = fromLines('某意见', '一、甲', '（一）乙', '（二）丙', '二、丁', '（三）戊');
  t.same(addresses(parsed), ['1 一、', '1.1 （一）', '1.2 （二）', '2 二、', '2.3 （三）']);
  t.same(codes(parsed), []);
});

t.test('1. above （一）, where a document turns the two round', async (t) => {
  const parsed = fromLines('某意见', '1.甲', '（一）乙。', '（二）丙。', '2.丁', '（一）戊。', '3.己', '（一）庚。');
  t.same(addresses(parsed), ['1 1.', '1.1 （一）', '1.2 （二）', '2 2.', '2.1 （一）', '3 3.', '3.1 （一）']);
});

t.test('closing clauses belong to the root, in either script', async (t) => {
  const parsed = fromLines('某规划', '一、甲', '乙。', '本规划由某局负责解释。', '本规划自2021年1月1日起施行。');
  t.same(addresses(parsed), ['1 一、', '1.p1', 'p1', 'p2']);
  t.same(addresses(fromLines('某規劃', '一、甲', '本規劃自發佈之日起執行。')), ['1 一、', 'p1']);
});

t.test('a table: caption, rows, column heads', async (t) => {
  const parsed = fromLines('某规划', '一、甲', '主要目标', '指标\t2020年\t2025年', '投入\t1\t2', '产出\t3\t4', '乙。');
  t.same(addresses(parsed), ['1 一、', '1.t1', '1.t1.r1', '1.t1.r2', '1.p1']);
  const row = parsed.passages.find(({ locator }) => locator === '1.t1.r2');
  t.match(row, { kind: 'row', text: '产出\t3\t4', columns: ['指标', '2020年', '2025年'], lines: [6, 6] });
  t.match(row?.section, [{ locator: '1' }]);
});

t.test('a table without a caption has rows only; a caption without a table is reported', async (t) => {
  t.same(addresses(fromLines('某规划', '甲。', '指标\t甲\t乙', '投入\t1\t2')), ['p1', 't1.r1']);
  const parsed = fromLines('某规划', '一、甲', '乙。', '任务分解表', '二、丙');
  t.same(addresses(parsed), ['1 一、', '1.p1', '1.t1', '2 二、']);
  t.same(codes(parsed), ['table-without-rows']);
});
