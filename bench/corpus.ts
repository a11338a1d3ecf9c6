/** The full corpus of the data, indexed by the indexer itself. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataPath } from './data.js';
import { recordsOfTaiwan } from './indexing.js';
import type { IndexingRun } from './indexing-run.js';

/** Paths of the archives of mainland and Taiwan laws; null where one is not there. */
export function corpusPaths(): string[] | null {
  const paths = ['laws-cn.markdown.tar.gz', 'tw.zh.articles.jsonl.gz'].map(dataPath);
  return paths.every((path) => path !== null) ? paths : null;
}

/** Indexes in a process of its own. @param settings of the engine, as environment variables */
export function indexCorpus(settings: Readonly<Record<string, string>>, paths: readonly string[]): IndexingRun {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));
  try {
    const metadata = join(folder, 'records.yaml');
    writeFileSync(metadata, recordsOfTaiwan);
    const program = fileURLToPath(new URL('./indexing-run.js', import.meta.url));
    const parameters = [program, settings.TIAOWEN_DATA ?? '', metadata, ...paths];
    const out = execFileSync(process.execPath, parameters, { encoding: 'utf8', env: { ...process.env, ...settings } });
    return JSON.parse(out) as IndexingRun;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
