/**
 * How likely what is asked in English is said of the rows that match, for the engine's own choice. Most words of a sentence stand in every tenth clause, and add little. So those that
 * can add most are looked at first, and a row that the others can no longer bring among the best is looked at no further: MaxScore (Turtle and Flood, Query Evaluation: Strategies and
 * Optimizations, 1995).
 */
import { lengthFactor, usualLikelihood } from '../../ranking/likelihood.js';
import { choosing, type EnglishWord } from '../../ranking/sought.js';
import { lowestOf } from './best.js';
import { allBitsBut, noBits } from './row-bits.js';
import type { Token, TokenRows } from './token-rows.js';

/** Of all that the words can add: what is left to come when rows are left out. With a quarter too many can still be among the best, and with a tenth little is left to be saved. */
const settlingShare = 1 / 7;

interface Saying {
  readonly token: Token;
  readonly likelihood: number;
}

/**
 * As if the likeliest of a word's translations that stand in a passage stood there once, and no other.
 * @param rows that match
 * @param limit how many of the best are wanted; as many as there are rows: none is left out
 * @param scores all 0
 * @returns the rows that may be among the best, whose scores are all there; those of others are of no meaning
 */
export function addLikelihoods(
  english: readonly EnglishWord[],
  tokens: Pick<TokenRows, 'inText'>,
  rows: Int32Array,
  limit: number,
  lengthOfRow: Uint16Array,
  scores: Float32Array,
): Int32Array {
  const words = english.map(sayingsOf).toSorted((one, other) => mostOf(other) - mostOf(one));
  const toCome = toComeOf(words);
  const settling = (toCome[0] as number) * settlingShare;
  let left = rows;
  let isSettled = rows.length <= 2 * limit;
  let leftOut = noBits(scores.length);
  const seen = noBits(scores.length);
  for (const [i, word] of words.entries()) {
    seen.set(leftOut);
    for (const { token, likelihood } of word) tokens.inText(token).raiseUnseen(seen, likelihood, scores);
    const more = toCome[i + 1] as number;
    if (isSettled || more > settling || more === 0) continue;
    left = reaching(rows, more, limit, lengthOfRow, scores);
    leftOut = allBitsBut(scores.length, left);
    isSettled = true;
  }
  for (let i = 0; i < left.length; i++) {
    const row = left[i] as number;
    scores[row] = (scores[row] as number) * (factors[lengthOfRow[row] as number] as number);
  }
  return left;
}

function sayingsOf(word: EnglishWord): Saying[] {
  return choosing(word).map(({ text, by, probability }) => ({
    token: { by: by === 'word' ? 'words' : 'letters', sought: text },
    likelihood: usualLikelihood(probability, word.share),
  }));
}

/** `choosing` has the likeliest first. */
function mostOf([first]: readonly Saying[]): number {
  return first?.likelihood ?? 0;
}

/** Before each word, and at last behind all, what it and those behind it can add. */
function toComeOf(words: readonly (readonly Saying[])[]): Float64Array {
  const toCome = new Float64Array(words.length + 1);
  for (let i = words.length - 1; i >= 0; i--) toCome[i] = (toCome[i + 1] as number) + mostOf(words[i] as Saying[]);
  return toCome;
}

/** The rows that are among the best once what is to come is added, or may be. Loops without a function for each row: there may be a hundred thousand. */
function reaching(
  rows: Int32Array,
  toCome: number,
  limit: number,
  lengthOfRow: Uint16Array,
  scores: Float32Array,
): Int32Array {
  const reached = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    reached[i] = (scores[row] as number) * (factors[lengthOfRow[row] as number] as number);
  }
  const lowest = lowestOf(reached, limit);
  // Scores are 32-bit sums, which may round up.
  const most = toCome * (1 + 1e-6);
  const left = new Int32Array(rows.length);
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const factor = factors[lengthOfRow[row] as number] as number;
    if (((scores[row] as number) + most) * factor >= lowest) left[length++] = row;
  }
  return left.subarray(0, length);
}

/** By length. */
const factors = Float32Array.from({ length: 2 ** 16 }, (_, length) => lengthFactor(length));
