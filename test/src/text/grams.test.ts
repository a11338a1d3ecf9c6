import fc from 'fast-check';
import t from 'tap';
import { grams } from '../../../src/text/grams.js';

t.test('overlapping pairs, the last letter alone', (t) => {
  t.same(grams('研发投入'), ['研发', '发投', '投入', '入']);
  t.same(grams('𠮷a'), ['𠮷a', 'a']);
  t.same(grams('一'), ['一']);
  t.same(grams(''), []);
  t.end();
});

t.test('the pairs of a substring stand side by side among those of its text', (t) => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 2 }),
      fc.string(),
      (a, b, c) => {
        const sought = grams(b).slice(0, -1).join(' ');
        return ` ${grams(a + b + c).join(' ')} `.includes(` ${sought} `) || sought === '';
      },
    ),
  );
  t.end();
});
