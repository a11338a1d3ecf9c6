/**
 * Brings the vectors of passages in line with the index, after it was written. First what no longer fits is dropped, so that whatever comes then, what is there fits the
 * present generation; then what is missing is asked for, a batch at a time. Each batch is committed: who ends this loses one at most, and what is known is never asked again.
 */
import type { Database } from 'better-sqlite3';
import type { Engine } from '../src/engines/engine.js';
import { GenerationChanged } from '../src/engines/errors.js';
import { EmbeddingsUnavailable } from '../src/semantic/embeddings.js';
import { passageText, textHash } from '../src/semantic/passage-text.js';
import {
  makeAnew,
  makeVectorTable,
  openVectorWriter,
  packed,
  readVectorState,
  vectorFile,
} from '../src/semantic/vector-file.js';
import { Asking, type AskingOptions, batch } from './asking.js';
import type { Held } from './ledger/ledger.js';
import { openLedgerFile } from './ledger/schema.js';
import { inUsersTerms } from './sqlite-failure.js';
import { dropUnfit, dropUnused } from './unfit-vectors.js';

export interface VectorOptions extends AskingOptions {
  readonly engine: Engine;
  /** The data folder. */
  readonly data: string;
  /** What the engine holds. */
  readonly held: Held;
  /** Told now and then how many of the documents that lacked vectors have theirs, and how many texts were asked for. */
  readonly progress?: (documents: number, of: number, texts: number) => void;
}

export interface VectorReport {
  /** Texts that were asked for and answered. */
  readonly asked: number;
  /** Texts that the endpoint refuses. They have no vector until they change, or the model does, and their documents do not count as lacking any. */
  readonly refused: number;
  /** What it said to the last of them. */
  readonly refusal: EmbeddingsUnavailable | null;
  /** Documents some of whose passages have no vector. */
  readonly lacking: number;
  /** Why; null where none lacks any. */
  readonly failure: EmbeddingsUnavailable | null;
}

/** A model that gives vectors of another length is another model. */
class DimensionChanged extends Error {}

/**
 * An endpoint that fails is told in the report, and the next run goes on where this one ended. Nobody else indexes meanwhile: what is written here belongs to one generation.
 *
 * @throws TiaowenError `index_busy`, `vectors_damaged`, `ledger_damaged`, `data_unwritable`; the engine's errors, GenerationChanged where it holds another generation; what
 *   `signal` is aborted with
 */
export async function bringVectors(options: VectorOptions): Promise<VectorReport> {
  const { data, engine, held } = options;
  const lock = openLedgerFile(data);
  try {
    if ((await engine.generation())?.id !== held.generation) {
      throw new GenerationChanged('The index has changed since its vectors were to be brought. Index again.');
    }
    return await brought(options);
  } catch (error) {
    const file = vectorFile(data);
    throw inUsersTerms(error, file, {
      code: 'vectors_damaged',
      message: `${file} is damaged. Delete it and run \`tiaowen index\`: all vectors are asked for again.`,
    });
  } finally {
    lock.close();
  }
}

async function brought(options: VectorOptions): Promise<VectorReport> {
  const { data, embeddings } = options;
  const db = openVectorWriter(data, embeddings.name);
  try {
    try {
      return await new Run(db, options).done();
    } catch (error) {
      if (!(error instanceof DimensionChanged)) throw error;
      db.transaction(makeAnew).immediate(db, embeddings.name);
      return await new Run(db, options).done();
    }
  } finally {
    db.close();
  }
}

interface ReadDocument {
  readonly id: string;
  readonly content: string;
  readonly passages: readonly { readonly id: string; readonly hash: Buffer }[];
}

class Run {
  readonly #db: Database;
  readonly #options: VectorOptions;
  readonly #asking: Asking;
  #asked = 0;
  /** Hashes. */
  readonly #refused = new Set<string>();
  /** Read, and not written yet. */
  #documents: ReadDocument[] = [];
  /** Their texts without a vector, by hash. */
  readonly #waiting = new Map<string, string>();

  constructor(db: Database, options: VectorOptions) {
    this.#db = db;
    this.#options = options;
    this.#asking = new Asking(options);
  }

