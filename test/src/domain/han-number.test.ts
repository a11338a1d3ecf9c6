import fc from 'fast-check';
import t from 'tap';
import { hanNumber, parseHanNumber } from '../../../src/domain/han-number.js';

t.test('numbers are written as articles are numbered', async (t) => {
  t.same([1, 10, 11, 20, 33, 100, 105, 110, 1000, 1005, 3205].map(hanNumber), [
    '一',
    '十',
    '十一',
    '二十',
    '三十三',
    '一百',
    '一百零五',
    '一百一十',
    '一千',
    '一千零五',
    '三千二百零五',
  ]);
});

t.test('what is written is read back', async (t) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => t.equal(parseHanNumber(hanNumber(value)), value)),
  );
});

t.test('Chinese numerals up to 9999', async (t) => {
  const numerals: readonly [string, number | null][] = [
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十', 110],
    ['一百十', 110],
    ['一百二十三', 123],
    ['两千零二', 2002],
    ['一千零一十', 1010],
    ['九千九百九十九', 9999],
    ['二〇二一', 2021],
    ['二○二一', 2021],
    ['一九八〇', 1980],
    ['一百五', null],
    ['百', null],
    ['十四五', null],
    ['二十百', null],
    ['一百零', null],
    ['', null],
    ['万', null],
  ];
  for (const [numeral, value] of numerals) t.equal(parseHanNumber(numeral), value, numeral);
});
