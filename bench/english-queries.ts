/** The 60 English queries (english-queries.yaml), and the Chinese documents that answer them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../src/root.js';
import { dataPath } from './data.js';
import { seeds } from './seeds.js';
import type { Question } from './stard.js';

/** In the order of the file. */
export function englishQueries(): Question[] {
  const queries = parse(readFileSync(join(root, 'bench/english-queries.yaml'), 'utf8')) as {
    query: string;
    clauses: string[];
  }[];
  return queries.map(({ query, clauses }) => ({ text: query, answers: new Set(clauses) }));
}

/** Paths of what has to be indexed for them; null where the policies of the test data are not there. */
export function englishQueriesPaths(): string[] | null {
  const policies = dataPath('policies/raw');
  return policies === null ? null : [seeds, policies];
}
