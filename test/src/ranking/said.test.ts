import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { Said } from '../../../src/ranking/said.js';

const listed = (said: Said) =>
  Array.from({ length: said.size }, (_, i) => [said.of(i), said.probability(i), said.place(i)]);

const entry = fc.tuple(fc.nat(23), fc.double({ min: 0.01, max: 1, noNaN: true }), fc.nat(5_000));
const entries = fc
  .array(entry, { maxLength: 3_000, size: 'max' })
  .map((all) => all.toSorted((one, other) => one[2] - other[2]));

t.test('two lists are one in the order of places, however long, and of one place the first list is first', async () => {
  fc.assert(
    fc.property(entries, entries, (one, other) => {
      const [said, more] = [new Said(), new Said()];
      said.add(1, 0.5, 9);
      said.clear();
      for (const entry of one) said.add(...entry);
      for (const entry of other) more.add(...entry);
      said.merge(more);
      deepEqual(
        listed(said),
        [...one, ...other].toSorted((a, b) => a[2] - b[2]),
      );
    }),
    { numRuns: 30 },
  );
});
