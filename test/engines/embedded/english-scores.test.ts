import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { best } from '../../../src/engines/embedded/best.js';
import { addLikelihoods } from '../../../src/engines/embedded/english-scores.js';
import { RowSet } from '../../../src/engines/embedded/row-set.js';
import type { EnglishWord } from '../../../src/ranking/sought.js';

const end = 400;
const rows = Int32Array.from({ length: end }, (_, row) => row);

interface Said {
  readonly share: number;
  /** By translation: how probable it is, and in which rows it stands. */
  readonly by: readonly { readonly probability: number; readonly rows: readonly number[] }[];
}

/** The rows that are left of all, and their scores. */
function scored(said: readonly Said[], lengths: readonly number[], limit: number) {
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

function bestOf(said: readonly Said[], lengths: readonly number[], limit: number, most: number): number[] {
  const { left, scores } = scored(said, lengths, most);
  return [...best(left, limit, scores, new Int32Array(end))];
}

t.test('the best are the same where rows are left out', async () => {
  const said = fc.record({
    share: fc.constantFrom(1e-6, 1e-4, 0.002, 0.03),
    by: fc.array(
      fc.record({
        probability: fc.constantFrom(0.9, 0.5, 0.1, 0.01),
        rows: fc.array(fc.nat(end - 1), { maxLength: end, size: 'max' }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });
  const lengths = fc.array(fc.constantFrom(3, 60, 900), { minLength: end, maxLength: end });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 12 }), lengths, fc.integer({ min: 1, max: 40 }), (said, lengths, limit) => {
      deepEqual(bestOf(said, lengths, limit, limit), bestOf(said, lengths, limit, end));
    }),
  );
});

t.test('what common words cannot bring among the best is left out', async (t) => {
  const few = [3, 50, 51, 52, 300];
  const said = [
    ...[1, 2, 3].map(() => ({ share: 1e-5, by: [{ probability: 0.5, rows: few }] })),
    { share: 0.02, by: [{ probability: 0.5, rows: [...rows] }] },
  ];
  const { left, scores } = scored(said, new Array(end).fill(60), few.length);
  t.same([...left], few);
  t.ok((scores[3] as number) > 20);
});
