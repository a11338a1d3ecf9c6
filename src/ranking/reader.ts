/**
 * How often the query's words, pairs and letters stand in a text. Hundreds of texts are read for a search, so each is gone through once, unit by unit, against tables
 * made of the query, and nothing is made for it.
 */
import type { Terms } from './sought.js';

/** A row of counts begins at `from`, beside a list of Terms. */
export interface TextReader {
  /** Adds to the counts. @returns how many words the text has */
  words(text: string, counts: Float32Array, from: number): number;
  letters(text: string, pairs: Float32Array, fromPair: number, letters: Float32Array, fromLetter: number): void;
}

const space = 32;
const units = 0x10000;

/** @param hit is told where each sought pair begins in the text, in order */
export function textReader(
  terms: Pick<Terms, 'words' | 'pairs' | 'letters'>,
  hit: (place: number, pair: number) => void,
): TextReader {
  return { words: wordReader(terms.words), letters: letterReader(terms, hit) };
}

function wordReader(words: readonly string[]): TextReader['words'] {
  /** By first unit. */
  const beginning = new Map<number, number[]>();
  for (const [i, word] of words.entries()) {
    const unit = word.charCodeAt(0);
    beginning.set(unit, [...(beginning.get(unit) ?? []), i]);
  }
  const begins = new Uint8Array(units);
  for (const unit of beginning.keys()) begins[unit] = 1;
  return (text, counts, from) => {
    let length = 0;
    let atStart = true;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (atStart) {
        length++;
        if (begins[unit] === 1) {
          for (const i of beginning.get(unit) as number[]) {
            if (isWordAt(text, at, words[i] as string)) counts[from + i] = (counts[from + i] as number) + 1;
          }
        }
      }
      atStart = unit === space;
    }
    return length;
  };
}

function isWordAt(text: string, at: number, word: string): boolean {
  const end = at + word.length;
  return text.startsWith(word, at) && (end === text.length || text.charCodeAt(end) === space);
}

function letterReader(
  { pairs, letters }: Pick<Terms, 'pairs' | 'letters'>,
  hit: (place: number, pair: number) => void,
): TextReader['letters'] {
  const all = [...new Set([...letters, ...pairs.flatMap((pair) => pair.split(''))])];
  /** By unit, its place in `all`, which begins with `letters`, from 1; 0: not sought. */
  const numbers = new Uint16Array(units);
  for (const [i, letter] of all.entries()) numbers[letter.charCodeAt(0)] = i + 1;
  /** By the numbers of both letters, the place of the pair in `pairs`, from 1. */
  const side = all.length + 1;
  const table = new Uint16Array(side * side);
  for (const [i, pair] of pairs.entries()) {
    table[(numbers[pair.charCodeAt(0)] as number) * side + (numbers[pair.charCodeAt(1)] as number)] = i + 1;
  }
  return (text, pairCounts, fromPair, letterCounts, fromLetter) => {
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const number = numbers[text.charCodeAt(at)] as number;
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
