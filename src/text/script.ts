/** The two scripts of Chinese: which one a text is in, and a text in Simplified. */
import { Converter } from 'opencc-js/t2cn';
import type { Script } from '../domain/document.js';
import { tableLines } from './tables.js';

/** By code point: 1 for a character that only Traditional has, -1 for one that only Simplified has. */
let scripts: Int8Array | undefined;

function scriptTable(): Int8Array {
  if (scripts !== undefined) return scripts;
  const [traditional = '', simplified = ''] = tableLines('scripts.txt');
  scripts = new Int8Array(0x110000);
  for (const character of traditional) scripts[character.codePointAt(0) as number] = 1;
  for (const character of simplified) scripts[character.codePointAt(0) as number] = -1;
  return scripts;
}

/** Hant where the characters that only Traditional has outnumber those that only Simplified has; Hans also where there are none. */
export function scriptOf(text: string): Script {
  const table = scriptTable();
  let balance = 0;
  // The second half of a pair is in no script on its own.
  for (let i = 0; i < text.length; i++) balance += table[text.codePointAt(i) as number] as number;
  return balance > 0 ? 'Hant' : 'Hans';
}

let converter: ((text: string) => string) | undefined;

/**
 * The text in Simplified, phrase by phrase as OpenCC does it (乾坤 stays, 乾燥 → 干燥). For names, titles and slugs; for comparing and
 * searching there is fold.ts.
 */
export function toSimplified(text: string): string {
  const convert = converter ?? Converter({ from: 't', to: 'cn' });
  converter = convert;
  return convert(text);
}
