import t from 'tap';
import { parseYears } from '../../../src/query/years.js';

t.test('a year, a range in either order, or none', async (t) => {
  t.strictSame(parseYears('2021'), [{ from: 2021, to: 2021 }]);
  t.strictSame(parseYears('21'), [{ from: 21, to: 21 }]);
  t.strictSame(parseYears('none'), [null]);
  for (const text of ['2017..2021', '2021..2017']) t.strictSame(parseYears(text), [{ from: 2017, to: 2021 }], text);
});

t.test('as years are written in Chinese', async (t) => {
  for (const text of ['2021年', '２０２１', '二〇二一年', '二○二一', '二零二一年']) {
    t.strictSame(parseYears(text), [{ from: 2021, to: 2021 }], text);
  }
  for (const text of [
    ...['2017-2021', '2017－2021年', '2017–2021', '2017—2021', '2017——2021', '2017～2021'],
    ...['2017至2021年', '2017年到2021年', '二〇一七年至二〇二一年', '2017年..2021年', '2021-2017'],
  ]) {
    t.strictSame(parseYears(text), [{ from: 2017, to: 2021 }], text);
  }
});

t.test('several with commas between', async (t) => {
  const both = [
    { from: 2020, to: 2020 },
    { from: 2021, to: 2021 },
  ];
  for (const text of ['2020,2021', '2020，2021', '2020、2021年', '2020, 2021'])
    t.strictSame(parseYears(text), both, text);
  t.strictSame(parseYears('2017..2018,none'), [{ from: 2017, to: 2018 }, null]);
});

t.test('anything else is the caller’s mistake', async (t) => {
  for (const text of [
    '',
    '2021-05',
    '..2021',
    '20211',
    '二十一',
    '年',
    '2021..',
    '2021,',
    '2017-2021-2022',
    'none..2021',
  ]) {
    t.throws(() => parseYears(text), { code: 'year_invalid' }, text);
  }
});
