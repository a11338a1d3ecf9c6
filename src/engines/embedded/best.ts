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
  // Comparing is dear, so it is left to those that score no less than about the last of them.
  const { lowest } = borderOf(rows, first, scores);
  return keep(rows, (row) => (scores[row] as number) >= lowest)
    .sort((one, other) => (scores[other] as number) - (scores[one] as number) || address(one, other))
    .subarray(0, first);
}

/**
 * About the `limit` rows that score highest, as they were ordered and no more of them: which, of those that score much as the last one does, is left to where they stand.
 */
export function leading(rows: Int32Array, limit: number, scores: Float32Array): Int32Array {
  if (rows.length <= limit) return rows;
  const { lowest, surely, above } = borderOf(rows, limit, scores);
  let room = limit - above;
  return keep(rows, (row) => {
    const score = scores[row] as number;
    return score >= surely || (score >= lowest && room-- > 0);
  });
}

const steps = 4096;

/**
 * `lowest`: a score that at least `first` of the rows reach; `surely`: a little more, which no more than `above` of them reach, fewer than `first`. Counted by steps, which takes a
 * tenth of the time of sorting.
 */
function borderOf(rows: Int32Array, first: number, scores: Float32Array) {
  let highest = 0;
  for (let i = 0; i < rows.length; i++) {
    const score = scores[rows[i] as number] as number;
    if (score > highest) highest = score;
  }
  if (highest === 0) return { lowest: 0, surely: Number.POSITIVE_INFINITY, above: 0 };
  const reached = new Int32Array(steps + 1);
  for (let i = 0; i < rows.length; i++) {
    const step = Math.floor(((scores[rows[i] as number] as number) / highest) * steps);
    reached[step] = (reached[step] as number) + 1;
  }
  let step = steps;
  let above = 0;
  for (let sum = reached[step] as number; sum < first; sum += reached[step] as number) {
    above = sum;
    step -= 1;
  }
  // A step more and less, as the division above may have rounded.
  return { lowest: ((step - 1) / steps) * highest, surely: ((step + 2) / steps) * highest, above };
}

/** Compares rows by document id and place. A document's rows are in the order of its passages. */
function byAddress(documentOfRow: Int32Array): (one: number, other: number) => number {
  return (one, other) => (documentOfRow[one] as number) - (documentOfRow[other] as number) || one - other;
}
