import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { countWord, countWords, hasWord, splitWords } from '../../src/engines/words.js';

t.test('words that are joined are counted as they are when taken apart', async () => {
  const word = fc.string({ unit: fc.constantFrom('研', '发', '1'), minLength: 1, maxLength: 3 });
  equal(countWord('研 发', ''), 0);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), word, (words, sought) => {
      const joined = words.join(' ');
      const count = splitWords(joined).filter((each) => each === sought).length;
      equal(countWord(joined, sought), count);
      equal(hasWord(joined, sought), count > 0);
      equal(countWords(joined), words.length);
    }),
  );
});
