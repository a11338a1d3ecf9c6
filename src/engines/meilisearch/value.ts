/**
 * Strings as the server compares them. It compares filter values decomposed, in lower case and without white space around them, reads escapes in them, keeps none
 * that is empty and none over 468 bytes. So what it could change is written in characters that it cannot: equal is then equal, and nothing needs escaping.
 */
import { createHash } from 'node:crypto';

/** What stays as it is: the usual Han characters, which are most of what is stored, and what addresses are made of. */
const plain = /^[\u4e00-\u9fff0-9a-z./-]+$/;
const notPlain = /[^\u4e00-\u9fff0-9a-z./-]/gu;
const written = /_([0-9a-f]+)\./g;
const empty = '_';
/** Characters. A Han character is three bytes. */
const longest = 150;

/** Character by character, so that what begins alike is written alike at the beginning. */
export function toValue(text: string): string {
  if (plain.test(text)) return text.length <= longest ? text : digest(text);
  if (text === '') return empty;
  const value = text.replace(notPlain, (character) => `_${(character.codePointAt(0) as number).toString(16)}.`);
  return value.length <= longest ? value : digest(text);
}

/** Null where only a digest was stored. */
export function fromValue(value: string): string | null {
  if (value.startsWith('_-')) return null;
  if (value === empty) return '';
  return value.replace(written, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function digest(text: string): string {
  return `_-${createHash('sha256').update(text).digest('hex')}`;
}

/** A value that the server sorts as code points sort. */
export function toSorted(text: string): string {
  return Buffer.from(text).toString('hex');
}

/** `YYYY-MM-DD`, also of no calendar, as a number that compares like it. */
export function toNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}
