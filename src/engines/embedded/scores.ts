/**
 * The engine's own measure of how well a row matches, by which it chooses what it proposes where not all can be: BM25 over the query's words and the pairs of its
 * letters, as the scorer's own, the likelihood of what is asked in English, and the weights of titles, numbers and what is near in meaning. Read only where something has to be left out.
 */
import type { Plan } from '../../query/plan.js';
import { lengthFactor, usualLikelihood } from '../../ranking/likelihood.js';
import { numbersAsked } from '../../ranking/numbers.js';
import { choosing, type EnglishWord } from '../../ranking/sought.js';
import { nearProposedWeight, numberWeight, titleWeight } from '../../ranking/weights.js';
import { titleToken } from '../../text/field-tokens.js';
import { isOfLatinWord } from '../../text/grams.js';
import type { Catalogue } from './catalogue.js';
import type { Matching } from './matches.js';
import { noBits } from './row-bits.js';
import type { RowSet } from './row-set.js';
import type { TokenRows } from './token-rows.js';
import { pairsOf } from './tokens.js';

/** One search is answered at a time, and to make room for every row anew takes longer than to clear it. */
let kept = new Float32Array();
/** By row, of those that match; more is better, none below 0. To be read before the next call. */
export function scoresOf(
  { rank }: Plan,
  { rows, near }: Matching,
  tokens: TokenRows,
  { end, lengthOfRow }: Catalogue,
): Float32Array {
  if (kept.length < end) kept = new Float32Array(end);
  const scores = kept.subarray(0, end).fill(0);
  // Before all else: the passage's length multiplies what is said in English, and nothing beside it.
  if (rank.english !== undefined) addLikelihoods(rank.english, tokens, scores, rows, lengthOfRow);
  for (const sought of rank.words) tokens.addWeights({ by: 'words', sought }, scores);
  const pairs = rank.groups.flatMap(({ letters }) => ([...letters].length === 1 ? [letters] : pairsOf(letters)));
  for (const sought of new Set(pairs.filter((pair) => !isOfLatinWord(pair))))
    tokens.addWeights({ by: 'letters', sought }, scores);
  for (const title of rank.titles ?? []) {
    raise(tokens.inContext({ by: 'words', sought: titleToken(title) }), titleWeight, scores);
  }
  for (const { normal, places } of numbersAsked(rank)) {
    const number = { by: 'words', sought: normal } as const;
    const inText = tokens.inText(number);
    const inContext = tokens.inContext(number);
    const inPlaces = places.map((sought) => tokens.inText({ by: 'words', sought }));
    raise(inText.or(inContext), numberWeight, scores);
    raise(inPlaces.reduce((rows, place) => rows.without(place), inText).or(inContext), numberWeight, scores);
  }
  raise(near, nearProposedWeight, scores);
  return scores;
}

/**
 * How likely the English words are said, by the passage's length: as if the likeliest of a word's translations that stand in a passage stood there once, and no other.
 * @param scores none as yet
 * @param rows those that are to be scored
 */
function addLikelihoods(
  english: readonly EnglishWord[],
  tokens: TokenRows,
  scores: Float32Array,
  rows: Int32Array,
  lengthOfRow: Uint16Array,
): void {
  const seen = noBits(scores.length);
  for (const word of english) {
    seen.fill(0);
    for (const { text, by, probability } of choosing(word)) {
      const having = tokens.inText({ by: by === 'word' ? 'words' : 'letters', sought: text });
      having.raiseUnseen(seen, usualLikelihood(probability, word.share), scores);
    }
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    scores[row] = (scores[row] as number) * (factors[lengthOfRow[row] as number] as number);
  }
}

/** By length. */
const factors = Float32Array.from({ length: 2 ** 16 }, (_, length) => lengthFactor(length));

function raise(rows: RowSet, weight: number, scores: Float32Array): void {
  for (const row of rows.rows()) scores[row] = (scores[row] as number) + weight;
}
