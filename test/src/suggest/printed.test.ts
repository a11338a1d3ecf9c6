import fc from 'fast-check';
import t from 'tap';
import { printedSpan } from '../../../src/suggest/printed.js';
import { foldLetters } from '../../../src/text/fold.js';

t.test('from letters to the text as printed, punctuation and width included', (t) => {
  t.strictSame(printedSpan('长政办发〔2021〕11号', [4, 10]), [5, 12]);
  t.strictSame(printedSpan('“科技”', [1, 1]), [2, 2], 'an empty place is behind the letter before it');
  t.strictSame(printedSpan('“科技”', [0, 0]), [0, 0]);
  t.end();
});

t.test('the printed piece folds to the letters asked for, or to the whole of a letter that folds to several', (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, one, other) => {
      const letters = foldLetters(text);
      if (letters === '') return;
      const start = one % letters.length;
      const end = start + 1 + (other % (letters.length - start));
      const [from, to] = printedSpan(text, [start, end]);
      t.ok(foldLetters(text.slice(from, to)).includes(letters.slice(start, end)));
    }),
  );
  t.end();
});
