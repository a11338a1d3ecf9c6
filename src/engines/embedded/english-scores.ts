/**
 * How likely what is asked in English is said of the rows that match, for the engine's own choice. Most words of a sentence stand in every tenth clause. So the rarer ones are
 * looked at first, and a row that the others can no longer bring among the best is looked at no further: MaxScore (Turtle and Flood, Query Evaluation: Strategies and
 * Optimizations, 1995).
 */
import { lengthFactor, usualLikelihood } from '../../ranking/likelihood.js';
import { choosing, type EnglishWord } from '../../ranking/sought.js';
import { lowestOf } from './best.js';
import { allBitsBut, noBits } from './row-bits.js';
import type { Token, TokenRows } from './token-rows.js';

/** Of all that the words can add: what is left to come when rows are left out. As long as more is to come, too many can still be among the best. */
const settlingShare = 1 / 7;

interface Saying {
  readonly token: Token;
  readonly likelihood: number;
}

/**
 * As if the likeliest of a word's translations that stand in a passage stood there once, and no other.
 * @param rows that match
 * @param limit how many of the best are wanted
 * @param scores to which is added; none as yet
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
  // The likeliest comes first.
  const mostOf = ([first]: readonly Saying[]): number => first?.likelihood ?? 0;
  const words = english.map(sayingsOf).toSorted((one, other) => mostOf(other) - mostOf(one));
  let toCome = words.reduce((sum, word) => sum + mostOf(word), 0);
  const settling = toCome * settlingShare;
  let left = rows;
  let leftOut = noBits(scores.length);
  const seen = noBits(scores.length);
  for (const word of words) {
    seen.set(leftOut);
    for (const { token, likelihood } of word) tokens.inText(token).raiseUnseen(seen, likelihood, scores);
    toCome -= mostOf(word);
    if (toCome > settling || left !== rows || rows.length <= 2 * limit) continue;
    left = reaching(rows, toCome, limit, lengthOfRow, scores);
    leftOut = allBitsBut(scores.length, left);
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

/** The rows that are among the best once what is to come is added, or may be. Written out, as there may be a hundred thousand. */
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
  const left = new Int32Array(rows.length);
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const most = (reached[i] as number) + toCome * (factors[lengthOfRow[row] as number] as number);
    if (most >= lowest) left[length++] = row;
  }
  return left.subarray(0, length);
}

/** By length. */
const factors = Float32Array.from({ length: 2 ** 16 }, (_, length) => lengthFactor(length));
