import t from 'tap';
import { Corrections } from '../../../src/suggest/corrections.js';
import { lexicon } from './lexicon.js';

const corrections = new Corrections(lexicon);

const first = (typed: string, found = false): string | null => {
  const [best] = corrections.of([typed], [found], found, 3);
  return best === undefined ? null : typed.slice(0, best.span[0]) + best.text + typed.slice(best.span[1]);
};

t.test('mends what was typed for a term', (t) => {
  for (const typed of [
    '科技创心',
    '科济创新',
    '科技闯新',
    '技科创新',
    '科技新创',
    '科技技创新',
    '科创新',
    '科技方新',
    'kejichuangxin',
    '科技chuangxin',
  ]) {
    t.equal(first(typed), '科技创新', typed);
  }
  t.equal(first('高新技木'), '高新技术');
  t.equal(first('yinhang'), '银行');
  t.end();
});

t.test('mends titles, without what all laws begin with', (t) => {
  t.equal(first('商业银行发'), '商業銀行法');
  t.end();
});

t.test('leaves the rest of a long text as it is', (t) => {
  t.equal(first('支持科技创心发展'), '支持科技创新发展');
  t.end();
});

t.test('proposes nothing for what is known, and for what nothing is like', (t) => {
  t.equal(first('科技创新'), null);
  t.equal(first('火星移民'), null);
  t.equal(first(''), null);
  t.end();
});

t.test('what leaves a letter that stands in no word is not proposed beside what leaves none', (t) => {
  const mended = (typed: string) =>
    corrections
      .of([typed], [true], true, 6)
      .map(({ span, text }) => typed.slice(0, span[0]) + text + typed.slice(span[1]));
  t.strictSame([...new Set(mended('科技创心'))], ['科技创新'], 'no 科技 with 心 behind it');
  t.strictSame(mended('科技成保险'), ['科技成果保险', '科技保险'], 'no 承保 with 险, of 保险, behind it');
  t.ok(mended('科技创心银杭').includes('科技创新银杭'), 'of two mistakes one is mended');
  t.end();
});

t.test('digits, and numbers in letters, are never taken for slips', (t) => {
  for (const typed of ['科技2', '2科技', '科2技', '科技拾伍', '5个', '技时五']) t.equal(first(typed), null, typed);
  t.equal(first('2021年科技创心'), '2021年科技创新');
  t.end();
});

t.test('what is found is doubted only where it holds unknown words', (t) => {
  t.equal(first('科技创心', true), '科技创新');
  t.equal(first('科技企业', true), null);
  t.equal(first('kejichuangxin', true), null);
  t.end();
});

t.test('pinyin of one term is mended also where it is typed with spaces, and the groups beside it stay', (t) => {
  t.match(corrections.of(['企业', 'keji', 'chuangxin'], [true, true, false], false, 3), [
    { group: 1, groups: 2, letters: '科技创新' },
  ]);
  t.end();
});
