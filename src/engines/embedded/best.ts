/** The engine's own order: score, then document id, then place. It decides what is proposed for ranking and what lies past it. */
import { keep } from './rows.js';

/**
 * The first `limit` rows of the engine's order.
 * @param scores by row, none below 0
 */
export function best(rows: Int32Array, limit: number, scores: Float32Array, documentOfRow: Int32Array): Int32Array {
  const first = Math.min(limit, rows.length);
  if (first === 0) return new Int32Array();
  const address = byAddress(documentOfRow);
  // Comparing is dear, so it is left to those that score no less than about the last of them.
  const lowest = lowestOf(scoresBeside(rows, scores), first);
  return keep(rows, (row) => (scores[row] as number) >= lowest)
    .sort((one, other) => (scores[other] as number) - (scores[one] as number) || address(one, other))
    .subarray(0, first);
}

/** Of a 32-bit float: its sign, its exponent and the first seven bits behind the point. As numbers, those of floats that are not below 0 are in the order of these. */
const leadingBits = 16;

/**
 * What at least `first` of the values reach, and not many more: a hundredth is not told apart. Counted, which takes a tenth of the time of sorting.
 * @param values at least `first`, none below 0
 * @param first at least 1
 */
export function lowestOf(values: Float32Array, first: number): number {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const having = new Int32Array(2 ** leadingBits);
  for (let i = 0; i < bits.length; i++) {
    const step = (bits[i] as number) >>> leadingBits;
    having[step] = (having[step] as number) + 1;
  }
  let step = having.length - 1;
  for (let sum = having[step] as number; sum < first; sum += having[step] as number) step -= 1;
  return new Float32Array(new Uint32Array([step << leadingBits]).buffer)[0] as number;
}

/** One for each row, in their order. */
function scoresBeside(rows: Int32Array, scores: Float32Array): Float32Array {
  const beside = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) beside[i] = scores[rows[i] as number] as number;
  return beside;
}

/** Compares rows by document id and place. A document's rows are in the order of its passages. */
function byAddress(documentOfRow: Int32Array): (one: number, other: number) => number {
  return (one, other) => (documentOfRow[one] as number) - (documentOfRow[other] as number) || one - other;
}
