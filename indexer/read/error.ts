/** Why a file cannot be read. */

export type ReadErrorCode =
  /** No encoding gives the bytes a sense. */
  | 'encoding_unknown'
  /** No reader for what the name ends with. */
  | 'unsupported_format'
  /** Nothing in it that is text. */
  | 'empty_document'
  /** A PDF of pictures. */
  | 'text_layer_missing'
  /** Letters that a PDF's fonts do not name: the text is not the document's. */
  | 'text_layer_broken'
  /** Not what its name says, or cut off. */
  | 'file_damaged'
  | 'file_too_large'
  | 'encrypted'
  | 'archive_broken'
  /** It unpacks to more than it may. */
  | 'archive_bomb'
  | 'archive_nested'
  | 'line_too_long'
  | 'record_broken';

/** What an error of a library says, without its full stops: it stands inside a sentence. */
export const messageOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).replace(/[.\s]+$/, '');

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
