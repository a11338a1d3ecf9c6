/**
 * Folding: after it there is no script, width or case any more, and what differs only in these is equal (画 畫 劃 → 划, ＡＢ → ab).
 *
 * A text's fold is the folds of its code points side by side, nothing else. So what is cut out of a text at code points folds to what
 * its place in the folded text holds, and containment survives folding, which conversion by phrases would break (make/classes.ts).
 */
import { normalForm } from './normal.js';
import { tableLines } from './tables.js';

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

/** Folds already worked out, of the 65,536 characters of one unit only: what strangers type must not grow it for ever. */
const known = new Map<string, string>();

function foldCodePoint(codePoint: string): string {
  if (codePoint.length > 1) return foldAnew(codePoint);
  let folded = known.get(codePoint);
  if (folded === undefined) {
    folded = foldAnew(codePoint);
    known.set(codePoint, folded);
  }
  return folded;
}

export function foldText(text: string): string {
  let folded = '';
  for (const codePoint of text) folded += foldCodePoint(codePoint);
  return folded;
}

/** Folds and keeps where every folded unit came from; `foldText` where that is not needed. */
export function fold(original: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const codePoint of original) {
    const folded = foldCodePoint(codePoint);
    const end = at + codePoint.length;
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

const notLetter = /[^\p{L}\p{N}]+/gu;

/** Only the letters and digits (Unicode's L and N) of a folded text, side by side. */
export function lettersOf(folded: string): string {
  return folded.replace(notLetter, '');
}

export function foldLetters(text: string): string {
  return lettersOf(foldText(text));
}
