/** `tiaowen index`: builds the index anew. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readLedger, writeLedger } from '../../indexer/ledger.js';
import { type FailedFile, type IndexReport, indexFolder, NothingToIndex } from '../../indexer/pipeline.js';
import { countWarnings } from '../../indexer/report.js';
import { engines } from '../engines/open.js';
import { TiaowenError } from '../errors.js';
import { root } from '../root.js';
import { type Run, readParameters } from './command.js';
import { requireWritable } from './data-folder.js';

/** Without a PATH: what was indexed the last time, and the first time seeds/. */
export const indexFiles: Run = async (parameters, config) => {
  const { words } = readParameters(parameters, []);
  await requireWritable(config.data);
  const paths = words.length > 0 ? words.map((path) => resolve(path)) : await lastPaths(config.data);
  await Promise.all(paths.map(requireReadable));
  const engine = await engines[config.engine]({ data: config.data, readonly: false });
  try {
    const done = await indexFolder({ paths, engine });
    await writeLedger(config.data, { paths });
    printFailed(done.failed);
    process.stdout.write(summary(done));
    return done.failed.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NothingToIndex)) throw error;
    printFailed(error.failed);
    throw new TiaowenError('nothing_to_index', `${error.message} Looked at: ${paths.join(', ')}`, { cause: error });
  } finally {
    await engine.close();
  }
};

async function lastPaths(data: string): Promise<readonly string[]> {
  return (await readLedger(data))?.paths ?? [join(root, 'seeds')];
}

function summary({ documents, passages, failed, warnings }: IndexReport): string {
  const left = failed.length > 0 ? `; files that could not be read: ${failed.length}` : '';
  const warned =
    warnings.length > 0
      ? `tiaowen: cleaned or odd, told in full by tiaowen parse FILE:\n${countWarnings(warnings)}`
      : '';
  return `${warned}tiaowen: documents indexed: ${documents}, passages: ${passages}${left}\n`;
}

function printFailed(failed: readonly FailedFile[]): void {
  for (const { path, code, message } of failed) process.stderr.write(`tiaowen: ${path}: ${message} (${code})\n`);
}

async function requireReadable(path: string): Promise<void> {
  await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new TiaowenError('file_unreadable', `${path} cannot be read: ${cause.code}.`, { cause });
  });
}
