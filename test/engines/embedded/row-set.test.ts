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
      deepEqual(
        Array.from({ length: end }, (_, row) => a.has(row)),
        Array.from({ length: end }, (_, row) => one.includes(row)),
      );
    }),
  );
});

t.test('ranges hold both their ends', async (t) => {
  const set = new RowSet(end);
  set.addRange(30, 66);
  set.removeRange(32, 64);
  t.strictSame([...set.rows()], [30, 31, 65, 66]);
});
