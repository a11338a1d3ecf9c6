/**
 * The engine's own measure of how well a row matches, by which it chooses what it proposes where not all can be: BM25 over the query's words and the pairs of its
 * letters, as the scorer's own, the likelihood of what is asked in English, and the weights of titles, numbers and what is near in meaning. Read only where something has to be left out.
 */
import type { Plan } from '../../query/plan.js';
import { numbersAsked } from '../../ranking/numbers.js';
import { nearProposedWeight, numberWeight, titleWeight } from '../../ranking/weights.js';
import { titleToken } from '../../text/field-tokens.js';
import { isOfLatinWord } from '../../text/grams.js';
import type { Catalogue } from './catalogue.js';
import { addLikelihoods } from './english-scores.js';
import type { Matching } from './matches.js';
import type { RowSet } from './row-set.js';
import type { TokenRows } from './token-rows.js';
import { pairsOf } from './tokens.js';

export interface Scores {
  /** Of the rows that match those that may be among the best. */
  readonly rows: Int32Array;
  /** By row, of these; more is better, none below 0. */
  readonly scores: Float32Array;
}

/** One search is answered at a time, and to make room for every row anew takes longer than to clear it. */
let kept = new Float32Array();

/**
 * To be read before the next call.
 * @param limit how many of the best are wanted; as many as match: all scores are
 */
export function scoresOf(
  { rank }: Plan,
  { rows, near }: Matching,
  limit: number,
  tokens: TokenRows,
  { end, lengthOfRow }: Catalogue,
): Scores {
  if (kept.length < end) kept = new Float32Array(end);
  const scores = kept.subarray(0, end).fill(0);
  const { english = [], titles = [] } = rank;
  // Before all else: the passage's length multiplies what is said in English, and nothing beside it.
  if (english.length > 0) {
    // Numbers are asked for in groups.
    const isOnlyEnglish = [...rank.groups, ...rank.words, ...titles].length === 0 && near.size() === 0;
    // What else adds to a score may bring any row among the best.
    const left = addLikelihoods(english, tokens, rows, isOnlyEnglish ? limit : rows.length, lengthOfRow, scores);
    if (isOnlyEnglish) return { rows: left, scores };
  }
  for (const sought of rank.words) tokens.addWeights({ by: 'words', sought }, scores);
  const pairs = rank.groups.flatMap(({ letters }) => ([...letters].length === 1 ? [letters] : pairsOf(letters)));
  for (const sought of new Set(pairs.filter((pair) => !isOfLatinWord(pair))))
    tokens.addWeights({ by: 'letters', sought }, scores);
  for (const title of titles) {
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
  return { rows, scores };
}

function raise(rows: RowSet, weight: number, scores: Float32Array): void {
  for (const row of rows.rows()) scores[row] = (scores[row] as number) + weight;
}
