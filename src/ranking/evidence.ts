/** What of a query stands in each candidate and around it: the raw material of the score (score.ts). */
import type { Candidate } from '../engines/engine.js';
import { type TextReader, textReader } from './reader.js';
import type { Terms } from './sought.js';
import { contextWeight } from './weights.js';

export interface Evidence {
  /**
   * In occurrences: for each candidate a row beside the lists of Terms. Standing in the context counts as a part of one, for words and pairs. In an English text only words
   * are read: its letters stand in others by chance.
   */
  readonly words: Float32Array;
  readonly pairs: Float32Array;
  readonly letters: Float32Array;
  /** Of each candidate's own text, in words. */
  readonly lengths: Int32Array;
  readonly hits: Hits;
}

/** Where the sought pairs begin in the texts, one candidate's after another's, each in order. */
export interface Hits {
  readonly places: readonly number[];
  readonly pairs: readonly number[];
  /** By candidate: its first hit; and behind the last candidate's their number. */
  readonly starts: readonly number[];
}

export function evidenceOf(candidates: readonly Candidate[], terms: Terms): Evidence {
  if (terms.words.length + terms.pairs.length + terms.letters.length === 0) return nothing(candidates.length);
  const counts = (list: readonly string[]): Float32Array => new Float32Array(candidates.length * list.length);
  const hits = { places: [] as number[], pairs: [] as number[], starts: [] as number[] };
  const evidence = {
    words: counts(terms.words),
    pairs: counts(terms.pairs),
    letters: counts(terms.letters),
    lengths: new Int32Array(candidates.length),
    hits,
  };
  const reader = textReader(terms, (place, pair) => {
    hits.places.push(place);
    hits.pairs.push(pair);
  });
  const around = contextReader(terms);
  const inEnglish = new Float32Array(terms.words.length);
  for (const [i, { words, letters, english, context }] of candidates.entries()) {
    const [word, pair] = [i * terms.words.length, i * terms.pairs.length];
    hits.starts.push(hits.places.length);
    evidence.lengths[i] = reader.words(words, evidence.words, word);
    if (english !== null) {
      reader.words(english.words, inEnglish.fill(0), 0);
      for (const [one, count] of inEnglish.entries()) {
        evidence.words[word + one] = Math.max(evidence.words[word + one] as number, count);
      }
    }
    reader.letters(letters, evidence.pairs, pair, evidence.letters, i * terms.letters.length);
    const found = around(context);
    for (const one of found.words) evidence.words[word + one] = (evidence.words[word + one] as number) + contextWeight;
    for (const one of found.pairs) evidence.pairs[pair + one] = (evidence.pairs[pair + one] as number) + contextWeight;
  }
  hits.starts.push(hits.places.length);
  return evidence;
}

/** Where nothing is sought but what was asked in English (likelihood.ts), no text need be read. */
function nothing(candidates: number): Evidence {
  const counts = new Float32Array();
  const hits = { places: [], pairs: [], starts: Array.from({ length: candidates + 1 }, () => 0) };
  return { words: counts, pairs: counts, letters: counts, lengths: new Int32Array(candidates), hits };
}

/** Which words and pairs stand in any of a context's texts. */
function contextReader(terms: Terms): (context: Candidate['context']) => Record<'words' | 'pairs', readonly number[]> {
  const reader: TextReader = textReader(terms, () => undefined);
  /** Passages of one section share their context. */
  const known = new Map<Candidate['context'], Record<'words' | 'pairs', readonly number[]>>();
  return (context) => {
    let found = known.get(context);
    if (found === undefined) {
      const words = new Float32Array(terms.words.length);
      const pairs = new Float32Array(terms.pairs.length);
      const letters = new Float32Array(terms.letters.length);
      for (const text of context) {
        reader.words(text.words, words, 0);
        reader.letters(text.letters, pairs, 0, letters, 0);
      }
      found = { words: placesOf(words), pairs: placesOf(pairs) };
      known.set(context, found);
    }
    return found;
  };
}

function placesOf(counts: Float32Array): number[] {
  const places: number[] = [];
  for (let i = 0; i < counts.length; i++) if ((counts[i] as number) > 0) places.push(i);
  return places;
}
