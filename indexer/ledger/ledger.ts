/**
 * What the indexer remembers between two runs: which files it read, which documents they gave, what there was to report. All that a run changes here is
 * one transaction, committed after the engine's. Where the indexer ends between the two, the ledger speaks of another generation than the engine's, and the
 * next run reads every file again.
 */
import type { Database } from 'better-sqlite3';
import type { Part } from '../../src/engines/engine.js';
import { LedgerDocuments } from './documents.js';
import { LedgerFiles } from './files.js';
import { explained, openLedgerFile, readLedgerFile } from './schema.js';

export interface LedgerState {
  /** Of the engine. */
  readonly generation: string;
  /** Names what the words were made with. */
  readonly words: string;
  /** The files and folders that were named, absolute. */
  readonly roots: readonly string[];
}

export class Ledger {
  readonly #db: Database;
  readonly #run: number;
  /** null where nothing has been indexed with this data folder. */
  readonly state: LedgerState | null;
  readonly files: LedgerFiles;
  readonly documents: LedgerDocuments;

  /**
   * @param part of a build: its own ledger, empty
   * @throws TiaowenError `index_busy`, `ledger_damaged`, `data_unwritable`
   */
  static open(data: string, part?: Part): Ledger {
    return new Ledger(openLedgerFile(data, part));
  }

  private constructor(db: Database) {
    this.#db = db;
    const row = db.prepare('select generation, words, roots, run from state').get() as StateRow | undefined;
    this.#run = (row?.run ?? 0) + 1;
    this.state = row === undefined ? null : stateOf(row);
    this.files = new LedgerFiles(db, this.#run);
    this.documents = new LedgerDocuments(db);
  }

  /** Counts the runs that were committed, this one among them. */
  get run(): number {
    return this.#run;
  }

  /** Runs what works on the ledger, and says in the user's terms why it cannot. */
  guarded<T>(work: () => T): T {
    return explained(this.#db.name, work);
  }

  commit({ generation, words, roots }: LedgerState): void {
    this.guarded(() => {
      this.#db
        .prepare('insert or replace into state (one, generation, words, roots, run) values (1, ?, ?, ?, ?)')
        .run(generation, words, JSON.stringify(roots), this.#run);
      this.#db.exec('commit');
    });
  }

  /** Takes back what is not committed. */
  close(): void {
    this.#db.close();
  }
}

/** null where nothing has been indexed with this data folder. @throws TiaowenError `ledger_damaged` */
export function readState(data: string): LedgerState | null {
  return readLedgerFile(data, (db) => {
    const row = db.prepare('select generation, words, roots, run from state').get() as StateRow | undefined;
    return row === undefined ? null : stateOf(row);
  });
}

/** What the engine holds since the last run, by its documents' ids; null where nothing has been indexed with this data folder. @throws TiaowenError `ledger_damaged` */
export function readHeld(data: string): Held | null {
  return readLedgerFile(data, (db) => {
    const generation = db.prepare('select generation from state').pluck().get() as string | undefined;
    if (generation === undefined) return null;
    const rows = db.prepare('select id, content from document').raw().all() as [id: string, content: string][];
    return { generation, contents: new Map(rows) };
  });
}

export interface Held {
  /** Of the engine. */
  readonly generation: string;
  /** Hashes of all that is stored of a document. */
  readonly contents: ReadonlyMap<string, string>;
}

type StateRow = { generation: string; words: string; roots: string; run: number };

const stateOf = ({ generation, words, roots }: StateRow): LedgerState => ({
  generation,
  words,
  roots: JSON.parse(roots) as string[],
});
