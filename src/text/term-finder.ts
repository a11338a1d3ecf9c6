/** Finds terms of several writings in a text: one token for all of them, the first writing. */
import { isWord, type Writing } from './terms.js';
import { unitsOf } from './units.js';

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
  const found = new Set<string>();
  /** By the first two units of the writing; the longest first. */
  const sought = new Map<string, Sought[]>();
  /** What a writing can begin with, its first unit and its first two (pairKey): nearly all places of a text are passed over by these. */
  const first = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
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
      pairs[pairKey(writing.charCodeAt(0), writing.charCodeAt(1))] = 1;
    }
  }
  for (const list of sought.values()) list.sort((one, other) => other.writing.length - one.writing.length);

  return {
    tokenOf,
    writingsOf,
    isFound: (writing) => found.has(writing),
    find(folded) {
      const places: PlacedTerm[] = [];
      for (let start = 0; start < folded.length; start++) {
        const unit = folded.charCodeAt(start);
        if (first[unit] !== 1) continue;
        const next = nextLetter(folded, start + 1);
        if (pairs[pairKey(unit, folded.charCodeAt(next))] !== 1) continue;
        for (const { writing, token } of sought.get(folded.charAt(start) + folded.charAt(next)) ?? []) {
          const end = endOf(writing, folded, start);
          if (end === null || isPartOfLonger(folded, start, end)) continue;
          if (!places.some((place) => place.token === token && start < place.end)) places.push({ token, start, end });
        }
      }
      return places;
    },
  };
}

/** A number below 65,536 that few other pairs have. */
function pairKey(first: number, second: number): number {
  return (first * 257 + second) & 0xffff;
}

/** Halves of a pair count as letters: few pairs are anything else. */
let letters: Uint8Array | undefined;

/** The place of the first letter or digit from `at` on. */
function nextLetter(folded: string, at: number): number {
  letters ??= unitsOf(/[\p{L}\p{N}\p{Cs}]/u);
  let next = at;
  while (next < folded.length && letters[folded.charCodeAt(next)] !== 1) next++;
  return next;
}

/** Where a writing that begins at `start` ends, across punctuation; null where it does not stand there. */
function endOf(writing: Writing, folded: string, start: number): number | null {
  let at = start;
  for (let i = 0; i < writing.length; i++) {
    at = nextLetter(folded, at);
    if (folded.charCodeAt(at) !== writing.charCodeAt(i)) return null;
    at++;
  }
  return at;
}

const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u;

/** Whether a Latin word or number goes on over either end. */
export function isPartOfLonger(text: string, start: number, end: number): boolean {
  const goesOn = (one: string, other: string): boolean => latin.test(one) && latin.test(other);
  return goesOn(text.charAt(start - 1), text.charAt(start)) || goesOn(text.charAt(end - 1), text.charAt(end));
}
