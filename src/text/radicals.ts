/**
 * Radicals of dictionaries (Unicode's Kangxi Radicals and CJK Radicals Supplement) look like letters, and programs that print PDF write them in
 * their place: ⼈⺠ for 人民. Never are they meant in a text.
 */
import { tableLines } from './tables.js';

/** Those that are a letter to the eye; ⺀, which is none, is left. */
const radical = /(?!⺀)\p{Radical}/gu;

let supplement: ReadonlyMap<string, string> | undefined;

/** Of the supplement only two have a compatibility form; the others have it in Unicode's own table. */
function supplementTable(): ReadonlyMap<string, string> {
  supplement ??= new Map(tableLines('radicals.txt').map((line) => Array.from(line) as [string, string]));
  return supplement;
}

const letterFor = (character: string): string => supplementTable().get(character) ?? character.normalize('NFKC');

/** The text with the letter in the place of each radical. */
export const withoutRadicals = (text: string): string => text.replace(radical, letterFor);

/** The radicals in a text, in order. */
export const radicalsIn = (text: string): string[] => text.match(radical) ?? [];
