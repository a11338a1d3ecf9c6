import fc from 'fast-check';
import t from 'tap';
import { matchAt, patternOf } from '../../../src/suggest/pattern.js';
import { foldLetters } from '../../../src/text/fold.js';
import { readingsOf } from '../../../src/text/pinyin.js';

const unitsOf = (text: string): Uint16Array => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

function match(typed: string, text: string, whole = false) {
  return matchAt(patternOf(typed), unitsOf(text), 0, text.length, whole);
}

t.test('Chinese is matched as it stands, in either script', (t) => {
  t.match(match('科技', '科技创新'), { end: 2, abbreviated: 0 });
  t.match(match('科技創新', '科技创新'), { end: 4 });
  t.equal(match('科计', '科技创新'), null, 'and not by its sound');
  t.end();
});

t.test('pinyin is matched whole, by first letters, mixed, and as far as it is typed', (t) => {
  for (const typed of ['kejichuangxin', 'keji chuangxin', 'kējì chuàngxīn', 'KeJi', 'kejichu', 'kejich']) {
    t.match(match(typed, '科技创新'), { abbreviated: 0 }, typed);
  }
  for (const typed of ['kjcx', 'kjchx', 'kejicx', '科技cx', 'kj创新', '科jcx']) {
    t.match(match(typed, '科技创新'), { end: 4 }, typed);
  }
  for (const typed of ['kejia', 'kjcxa', 'ejicx', 'chuangxin']) t.equal(match(typed, '科技创新'), null, typed);
  t.end();
});

t.test('letters of several readings are matched by each', (t) => {
  for (const typed of ['yinhang', 'yinxing', 'yh']) t.ok(match(typed, '银行'), typed);
  for (const typed of ['chongqing', 'zhongqing', 'cq']) t.ok(match(typed, '重庆'), typed);
  for (const typed of ['lvse', 'lüse', 'lǜsè', 'lu:se']) t.ok(match(typed, '绿色'), typed);
  t.end();
});

t.test('Latin letters and digits of an entry are matched as they stand', (t) => {
  t.ok(match('5g', '5g网络'));
  t.ok(match('5gwl', '5g网络'));
  t.equal(match('6g', '5g网络'), null);
  t.end();
});

t.test('a whole match leaves nothing over and cuts no syllable off', (t) => {
  t.match(match('keji', '科技', true), { end: 2 });
  t.equal(match('keji', '科技创新', true), null);
  t.equal(match('kejichuangxi', '科技创新', true), null);
  t.end();
});

t.test('what is typed by whole syllables or by first letters matches, whatever they are', (t) => {
  const letters = [...foldLetters('中华人民共和国科技创新行政法规长沙市重庆会议调查银行人才绿色企业安全二十五条')];
  const texts = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 });
  const seeds = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(texts, seeds, (text, choices) => {
      const typed = text.map((letter, i) => {
        const readings = readingsOf(letter);
        const reading = readings[(choices[i] as number) % readings.length] as string;
        return (choices[i] as number) > 6 ? reading.charAt(0) : (choices[i] as number) > 4 ? letter : reading;
      });
      const found = matchAt(patternOf(typed.join('')), unitsOf(text.join('')), 0, text.length, true);
      return found?.end === text.length;
    }),
  );
  t.end();
});
