/** Why a file, or a part of one, gave no document: as data, to be kept and reported. */

export interface Failure {
  /** Stable: a reader's code (`unsupported_format`), the file system's (`EACCES`), `address_repeated`; `failed` for a fault of the program. */
  readonly code: string;
  readonly message: string;
}

export interface FailedFile extends Failure {
  /** As in documents' sources: relative to the folder that was named. */
  readonly path: string;
}

/** Its errors say themselves what is wrong. */
export const isOfFileSystem = (error: unknown): error is NodeJS.ErrnoException =>
  (error as NodeJS.ErrnoException | null)?.syscall !== undefined;

export function failureOf(error: unknown): Failure {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return {
    code: typeof code === 'string' ? code : 'failed',
    message: typeof message === 'string' ? message : String(error),
  };
}
