/** Grams: the tokens by which any substring of two letters or more is found. */

/**
 * Overlapping pairs of code points, and the last code point alone at the end: 研发投入 → 研发, 发投, 投入, 入. A phrase of pairs finds the
 * substrings of two letters or more; a prefix finds one letter, for which every letter must begin a gram, the last one too.
 */
export function grams(letters: string): string[] {
  const codePoints = [...letters];
  return codePoints.map((codePoint, i) => codePoint + (codePoints[i + 1] ?? ''));
}

/** Whether a pair is of a Latin word: such stand in nearly every English text, and tell nothing of it. */
export function isOfLatinWord(pair: string): boolean {
  return /^[a-z]{2}$/.test(pair);
}
