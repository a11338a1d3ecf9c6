import t from 'tap';
import { joinTerms, TermCounts, termsIn } from '../../../src/suggest/term-counts.js';

const passage = (words: string) => ({ words, folded: words.replaceAll(' ', '') });

function counted(...passages: readonly string[]): Map<string, number> {
  const counts = new TermCounts();
  for (const words of passages) counts.add(passage(words));
  return new Map([...termsIn(counts.text())].map(({ term, passages }) => [term, passages]));
}

const often = (words: string, times: number): string[] => Array.from({ length: times }, () => words);

t.test('counts the passages that hold a word, not how often it stands in them', (t) => {
  t.strictSame(
    [...counted('研发 投入 研发', '研发')],
    [
      ['研发', 2],
      ['投入', 1],
    ],
  );
  t.end();
});

t.test('single letters and numbers are no terms', (t) => {
  t.strictSame([...counted('在 2021 年 2.9 5g')], [['5g', 1]]);
  t.end();
});

t.test('two words that stand side by side often are a term of their own', (t) => {
  const apart = ['行政 机关', '法律 法规', '机关 法律', '企业 人才'];
  const found = counted(...often('行政 法规', 9), ...apart, ...often('企业 和 机关', 30));
  t.equal(found.get('行政 法规'), 6, 'from the time on at which both words are known well');
  t.notOk(
    [...found.keys()].some((term) => term.startsWith('企业 ')),
    'across a letter they are not side by side',
  );
  t.end();
});

t.test('a word inside a longer one and the word behind that are no run', (t) => {
  const counts = new TermCounts();
  for (let i = 0; i < 20; i++) counts.add({ words: '创新 示范 示范区 建设', folded: '创新示范区建设' });
  for (let i = 0; i < 40; i++) counts.add(passage('企业'));
  const terms = [...termsIn(counts.text())].map(({ term }) => term);
  t.ok(terms.includes('示范区 建设'));
  t.notOk(terms.includes('示范 示范区'));
  t.end();
});

t.test('of many passages an eighth is counted, for all', (t) => {
  const counts = new TermCounts();
  for (let i = 0; i < 20_000; i++) counts.add(passage(i % 2 === 0 ? '研发' : '研发 投入'));
  const found = new Map([...termsIn(counts.text())].map(({ term, passages }) => [term, passages]));
  t.ok(Math.abs((found.get('研发') as number) - 20_000) < 10);
  t.end();
});

t.test('texts that are joined are as if all had been counted at once', (t) => {
  const one = new TermCounts();
  const other = new TermCounts();
  const all = new TermCounts();
  for (const counts of [one, all]) counts.add(passage('研发 投入'));
  for (const counts of [other, all]) counts.add(passage('研发 人才'));
  t.equal(joinTerms([one.text(), other.text()]), all.text());
  t.equal(joinTerms([]), '');
  t.end();
});
