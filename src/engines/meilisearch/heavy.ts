/**
 * Words that weigh much in a passage: that stand in it often for its length. Where a word stands in a great many passages, these are the ones to propose for
 * ranking, and a token each finds them.
 */

/** As Robertson and Zaragoza recommend them (The Probabilistic Relevance Framework, 2009). */
const k1 = 1.2;
const b = 0.75;
/** Words in a usual passage: tokens are made before the true average is known. */
const usualWords = 60;

/** BM25's part of how often a word stands in a passage of so many words: from 0 to k1 + 1. */
export function saturation(count: number, words: number): number {
  return (count * (k1 + 1)) / (count + k1 * (1 - b + (b * words) / usualWords));
}

/** From which saturation on. Written before the word. */
const thresholds = [
  ['3/', 1.9],
  ['2/', 1.7],
  ['1/', 1.5],
] as const;

/** The heaviest first. */
export const levels = thresholds.map(([level]) => level);

/** @param counts how often each word stands in a text of so many */
export function heavyTokens(counts: ReadonlyMap<string, number>, words: number): string[] {
  const tokens: string[] = [];
  for (const [word, count] of counts) {
    const weight = saturation(count, words);
    const level = thresholds.find(([, from]) => weight >= from);
    if (level !== undefined) tokens.push(level[0] + word);
  }
  return tokens;
}
