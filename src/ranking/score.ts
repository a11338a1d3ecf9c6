/**
 * The one scorer, for every engine: puts the candidates that an engine proposes into the order that the reader sees. Pure; the same
 * candidates give the same order however they arrive.
 *
 * A candidate's score is the sum of
 * - BM25 (bm25.ts) over words and over pairs of letters, and, the longer the query, over single letters too: who describes a thing at length names it otherwise than
 *   the law does (索要 for 索取), but seldom with other letters. What only the context holds counts as a part of one occurrence, stop words not at all;
 *   of a clause that has an official English text a word counts as often as it stands in the one of both texts that has it oftener, and the clause is as long as its own;
 * - how much of the query stands close together (density.ts);
 * - for each group that stands side by side (side-by-side.ts), a weight by its rarity;
 * - what was asked in English, how likely the passage says it (likelihood.ts);
 * - for being of a document that the query names by its title (titled.ts), more than all the rest;
 * - the longer the query, the mean score of its document's best candidates (documents.ts);
 * - for being near to the query in meaning (nearness.ts), and of a document that is near in several places, a share of what the best candidate has.
 * What only names what follows (headings, captions, heads) gets half of the first four, so that it stands behind the clauses that match as well; a law's clauses get a little more
 * (law.ts). Before all that, what holds the numbers that were asked for stands before what holds their digits by chance, and with the units that were typed first (numbers.ts).
 */
import { byAddress } from '../engines/address-order.js';
import type { Candidate, Statistics } from '../engines/engine.js';
import type { Near } from '../query/plan.js';
import { namingWeight, onlyNames, rarity, weight } from './bm25.js';
import { densities } from './density.js';
import { documentMeans } from './documents.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { isSoughtInEnglish } from './in-english.js';
import { isOfLaw } from './law.js';
import { likelihoods } from './likelihood.js';
import { nearness } from './nearness.js';
import { holdsNumbers, holdsWithUnits, numbersAsked } from './numbers.js';
import { fromLetterToLetter, sideBySide } from './side-by-side.js';
import { type Sought, type Terms, termsOf } from './sought.js';
import { isTitled } from './titled.js';
import {
  densityWeight,
  documentCandidates,
  documentWeight,
  lawWeight,
  nearDocumentCandidates,
  nearDocumentWeight,
  nearWeight,
  sideBySideWeight,
  titleWeight,
} from './weights.js';

export interface Ranked {
  readonly id: string;
  /** More is better; comparable within one search only. */
  readonly score: number;
}

/** The candidates, the best first; of equal scores by document id, then by place. */
export function rank(
  all: readonly Candidate[],
  sought: Sought,
  statistics: Statistics,
  near: readonly Near[] = [],
): Ranked[] {
  const candidates = isSoughtInEnglish(sought) ? all : all.map(withoutEnglish);
  const terms = termsOf(sought, statistics);
  const evidence = evidenceOf(candidates, terms);
  const strengths = strengthsOf(terms, evidence);
  const shares = candidates.map((candidate) => (onlyNames(candidate) ? namingWeight : 1));
  const matching = matchingOf(evidence, strengths, {
    shares,
    description: terms.description,
    average: statistics.averageWords,
  });
  const dense = densities(evidence.hits, strengths.pairs, terms.length);
  const beside = groupScores(candidates, sought, statistics.passages);
  const means =
    terms.description > 0
      ? documentMeans(candidates, matching, documentCandidates)
      : new Float64Array(candidates.length);
  const said = likelihoods(candidates, sought.english ?? []);
  const numbers = numbersAsked(sought);
  const isNamed = isTitled(sought.titles ?? []);
  const byWords = candidates.map((candidate, i) => {
    const close = densityWeight * (dense[i] as number) + sideBySideWeight * (beside[i] as number);
    const own = (matching[i] as number) + (shares[i] as number) * (close + (said[i] as number));
    const ofDocument = documentWeight * terms.description * (means[i] as number);
    return own * (isOfLaw(candidate) ? 1 + lawWeight : 1) + ofDocument;
  });
  const best = byWords.reduce((best, score) => Math.max(best, score), 0);
  const meant = nearnessScores(candidates, near);
  return candidates
    .map((candidate, i) => {
      const named = isNamed(candidate) ? titleWeight : 0;
      return {
        candidate,
        score: (byWords[i] as number) + (best || 1) * (meant[i] as number) + named,
        held: holdsNumbers(candidate, numbers) ? 1 + Number(holdsWithUnits(candidate, numbers)) : 0,
      };
    })
    .sort((one, other) => other.held - one.held || other.score - one.score || byAddress(one.candidate, other.candidate))
    .map(({ candidate, score }) => ({ id: candidate.id, score }));
}

