/** The two scripts of Chinese: which one a text is in, and a text in Simplified. */
import { Converter, Locale } from 'opencc-js/t2cn';
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
  if (!mayChange(text)) return text;
  const convert = converter ?? Converter({ from: 't', to: 'cn' });
  converter = convert;
  return convert(text);
}

/** By UTF-16 unit: 1 for what a phrase or a character that Simplified writes otherwise is told by, and for compatibility characters. */
let changing: Uint8Array | undefined;

/** Most texts are Simplified, and are told by a look at each unit: the phrases are looked up in the others. */
function mayChange(text: string): boolean {
  changing ??= changingUnits();
  for (let at = 0; at < text.length; at++) if (changing[text.charCodeAt(at)] === 1) return true;
  return false;
}

function changingUnits(): Uint8Array {
  const units = new Uint8Array(0x10000).fill(1, 0xd800, 0xe000).fill(1, 0xf900, 0xfb00);
  for (const dictionary of Locale.to.cn?.flat() ?? []) {
    for (const entry of (dictionary as string).split('|')) {
      const [from = '', to = ''] = entry.split(' ');
      const differing = from.split('').findIndex((letter, at) => letter !== to[at]);
      if (from !== to) units[from.charCodeAt(Math.max(differing, 0))] = 1;
    }
  }
  return units;
}
