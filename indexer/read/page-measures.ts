/** What is usual in the lines of a file of pages, and tells by its exceptions what stands apart. */
import type { PageLine } from './page-lines.js';

/** A line further below than so many usual distances stands apart. */
export const apart = 1.4;
/** A line that begins further in, in widths of a letter, is centred or at the right. */
export const farthestIndent = 4;

/** The distance of two lines. */
export const pitchOf = (runs: readonly (readonly PageLine[])[]): number =>
  commonest(
    runs.flatMap((run) => run.slice(1).map((line, i) => ({ value: Math.round(line.y - (run[i]?.y ?? 0)), weight: 1 }))),
  );

/** Of the letters. */
export const sizeOf = (lines: readonly PageLine[]): number =>
  commonest(lines.map((line) => ({ value: Math.round(line.size), weight: line.text.length })));

export function commonest(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const counts = new Map<number, number>();
  for (const { value, weight } of values) counts.set(value, (counts.get(value) ?? 0) + weight);
  let best = 0;
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
}
