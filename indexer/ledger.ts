/** What the indexer remembers of its last run, in the data folder, so that the index can be built anew without being told from what. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileName = 'ledger.json';

export interface Ledger {
  /** The files and folders that were indexed, absolute. */
  readonly paths: readonly string[];
}

/** null where nothing has been indexed with this data folder. */
export async function readLedger(data: string): Promise<Ledger | null> {
  try {
    return JSON.parse(await readFile(join(data, fileName), 'utf8')) as Ledger;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whole or not at all. */
export async function writeLedger(data: string, ledger: Ledger): Promise<void> {
  const file = join(data, fileName);
  await writeFile(`${file}.new`, `${JSON.stringify(ledger)}\n`);
  await rename(`${file}.new`, file);
}
