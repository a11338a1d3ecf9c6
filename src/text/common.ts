/** The characters that are written most often, in either script: by them a text is told from bytes that were read in a wrong encoding. */
import { tableLines } from './tables.js';

let characters: ReadonlySet<string> | undefined;

export function isCommon(character: string): boolean {
  characters ??= new Set(tableLines('common.txt').join(''));
  return characters.has(character);
}
