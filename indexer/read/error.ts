/** Why a file cannot be read. */

export type ReadErrorCode = 'not_utf8';

/** A file that no reader can read; the indexer reports it and goes on with the others. */
export class ReadError extends Error {
  override readonly name = 'ReadError';

  constructor(
    /** Stable, for programs. */
    readonly code: ReadErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
