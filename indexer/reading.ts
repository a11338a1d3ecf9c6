/** Files into batches of entries for the worker threads; entries that are what they were the last time are passed over. */
import { createHash } from 'node:crypto';
import type { Part } from '../src/engines/engine.js';
import { type Failure, failureOf, isOfFileSystem } from './failure.js';
import type { MetEntry } from './ledger/files.js';
import type { Ledger } from './ledger/ledger.js';
import type { Taken } from './read/chunks.js';
import { entriesOf, type Unreadable } from './read/entries.js';
import type { Descriptions, Entry } from './read/reader.js';
import type { FileToRead } from './survey.js';
import type { EntryTask, ParsingTask } from './threads.js';

/** A step of reading, in the order of the files. */
export type Step =
  /** Parsed on its own, one of the batch's tasks. */
  | { readonly kind: 'entry'; readonly met: MetEntry; readonly sameBytes: boolean }
  | { readonly kind: 'failure'; readonly met: MetEntry; readonly failure: Failure }
  /** All its entries have been met; or, with a failure, so many as the file system let be read. */
  | { readonly kind: 'end'; readonly file: FileToRead; readonly no: number; readonly failure: Failure | null };

export interface Batch {
  readonly steps: readonly Step[];
  readonly task: ParsingTask;
  /** So many bytes were taken from the disk for it. */
  readonly taken: number;
}

export interface ReadingOptions {
  readonly ledger: Ledger;
  /** The engine holds nothing of what the ledger knows. */
  readonly anew: boolean;
  readonly code: string;
  /** Only documents of this part of a build are analysed and put; all are read, as their ids are settled among all. */
  readonly part?: Part | undefined;
  readonly descriptions: (base: string) => Descriptions;
  readonly signal: AbortSignal | undefined;
  /** Only these entries, and whether they changed or not. */
  readonly only?: ReadonlySet<number>;
}

/** About a hundred thousand characters: long enough that handing over costs nothing beside the work, short enough that few wait in memory. */
const batchBytes = 128 * 1024;
const batchSteps = 256;

export async function* batchesOf(files: Iterable<FileToRead>, options: ReadingOptions): AsyncGenerator<Batch> {
  let collected = new Collected();
  const taken = (bytes: number): void => collected.take(bytes);
  for (const file of files) {
    for await (const [step, task, bytes] of stepsOf(file, options, taken)) {
      collected.add(step, task, bytes);
      if (!collected.isFull) continue;
      yield collected.batch();
      collected = new Collected();
    }
  }
  yield collected.batch();
}

class Collected {
  readonly #steps: Step[] = [];
  readonly #tasks: EntryTask[] = [];
  readonly #bytes: Uint8Array[] = [];
  #size = 0;
  #taken = 0;

  take(bytes: number): void {
    this.#taken += bytes;
  }

  add(step: Step, task: EntryTask | null, bytes: Uint8Array): void {
    this.#steps.push(step);
    if (task === null) return;
    this.#tasks.push(task);
    this.#bytes.push(bytes);
    this.#size += bytes.length;
  }

  get isFull(): boolean {
    return this.#size >= batchBytes || this.#steps.length >= batchSteps;
  }

  batch(): Batch {
    // Not Buffer.concat: what is cut from Node's pool would be copied to the thread with the whole pool around it.
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const part of this.#bytes) {
      bytes.set(part, at);
      at += part.length;
    }
    return { steps: this.#steps, task: { bytes, entries: this.#tasks }, taken: this.#taken };
  }
}

type StepWithTask = [Step, EntryTask | null, Uint8Array];
const none = new Uint8Array();

async function* stepsOf(file: FileToRead, options: ReadingOptions, taken: Taken): AsyncGenerator<StepWithTask> {
  const { ledger, only, signal } = options;
  const descriptions = options.descriptions(file.base);
  const no = ledger.guarded(() => ledger.files.put(file.path, file));
  const copies = new Map<string, number>();
  let failure: Failure | null = null;
  for await (const found of entriesOf(file, descriptions, taken)) {
    signal?.throwIfAborted();
    if ('error' in found && isOfFileSystem(found.error)) {
      failure = failureOf(found.error);
      break;
    }
    const copy = copies.get(found.path) ?? 0;
    copies.set(found.path, copy + 1);
    const step = ledger.guarded(() => stepOf(found, { file: no, copy }, descriptions, options));
    if (step !== null) yield step;
  }
  if (only === undefined || failure !== null) yield [{ kind: 'end', file, no, failure }, null, none];
}

/** null where there is nothing to do. */
function stepOf(
  found: Entry | Unreadable,
  { file, copy }: { readonly file: number; readonly copy: number },
  descriptions: Descriptions,
  { ledger, anew, code, part, only }: ReadingOptions,
): StepWithTask | null {
  const { path } = found;
  if ('error' in found) {
    const met: MetEntry = { file, path, copy, sha256: '', basis: '' };
    return [{ kind: 'failure', met, failure: failureOf(found.error) }, null, none];
  }
  const { format, bytes, firstLine } = found;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const basis = `${code} ${descriptions.fingerprint(path)} ${format} ${firstLine}`;
  const known = ledger.files.entry(file, path, copy);
  if (only !== undefined && (known === undefined || !only.has(known.no))) return null;
  if (known?.sha256 === sha256 && known.basis === basis && !anew && only === undefined) {
    ledger.files.met(known.no);
    return null;
  }
  const contents = known === undefined || anew ? [] : ledger.documents.contentsOf(known.no);
  const given = descriptions.given(path);
  const fields = descriptions.records(path);
  const task: EntryTask = { path, format, firstLine, size: bytes.length, given, fields, known: contents, part };
  const met: MetEntry = { file, path, copy, sha256, basis };
  return [{ kind: 'entry', met, sameBytes: known?.sha256 === sha256 }, task, bytes];
}
