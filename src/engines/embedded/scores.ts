/**
 * The engine's own measure of how well a row matches, by which it chooses what it proposes where not all can be: BM25 over the query's words and the pairs of its
 * letters, as the scorer's own, and the weights of titles, numbers and what is near in meaning. Read only where something has to be left out.
 */
import type { Plan } from '../../query/plan.js';
import { usualLikelihood } from '../../ranking/likelihood.js';
import { numbersAsked } from '../../ranking/numbers.js';
import { type EnglishWord, foundBy } from '../../ranking/sought.js';
import { nearProposedWeight, numberWeight, titleWeight } from '../../ranking/weights.js';
import { titleToken } from '../../text/field-tokens.js';
import { isOfLatinWord } from '../../text/grams.js';
import { leading } from './best.js';
import type { Catalogue } from './catalogue.js';
import type { RowSet } from './row-set.js';
import type { TokenRows } from './token-rows.js';
import { pairsOf } from './tokens.js';

/** One search is answered at a time, and to make room for every row anew takes longer than to clear it. */
let kept = new Float32Array();
/** Zero between two calls. */
let saidKept = new Float32Array();

/** What many clauses say puts few of them before others: of English that is asked for, the rarest quarter is sought in all rows, and the rest for those that it puts first. */
const rarest = 1 / 4;
const fewest = 4;
const leadingRows = 8000;

/**
 * By row; more is better. To be read before the next call.
 * @param near the rows of `plan.near`
 * @param rows that match
 */
export function scoresOf(
  { rank }: Plan,
  near: RowSet,
  tokens: TokenRows,
  rows: Int32Array,
  catalogue: Catalogue,
): Float32Array {
  const { end } = catalogue;
  if (kept.length < end) kept = new Float32Array(end);
  const scores = kept.subarray(0, end).fill(0);
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
  const english = (rank.english ?? []).toSorted((one, other) => one.share - other.share);
  const first = Math.max(Math.ceil(rarest * english.length), fewest);
  addLikelihoods(english.slice(0, first), tokens, rows, scores);
  if (english.length > first) {
    addLikelihoods(english.slice(first), tokens, leading(rows, leadingRows, scores), scores);
  }
  return scores;
}

/**
 * As if each translation that stands in a passage stood there once.
 * @param rows that are to have it; others may
 */
function addLikelihoods(
  english: readonly EnglishWord[],
  tokens: TokenRows,
  rows: Int32Array,
  scores: Float32Array,
): void {
  if (saidKept.length < scores.length) saidKept = new Float32Array(scores.length);
  const said = saidKept;
  for (const word of english) {
    const found = foundBy(word).map(({ text, by, probability }) => ({
      own: tokens.inText({ by: by === 'word' ? 'words' : 'letters', sought: text }).rowsOrAmong(rows),
      probability,
    }));
    for (const { own, probability } of found) for (const row of own) said[row] = (said[row] as number) + probability;
    // Most rows have one translation, as the one before: the logarithm of its probability need not be taken again.
    let [last, likelihood] = [0, 0];
    for (const { own } of found) {
      for (const row of own) {
        const probability = said[row] as number;
        if (probability === 0) continue;
        if (probability !== last) [last, likelihood] = [probability, usualLikelihood(probability, word.share)];
        scores[row] = (scores[row] as number) + likelihood;
        said[row] = 0;
      }
    }
  }
}

function raise(rows: RowSet, weight: number, scores: Float32Array): void {
  for (const row of rows.rows()) scores[row] = (scores[row] as number) + weight;
}
