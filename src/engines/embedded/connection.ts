/** Opens the file for reading or for writing, and says in the contract's errors why it cannot be used. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { EngineUnavailable, IndexBusy, IndexIncompatible, nothingIndexed } from '../errors.js';
import { applicationId, schemaVersion } from './schema.js';

/** A reader meets a lock only while another process recovers the file after a crash. */
const readerWait = 5_000;
/** Milliseconds; long enough for such a recovery, short enough to tell a second writer at once that it is one. */
const writerWait = 200;
/** KiB. A build writes at the end of its tables, and no faster with more than this. */
const readerCache = 64 * 1024;
const writerCache = 32 * 1024;

/** A connection that sees what is committed. @throws IndexMissing, IndexIncompatible, EngineUnavailable */
export function openReader(file: string): Database {
  if (!existsSync(file) || isFirstBuild(file)) throw nothingIndexed();
  return opened(file, () => {
    const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: readerWait });
    return checked(db, () => {
      if (isEmpty(db)) throw nothingIndexed();
      requireOurs(db, file);
      requireSchema(db, file);
      db.pragma(`cache_size = -${readerCache}`);
    });
  });
}

/**
 * A connection inside an open transaction, the only writer there is. `anew`: all that is in the file will be replaced, so that it may be of
 * another version of the program, or empty.
 * @throws IndexMissing, IndexBusy, IndexIncompatible, EngineUnavailable
 */
export function openWriter(file: string, { anew }: { readonly anew: boolean }): Database {
  return opened(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const db = new Sqlite(file, { timeout: writerWait });
    return checked(db, () => {
      if (!isEmpty(db)) requireOurs(db, file);
      else if (!anew) throw nothingIndexed();
      if (!anew) requireSchema(db, file);
      const isFirst = isEmpty(db);
      db.pragma(`journal_mode = ${isFirst ? 'DELETE' : 'WAL'}`);
      db.pragma(`cache_size = -${writerCache}`);
      db.exec('begin immediate');
      if (isFirst && !isEmpty(db)) throw busy(file);
    });
  });
}

/**
 * Whether the first build of all is under way, or was killed. Where there is nothing to keep and to read, what is built goes straight into the file, and not by way
 * of a journal of the same size, which takes an eighth of the time; readers would be locked out, and are told so by the small journal of that way to write.
 */
function isFirstBuild(file: string): boolean {
  return existsSync(`${file}-journal`);
}

/** After a commit: lets readers read while others write, and keeps the journal of a large build from staying on the disk. */
export function settleJournal(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

function busy(file: string, cause: { readonly cause?: unknown } = {}): IndexBusy {
  return new IndexBusy(`Another process is writing ${file}. Wait until it is done.`, cause);
}

/** An error of SQLite as the contract's; any other error unchanged. */
export function explained(error: unknown, file: string): unknown {
  const fileCode = (error as NodeJS.ErrnoException).code ?? '';
  if (!(error instanceof Sqlite.SqliteError)) {
    return /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOSPC)$/.test(fileCode)
      ? new EngineUnavailable(`The data folder of ${file} cannot be written (${fileCode}).`, { cause: error })
      : error;
  }
  const code = error.code.replace(/^(SQLITE_[A-Z]+)_.*$/, '$1');
  const cause = { cause: error };
  switch (code) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return busy(file, cause);
    case 'SQLITE_NOTADB':
      return notAnIndex(file, cause);
    case 'SQLITE_CORRUPT':
      return new EngineUnavailable(`The index ${file} is damaged. Delete it and index again.`, cause);
    case 'SQLITE_FULL':
      return new EngineUnavailable(`The disk of ${file} is full. Nothing was changed.`, cause);
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
    case 'SQLITE_IOERR':
      return new EngineUnavailable(`The index ${file} cannot be opened (${error.code}).`, cause);
    default:
      return error;
  }
}

function opened(file: string, open: () => Database): Database {
  try {
    return open();
  } catch (error) {
    throw explained(error, file);
  }
}

function checked(db: Database, check: () => void): Database {
  try {
    check();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function isEmpty(db: Database): boolean {
  return db.prepare('select not exists (select 1 from sqlite_schema)').pluck().get() === 1;
}

function requireOurs(db: Database, file: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw notAnIndex(file);
}

function requireSchema(db: Database, file: string): void {
  const version = db.pragma('user_version', { simple: true });
  if (version !== schemaVersion) {
    throw new IndexIncompatible(
      `The index ${file} has format ${version}; this program reads format ${schemaVersion}. Index again.`,
    );
  }
}

function notAnIndex(file: string, cause: { readonly cause?: unknown } = {}): IndexIncompatible {
  return new IndexIncompatible(`${file} is not an index of Tiaowen. Move it away and index again.`, cause);
}
