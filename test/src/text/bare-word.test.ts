import fc from 'fast-check';
import t from 'tap';
import { bareWord } from '../../../src/text/bare-word.js';

t.test('punctuation and signs around a word are not of it, those within are', async (t) => {
  t.equal(bareWord('“annual”,'), 'annual');
  t.equal(bareWord('(R&D)'), 'R&D');
  t.equal(bareWord('13(1)(2),'), '13(1)(2)', 'a bracket that closes one inside');
  t.equal(bareWord('...'), '');
  t.equal(bareWord('𠮷。'), '𠮷');
});

t.test('no word begins or ends with what is around one', async (t) => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '3', '.', '"', '$', '法', '。') }), (typed) => {
      const bare = bareWord(typed);
      t.notMatch(bare, /^[\p{P}\p{S}]|[\p{P}\p{S}]$/u);
      t.ok(typed.includes(bare));
    }),
  );
});
