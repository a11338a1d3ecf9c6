/** Numbers in digits and Latin words in a folded text: what jieba would cut apart (2.9%, 10,000, r&d, 5g) and this project keeps whole. */
import { unitsOf } from './units.js';

const letter = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]';
const either = `(?:${letter}|\\d)`;
/** A fraction (2/3, not a date 2021/3/5), 10,000 or 10,000.5, else 2.9, 2021 or 1.2.3; behind these a sign of hundredths or smaller shares. */
export const number =
  '(?<![\\d/⁄])\\d+[/⁄]\\d+(?![\\d/⁄.])|(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)*)[%‰‱]?';
/** Letters and digits with a letter among them, and what `-`, `&`, `.`, `'` or `_` ties to them: 5g, r&d, covid-19, kfdr-2021-01003. */
const latinWord = `\\d*${letter}${either}*(?:[-&.'_]${either}+)*`;

const wholePattern = new RegExp(`${latinWord}|${number}`, 'gu');
const partPattern = new RegExp(`${letter}+|${number}`, 'gu');

/** Units with which a number or Latin word can begin. */
let beginnings: Uint8Array | undefined;

function mayHoldWholes(folded: string): boolean {
  // Letters beyond the basic plane are told by their pairs alone.
  beginnings ??= unitsOf(new RegExp(`${either}|\\p{Cs}`, 'u'));
  for (let at = 0; at < folded.length; at++) if (beginnings[folded.charCodeAt(at)] === 1) return true;
  return false;
}

export interface Whole {
  readonly word: string;
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The numbers in digits and Latin words of a folded text, in order. */
export function wholes(folded: string): Whole[] {
  if (!mayHoldWholes(folded)) return [];
  return [...folded.matchAll(wholePattern)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The runs of letters and the numbers inside a Latin word, of two letters or more, where it has several: kfdr-2021 → kfdr, 2021. */
export function partsOfLatin(word: string): string[] {
  return (word.match(partPattern) ?? []).filter((part) => part.length > 1 && part !== word);
}
