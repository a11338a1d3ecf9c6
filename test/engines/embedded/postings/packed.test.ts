import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { addRows, addWeights, longestSpan, pack } from '../../../../src/engines/embedded/postings/packed.js';
import { RowsFound } from '../../../../src/engines/embedded/rows-found.js';
import { mostWeight } from '../../../../src/ranking/bm25.js';

/** A span, and rows of it: anything from one to all. */
const posting = fc.record({ before: fc.nat(3), length: fc.integer({ min: 1, max: 700 }) }).chain(({ before, length }) =>
  fc.record({
    span: fc.constant({ first: 32 * before, last: 32 * before + length - 1 }),
    offsets: fc.uniqueArray(fc.nat(length - 1), { minLength: 1, maxLength: length, size: 'max' }),
    weight: fc.double({ min: 0.01, max: mostWeight, noNaN: true }),
  }),
);

t.test('a posting holds its rows and, to a part in 256, their weights, whether few or many', async () => {
  fc.assert(
    fc.property(posting, ({ span, offsets, weight }) => {
      const sorted = Uint16Array.from(offsets).sort();
      // The place tells each row's weight from the others'.
      const weights = Float32Array.from(sorted, (_, place) => weight / (1 + (place % 3)));
      const packed = pack(span, sorted, weights);
      const rows = new RowsFound(span.last + 1);
      addRows(span, packed, rows);
      const wanted = Array.from(sorted, (offset) => span.first + offset);
      deepEqual([...rows.set().rows()], wanted);
      const scores = new Float32Array(span.last + 1);
      addWeights(span, packed, 10, scores);
      deepEqual(
        [...scores.keys()].filter((row) => scores[row] !== 0),
        wanted,
      );
      for (const [place, row] of wanted.entries()) {
        const error = Math.abs((scores[row] as number) / 10 - (weights[place] as number));
        ok(error <= (1.001 * mostWeight) / 256, `${scores[row]} for ${weights[place]}`);
      }
    }),
  );
});

t.test('a posting of every row of the longest span takes a bit and a byte a row', async (t) => {
  const all = Uint16Array.from({ length: longestSpan }, (_, offset) => offset);
  const packed = pack({ first: 0, last: longestSpan - 1 }, all, new Float32Array(longestSpan).fill(1));
  t.equal(packed.length, longestSpan / 8 + longestSpan);
  const rows = new RowsFound(longestSpan);
  addRows({ first: 0, last: longestSpan - 1 }, packed, rows);
  t.equal(rows.set().size(), longestSpan);
});
