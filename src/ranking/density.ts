/** How much of a query stands close together in each candidate: a part of the score (score.ts). */
import type { Hits } from './evidence.js';

/**
 * For each candidate the sum of the weights of the different pairs that begin within one stretch of its text, in the best such stretch.
 * @param weights of the pairs
 * @param stretch in letters
 */
export function densities({ places, pairs, starts }: Hits, weights: Float64Array, stretch: number): Float64Array {
  const densest = new Float64Array(starts.length - 1);
  /** Of each pair, how often it begins in the stretch. */
  const standing = new Uint16Array(weights.length);
  for (let i = 0; i < densest.length; i++) {
    let first = starts[i] as number;
    let sum = 0;
    let best = 0;
    const end = starts[i + 1] as number;
    for (let last = first; last < end; last++) {
      const pair = pairs[last] as number;
      if (standing[pair] === 0) sum += weights[pair] as number;
      standing[pair] = (standing[pair] as number) + 1;
      while ((places[last] as number) - (places[first] as number) > stretch) {
        const left = pairs[first++] as number;
        standing[left] = (standing[left] as number) - 1;
        if (standing[left] === 0) sum -= weights[left] as number;
      }
      if (sum > best) best = sum;
    }
    while (first < end) standing[pairs[first++] as number] = 0;
    densest[i] = best;
  }
  return densest;
}
