import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import {
  joinContext,
  joinGrams,
  joinTokens,
  packText,
  splitContext,
  splitTokens,
  unpackText,
} from '../../../src/engines/embedded/tokens.js';
import { lettersOf } from '../../../src/text/fold.js';
import { grams } from '../../../src/text/grams.js';

t.test('grams are joined by spaces, however long the text and wide its letters', async (t) => {
  const letters = fc.string({ unit: fc.constantFrom('研', '发', 'a', '1', '𠀀'), maxLength: 12 });
  fc.assert(fc.property(letters, (text) => assert.equal(joinGrams(text), grams(text).join(' '))));
  const long = '研发投入'.repeat(5000);
  t.equal(joinGrams(long), grams(long).join(' '));
});

t.test('what the scorer reads is what was written, a tab in a table row and a rare character too', async () => {
  const word = fc.string({ unit: fc.constantFrom('研', '发', 'a', '1', '𠀀'), minLength: 1, maxLength: 4 });
  const words = fc.array(word).map((all) => all.join(' '));
  const folded = fc.string({ unit: fc.constantFrom('研', '。', '\t', ' ', '\n', '𠀀') });
  fc.assert(
    fc.property(words, folded, (words, folded) => {
      const packed = packText(joinTokens({ words, folded }));
      assert.deepEqual(splitTokens(unpackText(packed)), { words, folded, letters: lettersOf(folded) });
    }),
  );
  const context = fc.array(fc.record({ words, letters: word }, { noNullPrototype: true }));
  fc.assert(
    fc.property(context, (texts) => {
      assert.deepEqual(splitContext(unpackText(packText(joinContext(texts)))), texts);
    }),
  );
});
