/** The indexer's main path: what changed in the files named becomes one build, or one change, of an engine's generation. */
import { resolve } from 'node:path';
import type { Change, Engine, GenerationInfo } from '../src/engines/engine.js';
import { IndexIncompatible } from '../src/engines/errors.js';
import { analysisVersion } from '../src/text/analysis.js';
import { RunChanges } from './changes.js';
import { codeVersion, wordsVersion } from './code-version.js';
import { collectFiles, type SourceFile } from './collect.js';
import type { FailedFile } from './failure.js';
import { Ledger } from './ledger/ledger.js';
import { type LoadedDescriptions, loadDescriptions } from './metadata/descriptions.js';
import { type OwnTerms, readOwnTerms } from './own-terms.js';
import type { Progress } from './progress.js';
import type { Descriptions } from './read/reader.js';
import { type FileWarnings, type IndexReport, type RunFacts, reportOf } from './report.js';
import { unfinishedReport, writeReport } from './report-file.js';
import { type Survey, survey } from './survey.js';
import { Threads } from './threads.js';

/** No document at all: rather a wrong path than the wish to empty the index. */
export class NothingToIndex extends Error {
  override readonly name = 'NothingToIndex';
  readonly code = 'nothing_to_index';

  constructor(readonly failed: readonly FailedFile[]) {
    super('No document was found; the index is left as it is.');
  }
}

export interface IndexOptions {
  /** Files and folders, absolute. The index holds afterwards what is found in them, and nothing else. */
  readonly paths: readonly string[];
  readonly engine: Engine;
  /** The data folder, where the ledger is kept. */
  readonly data: string;
  /** A further metadata.yaml, beside those of the folders. */
  readonly metadata?: string | undefined;
  /** The user's terms, a file (own-terms.ts). Where they are not those of the last run, all is read anew. */
  readonly dictionary?: string | undefined;
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Kept by the caller from run to run, and closed by it. */
  readonly threads?: Threads | undefined;
  /** A file for the whole report, as JSON. */
  readonly report?: string | undefined;
}

/** What a run writes, absolute: where it lies below the paths, it is neither indexed nor watched. */
export const ownPaths = ({ data, report }: Pick<IndexOptions, 'data' | 'report'>): string[] =>
  [data, ...(report === undefined ? [] : [report, unfinishedReport(report)])].map((path) => resolve(path));

/**
 * Reads what is new or changed since the last run and changes the index so, in one step; where nothing of the index can be used, builds it from nothing. Parts
 * of a build that wait for others are then discarded. A file that cannot be read is reported, and the rest goes on; where the engine fails or no document is
 * found, the old generation stays, and where no document is found the parts do, too.
 * @throws NothingToIndex; TiaowenError `dictionary_invalid`, `index_busy`, `ledger_damaged`, `data_unwritable`; the file system's errors for a path that does not exist; the
 * engine's errors; what `signal` is aborted with
 */
export async function indexPaths(options: IndexOptions): Promise<IndexReport> {
  const ledger = Ledger.open(options.data);
  const threads = options.threads ?? new Threads();
  try {
    return await new Run(options, ledger, threads).done();
  } finally {
    ledger.close();
    if (threads !== options.threads) await threads.close();
  }
}

class Run {
  readonly #options: IndexOptions;
  readonly #ledger: Ledger;
  readonly #code = codeVersion();
  readonly #terms: OwnTerms;
  readonly #words: string;
  readonly #done = { put: 0, removed: 0, replaced: 0, moved: 0 };

  constructor(
    options: IndexOptions,
    ledger: Ledger,
    readonly threads: Threads,
  ) {
    this.#options = options;
    this.#ledger = ledger;
    this.#terms = readOwnTerms(options.dictionary);
    this.#words = wordsVersion(this.#terms);
  }

