import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { best, leading } from '../../../src/engines/embedded/best.js';

t.test('the best rows are those that sorting all of them puts first', async () => {
  const scored = fc.array(fc.record({ score: fc.constantFrom(0, 0.1, 0.25, 1, 7.5), doc: fc.nat(5) }), {
    maxLength: 60,
  });
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

t.test('the leading rows are about the best of all, in their order and no more than are asked for', async () => {
  const scored = fc.array(fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 100_000 })), { maxLength: 60 });
  fc.assert(
    fc.property(scored, fc.integer({ min: 1, max: 70 }), (all, limit) => {
      const scores = Float32Array.from(all);
      const led = [...leading(Int32Array.from(all.keys()), limit, scores)];
      deepEqual(
        led,
        led.toSorted((one, other) => one - other),
      );
      if (all.length <= limit) return led.length === all.length;
      const least = Math.min(...led.map((row) => all[row] as number));
      const left = all.filter((_, row) => !led.includes(row));
      const step = Math.max(...all) / 4_096;
      return led.length > 0 && led.length <= limit && left.every((score) => score <= least + 4 * step);
    }),
  );
});
