/** How well a group stands side by side in a passage: a part of the score (score.ts). */
import type { Candidate } from '../engines/engine.js';

const whole = 1;
const insideLonger = 0.6;
const acrossPunctuation = 0.4;

/**
 * From 0 (its letters are not side by side) to 1 (they stand with the punctuation that was typed, and no number or Latin word goes on at
 * either end).
 *
 * @param group folded text from its first to its last letter (see `fromLetterToLetter`), and its letters
 */
export function sideBySide(
  { folded, letters }: Pick<Candidate, 'folded' | 'letters'>,
  group: { readonly folded: string; readonly letters: string },
): number {
  if (!letters.includes(group.letters)) return 0;
  const sought = group.folded;
  let best = acrossPunctuation;
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
    if (!goesOn(folded, at) && !goesOn(folded, at + sought.length)) return whole;
    best = insideLonger;
  }
  return best;
}

/** Without the punctuation at its ends: a single quotation mark or bracket there, half of what was copied, says nothing. */
export function fromLetterToLetter(folded: string): string {
  const first = folded.search(/[\p{L}\p{N}]/u);
  const last = folded.match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u);
  return first < 0 || last?.index === undefined ? '' : folded.slice(first, last.index + last[0].length);
}

/** Whether a number or Latin word stands on both sides of a place: between 1 and 2 of 12, between 2 and . of 2.9. */
function goesOn(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at);
  if (isDigit(before)) return isDigit(behind) || (isPoint(behind) && isDigit(text.charCodeAt(at + 1)));
  if (isLatin(before)) return isLatin(behind);
  return isPoint(before) && isDigit(behind) && isDigit(text.charCodeAt(at - 2));
}

// What lies outside of the text is NaN, and so nothing.
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLatin = (unit: number): boolean => unit >= 97 && unit <= 122;
const isPoint = (unit: number): boolean => unit === 44 || unit === 46;
