/** The engine's own order: score, then document id, then place. It decides what is proposed for ranking and what lies past it. */
import { keep } from './rows.js';

/**
 * The first `limit` rows of the engine's order.
 * @param scores by row
 */
export function best(rows: Int32Array, limit: number, scores: Float32Array, documentOfRow: Int32Array): Int32Array {
  const first = Math.min(limit, rows.length);
  if (first === 0) return new Int32Array();
  const address = byAddress(documentOfRow);
  // Comparing is dear, so it is left to those that may be among them.
  return leading(rows, first, scores)
    .sort((one, other) => (scores[other] as number) - (scores[one] as number) || address(one, other))
    .subarray(0, first);
}

/** The rows with the highest scores, as they were ordered: all that score no less than the last of `first`, and hardly more. @param first at least 1, and no more than there are rows */
export function leading(rows: Int32Array, first: number, scores: Float32Array): Int32Array {
  const lowest = lowestOf(rows, first, scores);
  return keep(rows, (row) => (scores[row] as number) >= lowest);
}

const steps = 4096;

/** A score that at least `first` of the rows reach, and hardly more: counted by steps, which takes a tenth of the time of sorting. */
function lowestOf(rows: Int32Array, first: number, scores: Float32Array): number {
  let highest = 0;
  for (let i = 0; i < rows.length; i++) {
    const score = scores[rows[i] as number] as number;
    if (score > highest) highest = score;
  }
  if (highest === 0) return 0;
  const reached = new Int32Array(steps + 1);
  for (let i = 0; i < rows.length; i++) {
    const step = Math.floor(((scores[rows[i] as number] as number) / highest) * steps);
    reached[step] = (reached[step] as number) + 1;
  }
  let step = steps;
  for (let sum = reached[step] as number; sum < first; sum += reached[step] as number) step -= 1;
  // A step less, as the division above may have rounded up.
  return ((step - 1) / steps) * highest;
}

/** Compares rows by document id and place. A document's rows are in the order of its passages. */
function byAddress(documentOfRow: Int32Array): (one: number, other: number) => number {
  return (one, other) => (documentOfRow[one] as number) - (documentOfRow[other] as number) || one - other;
}
