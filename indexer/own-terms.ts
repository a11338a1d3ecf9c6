/** The dictionary file of the user's: terms beside those that come with the program (src/text/terms.ts says how it is written). */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readOwnFile } from '../src/text/own-file.js';
import { parseTerms, type Writing } from '../src/text/terms.js';

export type OwnTerms = readonly (readonly Writing[])[];

/** Where the file is looked for: the one that is set has to be there, `dictionary.txt` in the data folder need not. */
export function dictionaryPlace(set: string | undefined, data: string): string {
  return set ?? join(data, 'dictionary.txt');
}

/** Where the file is; undefined where there is none and none is set. */
export function dictionaryPath(set: string | undefined, data: string): string | undefined {
  const place = dictionaryPlace(set, data);
  return set !== undefined || existsSync(place) ? place : undefined;
}

/**
 * @param path undefined: no terms
 * @throws TiaowenError `dictionary_invalid`, with the line where one is not understood
 */
export function readOwnTerms(path: string | undefined): OwnTerms {
  if (path === undefined) return [];
  return parseTerms(readOwnFile(path, 'dictionary', 'dictionary_invalid'), basename(path));
}
