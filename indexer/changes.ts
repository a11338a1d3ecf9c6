/** What a run changes in the engine, made as the engine asks for it: never more than a few batches of documents are in memory. */
import type { Change, Engine } from '../src/engines/engine.js';
import { inOrder } from '../src/in-order.js';
import type { FailedFile } from './failure.js';
import { HeldIds } from './held-ids.js';
import { Identities } from './identities.js';
import type { Ledger } from './ledger/ledger.js';
import type { Progress } from './progress.js';
import { type Batch, batchesOf, type ReadingOptions, type Step } from './reading.js';
import type { FileToRead, Survey } from './survey.js';
import type { ReadDocument, ReadEntry, Threads } from './threads.js';
import { countOf } from './transfer.js';

/** Batches that are under way at once: enough that no thread waits for its next, few enough that what waits is not much. */
const batchesAhead = 5;

export interface RunOptions extends ReadingOptions {
  readonly threads: Pick<Threads, 'read'>;
  readonly progress: Progress | undefined;
  /** Whose index knows ids that the ledger may not know; null where there is none that can be read, or the ledger knows all. */
  readonly held: Pick<Engine, 'documents' | 'documentPassages'> | null;
}

export class RunChanges {
  readonly #survey: Survey;
  readonly #options: RunOptions;
  readonly #ledger: Ledger;
  readonly #identities: Identities;
  readonly #held: HeldIds | null;
  /** Files that could not be read to their end, beside those of the survey. */
  readonly failed: FailedFile[] = [];

  constructor(survey: Survey, options: RunOptions) {
    this.#survey = survey;
    this.#options = options;
    this.#ledger = options.ledger;
    this.#identities = new Identities(options.ledger, options);
    const files = new Set(survey.toRead.map(({ source }) => source));
    this.#held = options.held && new HeldIds(options.held, options.ledger, files);
  }

  async *all(): AsyncGenerator<Change> {
    const { files } = this.#ledger;
    this.#ledger.guarded(() => {
      for (const { no } of this.#survey.gone) {
        for (const entry of files.entries(no)) this.#identities.forget(entry);
        files.remove(no);
      }
    });
    yield* this.#read(this.#survey.toRead, this.#options);
    yield* this.#readUnheld();
    yield* this.#ledger.guarded(() => [...this.#identities.finish()]);
  }

  async *#read(toRead: readonly FileToRead[], options: ReadingOptions): AsyncGenerator<Change> {
    const { threads, progress, signal } = this.#options;
    const read = async (batch: Batch): Promise<[Batch, ReadEntry[]]> => [batch, await threads.read(batch.task)];
    for await (const [{ steps, taken }, answers] of inOrder(batchesOf(toRead, options), read, batchesAhead)) {
      const held = await this.#heldBy(steps, answers);
      let next = 0;
      for (const step of steps) {
        signal?.throwIfAborted();
        const answer = step.kind === 'entry' ? answers[next++] : undefined;
        // Not one change at a time: what is thrown between two would be lost to `guarded`.
        yield* this.#ledger.guarded(() => [...this.#take(step, answer, held)]);
      }
      progress?.handedOn(taken);
    }
  }

  async #heldBy(steps: readonly Step[], answers: readonly ReadEntry[]): Promise<ReadonlyMap<ReadDocument, string>> {
    if (this.#held === null) return new Map();
    const paths = steps.flatMap((step) => (step.kind === 'entry' ? [step.met.path] : []));
    const read = answers.flatMap(({ documents }, i) =>
      documents.map((document) => ({ path: paths[i] as string, document })),
    );
    return this.#held.of(read);
  }

  *#take(step: Step, answer: ReadEntry | undefined, held: ReadonlyMap<ReadDocument, string>): Generator<Change> {
    const { files } = this.#ledger;
    if (step.kind === 'end') {
      this.#end(step);
    } else {
      const { failure, warnings, documents } =
        step.kind === 'failure' ? { failure: step.failure, warnings: [], documents: [] } : (answer as ReadEntry);
      const entry = files.putEntry(step.met, { failure, warnings });
      yield* this.#identities.settle(entry, documents, { sameBytes: step.kind === 'entry' && step.sameBytes, held });
      this.#options.progress?.read(
        documents.length,
        documents.reduce((sum, { prints }) => sum + countOf(prints), 0),
      );
    }
  }

  #end({ file, no, failure }: Extract<Step, { kind: 'end' }>): void {
    const { files } = this.#ledger;
    // Where the file system stopped it, what is behind that place is not known to be gone; the next run tries again.
    if (failure === null || failure.code === 'ENOENT' || this.#options.anew) {
      for (const entry of files.unmet(no)) this.#identities.forget(entry);
    }
    if (failure !== null) {
      this.failed.push({ path: file.source, ...failure });
      files.put(file.path, { ...file, sha256: '' });
    }
  }

  /** Documents whose file went while others with the same text remain: one of those is read, so that what is shown stands in a file that is there. */
  async *#readUnheld(): AsyncGenerator<Change> {
    const { files, documents } = this.#ledger;
    let before = '';
    for (;;) {
      const entries = this.#ledger.guarded(() => documents.unheld());
      // What cannot be read now is shown as it was.
      if (entries.length === 0 || entries.join() === before) return;
      before = entries.join();
      const toRead = this.#ledger
        .guarded(() => files.holding(entries))
        .map((file) => ({ ...file, size: 0, isNew: false }));
      yield* this.#read(toRead, { ...this.#options, only: new Set(entries) });
    }
  }
}
