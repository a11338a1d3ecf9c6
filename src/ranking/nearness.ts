/** How near in meaning a candidate is to the query: a part of the score (score.ts). */
import type { Near } from '../query/plan.js';

/**
 * By id, from 0 (not among the near ones) to 1 (the nearest). Models differ in what their similarities are worth, and many put all of them close together: so what
 * counts is where one lies between the least near and the nearest.
 */
export function nearness(near: readonly Near[]): (id: string) => number {
  const all = near.map(({ similarity }) => similarity);
  const highest = all.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const lowest = all.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const range = highest - lowest;
  const known = new Map(near.map(({ id, similarity }) => [id, range === 0 ? 1 : (similarity - lowest) / range]));
  return (id) => known.get(id) ?? 0;
}
