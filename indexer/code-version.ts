/** Names the code that decides what comes out of a file: with another one, every file is parsed again. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../src/root.js';
import { analysisVersion } from '../src/text/analysis.js';
import { jiebaDictionaryPath, jiebaVersion } from '../src/text/dictionary.js';
import { shippedTerms } from '../src/text/shipped-terms.js';
import type { OwnTerms } from './own-terms.js';

/** The program that runs: `indexer` and `src` side by side, compiled or not. */
const program = fileURLToPath(new URL('..', import.meta.url));
const parts = [
  'indexer/read',
  'indexer/clean',
  'indexer/structure',
  'indexer/metadata',
  'src/domain',
  'src/text',
  'src/citation',
];

/** Of the parser's code, of the tables beside it, and of the libraries that are installed. */
export function codeVersion(): string {
  const hash = createHash('sha256').update(String(process.versions.unicode));
  const add = (file: string): void => {
    hash
      .update(`\0${file.slice(file.startsWith(program) ? program.length : root.length)}\0`)
      .update(readFileSync(file));
  };
  for (const part of parts) {
    filesBelow(join(program, part))
      .filter((file) => extname(file) === '.js')
      .forEach(add);
    filesBelow(join(root, part))
      .filter((file) => extname(file) !== '.ts')
      .forEach(add);
  }
  add(join(program, 'indexer/parse.js'));
  const installed = join(root, 'node_modules/.package-lock.json');
  if (existsSync(installed)) add(installed);
  return hash.digest('base64url').slice(0, 16);
}

/**
 * Of what cuts the words of a generation: its tokens and its dictionary. With another one, everything is built anew.
 * @param own the user's terms
 */
export function wordsVersion(own: OwnTerms): string {
  const terms = [...shippedTerms(), ...own];
  const hash = createHash('sha256').update(JSON.stringify([analysisVersion, jiebaVersion(), terms]));
  hash.update('\0').update(readFileSync(jiebaDictionaryPath));
  return hash.digest('base64url').slice(0, 16);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
