/**
 * What was typed, matched with the letters of an entry one by one: Chinese as it stands, Latin letters also by the sound of Chinese ones, whole (keji) or by their
 * first letters (kj), and both mixed (科技cx, kejicx). From Latin to Chinese only.
 */
import { foldText, lettersOf } from '../text/fold.js';
import { isLatinUnit, readingsOfUnit, soundsBeginning } from './sounds.js';

export interface Pattern {
  /** Folded letters and digits; Latin ones without tones, with v for ü. */
  readonly letters: string;
}

export interface Match {
  /** Where it ends among the letters. */
  readonly end: number;
  /** How many syllables are told by their first letters alone, but for one that may still be typed. */
  readonly abbreviated: number;
}

/** Letters that are typed for a title are fewer; more are looked at as far as this. */
export const longestPattern = 60;

export function patternOf(typed: string): Pattern {
  const plain = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/u:|ü|ǖ|ǘ|ǚ|ǜ/gu, 'v')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
  return { letters: lettersOf(foldText(plain)).slice(0, longestPattern) };
}

export const hasLatin = ({ letters }: Pattern): boolean => /[a-z]/.test(letters);

/** Whether a text that begins with the unit may match what begins with the other: to pass over nearly all places at once. */
export function mayBegin(typed: number, unit: number): boolean {
  return typed === unit || (isLatinUnit(typed) && soundsBeginning(typed, unit));
}

/**
 * The match that begins at a place, with whole syllables where there is a choice; null where there is none.
 * @param whole only what ends with the last letter, no syllable cut off
 */
export function matchAt(
  { letters: typed }: Pattern,
  letters: Uint16Array,
  at: number,
  end: number,
  whole: boolean,
): Match | null {
  return matchFrom(0, at, 0);

  function matchFrom(next: number, at: number, abbreviated: number): Match | null {
    if (next === typed.length) return whole && at < end ? null : { end: at, abbreviated };
    if (at >= end) return null;
    const unit = letters[at] as number;
    const wanted = typed.charCodeAt(next);
    if (unit === wanted) return matchFrom(next + 1, at + 1, abbreviated);
    if (!mayBegin(wanted, unit)) return null;
    const readings = readingsOfUnit(unit);
    for (const reading of readings) {
      const shared = sharedLength(reading, next);
      if (shared === reading.length) {
        const found = matchFrom(next + shared, at + 1, abbreviated);
        if (found !== null) return found;
      } else if (!whole && shared > 0 && next + shared === typed.length) {
        return { end: at + 1, abbreviated };
      }
    }
    for (const reading of readings) {
      const shared = sharedLength(reading, next);
      for (let length = Math.min(shared, initialLength(reading)); length > 0; length--) {
        const found = length < reading.length ? matchFrom(next + length, at + 1, abbreviated + 1) : null;
        if (found !== null) return found;
      }
    }
    return null;
  }

  function sharedLength(reading: string, next: number): number {
    let length = 0;
    while (length < reading.length && reading[length] === typed[next + length]) length += 1;
    return length;
  }
}

/** zh, ch and sh are typed whole or by z, c and s. */
function initialLength(reading: string): number {
  return reading[1] === 'h' ? 2 : 1;
}
