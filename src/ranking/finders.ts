/** Finds words, and letters side by side, in texts. Hundreds of texts are read for a search: each is gone through once, unit by unit, and nothing is made for it. */
import { unitArray } from '../text/unit-array.js';

/** Is told of each that stands in a text its place in the list of those that are sought, and where it stands. No text may be read meanwhile. */
type Found = (sought: number, place: number) => void;

const space = 32;
/** To which the first two units of a word are brought. */
const beginnings = 2 ** 16;

/**
 * Places are told in words.
 * @param words each once, none of them empty, fewer than 65,536
 * @returns what returns how many words a text has
 */
export function wordFinder(words: readonly string[]): (text: string, found: Found) => number {
  /** By the first two units, with which hardly any begin but those that are sought. */
  const begins = new Uint8Array(beginnings);
  /** Open addressing by hash; a slot holds a place in the list plus one, 0: it is free. */
  const slots = new Uint16Array(2 ** Math.ceil(Math.log2(4 * words.length + 1)));
  const last = slots.length - 1;
  for (const [i, word] of words.entries()) {
    const units = unitArray(`${word} `);
    begins[pairAt(units, 0)] = 1;
    let slot = hashOf(units, 0, word.length) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = i + 1;
  }
  const tell = (units: Uint16Array, start: number, end: number, place: number, found: Found): void => {
    for (let slot = hashOf(units, start, end) & last; slots[slot] !== 0; slot = (slot + 1) & last) {
      const i = (slots[slot] as number) - 1;
      if (isAt(units, start, end, words[i] as string)) found(i, place);
    }
  };
  return (text, found) => {
    const units = unitArray(text);
    const { length } = text;
    // It ends as every word does.
    units[length] = space;
    let place = 0;
    for (let start = 0; start < length; place++) {
      let end = start + 1;
      while (units[end] !== space) end++;
      if (begins[pairAt(units, start)] === 1) tell(units, start, end, place, found);
      start = end + 1;
    }
    return place;
  };
}

function pairAt(units: Uint16Array, at: number): number {
  return (Math.imul(units[at] as number, 0x9e37) ^ (units[at + 1] as number)) & (beginnings - 1);
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), 0x9e3779b1);
  // The lower bits, which choose the slot, tell of the lower bits of the units alone.
  return hash ^ (hash >>> 15);
}

function isAt(units: Uint16Array, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (units[start + i] !== word.charCodeAt(i)) return false;
  return true;
}

/**
 * Places are told in UTF-16 units.
 * @param sought each once, none of them empty
 */
export function lettersFinder(sought: readonly string[]): (letters: string, found: Found) => void {
  const begins = new Uint8Array(0x10000);
  for (const one of sought) begins[one.charCodeAt(0)] = 1;
  return (letters, found) => {
    const units = unitArray(letters);
    const { length } = letters;
    for (let at = 0; at < length; at++) {
      if (begins[units[at] as number] === 0) continue;
      for (let i = 0; i < sought.length; i++) {
        const one = sought[i] as string;
        if (at + one.length <= length && isAt(units, at, at + one.length, one)) found(i, at);
      }
    }
  };
}
