/** The glossary of a service: what comes with the program, and what its owner has put in its place or before it. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Config } from '../config.js';
import { TiaowenError } from '../errors.js';
import type { Glossary } from '../query/english.js';
import { readOwnFile } from '../text/own-file.js';
import { createGlossary } from './glossary.js';
import { shippedGlossary, unpackGlossary } from './mined-glossary.js';
import { namesAsTerms } from './names.js';
import { type EnglishTerm, parseEnglishTerms, shippedEnglishTerms } from './terms.js';

/** Takes about a third of a second. @throws TiaowenError `glossary_invalid`, with the line where one is not understood */
export function openGlossary({
  data,
  glossary,
  minedGlossary,
}: Pick<Config, 'data' | 'glossary' | 'minedGlossary'>): Glossary {
  const beside = join(data, 'glossary.txt');
  const own = glossary ?? (existsSync(beside) ? beside : undefined);
  const mined = minedGlossary === undefined ? shippedGlossary() : unpackGlossary(bytesOf(minedGlossary), minedGlossary);
  const terms =
    own === undefined ? [] : parseEnglishTerms(readOwnFile(own, 'glossary', 'glossary_invalid'), basename(own));
  return createGlossary(mined, [...terms.map((term) => ({ ...term, own: true as const })), ...shippedTerms()]);
}

/** What a librarian has written before what follows by rule. */
export function shippedTerms(): EnglishTerm[] {
  return [...shippedEnglishTerms(), ...namesAsTerms()];
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new TiaowenError('glossary_invalid', `The glossary ${path} cannot be read: ${code}.`, { cause });
  }
}
