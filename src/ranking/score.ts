/**
 * The one scorer, for every engine: puts the candidates that an engine proposes into the order that the reader sees. Pure; the same
 * candidates give the same order however they arrive.
 *
 * A candidate's score is the sum of
 * - BM25 (bm25.ts) over words and, with equal weight, over pairs of letters;
 *   what only the context holds counts as a part of one occurrence;
 * - for each group that stands side by side, a weight by its rarity: the whole of it with the same punctuation and not inside a longer number
 *   or Latin word (2021 in 2021年), less inside one, least across punctuation (2021 in 第20、21条);
 * - for the nearness of the query's words to each other;
 * - for being of a document that the query names by its title.
 * What only names what follows (headings, captions, heads) gets half of that, so that it stands behind the clauses that match as well.
 */
import { byAddress } from '../engines/address-order.js';
import type { Candidate, Statistics } from '../engines/engine.js';
import { countWords } from '../engines/words.js';
import { lettersOf } from '../text/fold.js';
import { namingWeight, onlyNames, rarity, weight } from './bm25.js';
import { type Counts, count, pairsOf, type Sought } from './counts.js';
import { nearness } from './nearness.js';
import { isTitled } from './titled.js';

const sideBySideWeight = 2;
const nearnessWeight = 1;
/** More than a single rare word. */
const titleWeight = 10;

export interface Ranked {
  readonly id: string;
  /** More is better; comparable within one search only. */
  readonly score: number;
}

/** The candidates, the best first; of equal scores by document id, then by place. */
export function rank(candidates: readonly Candidate[], sought: Sought, statistics: Statistics): Ranked[] {
  const pairs = pairsOf(sought);
  const wordLetters = sought.words.map(lettersOf);
  const counted = count(candidates, sought, pairs);
  const rarities = {
    words: sought.words.map((word) => rarity(statistics.documentFrequency[word] ?? 0, statistics.passages)),
    // How common pairs and groups are is known of the candidates only.
    pairs: pairs.map((_, i) => rarity(having(counted, 'pairs', i), candidates.length)),
    groups: sought.groups.map((_, i) => rarity(having(counted, 'groups', i), statistics.passages)),
  };
  return counted
    .map(({ candidate, words, pairs, groups }) => {
      const naming = onlyNames(candidate);
      const length = countWords(candidate.words);
      const weights = (counts: readonly number[]): number[] =>
        counts.map((count) => weight(count, length, statistics.averageWords, naming));
      const score =
        weighted(weights(words), rarities.words) +
        weighted(weights(pairs), rarities.pairs) +
        sideBySideWeight * weighted(groups, rarities.groups) +
        nearnessWeight * nearness(candidate.letters, wordLetters, rarities.words) +
        titleWeight * Number(isTitled(candidate, sought.titles ?? []));
      return { candidate, score: naming ? score * namingWeight : score };
    })
    .sort((one, other) => other.score - one.score || byAddress(one.candidate, other.candidate))
    .map(({ candidate, score }) => ({ id: candidate.id, score }));
}

function having(counted: readonly Counts[], what: 'pairs' | 'groups', place: number): number {
  return counted.filter((counts) => (counts[what][place] as number) > 0).length;
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0);
}
