/** The terms that come with the program: those of the field, regional words, and the names of national bodies. */
import { readFileSync } from 'node:fs';
import { nationalNames } from '../domain/issuer.js';
import { tablePath } from './tables.js';
import { parseTerms, type Writing, writingOf } from './terms.js';

/** Files of this folder. */
export const termFiles = ['terms.txt', 'regional.txt'] as const;

export function shippedTerms(): Writing[][] {
  return [
    ...termFiles.flatMap((name) => parseTerms(readFileSync(tablePath(name), 'utf8'), name)),
    // what they are called for short, from the list that issuers are known by
    ...nationalNames().map((names) => names.map(writingOf)),
  ];
}
