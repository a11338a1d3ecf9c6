import fc from 'fast-check';
import t from 'tap';
import { foldLetters } from '../../../src/text/fold.js';
import { marks, type Sought } from '../../../src/text/highlight.js';
import { seedTexts } from './seeds.js';

function marked(text: string, sought: Partial<Sought>): string[] {
  return marks(text, { letters: [], words: [], ...sought }).map(([start, end]) => text.slice(start, end));
}

t.test('letters are found across punctuation and in every script', (t) => {
  t.same(marked('人才（团/队)+项目', { letters: ['团队项目'] }), ['团/队)+项目']);
  t.same(marked('科技計畫、計劃', { letters: ['计划'] }), ['計畫', '計劃']);
  t.same(marked('占地１０㎡。', { letters: ['m2'] }), ['㎡']);
  t.same(marked('Café́s', { letters: ['cafe'] }), ['Café́']);
  t.same(marked('人人人', { letters: ['人人'] }), ['人人人']);
  t.same(marked('😀𠮷😀野家', { letters: [foldLetters('𠮷野')] }), ['𠮷😀野']);
  t.end();
});

t.test('words are found whole only', (t) => {
  t.same(marked('5G与15G、5GB', { words: ['5g'] }), ['5G']);
  t.same(marked('2.9%、9%、29、1.9', { words: ['9'] }), ['9%']);
  t.same(marked('第20、21条，2021年', { words: ['21'] }), ['21']);
  t.same(marked('达到2.9％。', { words: ['2.9'] }), ['2.9％']);
  t.same(marked('技，术', { words: ['技术'] }), []);
  t.end();
});

t.test('a number is found in every writing', (t) => {
  t.same(marked('三十三個平台、33家、033', { words: ['33'] }), ['三十三', '33', '033']);
  t.same(marked('二〇二一年與10,000件', { words: ['2021', '10000'] }), ['二〇二一', '10,000']);
  t.end();
});

t.test('marks that touch are one', (t) => {
  t.same(marks('科技创新高地', { letters: ['科技', '技创'], words: ['创新', '高地'] }), [[0, 6]]);
  t.same(marks('科技与创新', { letters: ['科技'], words: ['创新'] }), [
    [0, 2],
    [3, 5],
  ]);
  t.same(marks('', { letters: ['科技'], words: ['创新'] }), []);
  t.same(marks('科技', { letters: [''], words: [''] }), []);
  t.end();
});

t.test('what is cut out of a text is marked in it', (t) => {
  const text = seedTexts.join('\n').slice(0, 4000);
  fc.assert(
    fc.property(fc.nat(text.length - 40), fc.integer({ min: 2, max: 40 }), (start, length) => {
      const letters = foldLetters(text.slice(start, start + length));
      fc.pre(letters !== '');
      return marked(text, { letters: [letters] }).some((mark) => foldLetters(mark).includes(letters));
    }),
  );
  t.end();
});

t.test('marks stand on whole characters as printed, also where folding changes how many there are', (t) => {
  const piece = fc.oneof(
    fc.constantFrom(
      '㎡',
      '①',
      '½',
      'ﬁ',
      '㍿',
      'é',
      'e\u0301',
      '𠮷',
      '𫝈',
      '㉑',
      '％',
      '\u200b',
      '計',
      '画',
      '，',
      ' ',
      'Ａ',
      '三十',
      '⻓',
    ),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
  );
  const sample = fc
    .record({
      pieces: fc.array(piece, { minLength: 1, maxLength: 12 }),
      from: fc.nat(),
      size: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ pieces, from, size }) => {
      const start = from % pieces.length;
      return {
        text: pieces.join(''),
        before: pieces.slice(0, start).join(''),
        cut: pieces.slice(start, start + size).join(''),
      };
    })
    .filter(({ cut }) => foldLetters(cut) !== '');
  fc.assert(
    fc.property(sample, ({ text, before, cut }) => {
      const letters = foldLetters(cut);
      const found = marks(text, { letters: [letters], words: [] });
      const isWhole = (at: number): boolean => !/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
      // every character of what was cut out that is a letter lies in a mark
      let at = before.length;
      const isCovered = [...cut].every((character) => {
        const start = at;
        at += character.length;
        return foldLetters(character) === '' || found.some((mark) => mark[0] <= start && at <= mark[1]);
      });
      const areInOrder = found.every(([start, end], i) => start < end && start > (found[i - 1]?.[1] ?? -1));
      return isCovered && areInOrder && found.every(([start, end]) => isWhole(start) && isWhole(end));
    }),
    { numRuns: 3_000 },
  );
  t.end();
});
