/** The tables of the ledger, what the indexer remembers between two runs, in a SQLite file of its own beside the index. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import type { Part } from '../../src/engines/engine.js';
import { inUsersTerms } from '../sqlite-failure.js';

/** Kept in the file's user_version; a ledger of another version is made anew, and all files are read again. */
const version = 1;
/** Milliseconds; a second indexer is told at once that it is one. */
const wait = 200;

/**
 * - `state`: of which generation of the engine the rest speaks; what the words were made with; the paths that the user named; the number of the run
 * - `file`: `basis` names what besides its bytes decides what is read from it; `source` is its name in documents
 * - `entry`: what is parsed on its own (a file, a file in an archive, a record), the `copy`-th of its path in the file; `run`: when it was last met;
 *   `failure` and `warnings` as JSON
 * - `reading`: a document that an entry gave. `natural` is the id of its identity, before it met another text with the same; `text` and `content` are
 *   hashes of its folded text and of all that is stored of it
 * - `document`: what the engine holds; `prints`: the beginnings of its passages' hashes; `put`: the run that wrote it; `successor`: the id that a better
 *   reading of its source has
 */
const tables = `
  create table state (
    one integer primary key check (one = 1),
    generation text not null,
    words text not null,
    roots text not null,
    run integer not null
  ) strict;

  create table file (
    no integer primary key,
    path text not null unique,
    source text not null,
    sha256 text not null,
    basis text not null
  ) strict;

  create table entry (
    no integer primary key,
    file integer not null,
    path text not null,
    copy integer not null,
    sha256 text not null,
    basis text not null,
    run integer not null,
    failure text,
    warnings text,
    unique (file, path, copy)
  ) strict;

  create table reading (
    entry integer not null,
    place integer not null,
    document text not null,
    natural text not null,
    text text not null,
    content text not null,
    primary key (entry, place)
  ) strict, without rowid;
  create index reading_document on reading (document, content);

  create table document (
    id text primary key,
    natural text not null,
    text text not null,
    content text not null,
    sources text not null,
    prints blob not null,
    put integer not null,
    successor text
  ) strict, without rowid;
  create index document_text on document (text, natural);
`;

/** A part of a build has a ledger of its own, which begins empty. */
const fileOf = (data: string, part?: Part): string =>
  join(data, part === undefined ? 'ledger.sqlite' : `part-${part.number}-of-${part.of}.sqlite`);

/**
 * A connection inside an open transaction, the only one there is: who holds it is the one indexer of this data folder.
 * @throws TiaowenError `index_busy`, `ledger_damaged`, `data_unwritable`
 */
export function openLedgerFile(data: string, part?: Part): Database {
  const file = fileOf(data, part);
  return explained(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const db = new Sqlite(file, { timeout: wait });
    return closedOnError(db, () => {
      db.pragma('journal_mode = WAL');
      db.exec('begin immediate');
      if (part !== undefined || db.pragma('user_version', { simple: true }) !== version) makeAnew(db);
      db.exec('create temp table touched (document text primary key) strict, without rowid');
    });
  });
}

/** Makes the closed ledger of a part the data folder's own. @throws TiaowenError `index_busy`, `data_unwritable` */
export function adoptLedgerFile(data: string, part: Part): void {
  const file = fileOf(data);
  openLedgerFile(data).close();
  explained(file, () => {
    removeWithJournal(file);
    renameSync(fileOf(data, part), file);
  });
}

/** Of a part, once it is closed. */
export function removeLedgerFile(data: string, part: Part): void {
  removeWithJournal(fileOf(data, part));
}

function removeWithJournal(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

/** For reading what the last run left; null where there has been none, or one of another version. @throws TiaowenError `ledger_damaged` */
export function readLedgerFile<T>(data: string, read: (db: Database) => T): T | null {
  const file = fileOf(data);
  return explained(file, () => {
    if (!existsSync(file)) return null;
    const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: wait });
    try {
      return db.pragma('user_version', { simple: true }) === version ? read(db) : null;
    } finally {
      db.close();
    }
  });
}

/** Runs what works on the file, and says in the user's terms why SQLite refuses. */
export function explained<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inUsersTerms(error, file, {
      code: 'ledger_damaged',
      message: `The indexer's ledger ${file} is damaged. Delete it and run \`tiaowen index PATH\`: all files are read again and keep their addresses, but for what docs/indexing.md names.`,
    });
  }
}

function makeAnew(db: Database): void {
  const names = db.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[];
  for (const name of names) db.exec(`drop table "${name}"`);
  db.exec(tables);
  db.pragma(`user_version = ${version}`);
}

function closedOnError(db: Database, work: () => void): Database {
  try {
    work();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
