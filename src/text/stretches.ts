/** A folded text in stretches: what jieba cuts, and what it would cut apart: numbers in every writing, and Latin words. */
import { isNumber, numbersIn, type PlacedNumber } from './numbers.js';
import { wholes } from './wholes.js';

interface Placed {
  readonly text: string;
  /** In UTF-16 units. */
  readonly start: number;
}

export type Stretch =
  | (Placed & { readonly kind: 'chinese' })
  | (Placed & { readonly kind: 'latin' })
  | (Placed & { readonly kind: 'number'; readonly normals: PlacedNumber['normals'] });

/** Words in which a number is part of a name (二十大, 十二指肠), by the number, each with where the number stands in it. */
export type WordsWithNumbers = ReadonlyMap<string, readonly { readonly word: string; readonly at: number }[]>;

/** In order; they make up the text. */
export function stretches(folded: string, withNumbers: WordsWithNumbers): Stretch[] {
  const found = wholes(folded);
  const numbers = numbersIn(folded, found).filter(({ start, end }) => !isPartOfWord(folded, start, end, withNumbers));
  const cut: { start: number; end: number; normals?: PlacedNumber['normals'] }[] = [...numbers];
  for (const { word, start, end } of found) if (!isNumber(word)) cut.push({ start, end });
  if (cut.length > numbers.length && numbers.length > 0) cut.sort((one, other) => one.start - other.start);
  const all: Stretch[] = [];
  let at = 0;
  for (const { start, end, normals } of cut) {
    if (start > at) all.push({ kind: 'chinese', text: folded.slice(at, start), start: at });
    const text = folded.slice(start, end);
    all.push(normals === undefined ? { kind: 'latin', text, start } : { kind: 'number', text, start, normals });
    at = end;
  }
  if (at < folded.length) all.push({ kind: 'chinese', text: folded.slice(at), start: at });
  return all;
}

function isPartOfWord(folded: string, start: number, end: number, withNumbers: WordsWithNumbers): boolean {
  const words = withNumbers.get(folded.slice(start, end));
  return words?.some(({ word, at }) => folded.startsWith(word, start - at)) ?? false;
}
