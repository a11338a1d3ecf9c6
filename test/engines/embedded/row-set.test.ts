import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { noBits, rowsOfBits } from '../../../src/engines/embedded/row-bits.js';
import { RowSet } from '../../../src/engines/embedded/row-set.js';
import { RowsFound } from '../../../src/engines/embedded/rows-found.js';

/** Of 500 rows up to three are a list; some sets are one, some are not. */
const end = 500;
const row = fc.nat(end - 1);
const rows = fc.oneof(fc.uniqueArray(row, { maxLength: 5 }), fc.uniqueArray(row));
const sorted = (of: readonly number[]) => of.toSorted((one, other) => one - other);

function setOf(of: readonly number[]): RowSet {
  return RowSet.of(end, Int32Array.from(sorted(of)));
}

t.test('a set of rows is a set, however many there are', async () => {
  fc.assert(
    fc.property(rows, rows, row, (one, other, some) => {
      const [a, b] = [setOf(one), setOf(other)];
      const holds = (set: RowSet, expected: readonly number[]) => {
        deepEqual([...set.rows()], sorted(expected));
        deepEqual(set.size(), expected.length);
      };
      holds(a, one);
      holds(RowSet.empty(end).or(a), one);
      holds(
        a.and(b),
        one.filter((row) => other.includes(row)),
      );
      holds(a.or(b), [...new Set([...one, ...other])]);
      holds(
        a.without(b),
        one.filter((row) => !other.includes(row)),
      );
      // None of this has changed them.
      holds(a, one);
      holds(b, other);
      deepEqual(a.has(some), one.includes(some));
    }),
  );
});

t.test('what is done with a set that came out of another is as with any', async () => {
  fc.assert(
    fc.property(rows, rows, rows, (one, other, third) => {
      const set = setOf(one).or(setOf(other)).without(setOf(third)).and(setOf(one));
      const expected = one.filter((row) => !third.includes(row));
      deepEqual([...set.rows()], sorted(expected));
      deepEqual(set.size(), expected.length);
    }),
  );
});

t.test('the rows of a range are those from its first to its last', async () => {
  fc.assert(
    fc.property(rows, row, row, (all, one, other) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const expected = sorted(all.filter((row) => first <= row && row <= last));
      deepEqual([...setOf(all).rowsWithin(first, last)], expected);
    }),
  );
});

t.test('rows make a set in whatever order they are found, and however often', async () => {
  fc.assert(
    fc.property(fc.array(row), row, fc.nat(20), (found, first, more) => {
      const last = Math.min(first + more, end - 1);
      const all = new RowsFound(end);
      all.addAll(found);
      all.addRange(first, last);
      const range = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      deepEqual([...all.set().rows()], sorted([...new Set([...found, ...range])]));
    }),
  );
});

t.test('too many rows for a list are found as well, beside bits that are set by themselves', async () => {
  const found = new RowsFound(20_000);
  found.add(7);
  found.addRange(100, 9_999);
  found.add(50);
  found.bits()[0] = (found.bits()[0] as number) | 1;
  deepEqual([...found.set().rows()], [0, 7, 50, ...Array.from({ length: 9_900 }, (_, i) => 100 + i)]);
});

t.test('what is in any of some sets is what is in one or another', async () => {
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 6 }), (all) => {
      const sets = all.map(setOf);
      const any = RowSet.anyOf(end, sets);
      const expected = sorted([...new Set(all.flat())]);
      deepEqual([...any.rows()], expected);
      deepEqual(any.size(), expected.length);
      for (const [i, set] of sets.entries()) deepEqual([...set.rows()], sorted(all[i] ?? []));
    }),
  );
});

t.test('each row is raised by the first set that has it, and by no other', async () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(rows, fc.integer({ min: 1, max: 9 })), { maxLength: 4 }), (sets) => {
      const seen = noBits(end);
      const scores = new Float32Array(end);
      for (const [of, by] of sets) setOf(of).raiseUnseen(seen, by, scores);
      deepEqual(
        [...scores],
        Array.from(scores, (_, row) => sets.find(([of]) => of.includes(row))?.[1] ?? 0),
      );
      deepEqual([...rowsOfBits(seen, end)], sorted([...new Set(sets.flatMap(([of]) => of))]));
    }),
  );
});
