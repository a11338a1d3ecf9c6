/** Why SQLite refuses a file of the data folder, in the user's terms. */
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type ErrorCode, TiaowenError } from '../src/errors.js';

/**
 * The error to throw in the place of one that SQLite gave; any other is returned as it is.
 *
 * @param damaged what to say of a file that is no database any more
 * @returns TiaowenError `index_busy`, `data_unwritable` or that of `damaged` where there is one for it
 */
export function inUsersTerms(
  error: unknown,
  file: string,
  damaged: { readonly code: ErrorCode; readonly message: string },
): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  const cause = { cause: error };
  switch (error.code.replace(/^(SQLITE_[A-Z]+)_.*$/, '$1')) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new TiaowenError(
        'index_busy',
        `Another indexing of ${dirname(file)} is under way. Wait until it is done.`,
        cause,
      );
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return new TiaowenError(damaged.code, damaged.message, cause);
    case 'SQLITE_FULL':
    case 'SQLITE_IOERR':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return new TiaowenError('data_unwritable', `${file} cannot be written (${error.code}). Is the disk full?`, cause);
    default:
      return error;
  }
}
