import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { RowSet } from '../../../src/engines/embedded/row-set.js';

const end = 100;
const rows = fc.uniqueArray(fc.nat(end - 1));

t.test('a set of rows is a set', async () => {
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const [a, b] = [RowSet.of(end, one), RowSet.of(end, other)];
      const sorted = (of: number[]) => of.toSorted((x, y) => x - y);
      deepEqual([...a.rows()], sorted(one));
      deepEqual(a.size(), one.length);
      deepEqual([...a.and(b).rows()], sorted(one.filter((row) => other.includes(row))));
      deepEqual([...a.or(b).rows()], sorted([...new Set([...one, ...other])]));
      deepEqual([...a.without(b).rows()], sorted(one.filter((row) => !other.includes(row))));
    }),
  );
});

t.test('ranges hold both their ends', async () => {
  const range = fc.tuple(fc.nat(end - 1), fc.nat(end - 1)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(range, range, ([first, last], [from, to]) => {
      const set = new RowSet(end);
      set.addRange(first, last);
      const copy = set.copy();
      set.removeRange(from, to);
      const all = Array.from({ length: end }, (_, row) => row);
      deepEqual(
        [...set.rows()],
        all.filter((row) => first <= row && row <= last && !(from <= row && row <= to)),
      );
      deepEqual(copy.size(), last - first + 1);
    }),
  );
});
