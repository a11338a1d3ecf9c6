import fc from 'fast-check';
import t from 'tap';
import { quantitiesIn, shareOfNumber } from '../../../src/english/quantities.js';
import { numbersIn } from '../../../src/text/numbers.js';

/** Each quantity as typed, with its tokens. */
function read(text: string): [string, string][] {
  const words = text.split(' ');
  return quantitiesIn(words).map(({ first, last, chinese }) => [
    words.slice(first, last + 1).join(' '),
    chinese.map(({ text }) => text).join(' '),
  ]);
}

t.test('amounts in words, in digits and with scales are numbers', async (t) => {
  t.same(read('between 4 million and 20 million yuan'), [
    ['4 million', '4000000'],
    ['20 million yuan', '20000000'],
  ]);
  t.same(read('thirty or twenty-five'), [
    ['thirty', '30'],
    ['twenty-five', '25'],
  ]);
  t.same(read('2.3 million'), [['2.3 million', '2300000']]);
  t.same(read('3,000 thousand'), [['3,000 thousand', '3000000']]);
  t.same(read('one hundred and twenty thousand three hundred'), [
    ['one hundred and twenty thousand three hundred', '120300'],
  ]);
  t.same(read('five hundred and more'), [['five hundred', '500']]);
});

t.test('a single digit is found with what it counts', async (t) => {
  t.same(read('within 3 days'), [['3 days', '3日 3天']]);
  t.same(read('three years and 6 months'), [
    ['three years', '3年'],
    ['6 months', '6个月'],
  ]);
  t.same(read('5 working days'), [['5 working days', '5个工作日']]);
});

t.test('a longer number is found with what it counts before it is found alone', async (t) => {
  t.same(read('thirty days'), [['thirty days', '30日内 三十日内 30日 三十日 30天 三十天 30']]);
  t.same(read('15 years'), [['15 years', '15年 十五年 15']]);
  t.same(read('12.5 hours'), []);
});

t.test('percent, places in a law and days have the tokens of theirs', async (t) => {
  t.same(read('5 percent or 12.5 per cent'), [
    ['5 percent', '5%'],
    ['12.5 per cent', '12.5%'],
  ]);
  t.same(read('paragraph 1 of article 21'), [
    ['paragraph 1', '第1款 第1项'],
    ['article 21', '第21条'],
  ]);
  t.same(read('article 21(2)(3)'), [['article 21(2)(3)', '第21条']]);
  t.same(read('on 2 january or july 15th'), [
    ['2', '月2日 月二日'],
    ['january', '1月'],
    ['july', '7月'],
    ['15th', '月15日 月十五日'],
  ]);
});

t.test('a month in short is one beside a day or a year', async (t) => {
  t.same(read('2 oct 2021'), [
    ['2', '月2日 月二日'],
    ['oct', '10月 十月'],
  ]);
  t.same(read('sept 2021'), [['sept', '9月']]);
  t.same(read('dec and jan'), []);
});

t.test('each month is one, and what it may mean besides only beside a day or a year', async (t) => {
  t.same(read('1 may to 31 october 2021'), [
    ['1', '月1日 月一日'],
    ['may', '5月'],
    ['31', '月31日 月三十一日'],
    ['october', '10月 十月'],
  ]);
  t.same(read('march 2021 or december'), [
    ['march', '3月'],
    ['december', '12月 十二月'],
  ]);
  t.same(read('an enterprise may march'), []);
});

t.test('digits that count nothing, small words and scales alone are no quantities', async (t) => {
  t.same(read('2013 and 30 of one or two millions and 3,000 dollars'), []);
});

t.test('an amount has the token that the same amount has in Chinese', async (t) => {
  const scales = fc.constantFrom(['thousand', '千'], ['million', '百万'], ['billion', '十亿']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), scales, (value, [english, chinese]) => {
      const [amount] = numbersIn(`${value}${chinese}元`);
      t.same(read(`${value} ${english}`), [[`${value} ${english}`, amount?.normals[0]]]);
    }),
  );
});

t.test('a number is the rarer the more digits it has', async (t) => {
  t.ok(shareOfNumber('5') > shareOfNumber('30'));
  t.ok(shareOfNumber('30') > shareOfNumber('2013'));
  t.ok(shareOfNumber('12345678') > 0);
});
