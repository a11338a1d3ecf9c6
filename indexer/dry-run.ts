/** What a run would do, without doing it: nothing is parsed, and nothing is written. */
import type { Engine } from '../src/engines/engine.js';
import { codeVersion, wordsVersion } from './code-version.js';
import { collectFiles } from './collect.js';
import { LedgerFiles } from './ledger/files.js';
import { readState } from './ledger/ledger.js';
import { readLedgerFile } from './ledger/schema.js';
import { readOwnTerms } from './own-terms.js';
import { descriptionsOf, ownPaths, presentGeneration } from './pipeline.js';
import { type Survey, survey } from './survey.js';

export interface DryRun extends Survey {
  /** All is read and written again: nothing is indexed yet, or what is indexed is of another version of the program. */
  readonly anew: boolean;
}

export async function dryRun(options: {
  readonly paths: readonly string[];
  readonly engine: Engine;
  readonly data: string;
  readonly metadata?: string | undefined;
  readonly dictionary?: string | undefined;
}): Promise<DryRun> {
  const { paths, engine, data, metadata, dictionary } = options;
  const words = wordsVersion(readOwnTerms(dictionary));
  const collected = await collectFiles(paths, ownPaths({ data }));
  const descriptions = await descriptionsOf(collected.files, metadata);
  const present = await presentGeneration(engine);
  const state = readState(data);
  const anew = present === null || present.id !== state?.generation || state.words !== words;
  const known = readLedgerFile(data, (db) => new LedgerFiles(db, 0).all()) ?? new Map();
  return { anew, ...(await survey(collected, { known, anew, code: codeVersion(), descriptions })) };
}
