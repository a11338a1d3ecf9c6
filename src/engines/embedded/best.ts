/** The engine's own order: score, then document id, then place. It decides what is proposed for ranking and what lies past it. */

import { keep } from './rows.js';

/** Rows, and beside them the scores by which they match; a position leads into both. */
interface Scored {
  readonly rows: Int32Array;
  readonly scores: Float64Array;
}

/** The first `limit` positions of the engine's order. */
export function best(
  positions: Int32Array,
  limit: number,
  { rows, scores }: Scored,
  documentOfRow: Int32Array,
): Int32Array {
  const first = Math.min(limit, positions.length);
  if (first === 0) return new Int32Array();
  // Comparing is dear, so it is left to those that the lowest score let through, which sorting bare numbers finds several times faster.
  const sorted = new Float64Array(positions.length).map((_, i) => scores[positions[i] as number] as number).sort();
  const lowest = sorted[sorted.length - first] as number;
  const address = byAddress(rows, documentOfRow);
  return keep(positions, (position) => (scores[position] as number) >= lowest)
    .sort((one, other) => (scores[other] as number) - (scores[one] as number) || address(one, other))
    .subarray(0, first);
}

/** Compares positions by document id and place. A document's rows are in the order of its passages. */
export function byAddress(rows: Int32Array, documentOfRow: Int32Array): (one: number, other: number) => number {
  return (one, other) => {
    const row = rows[one] as number;
    const otherRow = rows[other] as number;
    return (documentOfRow[row] as number) - (documentOfRow[otherRow] as number) || row - otherRow;
  };
}