  async done(): Promise<IndexReport> {
    const started = performance.now();
    const { paths, engine, metadata, progress, report, signal } = this.#options;
    const collected = await collectFiles(paths, ownPaths(this.#options));
    const descriptions = await descriptionsOf(collected.files, metadata);
    const present = await presentGeneration(engine);
    // Of another generation than the ledger's nobody knows what is in it.
    const usable =
      present?.id === this.#ledger.state?.generation && this.#ledger.state?.words === this.#words ? present : null;
    const found = await survey(collected, {
      known: this.#ledger.guarded(() => this.#ledger.files.all()),
      anew: usable === null,
      code: this.#code,
      descriptions,
      looked: (files) => progress?.looked(files, collected.files.length),
      signal,
    });
    const { generation, failed } = await this.#write(found, usable, descriptions);
    this.#ledger.commit({ generation: generation.id, words: this.#words, roots: paths });
    const facts: RunFacts = {
      generation,
      files: { read: found.toRead.length, unchanged: found.unchanged, removed: found.gone.length },
      documents: this.#done,
      failed: [...found.failed, ...failed],
      described: descriptions.warnings(),
      milliseconds: Math.round(performance.now() - started),
    };
    if (report !== undefined) await writeReport(report, facts, this.#ledger);
    return this.#ledger.guarded(() => reportOf(facts, this.#ledger));
  }

  async #write(
    found: Survey,
    usable: GenerationInfo | null,
    descriptions: DescriptionsOf,
  ): Promise<{ generation: GenerationInfo; failed: readonly FailedFile[] }> {
    if (usable !== null && found.toRead.length === 0 && found.gone.length === 0)
      return { generation: await this.#kept(usable), failed: [] };
    if (usable === null && found.toRead.length === 0) throw new NothingToIndex(found.failed);
    const { engine, progress, signal } = this.#options;
    const bytes = found.toRead.reduce((sum, { size }) => sum + size, 0);
    progress?.begin(found.toRead.length, bytes);
    const dictionary = await this.threads.start(usable === null ? this.#terms : await engine.dictionary());
    const run = new RunChanges(found, {
      ledger: this.#ledger,
      anew: usable === null,
      code: this.#code,
      descriptions,
      threads: this.threads,
      held: usable === null && (await readableGeneration(engine)) !== null ? engine : null,
      progress,
      signal,
    });
    const changes = this.#counted(run, found.failed);
    try {
      // Before the engine begins, which discards parts that wait: where there is no document they stay.
      const first = await changes.next();
      const all = first.done ? [] : withFirst(first.value, changes);
      const write = (): Promise<GenerationInfo> => {
        if (usable === null) return engine.build({ analysis: analysisVersion, dictionary }, all);
        // A file can change and its documents be the same: the generation then stays, and with it what others keep of it.
        return first.done ? this.#kept(usable) : engine.change(all);
      };
      return { generation: await write(), failed: run.failed };
    } finally {
      // An engine that refuses does not ask for the changes: the file that is being read is to be closed.
      await changes.return();
    }
  }

  /** The generation is what was asked for: no part that waits may take its place later. A write would have discarded them itself. */
  async #kept(generation: GenerationInfo): Promise<GenerationInfo> {
    await this.#options.engine.discardParts?.();
    return generation;
  }

  async *#counted(run: RunChanges, failed: readonly FailedFile[]): AsyncGenerator<Change, void> {
    for await (const change of run.all()) {
      if ('put' in change) this.#done.put += 1;
      else if ('remove' in change) this.#done.removed += 1;
      else if ('replace' in change) this.#done.replaced += 1;
      else this.#done.moved += 1;
      yield change;
    }
    const nothing = nothingFound(this.#ledger, [...failed, ...run.failed]);
    if (nothing !== null) throw nothing;
    this.#options.progress?.finishing();
  }
}

/** When all is read; null where there are documents. */
export function nothingFound(ledger: Ledger, failed: readonly FailedFile[]): NothingToIndex | null {
  const reasons = ledger.guarded(() => (ledger.documents.count > 0 ? null : [...ledger.files.failed()]));
  return reasons === null ? null : new NothingToIndex([...failed, ...reasons]);
}

/** null where there is none that this program's words could be added to. */
export async function presentGeneration(engine: Engine): Promise<GenerationInfo | null> {
  const generation = await readableGeneration(engine);
  return generation?.analysis === analysisVersion ? generation : null;
}

/** null where there is none, or another version of the program wrote it. */
export async function readableGeneration(engine: Engine): Promise<GenerationInfo | null> {
  try {
    return await engine.generation();
  } catch (error) {
    if (error instanceof IndexIncompatible) return null;
    throw error;
  }
}

async function* withFirst<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* others;
}

export interface DescriptionsOf {
  (base: string): Descriptions;
  warnings(): FileWarnings[];
}

/** Of each folder that was named. */
export async function descriptionsOf(
  files: readonly SourceFile[],
  metadata: string | undefined,
): Promise<DescriptionsOf> {
  const byFolder = new Map<string, LoadedDescriptions>();
  for (const { base } of files) if (!byFolder.has(base)) byFolder.set(base, await loadDescriptions(base, metadata));
  return Object.assign((base: string) => byFolder.get(base) as Descriptions, {
    warnings: () => [...byFolder.values()].flatMap((descriptions) => descriptions.warnings()),
  });
}
