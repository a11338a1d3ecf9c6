import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { best } from '../../../src/engines/embedded/best.js';
import { addLikelihoods } from '../../../src/engines/embedded/english-scores.js';
import { RowSet } from '../../../src/engines/embedded/row-set.js';
import type { EnglishWord } from '../../../src/ranking/sought.js';

const end = 400;
const all = Int32Array.from({ length: end }, (_, row) => row);

interface Said {
  readonly share: number;
  /** By translation: how probable it is, and in which rows it stands. */
  readonly by: readonly { readonly probability: number; readonly rows: readonly number[] }[];
}

interface Matching {
  readonly rows: Int32Array;
  readonly lengths: readonly number[];
}

/** The rows that are left of those that match, and their scores. */
function scored(said: readonly Said[], { rows, lengths }: Matching, limit: number) {
  const sets = new Map<string, RowSet>();
  const english = said.map(({ share, by }, i): EnglishWord => {
    const chinese = by.map(({ probability, rows }, k) => {
      const text = `${i} ${k}`;
      sets.set(text, RowSet.of(end, Int32Array.from(new Set(rows)).sort()));
      return { text, by: 'word', probability } as const;
    });
    return { typed: String(i), share, chinese };
  });
  const tokens = { inText: ({ sought }: { readonly sought: string }) => sets.get(sought) as RowSet };
  const scores = new Float32Array(end);
  return { left: addLikelihoods(english, tokens, rows, limit, Uint16Array.from(lengths), scores), scores };
}

t.test('the best are the same where rows are left out', async () => {
  const few = fc.array(fc.nat(end - 1), { maxLength: 20, size: 'max' });
  const many = fc.array(fc.nat(end - 1), { maxLength: end, size: 'max' });
  const said = fc.record({
    share: fc.oneof(fc.constantFrom(1e-6, 0.03), fc.double({ min: 1e-6, max: 0.1, noNaN: true })),
    by: fc.array(fc.record({ probability: fc.double({ min: 0.01, max: 1, noNaN: true }), rows: fc.oneof(few, many) }), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  const matching = fc.record({
    rows: fc.oneof(
      fc.constant(all),
      fc.subarray([...all]).map((rows) => Int32Array.from(rows)),
    ),
    lengths: fc.array(fc.constantFrom(3, 60, 900), { minLength: end, maxLength: end }),
  });
  const property = fc.property(
    fc.array(said, { maxLength: 12 }),
    matching,
    fc.integer({ min: 1, max: end / 2 }),
    (said, matching, limit) => {
      const bestOf = ({ left, scores }: ReturnType<typeof scored>) => [
        ...best(left, limit, scores, new Int32Array(end)),
      ];
      deepEqual(bestOf(scored(said, matching, limit)), bestOf(scored(said, matching, end)));
    },
  );
  fc.assert(property, { numRuns: 500 });
});

t.test('what common words cannot bring among the best is left out', async (t) => {
  const few = [3, 50, 51, 52, 300];
  const said = [
    ...[1, 2, 3].map(() => ({ share: 1e-5, by: [{ probability: 0.5, rows: few }] })),
    { share: 0.02, by: [{ probability: 0.5, rows: [...all] }] },
  ];
  const { left, scores } = scored(said, { rows: all, lengths: new Array(end).fill(60) }, few.length);
  t.same([...left], few);
  t.ok((scores[3] as number) > 20);
});
