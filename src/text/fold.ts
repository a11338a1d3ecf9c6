/**
 * Folding: after it there is no script, width or case any more, and what differs only in these is equal (画 畫 劃 → 划, ＡＢ → ab).
 *
 * A text's fold is the folds of its code points side by side, nothing else. So what is cut out of a text at code points folds to what
 * its place in the folded text holds, and containment survives folding, which conversion by phrases would break (make/classes.ts).
 */
import { normalForm } from './normal.js';
import { tableLines } from './tables.js';
import { unitArray } from './unit-array.js';
import { unitsOf } from './units.js';

export interface Folded {
  readonly text: string;
  /** Where the character that made UTF-16 unit `i` of the folded text begins in the original, in UTF-16 units. */
  start(i: number): number;
  /** Where it ends, the marks behind it that folding drops included. Both throw a RangeError where `i` is outside of the folded text. */
  end(i: number): number;
}

let classes: Map<string, string> | undefined;

/** Each character that has a class of several, to the class's written form: the first of its line in classes.txt. */
function classTable(): Map<string, string> {
  if (classes !== undefined) return classes;
  const table = new Map<string, string>();
  for (const line of tableLines('classes.txt')) {
    const [written, ...others] = line;
    for (const other of others) table.set(other, written as string);
  }
  classes = table;
  return table;
}

function foldAnew(codePoint: string): string {
  const table = classTable();
  let folded = '';
  for (const character of normalForm(codePoint)) folded += table.get(character) ?? character;
  return folded;
}

/** Folds already worked out, by UTF-16 unit; null where it is the character itself. Only of single units: what strangers type must not grow it for ever. */
const known = new Array<string | null | undefined>(0x10000);

/** Of the code point that begins at `at`; null where it is the code point itself. */
function foldAt(text: string, at: number, size: number): string | null {
  if (size > 1) return foldAnew(text.slice(at, at + size));
  const unit = text.charCodeAt(at);
  let folded = known[unit];
  if (folded === undefined) {
    folded = foldAnew(text.charAt(at));
    if (folded === text.charAt(at)) folded = null;
    known[unit] = folded;
  }
  return folded;
}

/** UTF-16 units of the code point that begins at `at`. */
function sizeAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

export function foldText(text: string): string {
  let folded = '';
  /** From here on nothing has changed. */
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    // Nearly every character is known to be its own fold.
    if (known[unit] === null && (unit & 0xf800) !== 0xd800) {
      at += 1;
      continue;
    }
    const size = sizeAt(text, at);
    const other = foldAt(text, at, size);
    if (other !== null) {
      folded += text.slice(from, at) + other;
      from = at + size;
    }
    at += size;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** Folds and keeps where every folded unit came from; `foldText` where that is not needed. */
export function fold(original: string): Folded {
  return foldEvenly(original) ?? foldUnevenly(original);
}

/** Of most texts each unit folds to one, so that no places need be kept; null of others. */
function foldEvenly(original: string): Folded | null {
  let text = '';
  /** From here on nothing has changed. */
  let from = 0;
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at);
    if ((unit & 0xf800) === 0xd800) return null;
    if (known[unit] === null) continue;
    const other = foldAt(original, at, 1);
    if (other === null) continue;
    if (other.length !== 1) return null;
    text += original.slice(from, at) + other;
    from = at + 1;
  }
  const { length } = original;
  const placeOf = (i: number): number => {
    if (!(i >= 0 && i < length)) throw new RangeError(`the folded text has no unit ${i}`);
    return i;
  };
  return { text: text + original.slice(from), start: placeOf, end: (i) => placeOf(i) + 1 };
}

function foldUnevenly(original: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  while (at < original.length) {
    const end = at + sizeAt(original, at);
    const folded = foldAt(original, at, end - at) ?? original.slice(at, end);
    if (folded === '') {
      // a dropped mark belongs to the character before it, all of whose units end behind it
      const last = ends.at(-1);
      for (let i = ends.length - 1; i >= 0 && ends[i] === last; i--) ends[i] = end;
    }
    for (let i = 0; i < folded.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    text += folded;
    at = end;
  }
  return { text, start: (i) => place(starts, i), end: (i) => place(ends, i) };
}

function place(places: readonly number[], i: number): number {
  const at = places[i];
  if (at === undefined) throw new RangeError(`the folded text has no unit ${i}`);
  return at;
}

const letter = /[\p{L}\p{N}]/u;
let letterUnits: Uint8Array | undefined;

/** Room for the letters of one text, two bytes each. */
let room = Buffer.alloc(0);

/** Only the letters and digits (Unicode's L and N) of a folded text, side by side. */
export function lettersOf(folded: string): string {
  letterUnits ??= unitsOf(letter);
  if (room.length < 2 * folded.length) room = Buffer.alloc(4 * folded.length);
  const units = unitArray(folded);
  const { length } = folded;
  let end = 0;
  for (let at = 0; at < length; at++) {
    const unit = units[at] as number;
    if (letterUnits[unit] === 1) {
      room[end++] = unit & 0xff;
      room[end++] = unit >>> 8;
    } else if ((unit & 0xf800) === 0xd800) {
      const size = sizeAt(folded, at);
      const character = folded.slice(at, at + size);
      if (letter.test(character)) end += room.write(character, end, 'utf16le');
      at += size - 1;
    }
  }
  // In one piece: what is put together bit by bit takes twice as long, and as long again when it is read.
  return end === 2 * folded.length ? folded : room.toString('utf16le', 0, end);
}

export function foldLetters(text: string): string {
  return lettersOf(foldText(text));
}
