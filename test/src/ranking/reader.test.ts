import fc from 'fast-check';
import t from 'tap';
import { textReader } from '../../../src/ranking/reader.js';

const terms = { words: ['研发', '研', '投入', '2.9'], pairs: ['研发', '发投', '发发'], letters: ['研', '投'] };

function read(words: string, letters: string) {
  const hits: [number, number][] = [];
  const reader = textReader(terms, (place, pair) => hits.push([place, pair]));
  const counts = { words: new Float32Array(4), pairs: new Float32Array(3), letters: new Float32Array(2) };
  const length = reader.words(words, counts.words, 0);
  reader.letters(letters, counts.pairs, 0, counts.letters, 0);
  return { length, hits, words: [...counts.words], pairs: [...counts.pairs], letters: [...counts.letters] };
}

t.test('counts whole words, pairs and letters, and tells where the pairs begin', async (t) => {
  t.same(read('研发 投入 研发费 2.9 研', '研发投入研发费29研'), {
    length: 5,
    hits: [
      [0, 0],
      [1, 1],
      [4, 0],
    ],
    words: [1, 1, 1, 1],
    pairs: [2, 1, 0],
    letters: [3, 1],
  });
  t.same(read('', '').length, 0);
});

t.test('overlapping pairs are counted each', async (t) => {
  t.same(read('', '发发发').pairs, [0, 0, 2]);
});

t.test('counts go to the row that is given', async (t) => {
  const counts = new Float32Array(8);
  textReader(terms, () => undefined).words('投入 投入', counts, 4);
  t.same([...counts], [0, 0, 0, 0, 0, 0, 2, 0]);
});

t.test('whatever the text, as often as it is when it is taken apart', async (t) => {
  const texts = fc.array(fc.constantFrom('研发', '研', '投入', '发', '2.9', '2.95', '研发投入', '\u{2B820}'), {
    maxLength: 12,
  });
  const occurrences = (text: string, sought: string): number =>
    text
      .split('')
      .map((_, i) => Number(text.startsWith(sought, i)))
      .reduce((sum, one) => sum + one, 0);
  fc.assert(
    fc.property(texts, (words) => {
      const letters = words.join('').replaceAll('.', '');
      const found = read(words.join(' '), letters);
      const units = letters.split('');
      t.same(found.length, words.length);
      t.same(
        found.words,
        terms.words.map((word) => words.filter((one) => one === word).length),
      );
      t.same(
        found.letters,
        terms.letters.map((letter) => units.filter((one) => one === letter).length),
      );
      t.same(
        found.pairs,
        terms.pairs.map((pair) => occurrences(letters, pair)),
      );
    }),
    { numRuns: 50 },
  );
});
