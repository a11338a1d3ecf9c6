/** Where a query stands in a text, on the characters as printed. Pure: marks are places, HTML is made by who shows them. */
import { type Folded, fold, lettersOf } from './fold.js';
import { numbersIn } from './numbers.js';

export interface Sought {
  /** Folded letters side by side; found across punctuation and white space. */
  readonly letters: readonly string[];
  /** Folded words; found where they stand whole in the folded text, not inside a longer number or Latin word; a number in any writing. */
  readonly words: readonly string[];
}

/** [start, end) */
type Span = [number, number];

/** Most of what is sought stands nowhere. */
const nowhere: readonly never[] = [];

/** The places of a string in another, overlapping ones too. */
function places(inside: string, sought: string): readonly number[] {
  let at = sought === '' ? -1 : inside.indexOf(sought);
  if (at < 0) return nowhere;
  const found: number[] = [];
  for (; at >= 0; at = inside.indexOf(sought, at + 1)) found.push(at);
  return found;
}

interface Letters {
  readonly letters: string;
  /** For each unit of `letters`, its place in the folded text: what is no letter is no part of any. */
  readonly origins: Int32Array;
}

function lettersIn(text: string): Letters {
  const letters = lettersOf(text);
  const origins = new Int32Array(letters.length);
  for (let i = 0, at = 0; i < letters.length; ) {
    const character = text.codePointAt(at) as number;
    const end = at + (character > 0xffff ? 2 : 1);
    const isLetter = character === letters.codePointAt(i);
    for (; at < end; at++) if (isLetter) origins[i++] = at;
  }
  return { letters, origins };
}

function lettersFound({ letters, origins }: Letters, sought: readonly string[]): (readonly Span[])[] {
  return sought.map((one) => {
    const found = places(letters, one);
    if (found === nowhere) return nowhere;
    return found.map((at): Span => [origins[at] as number, (origins[at + one.length - 1] as number) + 1]);
  });
}

const latinOrDigit = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u;
const digitBefore = /\d[.,]?$/;
const digitBehind = /^[.,]?\d/;

/** Whether a number or Latin word goes on over either end of [start, end): 5g in 15g, 9 in 2.9. */
function isPartOfLonger(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  if (latinOrDigit.test(first) && latinOrDigit.test(text.charAt(start - 1))) return true;
  if (latinOrDigit.test(last) && latinOrDigit.test(text.charAt(end))) return true;
  if (/\d/.test(first) && digitBefore.test(text.slice(Math.max(start - 2, 0), start))) return true;
  return /\d/.test(last) && digitBehind.test(text.slice(end, end + 2));
}

function wordsFound(folded: Folded, sought: readonly string[]): (readonly Span[])[] {
  const numbers = sought.some((word) => /\d/.test(word)) ? numbersIn(folded.text) : [];
  return sought.map((word) => {
    const found = places(folded.text, word);
    if (found === nowhere && numbers.length === 0) return nowhere;
    const asNumbers = numbers.filter(({ normals }) => normals.includes(word));
    const asTyped = found.map((start): Span => [start, start + word.length]);
    return [
      ...asNumbers.map(({ start, end }): Span => [start, end]),
      ...asTyped.filter(([start, end]) => !isPartOfLonger(folded.text, start, end)),
    ];
  });
}

/**
 * The places in the text as printed, in UTF-16 units, of each that is sought: letters first, then words, as they are given. A character that folds to several (㎡) is
 * found whole when any of them is sought.
 */
export type PlacesOf = (sought: Sought) => (readonly Span[])[];

/** To be asked for one thing after another: the text is folded once. */
export function placesIn(text: string): PlacesOf {
  const folded = fold(text);
  let known: Letters | null = null;
  return ({ letters, words }) => {
    if (letters.length > 0) known ??= lettersIn(folded.text);
    const found = [...(known === null ? [] : lettersFound(known, letters)), ...wordsFound(folded, words)];
    return found.map((spans) =>
      spans.length === 0 ? nowhere : spans.map(([start, end]): Span => [folded.start(start), folded.end(end - 1)]),
    );
  };
}

/** All places of what is sought, as they are marked: [start, end), in order, none touching another. */
export function marks(text: string, sought: Sought): Span[] {
  return merge(placesIn(text)(sought).flat());
}

/** The same places in order, none touching another. */
export function merge(found: readonly (readonly [number, number])[]): Span[] {
  const merged: Span[] = [];
  for (const [start, end] of found.toSorted(([one], [other]) => one - other)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