  async done(): Promise<VectorReport> {
    const { held, progress } = this.#options;
    const lacking = dropUnfit(this.#db, held);
    let done = 0;
    try {
      for (const id of lacking) {
        await this.#read(id, held.contents.get(id) as string);
        if (this.#waiting.size < batch) continue;
        done += await this.#write();
        progress?.(done, lacking.length, this.#asked);
      }
      done += await this.#write();
    } catch (error) {
      if (!(error instanceof EmbeddingsUnavailable)) throw error;
      return this.#report(lacking.length - done, error);
    }
    if (this.#asked === 0) await this.#lookAtModel();
    dropUnused(this.#db);
    return this.#report(0, null);
  }

  #report(lacking: number, failure: EmbeddingsUnavailable | null): VectorReport {
    return { asked: this.#asked, refused: this.#refused.size, refusal: this.#asking.refusal, lacking, failure };
  }

  async #read(id: string, content: string): Promise<void> {
    const { engine, held, signal } = this.#options;
    signal?.throwIfAborted();
    const [[document], found] = await Promise.all([
      engine.documents([id], held.generation),
      engine.documentPassages(id, undefined, held.generation),
    ]);
    if (document === undefined || found === null) return;
    const known = this.#db.prepare('select 1 from text where hash = ?');
    const passages = found.passages.flatMap((passage) => {
      const text = passageText(document, passage);
      if (text === null) return [];
      const hash = textHash(text);
      const name = hash.toString('hex');
      if (known.get(hash) === undefined && !this.#refused.has(name)) this.#waiting.set(name, text);
      return [{ id: passage.id, hash }];
    });
    this.#documents.push({ id, content, passages });
  }

  /** @returns how many documents are whole now */
  async #write(): Promise<number> {
    const waiting = [...this.#waiting];
    for (let from = 0; from < waiting.length; from += batch) {
      const some = waiting.slice(from, from + batch);
      const vectors = await this.#asking.vectors(some.map(([, text]) => text));
      this.#db
        .transaction(() => {
          for (const [i, [hash]] of some.entries()) this.#take(hash, vectors[i] ?? null);
        })
        .immediate();
    }
    this.#waiting.clear();
    const documents = this.#documents;
    this.#documents = [];
    this.#db
      .transaction(() => {
        for (const document of documents) this.#putDocument(document);
      })
      .immediate();
    return documents.length;
  }

  #take(hash: string, vector: Float32Array | null): void {
    if (vector === null) {
      this.#refused.add(hash);
    } else {
      this.#put(hash, vector);
      this.#asked++;
    }
  }

  #put(hash: string, vector: Float32Array): void {
    const db = this.#db;
    const dimension = readVectorState(db)?.dimension ?? null;
    if (dimension === null) makeVectorTable(db, vector.length);
    else if (dimension !== vector.length) throw new DimensionChanged();
    const bytes = Buffer.from(hash, 'hex');
    const { changes, lastInsertRowid } = db.prepare('insert or ignore into text (hash) values (?)').run(bytes);
    // It has its vector already; `lastInsertRowid` would be another text's.
    if (changes === 0) return;
    // As a BigInt: a number would reach the extension as a float.
    db.prepare('insert into vector (text, vector) values (?, vec_int8(?))').run(
      BigInt(lastInsertRowid),
      packed(vector),
    );
  }

  #putDocument({ id, content, passages }: ReadDocument): void {
    const db = this.#db;
    const put = db.prepare(
      'insert or replace into passage (id, document, text) select ?, ?, no from text where hash = ?',
    );
    for (const passage of passages) put.run(passage.id, id, passage.hash);
    db.prepare('insert or replace into document (id, content) values (?, ?)').run(id, content);
  }

  /** Another model can have come under the same name, and then searches wait for this run. */
  async #lookAtModel(): Promise<void> {
    const dimension = readVectorState(this.#db)?.dimension ?? null;
    if (dimension === null) return;
    const present = await this.#asking.dimension();
    if (present !== null && present !== dimension) throw new DimensionChanged();
  }
}
