import t from 'tap';
import { decimalOf, scaled } from '../../../src/text/chinese-numbers.js';

t.test('numerals have their value', async (t) => {
  for (const [written, decimal] of [
    ['三百', '300'],
    ['三十三', '33'],
    ['一百一十', '110'],
    ['一百十二', '112'],
    ['一千二百零五', '1205'],
    ['十万', '100000'],
    ['两千', '2000'],
    ['三万五千', '35000'],
    ['一万零五', '10005'],
    ['二万四百', '20400'],
    ['二亿五千万', '250000000'],
    ['三万亿', '3000000000000'],
    ['廿五', '25'],
    ['卅', '30'],
    ['二〇二一', '2021'],
    ['二零二一', '2021'],
    ['一九八○', '1980'],
    ['一○三', '103'],
    ['一○', '10'],
    ['二点九', '2.9'],
    ['零点零三', '0.03'],
    ['十二点五', '12.5'],
    ['二十二点五万', '225000'],
    ['一点五〇', '1.5'],
    ['贰零贰壹', '2021'],
    ['壹佰贰拾叁', '123'],
    ['参佰万', '3000000'],
    ['三', '3'],
    ['两', '2'],
  ] as const) {
    t.equal(decimalOf(written), decimal, written);
  }
});

t.test('what is no number, or only about so many, has none', async (t) => {
  for (const written of '千万 百万 万 亿 三四 一一 三五 十三五 三万五 一百五 三十千 十两 万一 五卅 零 ○○ ○一 〇二五 一二三'.split(
    ' ',
  )) {
    t.equal(decimalOf(written), null, written);
  }
});

t.test('units move the point', async (t) => {
  t.equal(scaled('3.5', '万'), '35000');
  t.equal(scaled('1.1', '万'), '11000');
  t.equal(scaled('3.14159', '百'), '314.159');
  t.equal(scaled('2', '千万'), '20000000');
  t.equal(scaled('3', '万亿'), '3000000000000');
  t.equal(scaled('0.05', '亿'), '5000000');
});

t.test('what is longer than any number is none', async (t) => {
  for (const one of ['万', '亿', '一亿', '壹万', '一']) t.equal(decimalOf(one.repeat(9_000)), null, one);
  t.equal(decimalOf('一亿亿亿亿'), null);
});
