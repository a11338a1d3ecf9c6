import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { lettersFinder, wordFinder } from '../../../src/ranking/finders.js';

const unit = fc.constantFrom('产', '假', '女', 'a', '1', '𠀀');
const word = fc.string({ unit, minLength: 1, maxLength: 4 });

t.test('words are found where they stand whole, in order, and all words are counted', async () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.uniqueArray(word, { maxLength: 20 }), (text, sought) => {
      const found: unknown[] = [];
      const length = wordFinder(sought)(text.join(' '), (one, place) => found.push([sought[one], place]));
      deepEqual(
        found,
        text.flatMap((one, place) => (sought.includes(one) ? [[one, place]] : [])),
      );
      return length === text.length;
    }),
  );
});

t.test('letters are found wherever they stand side by side', async () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), fc.uniqueArray(word, { maxLength: 20 }), (text, sought) => {
      const found: [number, number][] = [];
      lettersFinder(sought)(text, (one, place) => found.push([place, one]));
      const places = Array.from({ length: text.length }, (_, place) =>
        sought.flatMap((one, i) => (text.startsWith(one, place) ? [[place, i]] : [])),
      );
      deepEqual(found, places.flat());
    }),
  );
});
