/** The whole report of a run as a JSON file, written piece by piece: the warnings of a large corpus need not fit in memory. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GenerationInfo } from '../src/engines/engine.js';
import { TiaowenError } from '../src/errors.js';
import { isOfFileSystem } from './failure.js';
import type { Ledger } from './ledger/ledger.js';
import { allWarnings, kindsOf, type RunFacts } from './report.js';

/** What is written first, beside the report. */
export const unfinishedReport = (file: string): string => `${file}.new`;

/**
 * Whole or not at all.
 * @throws TiaowenError `report_unwritable`
 */
export async function writeReport(
  file: string,
  facts: RunFacts<GenerationInfo | null>,
  ledger: Pick<Ledger, 'files' | 'documents'>,
): Promise<void> {
  const unfinished = unfinishedReport(file);
  try {
    await pipeline(Readable.from(pieces(facts, ledger)), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    if (!isOfFileSystem(error)) throw error;
    throw new TiaowenError('report_unwritable', `The report ${file} cannot be written (${error.code}).`, {
      cause: error,
    });
  }
}

function* pieces(
  facts: RunFacts<GenerationInfo | null>,
  ledger: Pick<Ledger, 'files' | 'documents'>,
): Generator<string> {
  const { generation, files, documents, failed, milliseconds } = facts;
  const of = generation && { id: generation.id, built: generation.built, analysis: generation.analysis };
  const totals = { documents: generation?.documents ?? null, passages: generation?.passages ?? null };
  const head = { generation: of, milliseconds, ...totals, files, changed: documents };
  yield `${JSON.stringify(head).slice(0, -1)},\n"skipped": `;
  yield* list([failed, ledger.files.failed()]);
  yield ',\n"kinds": ';
  yield* list([kindsOf(allWarnings(facts, ledger.files)).map(({ examples: _, ...kind }) => kind)]);
  yield ',\n"warnings": ';
  yield* list([allWarnings(facts, ledger.files)]);
  yield ',\n"repeated": ';
  yield* list([ledger.documents.repeated()]);
  yield '}\n';
}

/** An item a line. */
function* list(parts: readonly Iterable<unknown>[]): Generator<string> {
  let before = '[\n';
  for (const part of parts) {
    for (const item of part) {
      yield before + JSON.stringify(item);
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]' : '\n]';
}
