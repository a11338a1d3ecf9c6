/** A kept read-only connection: notices a new generation, and a new file in the place of the old; answers each question inside one read transaction. */
import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { GenerationChanged, IndexMissing, nothingIndexed } from '../errors.js';
import { type Catalogue, presentGeneration, readCatalogue } from './catalogue.js';
import { explained, openReader } from './connection.js';
import { TokenRows } from './token-rows.js';

export class Reader {
  readonly #file: string;
  #db: Database | null = null;
  #inode = -1;
  #catalogue: Catalogue | null = null;
  /** Of `#catalogue`. */
  #tokens: TokenRows | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * @param generation the one that has to answer; null: the present one
   * @throws IndexMissing, IndexIncompatible, EngineUnavailable, GenerationChanged
   */
  read<Answer>(generation: string | null, question: (db: Database, present: string) => Answer): Answer {
    try {
      const db = this.#connection();
      return db.transaction(() => {
        const present = presentGeneration(db);
        if (present === null) throw nothingIndexed();
        if (generation !== null && generation !== present) {
          throw new GenerationChanged('The index has changed since the search. Search again.');
        }
        return question(db, present);
      })();
    } catch (error) {
      throw explained(error, this.#file);
    }
  }

  /** Like `read`, but null where nothing is indexed. */
  readIfAny<Answer>(question: (db: Database) => Answer): Answer | null {
    try {
      return this.read(null, question);
    } catch (error) {
      if (error instanceof IndexMissing) return null;
      throw error;
    }
  }

  /** Inside `read`. */
  catalogue(db: Database, present: string): Catalogue {
    if (this.#catalogue?.generation !== present) {
      this.#catalogue = readCatalogue(db, present);
      this.#tokens = null;
    }
    return this.#catalogue;
  }

  /** Inside `read`. */
  tokens(db: Database, present: string): TokenRows {
    const catalogue = this.catalogue(db, present);
    this.#tokens ??= new TokenRows(db, catalogue);
    return this.#tokens;
  }

  /** A data folder that was deleted and indexed anew is another file; the old one would go on answering for ever. */
  #connection(): Database {
    const inode = statSync(this.#file, { throwIfNoEntry: false })?.ino ?? -1;
    if (this.#db !== null && inode === this.#inode) return this.#db;
    this.#db?.close();
    this.#db = null;
    this.#catalogue = null;
    this.#tokens = null;
    this.#db = openReader(this.#file);
    this.#inode = inode;
    return this.#db;
  }
}
