/** All that can be suggested, laid out to be gone through from end to end in a millisecond: the letters of all entries side by side, what is wanted first standing first. */
import type { Issuer } from '../domain/document.js';
import { permalink } from '../domain/permalink.js';
import { foldLetters } from '../text/fold.js';
import { spelled } from '../text/spelling.js';
import { type DocumentNames, namesIn } from './names.js';
import { termsIn } from './term-counts.js';
import { wordsWorthSuggesting } from './worth.js';

export const kinds = ['term', 'title', 'number', 'issuer'] as const;
export type Kind = (typeof kinds)[number];

export interface Entry {
  readonly kind: Kind;
  /** As it is shown. */
  readonly text: string;
  /** Its folded letters and digits. */
  readonly letters: string;
  /** Where letters that many entries begin with end (中华人民共和国): behind them it begins, too. */
  readonly beginning: number;
  /** Of the document that it names; null where it names none, or several. */
  readonly url: string | null;
  /** How many passages (of a term, about) or documents (of an issuer) have it; null of titles and numbers. */
  readonly count: number | null;
}

export interface Lexicon {
  /** By kind, and of each kind in the order in which they are suggested. */
  readonly entries: readonly Entry[];
  /** Numbers of the first entry of each kind, and of the one behind its last. */
  readonly ranges: Readonly<Record<Kind, readonly [first: number, end: number]>>;
  /** UTF-16 units of all their letters. */
  readonly letters: Uint16Array;
  /** Where those of each entry begin, and behind the last one where they end. */
  readonly starts: Int32Array;
  /** Words that the texts have, also such as are not worth suggesting, and all terms. */
  readonly words: ReadonlySet<string>;
}

/** What a lexicon is made of, as the engine keeps it. */
export interface LexiconSources {
  /** Lines of `namesOf`. */
  readonly names: string;
  /** Lines of `TermCounts`. */
  readonly terms: string;
  /** Lines `word frequency tag`. */
  readonly dictionary: string;
}

/** An entry takes about 200 bytes of memory, so that a full lexicon takes 60 MB. Terms are bounded where they are counted; of names the newest are kept. */
const mostOfAKind = 150_000;

/** Takes about a second for 15,000 documents and their 50,000 terms. */
export function makeLexicon({ names, terms, dictionary }: LexiconSources): Lexicon {
  const documents = [...namesIn(names)].sort(
    (one, other) => compare(other.date, one.date) || compare(one.id, other.id),
  );
  const { words, worth } = wordsWorthSuggesting(terms, dictionary);
  const ofKind: Record<Kind, readonly Entry[]> = {
    term: termEntries(terms, worth),
    title: titleEntries(documents),
    number: numberEntries(documents),
    issuer: issuerEntries(documents),
  };
  const ranges = {} as Record<Kind, readonly [number, number]>;
  const entries: Entry[] = [];
  for (const kind of kinds) {
    const first = entries.length;
    for (const entry of ofKind[kind].slice(0, mostOfAKind)) entries.push(entry);
    ranges[kind] = [first, entries.length];
  }
  for (const { letters } of ofKind.term) words.add(letters);
  return { ranges, ...laidOut(entries), words };
}

function laidOut(entries: readonly Entry[]): Pick<Lexicon, 'entries' | 'letters' | 'starts'> {
  const starts = new Int32Array(entries.length + 1);
  for (const [i, entry] of entries.entries()) starts[i + 1] = (starts[i] as number) + entry.letters.length;
  const letters = new Uint16Array(starts[entries.length] as number);
  for (const [i, entry] of entries.entries()) {
    const start = starts[i] as number;
    for (let at = 0; at < entry.letters.length; at++) letters[start + at] = entry.letters.charCodeAt(at);
  }
  return { entries, letters, starts };
}

/** The most frequent first, as they come. */
function termEntries(terms: string, worth: (parts: readonly string[]) => boolean): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { term, passages } of termsIn(terms)) {
    const parts = term.split(' ');
    const letters = foldLetters(parts.join(''));
    if (entries.has(letters) || !worth(parts)) continue;
    const text = parts.map(spelled).join('');
    entries.set(letters, { kind: 'term', text, letters, beginning: 0, url: null, count: passages });
  }
  return [...entries.values()];
}

/** What laws' titles begin with, and nobody types. */
const republic = foldLetters('中华人民共和国');

/** The shortest first, which is what was typed where it is a whole title; of a work once, with the title of its newest version. */
function titleEntries(documents: readonly DocumentNames[]): Entry[] {
  const entries: Entry[] = [];
  const known = new Set<string>();
  for (const { work, title, notice } of documents) {
    for (const text of notice === null ? [title] : [title, notice]) {
      const letters = foldLetters(text);
      const key = `${work}\n${letters}`;
      if (letters === '' || known.has(work) || known.has(key)) continue;
      known.add(key);
      const beginning = letters.startsWith(republic) && letters.length > republic.length ? republic.length : 0;
      entries.push({ kind: 'title', text, letters, beginning, url: permalink(work), count: null });
    }
    known.add(work);
  }
  const length = ({ letters, beginning }: Entry): number => letters.length - beginning;
  return entries.sort((one, other) => length(one) - length(other));
}

/** The shortest first: of 〔2021〕1 the one with the serial 1. A number of several documents leads to none of them. */
function numberEntries(documents: readonly DocumentNames[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { id, numbers } of documents) {
    for (const text of numbers) {
      const letters = foldLetters(text);
      const url = entries.has(letters) ? null : permalink(id);
      if (letters !== '') entries.set(letters, { kind: 'number', text, letters, beginning: 0, url, count: null });
    }
  }
  return [...entries.values()].sort((one, other) => one.letters.length - other.letters.length);
}

/** Those of the most documents first. */
function issuerEntries(documents: readonly DocumentNames[]): Entry[] {
  const counts = new Map<string, number>();
  for (const { issuers } of documents) {
    for (const id of new Set(issuers.map((issuer: Issuer) => issuer.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(
      ([text, count]): Entry => ({ kind: 'issuer', text, letters: foldLetters(text), beginning: 0, url: null, count }),
    )
    .sort((one, other) => (other.count ?? 0) - (one.count ?? 0) || compare(one.letters, other.letters));
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
