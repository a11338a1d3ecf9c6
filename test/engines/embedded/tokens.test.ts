import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { joinGrams } from '../../../src/engines/embedded/tokens.js';
import { grams } from '../../../src/text/grams.js';

t.test('grams are joined by spaces, however long the text and wide its letters', async (t) => {
  const letters = fc.string({ unit: fc.constantFrom('研', '发', 'a', '1', '𠀀'), maxLength: 12 });
  fc.assert(fc.property(letters, (text) => assert.equal(joinGrams(text), grams(text).join(' '))));
  const long = '研发投入'.repeat(5000);
  t.equal(joinGrams(long), grams(long).join(' '));
});
