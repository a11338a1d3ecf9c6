/**
 * Words that weigh much in a passage: that stand in it often for its length. Where a word stands in a great many passages, these are the ones to propose for
 * ranking, and a token each finds them.
 */
import { weight } from '../../ranking/bm25.js';

/** Words in a usual passage: tokens are made before the true average is known. */
const usualWords = 60;

/** From which weight on. Written before the word. The first is more than a word that stands there once can have. */
const thresholds = [
  ['3/', 2.1],
  ['2/', 1.9],
  ['1/', 1.65],
] as const;

/** The heaviest first. */
export const levels = thresholds.map(([level]) => level);

/** @param counts how often each word stands in a text of so many */
export function heavyTokens(counts: ReadonlyMap<string, number>, words: number): string[] {
  const tokens: string[] = [];
  for (const [word, count] of counts) {
    const own = weight(count, words, usualWords, false);
    const level = thresholds.find(([, from]) => own >= from);
    if (level !== undefined) tokens.push(level[0] + word);
  }
  return tokens;
}
