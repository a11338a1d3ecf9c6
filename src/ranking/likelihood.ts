/**
 * How likely what was asked in English is said of a passage: the query likelihood of Ponte and Croft, A Language Modeling Approach to Information Retrieval (1998), through the
 * translations of words as Xu, Weischedel and Nguyen, Evaluating a Probabilistic Model for Cross-lingual Information Retrieval (2001), do: a part of the score (score.ts).
 *
 * A clause says in one sentence what is asked, and a long one speaks of much else. So its best stretch counts for itself, beside the whole with what it stands in.
 */
import type { Candidate } from '../engines/engine.js';
import { lettersFinder, wordFinder } from './finders.js';
import { Said } from './said.js';
import type { EnglishWord } from './sought.js';
import { contextWeight } from './weights.js';

type Read = Pick<Candidate, 'words' | 'letters' | 'english' | 'context'>;
type Text = Pick<Read, 'words' | 'letters'>;

/** Of what is said, the share that a passage's own words tell; any text may say the rest. */
const ownShare = 0.9;
const odds = ownShare / (1 - ownShare);
/** Words that each text is thought longer by: in a short one a single word says less than its share. */
const smoothing = 10;
/** In words of the index: about a sentence. */
const stretchLength = 24;
const usualLength = 60;
/** How much of a likelihood the passage's length takes away or adds, by the logarithm of how many times the usual length it is. */
const lengthShare = 0.1;

/** @param said how often, by how probable its translations are @param length in words */
function likelihood(said: number, length: number, share: number): number {
  // log1p would be more exact than is needed, and takes twice as long.
  return Math.log(1 + (odds * said) / ((length + smoothing) * share));
}

/** Of a word that is said in a passage of usual length: by this an engine chooses what it proposes. */
export function usualLikelihood(said: number, share: number): number {
  return likelihood(said, usualLength, share);
}

/**
 * By what the sum of a passage's usual likelihoods is multiplied, so that it is about what that passage's length makes of it: half of a likelihood is its best stretch's, to which
 * length is nothing. Chosen on a third of the sentences of xling's dev and held against the mainland's: half as much again changes their measures little.
 */
export function lengthFactor(length: number): number {
  return 1 - lengthShare * Math.log((length + smoothing) / (usualLength + smoothing));
}

/** That something of a text stands for one of the English words, by its place among them. */
interface Meaning {
  readonly of: number;
  readonly probability: number;
}

/** Of each candidate. */
export function likelihoods(candidates: readonly Read[], english: readonly EnglishWord[]): Float64Array {
  if (english.length === 0) return new Float64Array(candidates.length);
  const { said, inText, inContext } = reader(english);
  const often = new Float64Array(english.length);
  const likelihoodOf = (of: number, length: number): number =>
    likelihood(often[of] as number, length, (english[of] as EnglishWord).share);
  const whole = (around: readonly Meaning[], length: number): number => {
    often.fill(0);
    for (let i = 0; i < said.size; i++) often[said.of(i)] = (often[said.of(i)] as number) + said.probability(i);
    for (const { of, probability } of around) often[of] = (often[of] as number) + contextWeight * probability;
    let sum = 0;
    for (let of = 0; of < often.length; of++) if ((often[of] as number) > 0) sum += likelihoodOf(of, length);
    return sum;
  };
  /** Worked out anew for no word but the one that comes in or goes out. */
  const each = new Float64Array(english.length);
  const bestStretch = (textLength: number): number => {
    const length = Math.min(textLength, stretchLength);
    often.fill(0);
    each.fill(0);
    let [sum, best, first] = [0, 0, 0];
    const add = (of: number, probability: number): void => {
      // A remainder of what is taken out may be below nothing.
      often[of] = Math.max(0, (often[of] as number) + probability);
      const own = likelihoodOf(of, length);
      sum += own - (each[of] as number);
      each[of] = own;
    };
    for (let i = 0; i < said.size; i++) {
      for (; said.place(first) <= said.place(i) - stretchLength; first++) add(said.of(first), -said.probability(first));
      add(said.of(i), said.probability(i));
      if (sum > best) best = sum;
    }
    return best;
  };
  const ofText = (text: Text, around: readonly Meaning[]): number => {
    const length = inText(text);
    return whole(around, length) + bestStretch(length);
  };
  // Its official English says the same once more.
  return Float64Array.from(candidates, (candidate) => {
    const around = inContext(candidate.context);
    const { english: beside } = candidate;
    return Math.max(ofText(candidate, around), beside === null ? 0 : ofText(beside, around));
  });
}

/** Reads one text after another. */
function reader(english: readonly EnglishWord[]) {
  const meanings = (by: 'word' | 'letters'): Map<string, Meaning[]> => {
    const found = new Map<string, Meaning[]>();
    for (const [of, { chinese }] of english.entries()) {
      for (const { text, probability, ...one } of chinese) {
        if (one.by === by) found.set(text, [...(found.get(text) ?? []), { of, probability }]);
      }
    }
    return found;
  };
  const [words, letters] = [meanings('word'), meanings('letters')];
  const [ofWords, ofLetters] = [[...words.values()], [...letters.values()]];
  const findWords = wordFinder([...words.keys()]);
  const findLetters = lettersFinder([...letters.keys()]);
  const said = new Said();
  const byLetters = new Said();
  const add = (to: Said, meanings: readonly Meaning[], place: number): void => {
    for (const { of, probability } of meanings) to.add(of, probability, place);
  };
  /** Of the text into `said`. @returns its length in words */
  const inText = (text: Text): number => {
    said.clear();
    const length = findWords(text.words, (word, place) => add(said, ofWords[word] as Meaning[], place));
    if (letters.size === 0) return length;
    byLetters.clear();
    const all = text.letters;
    // Words tell places, and letters stand about as far in the text as their words.
    const placeOf = (at: number): number => Math.floor((at / all.length) * length);
    findLetters(all, (one, at) => add(byLetters, ofLetters[one] as Meaning[], placeOf(at)));
    said.merge(byLetters);
    return length;
  };
  /** Passages of one section share their context. */
  const known = new Map<Read['context'], readonly Meaning[]>();
  return {
    said,
    inText,
    /** What its texts say, each word once. */
    inContext(context: Read['context']): readonly Meaning[] {
      let likeliest = known.get(context);
      if (likeliest === undefined) {
        const most = new Map<number, number>();
        for (const text of context) {
          inText(text);
          for (let i = 0; i < said.size; i++) {
            most.set(said.of(i), Math.max(most.get(said.of(i)) ?? 0, said.probability(i)));
          }
        }
        likeliest = Array.from(most, ([of, probability]) => ({ of, probability }));
        known.set(context, likeliest);
      }
      return likeliest;
    },
  };
}
