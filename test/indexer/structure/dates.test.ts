import fc from 'fast-check';
import t from 'tap';
import { findDate, isMonth, parseDate, parseFieldDate } from '../../../indexer/structure/dates.js';

t.test('a date alone, in figures of either width or in Chinese numerals', async (t) => {
  for (const text of [
    '2021年2月9日',
    '2021 年 2 月 9 日',
    '２０２１年２月９日',
    '二〇二一年二月九日',
    '二○二一年二月九日',
  ]) {
    t.equal(parseDate(text), '2021-02-09', text);
  }
  t.equal(parseDate('二〇二一年十二月三十一日'), '2021-12-31');
  t.equal(parseDate('中華民國109年2月25日'), '2020-02-25');
  t.equal(parseDate('民國一百零九年二月二十五日'), '2020-02-25');
  for (const text of ['2021年2月30日', '2月19日', '2021年2月', '2021年2月9日印发', '到2025年'])
    t.equal(parseDate(text), null, text);
  t.equal(findDate('长沙市 2021年2月19日印发'), '2021-02-19');
  t.ok(isMonth('2021 年 9 月'));
});

t.test('a date in figures is one where a field gives it', async (t) => {
  t.equal(parseFieldDate('2020-02-03'), '2020-02-03');
  t.equal(parseFieldDate('2020/2/3 10:15'), '2020-02-03');
  t.equal(parseFieldDate('2020年2月3日'), '2020-02-03');
  t.equal(parseFieldDate('----'), null);
});

t.test('every day of the calendar is read back', async () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1949-10-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const text = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
      return parseDate(text) === date.toISOString().slice(0, 10);
    }),
  );
});
