/**
 * The one scorer, for every engine: puts the candidates that an engine proposes into the order that the reader sees. Pure; the same
 * candidates give the same order however they arrive.
 *
 * A candidate's score is the sum of
 * - BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) over words and, with equal weight, over pairs of letters;
 *   what only the context holds counts as a part of one occurrence;
 * - for each group that stands side by side, a weight by its rarity: the whole of it with the same punctuation and not inside a longer number
 *   or Latin word (2021 in 2021年), less inside one, least across punctuation (2021 in 第20、21条);
 * - for the nearness of the query's words to each other.
 * What only names what follows (headings, captions, heads) gets half of that, so that it stands behind the clauses that match as well.
 */
import { byAddress } from '../engines/address-order.js';
import type { Candidate, EngineResult } from '../engines/engine.js';
import { lettersOf } from '../text/fold.js';
import { type Counts, count, pairsOf, type Sought } from './counts.js';
import { nearness } from './nearness.js';

/** Saturation of repeats and weight of length, as Robertson and Zaragoza recommend them. */
const k1 = 1.2;
const b = 0.75;
const sideBySideWeight = 2;
const nearnessWeight = 1;
const headingWeight = 0.5;

/** Ids of the candidates, the best first; of equal scores by document id, then by place. */
export function rank(
  candidates: readonly Candidate[],
  sought: Sought,
  statistics: EngineResult['statistics'],
): string[] {
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
      const length = candidate.words.length / (statistics.averageWords || 1);
      // A heading is short by nature; that it is shorter than a clause says nothing.
      const norm = k1 * (1 - b + b * (naming ? Math.max(length, 1) : length));
      const score =
        bm25(words, rarities.words, norm) +
        bm25(pairs, rarities.pairs, norm) +
        sideBySideWeight * weighted(groups, rarities.groups) +
        nearnessWeight * nearness(candidate.letters, wordLetters, rarities.words);
      return { candidate, score: naming ? score * headingWeight : score };
    })
    .sort((one, other) => other.score - one.score || byAddress(one.candidate, other.candidate))
    .map(({ candidate }) => candidate.id);
}

function having(counted: readonly Counts[], what: 'pairs' | 'groups', place: number): number {
  return counted.filter((counts) => (counts[what][place] as number) > 0).length;
}

/** BM25's weight of what stands in `frequency` of `all` texts, never negative. */
function rarity(frequency: number, all: number): number {
  return Math.log(1 + Math.max(all - frequency + 0.5, 0) / (frequency + 0.5));
}

function bm25(counts: readonly number[], rarities: readonly number[], norm: number): number {
  return weighted(
    counts.map((count) => (count * (k1 + 1)) / (count + norm)),
    rarities,
  );
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0);
}

/** Headings, captions and heads, and numbered lines that are no more than a heading: without any mark that ends a sentence. */
function onlyNames({ kind, folded }: Candidate): boolean {
  if (kind === 'item') return !/[。!?;:…]/u.test(folded);
  return kind === 'heading' || kind === 'caption' || kind === 'head';
}
