/** Finds terms of several writings in a text: one token for all of them, the first writing. */
import { lettersOf } from './fold.js';
import { isWord, type Writing } from './terms.js';

export interface PlacedTerm {
  readonly token: string;
  /** In UTF-16 units of the folded text. */
  readonly start: number;
  readonly end: number;
}

export interface TermFinder {
  /** The token of a word that is one of a term's writings by itself. */
  readonly tokenOf: ReadonlyMap<string, string>;
  /** All writings, by token. */
  readonly writingsOf: ReadonlyMap<string, readonly Writing[]>;
  /** Whether `find` answers for it, wherever it stands. */
  isFound(writing: string): boolean;
  /**
   * Where the writings stand that are no words by themselves, their letters side by side across punctuation, in order; of a term no two places overlap, of equal
   * beginnings the longest counts.
   */
  find(folded: string): PlacedTerm[];
}

interface Sought {
  readonly writing: Writing;
  readonly token: string;
}

/** @param terms each two writings or more, no writing in two of them */
export function termFinder(terms: readonly (readonly Writing[])[]): TermFinder {
  const tokenOf = new Map<string, string>();
  const writingsOf = new Map<string, readonly Writing[]>();
  /** By the first two units of the writing; the longest first. */
  const sought = new Map<string, Sought[]>();
  const found = new Set<string>();
  const first = new Uint8Array(0x10000);
  for (const writings of terms) {
    const token = writings[0] as string;
    writingsOf.set(token, writings);
    for (const writing of writings) {
      if (isWord(writing)) {
        tokenOf.set(writing, token);
        continue;
      }
      const key = writing.slice(0, 2);
      sought.set(key, [...(sought.get(key) ?? []), { writing, token }]);
      found.add(writing);
      first[writing.charCodeAt(0)] = 1;
    }
  }
  for (const list of sought.values()) list.sort((one, other) => other.writing.length - one.writing.length);

  /** Most texts hold none; letters are only taken out of those that may. */
  const mayHold = (folded: string): boolean => {
    for (let at = 0; at < folded.length; at++) if (first[folded.charCodeAt(at)] === 1) return true;
    return false;
  };

  return {
    tokenOf,
    writingsOf,
    isFound: (writing) => found.has(writing),
    find(folded) {
      if (!mayHold(folded)) return [];
      return findIn(folded, first, sought);
    },
  };
}

function findIn(folded: string, first: Uint8Array, sought: ReadonlyMap<string, readonly Sought[]>): PlacedTerm[] {
  const letters = lettersOf(folded);
  /** Places in the folded text, where they are not those of the letters; made for the first term that is found. */
  let origins: number[] | undefined;
  const origin = (at: number): number => {
    if (letters.length === folded.length) return at;
    origins ??= originsOf(folded);
    return origins[at] as number;
  };
  const places: PlacedTerm[] = [];
  const ends = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    if (first[letters.charCodeAt(at)] !== 1) continue;
    for (const { writing, token } of sought.get(letters.slice(at, at + 2)) ?? []) {
      if (at < (ends.get(token) ?? 0) || !letters.startsWith(writing, at)) continue;
      const start = origin(at);
      const end = origin(at + writing.length - 1) + 1;
      if (isPartOfLonger(folded, start, end)) continue;
      ends.set(token, at + writing.length);
      places.push({ token, start, end });
    }
  }
  return places;
}

function originsOf(folded: string): number[] {
  const origins: number[] = [];
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let i = 0; i < match[0].length; i++) origins.push(match.index + i);
  }
  return origins;
}

const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u;

/** Whether a Latin word or number goes on over either end. */
export function isPartOfLonger(text: string, start: number, end: number): boolean {
  const goesOn = (one: string, other: string): boolean => latin.test(one) && latin.test(other);
  return goesOn(text.charAt(start - 1), text.charAt(start)) || goesOn(text.charAt(end - 1), text.charAt(end));
}
