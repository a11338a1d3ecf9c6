import fc from 'fast-check';
import t from 'tap';
import { hanNumber } from '../../../src/domain/han-number.js';
import { foldText } from '../../../src/text/fold.js';
import { normalNumber, numbersIn } from '../../../src/text/numbers.js';

/** Of the only number in a text. */
const normals = (text: string): readonly string[] => {
  const numbers = numbersIn(foldText(text));
  return numbers.length === 1 ? (numbers[0]?.normals ?? []) : [`${numbers.length} numbers`];
};

t.test('all writings of a number share what it is found by', async (t) => {
  for (const [first, ...writings] of [
    ['2.9%', '2.9', ['占2.9％', '占2.90%', '百分之二点九', '百分之 2.9']],
    ['5%', '5', ['5%', '百分之五', '百分之5']],
    ['100%', '100', ['100%', '百分之百', '百分之一百']],
    ['3‰', '3', ['3‰', '千分之三']],
    ['1.75‱', '1.75', ['万分之一点七五', '萬分之1.75']],
    ['300', ['300', '三百', '三百元', '叁佰', '參佰', '300.0']],
    ['2021', ['2021年', '二〇二一年', '二零二一年', '二○二一年', '贰零贰壹年']],
    ['10', ['10日', '十日', '十 日']],
    ['2/3', ['三分之二']],
    ['1/2', '1', '2', ['½', '1/2', '01/2']],
  ] as const) {
    const shared = [first, ...writings.filter((one) => typeof one === 'string')];
    for (const text of writings.filter((one) => typeof one !== 'string').flat()) t.same(normals(text), shared, text);
  }
});

t.test('units of thousands belong to a number', async (t) => {
  for (const text of ['35000元', '35,000 元', '三万五千元', '三點五萬元', '叁万伍仟元']) {
    t.same(normals(text), ['35000'], text);
  }
  t.same(normals('3.5万元'), ['35000', '3.5']);
  t.same(normals('3 億元'), ['300000000', '3']);
  t.same(normals('两千万'), ['20000000']);
  t.same(normals('5千万'), ['50000000', '5']);
  t.same(normals('3万亿元'), ['3000000000000', '3']);
  t.same(normals('1.2万亿'), ['1200000000000', '1.2']);
  t.same(normals('5百万亿'), ['500000000000000', '5']);
});

t.test('a number that is written in parts is one', async (t) => {
  for (const text of ['1亿5000万元', '一亿五千万元', '15000万元']) t.match(normals(text)[0], '150000000', text);
  for (const text of ['3万5千元', '3万5000元', '三万五千元']) t.same(normals(text), ['35000'], text);
  t.same(normals('2千5百'), ['2500']);
  t.same(normals('2万亿3亿'), ['2000300000000']);
  t.same(normals('5千3万'), ['2 numbers'], 'the second is no part of the first');
  t.same(normals('3万50000'), ['2 numbers']);
  t.same(normals('1亿2000年'), ['2 numbers']);
});

t.test('a place in a law is found by its number and by what it is', async (t) => {
  for (const text of ['第三十三条', '第33条', '第 33 條']) t.same(normals(text), ['第33条', '33'], text);
  t.same(normals('第三條'), ['第3条', '3']);
  t.same(normals('第十章'), ['第10章', '10']);
  t.same(normals('第三十三次会议'), ['33']);
  t.same(normals('第三季度'), ['0 numbers']);
});

t.test('a single Chinese digit counts with what it measures', async (t) => {
  t.same(normals('三年以下'), ['3年']);
  t.same(normals('3年以下'), ['3年', '3']);
  t.same(normals('两个月'), ['2个月']);
  t.same(normals('五倍'), ['5倍']);
  t.same(normals('三人以上'), ['3人']);
  t.same(normals('一年'), ['1年']);
});

t.test('what is no number has no value', async (t) => {
  const words =
    '千万不要，三四个，一一对应，万一，十分，第一，一人，一次性，三五成群，十三五，数十万，几百，百里，两者，一带一路';
  for (const text of words.split('，')) t.same(numbersIn(foldText(text)), [], text);
});

t.test('each number has its place', async (t) => {
  const text = '自2021年起，占百分之二点九，第三十三条、6.5万元';
  t.same(
    numbersIn(foldText(text)).map(({ start, end }) => text.slice(start, end)),
    ['2021', '百分之二点九', '第三十三条', '6.5万'],
  );
});

t.test('any number up to 9999 is found in digits and in words', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 9999 }), (value) => {
      const [digits, words] = [normals(`共${value}家`), normals(`共${hanNumber(value)}家`)];
      return digits[0] === String(value) && words[0] === digits[0];
    }),
  );
});

t.test('numbers lie one behind the other in any text', async () => {
  const piece = fc.constantFrom(...'一三十百千万亿两点〇零○第条年分之壹佰 1,20.%/⁄数g'.split(''), '百分之', '分之');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const folded = foldText(pieces.join(''));
      let last = 0;
      return numbersIn(folded).every(({ start, end, normals }) => {
        const isBehind = start >= last && end > start && end <= folded.length;
        last = end;
        return isBehind && normals.every((normal) => /^[^\s]+$/.test(normal) && /\d/.test(normal));
      });
    }),
    { numRuns: 2_000 },
  );
});

t.test('a number in digits has one normal form', async (t) => {
  for (const [word, normal] of [
    ['10,000', '10000'],
    ['2.90%', '2.9'],
    ['09', '9'],
    ['100', '100'],
    ['0', '0'],
    ['0.50', '0.5'],
    ['2.0', '2'],
    ['1.2.30', '1.2.30'],
  ] as const) {
    t.equal(normalNumber(word), normal, word);
  }
});
