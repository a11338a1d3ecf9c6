/** What a candidate gains from its document: a part of the score (score.ts). */
import type { Candidate } from '../engines/engine.js';

/**
 * For each candidate the mean of its document's best scores. One clause answers a long question in part; the law whose clauses answer it again and again is the one that is
 * asked about.
 * @param scores beside the candidates
 * @param count of how many of the best; fewer count as if the others had scored nothing
 */
export function documentMeans(candidates: readonly Candidate[], scores: Float64Array, count: number): Float64Array {
  const ofDocument = new Map<string, number[]>();
  for (const [i, { doc }] of candidates.entries()) {
    const own = ofDocument.get(doc);
    if (own === undefined) ofDocument.set(doc, [scores[i] as number]);
    else own.push(scores[i] as number);
  }
  const means = new Map<string, number>();
  for (const [doc, own] of ofDocument) {
    const best = own.sort((one, other) => other - one).slice(0, count);
    means.set(doc, best.reduce((sum, score) => sum + score, 0) / count);
  }
  return Float64Array.from(candidates, ({ doc }) => means.get(doc) as number);
}
