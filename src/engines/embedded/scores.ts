/**
 * The engine's own measure of how well a row matches, by which it chooses what it proposes where not all can be: BM25 over the query's words and the pairs of its
 * letters, as the scorer's own, and the weights of titles and numbers. Read only where something has to be left out.
 */
import type { Plan } from '../../query/plan.js';
import { usualLikelihood } from '../../ranking/likelihood.js';
import { numbersAsked } from '../../ranking/numbers.js';
import { type EnglishWord, foundBy } from '../../ranking/sought.js';
import { numberWeight, titleWeight } from '../../ranking/weights.js';
import { titleToken } from '../../text/field-tokens.js';
import type { RowSet } from './row-set.js';
import type { TokenRows } from './token-rows.js';
import { pairsOf } from './tokens.js';

/** One search is answered at a time, and to make room for every row anew takes longer than to clear it. */
let kept = new Float32Array();
/** Zero between two calls. */
let saidKept = new Float32Array();

/** By row; more is better. To be read before the next call. */
export function scoresOf({ rank }: Plan, tokens: TokenRows, end: number): Float32Array {
  if (kept.length < end) kept = new Float32Array(end);
  const scores = kept.subarray(0, end).fill(0);
  for (const sought of rank.words) tokens.addWeights({ by: 'words', sought }, scores);
  const pairs = rank.groups.flatMap(({ letters }) => ([...letters].length === 1 ? [letters] : pairsOf(letters)));
  for (const sought of new Set(pairs)) tokens.addWeights({ by: 'letters', sought }, scores);
  for (const word of rank.english ?? []) addLikelihood(word, tokens, scores);
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
  return scores;
}

/** As if each of its translations that stands in a passage stood there once. */
function addLikelihood(word: EnglishWord, tokens: TokenRows, scores: Float32Array): void {
  const end = scores.length;
  if (saidKept.length < end) saidKept = new Float32Array(end);
  const said = saidKept;
  const sets = foundBy(word).map(({ text, by, probability }) => ({
    rows: tokens.inText({ by: by === 'word' ? 'words' : 'letters', sought: text }).rows(),
    probability,
  }));
  for (const { rows, probability } of sets) for (const row of rows) said[row] = (said[row] as number) + probability;
  // Most rows have one translation, as the one before: the logarithm of its probability need not be taken again.
  let [last, likelihood] = [0, 0];
  for (const { rows } of sets) {
    for (const row of rows) {
      const probability = said[row] as number;
      if (probability === 0) continue;
      if (probability !== last) [last, likelihood] = [probability, usualLikelihood(probability, word.share)];
      scores[row] = (scores[row] as number) + likelihood;
      said[row] = 0;
    }
  }
}

function raise(rows: RowSet, weight: number, scores: Float32Array): void {
  for (const row of rows.rows()) scores[row] = (scores[row] as number) + weight;
}
