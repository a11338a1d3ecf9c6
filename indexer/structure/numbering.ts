/** What is odd about the numbers of a run: they are kept as printed, and reported. */
import type { MarkKind } from './marks.js';
import type { Observations } from './observations.js';
import type { Top } from './runs.js';

/**
 * `number-skipped` where a number is missing before this one, `number-repeated` where it stood before in the run.
 * @param last the last number of each mark in the text so far; brought up to date
 */
export function reportNumbers(run: readonly Top[], last: Map<MarkKind, number>, observations: Observations): void {
  const seen = new Set<string>();
  let highest: number | null = null;
  for (const { line } of run) {
    const { kind, value, sub, label } = line.mark;
    const key = `${value}-${sub}`;
    const expected: number = highest === null ? 1 : highest + 1;
    if (seen.has(key)) {
      observations.add('number-repeated', label, line.lines);
    } else if (value > expected && !(highest === null && value === (last.get(kind) ?? 0) + 1)) {
      observations.add('number-skipped', label, line.lines);
    }
    seen.add(key);
    highest = Math.max(highest ?? 0, value);
    last.set(kind, value);
  }
}
