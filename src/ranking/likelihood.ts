/**
 * How likely what was asked in English is said of a passage: the query likelihood of Ponte and Croft, A Language Modeling Approach to Information Retrieval (1998), through the
 * translations of words as Xu, Weischedel and Nguyen, Evaluating a Probabilistic Model for Cross-lingual Information Retrieval (2001), do: a part of the score (score.ts).
 *
 * A clause says in one sentence what is asked, and a long one speaks of much else. So its best stretch counts for itself, beside the whole with what it stands in.
 */
import type { Candidate } from '../engines/engine.js';
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

/** @param said how often, by how probable its translations are @param length in words */
function likelihood(said: number, length: number, share: number): number {
  // log1p would be more exact than is needed, and takes twice as long.
  return Math.log(1 + (odds * said) / ((length + smoothing) * share));
}

/** Of a word that is said in a passage of usual length: by this an engine chooses what it proposes. */
export function usualLikelihood(said: number, share: number): number {
  return likelihood(said, usualLength, share);
}

/** That something of a text stands for one of the English words, by its place among them. */
interface Meaning {
  readonly of: number;
  readonly probability: number;
}

/** Where in the text, in words. */
interface Said extends Meaning {
  readonly place: number;
}

/** Of each candidate. */
export function likelihoods(candidates: readonly Read[], english: readonly EnglishWord[]): Float64Array {
  if (english.length === 0) return new Float64Array(candidates.length);
  const { inText, inContext } = reader(english);
  const counted = counting(english);
  const ofText = (text: Text, around: readonly Meaning[]): number => {
    const { said, length } = inText(text);
    counted.begin(length);
    for (const { of, probability } of said) counted.add(of, probability);
    for (const { of, probability } of around) counted.add(of, contextWeight * probability);
    return counted.likelihood() + bestStretch(said, length, counted);
  };
  // Its official English says the same once more.
  return Float64Array.from(candidates, (candidate) => {
    const around = inContext(candidate.context);
    const { english: beside } = candidate;
    return Math.max(ofText(candidate, around), beside === null ? 0 : ofText(beside, around));
  });
}

/** The likelihood of a text, as it is read: worked out anew for no word but the one that is added or taken out. */
interface Counted {
  /** @param length in words */
  begin(length: number): void;
  add(of: number, probability: number): void;
  likelihood(): number;
}

function counting(english: readonly EnglishWord[]): Counted {
  const often = new Float64Array(english.length);
  const each = new Float64Array(english.length);
  let all = 0;
  let textLength = 0;
  return {
    begin(length) {
      often.fill(0);
      each.fill(0);
      all = 0;
      textLength = length;
    },
    add(of, probability) {
      // A remainder of what is taken out may be below nothing.
      const said = Math.max(0, (often[of] as number) + probability);
      const own = likelihood(said, textLength, (english[of] as EnglishWord).share);
      all += own - (each[of] as number);
      often[of] = said;
      each[of] = own;
    },
    likelihood: () => all,
  };
}

function bestStretch(said: readonly Said[], length: number, counted: Counted): number {
  counted.begin(Math.min(length, stretchLength));
  let best = 0;
  let first = 0;
  for (const { place, of, probability } of said) {
    for (let gone = said[first] as Said; gone.place <= place - stretchLength; gone = said[++first] as Said) {
      counted.add(gone.of, -gone.probability);
    }
    counted.add(of, probability);
    best = Math.max(best, counted.likelihood());
  }
  return best;
}

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
  const letters = meanings('letters');
  const readWords = wordReader(meanings('word'));
  const inText = (text: Text): { said: Said[]; length: number } => {
    const said: Said[] = [];
    const length = readWords(text.words, said);
    for (const [sought, all] of letters) {
      for (let at = text.letters.indexOf(sought); at >= 0; at = text.letters.indexOf(sought, at + sought.length)) {
        // Words tell places, and letters stand about as far in the text as their words.
        const place = Math.floor((at / text.letters.length) * length);
        for (const { of, probability } of all) said.push({ of, probability, place });
      }
    }
    if (letters.size > 0) said.sort((one, other) => one.place - other.place);
    return { said, length };
  };
  /** Passages of one section share their context. */
  const known = new Map<Read['context'], readonly Meaning[]>();
  return {
    inText,
    /** What its texts say, each word once. */
    inContext(context: Read['context']): readonly Meaning[] {
      let likeliest = known.get(context);
      if (likeliest === undefined) {
        const said = context
          .flatMap((text) => inText(text).said)
          .sort((one, other) => one.probability - other.probability);
        likeliest = [...new Map(said.map((one) => [one.of, one])).values()];
        known.set(context, likeliest);
      }
      return likeliest;
    },
  };
}

const space = 32;

/** Hundreds of texts are read for a search: each is gone through once, unit by unit, and only words that begin as one that is sought are looked at. */
function wordReader(words: ReadonlyMap<string, readonly Meaning[]>): (text: string, said: Said[]) => number {
  const begins = new Uint8Array(0x10000);
  for (const word of words.keys()) begins[word.charCodeAt(0)] = 1;
  return (text, said) => {
    let place = 0;
    for (let start = 0; start < text.length; place++) {
      const isSought = begins[text.charCodeAt(start)] === 1;
      let end = start + 1;
      while (end < text.length && text.charCodeAt(end) !== space) end++;
      if (isSought) {
        for (const { of, probability } of words.get(text.slice(start, end)) ?? [])
          said.push({ of, probability, place });
      }
      start = end + 1;
    }
    return place;
  };
}
