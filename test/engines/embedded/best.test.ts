import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { best } from '../../../src/engines/embedded/best.js';

t.test('the best rows are those that sorting all of them puts first', async () => {
  const scored = fc.array(
    fc.record({
      score: fc.oneof(fc.constantFrom(0, 0.1, 0.25, 1, 7.5), fc.double({ min: 0, max: 50, noNaN: true })),
      doc: fc.nat(5),
    }),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(scored, fc.nat(70), (all, limit) => {
      const rows = Int32Array.from(all.keys());
      const scores = Float32Array.from(all, ({ score }) => score);
      const documentOfRow = Int32Array.from(all, ({ doc }) => doc);
      const sorted = [...all.keys()].sort(
        (one, other) =>
          (scores[other] as number) - (scores[one] as number) ||
          (documentOfRow[one] as number) - (documentOfRow[other] as number) ||
          one - other,
      );
      deepEqual([...best(rows, limit, scores, documentOfRow)], sorted.slice(0, limit));
    }),
  );
});
