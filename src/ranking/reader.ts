/**
 * How often the query's words, pairs and letters stand in a text. Hundreds of texts are read for a search, so each is gone through once, unit by unit, against tables
 * made of the query, and nothing is made for it.
 */
import { unitArray } from '../text/unit-array.js';
import { wordFinder } from './finders.js';
import type { Terms } from './sought.js';

/** A row of counts begins at `from`, beside a list of Terms. */
export interface TextReader {
  /** Adds to the counts. @returns how many words the text has */
  words(text: string, counts: Float32Array, from: number): number;
  letters(text: string, pairs: Float32Array, fromPair: number, letters: Float32Array, fromLetter: number): void;
}

const unitValues = 0x10000;

/** @param hit is told where each sought pair begins in the text, in order */
export function textReader(
  terms: Pick<Terms, 'words' | 'pairs' | 'letters'>,
  hit: (place: number, pair: number) => void,
): TextReader {
  return { words: wordReader(terms.words), letters: letterReader(terms, hit) };
}

function wordReader(words: readonly string[]): TextReader['words'] {
  const find = wordFinder(words);
  return (text, counts, from) =>
    find(text, (word) => {
      counts[from + word] = (counts[from + word] as number) + 1;
    });
}

function letterReader(
  { pairs, letters }: Pick<Terms, 'pairs' | 'letters'>,
  hit: (place: number, pair: number) => void,
): TextReader['letters'] {
  const all = [...new Set([...letters, ...pairs.flatMap((pair) => pair.split(''))])];
  /** By unit, its place in `all`, which begins with `letters`, from 1; 0: not sought. */
  const numbers = new Uint16Array(unitValues);
  for (const [i, letter] of all.entries()) numbers[letter.charCodeAt(0)] = i + 1;
  /** By the numbers of both letters, the place of the pair in `pairs`, from 1. */
  const side = all.length + 1;
  const table = new Uint16Array(side * side);
  for (const [i, pair] of pairs.entries()) {
    table[(numbers[pair.charCodeAt(0)] as number) * side + (numbers[pair.charCodeAt(1)] as number)] = i + 1;
  }
  return (text, pairCounts, fromPair, letterCounts, fromLetter) => {
    const units = unitArray(text);
    const { length } = text;
    let before = 0;
    for (let at = 0; at < length; at++) {
      const number = numbers[units[at] as number] as number;
      if (number > 0) {
        if (number <= letters.length) {
          const place = fromLetter + number - 1;
          letterCounts[place] = (letterCounts[place] as number) + 1;
        }
        const pair = table[before * side + number] as number;
        if (pair > 0) {
          const place = fromPair + pair - 1;
          pairCounts[place] = (pairCounts[place] as number) + 1;
          hit(at - 1, pair - 1);
        }
      }
      before = number;
    }
  };
}
