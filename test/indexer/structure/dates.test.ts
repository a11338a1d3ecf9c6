import fc from 'fast-check';
import t from 'tap';
import { effectiveIn, expiresIn, findDate, isMonth, parseDate } from '../../../indexer/structure/dates.js';

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
  for (const text of ['2021年2月30日', '2月19日', '2021年2月', '2021年2月9日印发', '到2025年'])
    t.equal(parseDate(text), null, text);
  t.equal(findDate('长沙市 2021年2月19日印发'), '2021-02-19');
  t.ok(isMonth('2021 年 9 月'));
});

t.test('from when a document holds', async (t) => {
  t.equal(effectiveIn('本方案自公布之日起施行，有效期至2021年12月31日。', '2021-02-19'), '2021-02-19');
  t.equal(effectiveIn('本办法自印发之日起执行。', null), null);
  t.equal(effectiveIn('本规划自 2021 年 10 月 25 日起施行', '2021-09-13'), '2021-10-25');
  t.equal(effectiveIn('本條例自二〇二一年十月一日起施行', null), '2021-10-01');
  t.equal(effectiveIn('本办法由某局负责解释。', '2021-02-19'), undefined);
});

t.test('until when a document holds', async (t) => {
  t.equal(expiresIn('自公布之日起施行，有效期至2021年12月31日。', '2021-02-19'), '2021-12-31');
  t.equal(expiresIn('本规范自2025年3月1日起施行，有效期5年。', '2025-03-01'), '2030-02-28');
  t.equal(expiresIn('自印发之日起实施，有效期至2020年底', null), '2020-12-31');
  t.equal(expiresIn('自发布之日起暂执行至2020年6月30日止', null), '2020-06-30');
  t.equal(expiresIn('有效期5年', null), null, 'from an unknown day');
  t.equal(expiresIn('有效期至疫情解除', '2020-02-10'), null);
});

t.test('every day of the calendar is read back', async () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1949-10-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const text = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
      return parseDate(text) === date.toISOString().slice(0, 10);
    }),
  );
});
