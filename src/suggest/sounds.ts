/** How letters sound, by UTF-16 unit: looked up once for each, as entries are gone through by the hundred thousand. */
import { readingsOf } from '../text/pinyin.js';

const known: (readonly string[] | undefined)[] = new Array(0x10000);

/** As `readingsOf`. */
export function readingsOfUnit(unit: number): readonly string[] {
  const readings = known[unit] ?? readingsOf(String.fromCharCode(unit));
  known[unit] = readings;
  return readings;
}

/** A bit for each letter of the alphabet that a reading begins with, by unit; 0: not yet looked up. */
const initials = new Int32Array(0x10000);
const lookedUp = 1 << 30;

/** Whether one of its readings begins with the letter, which is one of a to z. */
export function soundsBeginning(letter: number, unit: number): boolean {
  let bits = initials[unit] as number;
  if (bits === 0) {
    bits = lookedUp;
    for (const reading of readingsOfUnit(unit)) bits |= 1 << (reading.charCodeAt(0) - firstLetter);
    initials[unit] = bits;
  }
  return (bits & (1 << (letter - firstLetter))) !== 0;
}

const firstLetter = 'a'.charCodeAt(0);
const lastLetter = 'z'.charCodeAt(0);

export const isLatinUnit = (unit: number): boolean => unit >= firstLetter && unit <= lastLetter;
