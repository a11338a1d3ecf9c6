/** The two scripts of Chinese: which one a text is in, and a text in Simplified. */
import { Converter } from 'opencc-js/t2cn';
import type { Script } from '../domain/document.js';
import { tableLines } from './tables.js';

let scripts: Map<string, Script> | undefined;

function scriptTable(): Map<string, Script> {
  if (scripts !== undefined) return scripts;
  const [traditional = '', simplified = ''] = tableLines('scripts.txt');
  scripts = new Map();
  for (const character of traditional) scripts.set(character, 'Hant');
  for (const character of simplified) scripts.set(character, 'Hans');
  return scripts;
}

/** Hant where the characters that only Traditional has outnumber those that only Simplified has; Hans also where there are none. */
export function scriptOf(text: string): Script {
  const table = scriptTable();
  let balance = 0;
  for (const character of text) {
    const script = table.get(character);
    if (script !== undefined) balance += script === 'Hant' ? 1 : -1;
  }
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
