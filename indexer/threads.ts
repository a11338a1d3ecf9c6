/**
 * The two worker threads of the indexer: one parses, one analyses, while the main thread writes. Batches of entries go through both. There is one jieba: each
 * takes 250 MB and more than a second to load, and on two cores a second one would have no time to work.
 */
import { setFlagsFromString } from 'node:v8';
import type { Part } from '../src/engines/engine.js';
import { WorkerPool } from '../src/worker-pool.js';
import type { Warning } from './block.js';
import { readWithoutCulprits } from './culprit.js';
import type { Failure } from './failure.js';
import type { Reading } from './ledger/documents.js';
import type { OwnTerms } from './own-terms.js';
import type { Entry, Given, RecordFields } from './read/reader.js';

export interface EntryTask extends Omit<Entry, 'bytes'> {
  readonly size: number;
  readonly given: Given;
  readonly fields: RecordFields;
  /** Contents that the engine holds of this entry: a document that comes out as one of them need not be analysed. */
  readonly known: readonly string[];
  /** What is not in this part of a build need not be analysed either. */
  readonly part?: Part | undefined;
}

export interface ParsingTask {
  /** Of all entries, one behind the other. */
  readonly bytes: Uint8Array;
  readonly entries: readonly EntryTask[];
}

interface EntryAnswer<Document> {
  readonly failure: Failure | null;
  readonly warnings: readonly Warning[];
  readonly documents: readonly Document[];
}

interface ParsedDocument extends Reading {
  readonly prints: Uint8Array;
  /** transfer.ts; null where its content is one of the `known`, or it is in another part. */
  readonly parsed: string | null;
}

/** With its tokens (transfer.ts). */
export interface ReadDocument extends ParsedDocument {
  readonly tokens: string | null;
}

export type ParsedEntry = EntryAnswer<ParsedDocument>;
export type ReadEntry = EntryAnswer<ReadDocument>;

export interface AnalysisData {
  readonly dictionary: string;
}

export type AnalysisTask = readonly string[];

interface Started {
  readonly dictionary: string;
  readonly parsing: WorkerPool<ParsingTask, ParsedEntry[]>;
  readonly analysis: WorkerPool<AnalysisTask, string[]>;
}

/**
 * V8 lets a heap grow up to fourfold before it collects what is garbage; three threads that each keep little and make much would hold 200 MB more of it.
 * Holds for all threads of the process.
 */
const mostGarbage = '--heap-growing-percent=40';

/** Started when they are needed, and kept for the next run: loading jieba takes longer than most changes do. */
export class Threads {
  #started: Started | undefined;

  /** @param dictionary to cut with, or the user's terms to make one with. @returns the dictionary */
  async start(dictionary: string | OwnTerms): Promise<string> {
    if (this.#started?.dictionary === dictionary) return dictionary;
    await this.close();
    setFlagsFromString(mostGarbage);
    const used = typeof dictionary === 'string' ? dictionary : await madeDictionary(dictionary);
    const workerData: AnalysisData = { dictionary: used };
    this.#started = {
      dictionary: used,
      parsing: startThread('./parsing-worker.js', null),
      analysis: startThread('./analysis-worker.js', workerData),
    };
    return used;
  }

  /** After `start`. */
  async read(task: ParsingTask): Promise<ReadEntry[]> {
    const started = this.#started as Started;
    return task.entries.length === 0 ? [] : readWithoutCulprits(task, (part) => readBatch(part, started));
  }

  async close(): Promise<void> {
    const started = this.#started;
    this.#started = undefined;
    await started?.parsing.destroy();
    // Not at once: jieba brings the process down where its thread is ended while it cuts.
    await started?.analysis.close();
  }
}

async function readBatch(task: ParsingTask, { parsing, analysis }: Started): Promise<ReadEntry[]> {
  const entries = await parsing.run(task);
  const tokens = await analysis.run(
    entries.flatMap(({ documents }) => documents.flatMap((document) => document.parsed ?? [])),
  );
  let next = 0;
  return entries.map((entry) => ({
    ...entry,
    documents: entry.documents.map((document) => ({
      ...document,
      tokens: document.parsed === null ? null : (tokens[next++] as string),
    })),
  }));
}

function startThread<Task, Answer>(script: string, workerData: unknown): WorkerPool<Task, Answer> {
  return new WorkerPool({ script: new URL(script, import.meta.url), threads: 1, workerData });
}

async function madeDictionary(own: OwnTerms): Promise<string> {
  const thread = startThread<OwnTerms, string>('./dictionary-worker.js', null);
  try {
    return await thread.run(own);
  } finally {
    await thread.destroy();
  }
}
