/** From places among a text's folded letters to places in the text as printed. */
import { fold, lettersOf } from '../text/fold.js';

/** [start, end) */
export type Span = readonly [start: number, end: number];

/** @param span of `foldLetters(text)`, in UTF-16 units, as what comes back; an empty one is behind the letter before it */
export function printedSpan(text: string, [start, end]: Span): Span {
  if (start === end) {
    const at = start === 0 ? 0 : printedSpan(text, [start - 1, start])[1];
    return [at, at];
  }
  const folded = fold(text);
  const places: number[] = [];
  let at = 0;
  for (const character of folded.text) {
    if (lettersOf(character) !== '') for (let i = 0; i < character.length; i++) places.push(at + i);
    at += character.length;
  }
  return [folded.start(places[start] as number), folded.end(places[end - 1] as number)];
}
