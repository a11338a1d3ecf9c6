/**
 * The vectors of passages, in a SQLite file of their own in the data folder, beside any engine. It is written by the indexer alone and can be deleted at any time: the next
 * indexing asks for all vectors again.
 *
 * A vector belongs to a text and not to a passage, so that it is asked for once. It is kept in a byte a number (sqlite-vec's int8): a quarter of the room, and the order
 * of what is near hardly changes.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { load } from 'sqlite-vec';

/** Kept in the file's user_version; a file of another version is made anew. */
const version = 1;
/** Milliseconds that a lock of another process is waited for. */
const wait = 5_000;

/**
 * - `state`: `model`: as Embeddings.name; `generation`: of the engine, whose passages the rest speaks of
 * - `document`: those of which all passages have a vector; `content` names what is stored of it, as the indexer's ledger does
 * - `text`: `hash` of what was sent to the endpoint (passage-text.ts)
 * - `vector`: made when the first one tells how long they are
 */
const tables = `
  create table state (
    one integer primary key check (one = 1),
    model text not null,
    generation text,
    dimension integer
  ) strict;
  create table document (id text primary key, content text not null) strict, without rowid;
  create table text (no integer primary key, hash blob not null unique) strict;
  create table passage (id text primary key, document text not null, text integer not null) strict, without rowid;
  create index passage_document on passage (document);
  create index passage_text on passage (text);
`;

export interface VectorState {
  readonly model: string;
  readonly generation: string | null;
  /** null where there is no vector yet. */
  readonly dimension: number | null;
}

export const vectorFile = (data: string): string => join(data, 'vectors.sqlite');

/** For writing; what the file holds of another model is dropped. @throws SQLite's errors */
export function openVectorWriter(data: string, model: string): Database {
  const file = vectorFile(data);
  mkdirSync(dirname(file), { recursive: true });
  const db = new Sqlite(file, { timeout: wait });
  try {
    db.pragma('journal_mode = WAL');
    load(db);
    db.transaction(() => {
      if (readVectorState(db)?.model !== model) makeAnew(db, model);
    }).immediate();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** For reading; null where there is no file, or one of another version. @throws SQLite's errors */
export function openVectorReader(data: string): Database | null {
  const file = vectorFile(data);
  if (!existsSync(file)) return null;
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: wait });
  try {
    load(db);
    if (readVectorState(db) !== null) return db;
    db.close();
    return null;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** null where the file is empty, or of another version. */
export function readVectorState(db: Database): VectorState | null {
  if (db.pragma('user_version', { simple: true }) !== version) return null;
  return (db.prepare('select model, generation, dimension from state').get() as VectorState | undefined) ?? null;
}

/** Drops all. */
export function makeAnew(db: Database, model: string): void {
  db.exec('drop table if exists vector');
  const names = db
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
    .pluck()
    .all() as string[];
  for (const name of names) db.exec(`drop table "${name}"`);
  db.exec(tables);
  db.prepare('insert into state (one, model) values (1, ?)').run(model);
  db.pragma(`user_version = ${version}`);
}

export function makeVectorTable(db: Database, dimension: number): void {
  db.exec(
    `create virtual table vector using vec0(text integer primary key, vector int8[${dimension}] distance_metric=cosine)`,
  );
  db.prepare('update state set dimension = ?').run(dimension);
}

/** As it is kept and compared: only its direction counts, so that the longest of its numbers may take all of a byte. */
export function packed(vector: Float32Array): Buffer {
  const longest = vector.reduce((longest, one) => Math.max(longest, Math.abs(one)), 0);
  return Buffer.from(Int8Array.from(vector, (one) => Math.round((one / longest) * 127)).buffer);
}
