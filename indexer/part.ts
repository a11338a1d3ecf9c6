/**
 * A part of a build: all files are read and all ids settled, as in every other part, and the documents of this one are analysed and put. Nothing but the files and
 * the present index decides what comes out, so that the parts fit together wherever they are written.
 */
import { createHash } from 'node:crypto';
import type { Change, Engine, GenerationInfo, Part, PartBuilt, PartChange } from '../src/engines/engine.js';
import { analysisVersion } from '../src/text/analysis.js';
import { RunChanges } from './changes.js';
import { codeVersion, wordsVersion } from './code-version.js';
import { collectFiles } from './collect.js';
import type { FailedFile } from './failure.js';
import { Ledger } from './ledger/ledger.js';
import { adoptLedgerFile, removeLedgerFile } from './ledger/schema.js';
import { type OwnTerms, readOwnTerms } from './own-terms.js';
import {
  type DescriptionsOf,
  descriptionsOf,
  type IndexOptions,
  NothingToIndex,
  nothingFound,
  ownPaths,
  readableGeneration,
} from './pipeline.js';
import { type IndexReport, type RunFacts, reportOf } from './report.js';
import { writeReport } from './report-file.js';
import { type Survey, survey } from './survey.js';
import { Threads } from './threads.js';

export type PartedEngine = Engine & Required<Pick<Engine, 'buildPart'>>;

/** Whether the engine is written by several at once. */
export const isParted = (engine: Engine): engine is PartedEngine => engine.buildPart !== undefined;

export interface PartOptions extends Omit<IndexOptions, 'signal' | 'threads'> {
  readonly engine: PartedEngine;
  readonly part: Part;
}

/** Of all files, as all parts read them; `documents.put` are those of this part. */
export interface PartReport extends IndexReport<GenerationInfo | null> {
  readonly built: PartBuilt;
}

/**
 * Where this is the last part, the data folder remembers the files from then on as after `indexPaths`; else it remembers what it did before.
 * @throws PartsDiffer; and as `indexPaths` does
 */
export async function indexPart(options: PartOptions): Promise<PartReport> {
  const { data, part } = options;
  const ledger = Ledger.open(data, part);
  const threads = new Threads();
  try {
    const report = await new PartRun(options, ledger, threads).done();
    ledger.close();
    if (report.built.state === 'switched') adoptLedgerFile(data, part);
    return report;
  } finally {
    ledger.close();
    removeLedgerFile(data, part);
    await threads.close();
  }
}

class PartRun {
  readonly #code = codeVersion();
  readonly #terms: OwnTerms;
  #put = 0;

  constructor(
    readonly options: PartOptions,
    readonly ledger: Ledger,
    readonly threads: Threads,
  ) {
    this.#terms = readOwnTerms(options.dictionary);
  }

  async done(): Promise<PartReport> {
    const started = performance.now();
    const { paths, metadata, progress, report } = this.options;
    const collected = await collectFiles(paths, ownPaths(this.options));
    const descriptions = await descriptionsOf(collected.files, metadata);
    const found = await survey(collected, {
      known: new Map(),
      anew: true,
      code: this.#code,
      descriptions,
      looked: (files) => progress?.looked(files, collected.files.length),
    });
    if (found.toRead.length === 0) throw new NothingToIndex(found.failed);
    const { built, failed } = await this.#write(found, descriptions);
    if (built.state === 'switched') {
      this.ledger.commit({ generation: built.generation.id, words: wordsVersion(this.#terms), roots: paths });
    }
    const facts: RunFacts<GenerationInfo | null> = {
      generation: built.state === 'waiting' ? null : built.generation,
      files: { read: found.toRead.length, unchanged: 0, removed: 0 },
      documents: { put: this.#put, removed: 0, replaced: 0, moved: 0 },
      failed: [...found.failed, ...failed],
      described: descriptions.warnings(),
      milliseconds: Math.round(performance.now() - started),
    };
    // Nothing was read of what is known.
    if (report !== undefined && built.state !== 'known') await writeReport(report, facts, this.ledger);
    return { ...this.ledger.guarded(() => reportOf(facts, this.ledger)), built };
  }

  async #write(
    found: Survey,
    descriptions: DescriptionsOf,
  ): Promise<{ built: PartBuilt; failed: readonly FailedFile[] }> {
    const { engine, part, progress } = this.options;
    const bytes = found.toRead.reduce((sum, { size }) => sum + size, 0);
    progress?.begin(found.toRead.length, bytes);
    const dictionary = await this.threads.start(this.#terms);
    const run = new RunChanges(found, {
      ledger: this.ledger,
      anew: true,
      code: this.#code,
      part,
      descriptions,
      threads: this.threads,
      held: (await readableGeneration(engine)) === null ? null : engine,
      progress,
      signal: undefined,
    });
    const changes = this.#own(run, found.failed);
    const material = materialOf(found);
    try {
      const built = await engine.buildPart({ analysis: analysisVersion, dictionary, part, material }, changes);
      return { built, failed: run.failed };
    } finally {
      // An engine that refuses does not ask for the changes: the file that is being read is to be closed.
      await changes.return();
    }
  }

  async *#own(run: RunChanges, failed: readonly FailedFile[]): AsyncGenerator<PartChange, void> {
    for await (const change of run.all()) {
      if ('put' in change) this.#put += 1;
      yield ofPart(change);
    }
    const nothing = nothingFound(this.ledger, [...failed, ...run.failed]);
    if (nothing !== null) throw nothing;
    this.options.progress?.finishing();
  }
}

/** Without a ledger of before nothing is known that could be removed or replaced. */
function ofPart(change: Change): PartChange {
  if ('put' in change || 'sources' in change) return change;
  throw new Error('A part removes nothing.');
}

/** Of all that decides what comes out: the files and their names in order, what is said of them, and the program that reads them. */
function materialOf({ toRead, failed }: Survey): string {
  const hash = createHash('sha256');
  for (const { source, sha256, basis } of toRead) hash.update(`${JSON.stringify([source, sha256, basis])}\n`);
  for (const { path, code } of failed) hash.update(`${JSON.stringify([path, code])}\n`);
  return hash.digest('base64url');
}
