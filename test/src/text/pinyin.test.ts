import fc from 'fast-check';
import t from 'tap';
import { readingsOf, slugPinyin } from '../../../src/text/pinyin.js';

t.test('syllables joined, Latin and digits kept, one dash for all else', (t) => {
  t.equal(slugPinyin('长政办发'), 'changzhengbanfa');
  t.equal(slugPinyin('长政办发〔2021〕'), 'changzhengbanfa-2021');
  t.equal(slugPinyin('《R&D经费》（2021－2025年）'), 'r-djingfei-2021-2025nian');
  t.equal(slugPinyin('绿色'), 'lvse');
  t.equal(slugPinyin('Ｃａｆé'), 'cafe');
  t.equal(slugPinyin('……'), '');
  t.end();
});

t.test('a character is read in several ways, the usual one first', (t) => {
  t.strictSame(readingsOf('行'), ['xing', 'hang']);
  t.strictSame(readingsOf('科'), ['ke']);
  t.strictSame(readingsOf('a'), []);
  t.end();
});

t.test('a slug can stand in an address whatever it is made from', (t) => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugPinyin(text))));
  t.end();
});
