/**
 * The slips by which a term is typed wrongly: letters of the same sound or look, two that changed places, one too many, too few or another. All windows of what was
 * typed are looked up by hashes of what they may have been: what a term sounds like, its letters, and its letters with one left out.
 */
import { foldText } from '../text/fold.js';
import { tableLines } from '../text/tables.js';
import { readingsOfUnit } from './sounds.js';

export const slips = [
  'same sound',
  'similar look',
  'swapped',
  'similar sound',
  'doubled',
  'missing',
  'extra',
  'other letter',
] as const;
export type Slip = (typeof slips)[number];

/** A term of fewer letters is not told from others by those that are left. */
export const fewestLeft = 2;

const kindsOfKey = { letters: 0x1000_0000, sound: 0x2000_0000, oneLess: 0x3000_0000 } as const;
type KindOfKey = keyof typeof kindsOfKey;

/** 32 bits; what has the same by chance is found out when the letters are compared. */
function hashOf(kind: KindOfKey, units: Iterable<number>): number {
  let hash = kindsOfKey[kind] as number;
  for (const unit of units) hash = Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);
  return hash >>> 0;
}

const unitsOf = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

export const lettersKey = (letters: string): number => hashOf('letters', unitsOf(letters));

/** With each letter left out in its turn. */
export function oneLessKeys(letters: string): number[] {
  return Array.from(letters, (_, i) => hashOf('oneLess', unitsOf(without(letters, i))));
}

/** The same letters as they would be looked up as one less of another. */
export const asOneLessKey = (letters: string): number => hashOf('oneLess', unitsOf(letters));

export function without(letters: string, i: number): string {
  return letters.slice(0, i) + letters.slice(i + 1);
}

export function swapped(letters: string, i: number): string {
  return letters.slice(0, i) + letters.charAt(i + 1) + letters.charAt(i) + letters.slice(i + 2);
}

/** Letters of several readings sound in several ways; of a long text only so many are told. */
const mostSounds = 8;

/** One for each way in which the letters sound; sounds that are easily taken for each other are one. */
export function soundKeys(letters: string): number[] {
  let ways: number[][] = [[]];
  for (const unit of unitsOf(letters)) {
    const sounds = soundsOfUnit(unit);
    const more = ways.flatMap((way) => sounds.map((sound) => [...way, sound]));
    ways = more.length <= mostSounds ? more : ways.map((way) => [...way, sounds[0] as number]);
  }
  return ways.map((way) => hashOf('sound', way));
}

const sounds: (readonly number[] | undefined)[] = new Array(0x10000);
const numbersOfSyllables = new Map<string, number>();

/** Of the readings, without repeats; a letter that is not read sounds like itself alone. */
function soundsOfUnit(unit: number): readonly number[] {
  const known = sounds[unit];
  if (known !== undefined) return known;
  const readings = readingsOfUnit(unit);
  const found = readings.length === 0 ? [unit] : [...new Set(readings.map((reading) => numberOf(similar(reading))))];
  sounds[unit] = found;
  return found;
}

/** Beyond all units. */
function numberOf(syllable: string): number {
  const number = numbersOfSyllables.get(syllable) ?? 0x10000 + numbersOfSyllables.size;
  numbersOfSyllables.set(syllable, number);
  return number;
}

/** What many speakers and typists do not tell apart: zh z, ch c, sh s, l n, ang an, eng en, ing in. */
function similar(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([aei]n)g$/, '$1');
}

/** The slip by which one letter is typed for another; null where they are one. */
function slipBetween(typed: number, meant: number): Slip | null {
  if (typed === meant) return null;
  const readings = readingsOfUnit(meant);
  if (readingsOfUnit(typed).some((reading) => readings.includes(reading))) return 'same sound';
  if (looksLike(typed).includes(meant)) return 'similar look';
  const sounding = soundsOfUnit(meant);
  if (soundsOfUnit(typed).some((sound) => sounding.includes(sound))) return 'similar sound';
  return 'other letter';
}

let lookAlikes: Map<number, readonly number[]> | undefined;

/** Letters that look like it, it not among them. */
export function looksLike(unit: number): readonly number[] {
  if (lookAlikes === undefined) {
    lookAlikes = new Map();
    for (const line of tableLines('look-alikes.txt')) {
      const units = unitsOf(foldText(line));
      for (const one of units) {
        const others = units.filter((other) => other !== one);
        lookAlikes.set(one, [...(lookAlikes.get(one) ?? []), ...others]);
      }
    }
  }
  return lookAlikes.get(unit) ?? [];
}

/** By which slip the letters were typed for the others: of several letters that sound otherwise, the gravest. null where it takes more than a slip, or none. */
export function slipOf(typed: string, meant: string): Slip | null {
  if (typed === meant) return null;
  if (typed.length === meant.length) {
    const between = unitsOf(typed).map((unit, i) => slipBetween(unit, meant.charCodeAt(i)));
    const different = between.filter((slip) => slip !== null);
    const gravest = different.toSorted((one, other) => slips.indexOf(other) - slips.indexOf(one))[0] as Slip;
    const first = between.findIndex((slip) => slip !== null);
    if (different.length === 2 && swapped(typed, first) === meant) return 'swapped';
    const isSound = gravest === 'same sound' || gravest === 'similar sound';
    return isSound || different.length === 1 ? gravest : null;
  }
  const [longer, shorter] = typed.length > meant.length ? [typed, meant] : [meant, typed];
  if (longer.length !== shorter.length + 1) return null;
  let same = 0;
  while (same < shorter.length && longer[same] === shorter[same]) same += 1;
  if (without(longer, same) !== shorter) return null;
  if (typed.length < meant.length) return 'missing';
  return longer[same] === longer[same - 1] ? 'doubled' : 'extra';
}
