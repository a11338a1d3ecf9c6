import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { unitArray } from '../../../src/text/unit-array.js';

t.test('the units of short and long texts are read as they are, halves of a pair too', async () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
      const units = unitArray(text);
      deepEqual(
        [...units.subarray(0, text.length)],
        Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
      );
      return units.length > text.length;
    }),
  );
});