/** In scores of the best candidate: how near each is, and its document's nearest. */
function nearnessScores(candidates: readonly Candidate[], near: readonly Near[]): Float64Array {
  if (near.length === 0) return new Float64Array(candidates.length);
  const nearnessOf = nearness(near);
  const own = Float64Array.from(candidates, ({ id }) => nearnessOf(id));
  const ofDocument = documentMeans(candidates, own, nearDocumentCandidates);
  return own.map((one, i) => nearWeight * one + nearDocumentWeight * (ofDocument[i] as number));
}

function withoutEnglish(candidate: Candidate): Candidate {
  return candidate.english === null ? candidate : { ...candidate, english: null };
}

type Strengths = Readonly<Record<'words' | 'pairs' | 'letters', Float64Array>>;

/** What an occurrence of each term says: its rarity, and whether it is asked or told. */
function strengthsOf({ pairs, letters, rarities, factors }: Terms, evidence: Evidence): Strengths {
  const known = evidence.lengths.length;
  const amongCandidates = (counts: Float32Array, terms: number): Float64Array => {
    const having = new Float64Array(terms);
    for (let i = 0; i < counts.length; i++)
      if ((counts[i] as number) > 0) having[i % terms] = (having[i % terms] as number) + 1;
    return having.map((one) => rarity(one, known));
  };
  const ofPairs = amongCandidates(evidence.pairs, pairs.length);
  const times = (one: Float64Array, other: Float64Array): Float64Array =>
    one.map((value, i) => value * (other[i] as number));
  return {
    words: times(rarities.words, factors.words),
    pairs: times(
      rarities.pairs.map((one, i) => (Number.isNaN(one) ? (ofPairs[i] as number) : one)),
      factors.pairs,
    ),
    letters: times(amongCandidates(evidence.letters, letters.length), factors.letters),
  };
}

/** BM25 over words, pairs and letters. */
function matchingOf(
  evidence: Evidence,
  strengths: Strengths,
  {
    shares,
    description,
    average,
  }: { readonly shares: readonly number[]; readonly description: number; readonly average: number },
): Float64Array {
  return Float64Array.from(shares, (share, i) => {
    const own = evidence.lengths[i] as number;
    const sum = (what: keyof Strengths): number =>
      sumOfRow(evidence[what], strengths[what], i, own, average, share < 1);
    return share * (sum('words') + sum('pairs') + (description > 0 ? description * sum('letters') : 0));
  });
}

function sumOfRow(
  counts: Float32Array,
  strengths: Float64Array,
  row: number,
  length: number,
  average: number,
  naming: boolean,
): number {
  const from = row * strengths.length;
  let sum = 0;
  for (let i = 0; i < strengths.length; i++) {
    const count = counts[from + i] as number;
    if (count > 0) sum += (strengths[i] as number) * weight(count, length, average, naming);
  }
  return sum;
}

/** How well the groups stand side by side in each candidate, by their rarity: how common they are is known of the candidates only. */
function groupScores(candidates: readonly Candidate[], { groups }: Sought, passages: number): Float64Array {
  const scores = new Float64Array(candidates.length);
  for (const { folded, letters } of groups) {
    const group = { folded: fromLetterToLetter(folded), letters };
    const standing = candidates.map((candidate) => {
      const own = sideBySide(candidate, group);
      return candidate.english === null ? own : Math.max(own, sideBySide(candidate.english, group));
    });
    const rare = rarity(standing.filter((one) => one > 0).length, passages);
    for (const [i, one] of standing.entries()) scores[i] = (scores[i] as number) + one * rare;
  }
  return scores;
}
