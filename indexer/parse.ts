/** One file into its documents. The only place of the parser that reads from the disk. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, relative, sep } from 'node:path';
import type { Block } from './block.js';
import { clean } from './clean/index.js';
import { readText } from './read/text.js';
import { type Parsed, structure } from './structure/structure.js';

export type { Parsed } from './structure/structure.js';

export type ParseErrorCode = 'unsupported_format' | 'empty_document';

/** Why a file gives no document. Readers add their own (`not_utf8`), the file system its (`ENOENT`). */
export class ParseError extends Error {
  override readonly name = 'ParseError';

  constructor(
    /** Stable, for programs. */
    readonly code: ParseErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const readers: Readonly<Record<string, (bytes: Uint8Array) => Block[]>> = { '.txt': readText };

/**
 * @param path of the file
 * @param base the folder that its name is kept relative to
 * @throws ParseError; ReadError of the format's reader; the file system's errors
 */
export async function parseFile(path: string, base: string): Promise<Parsed[]> {
  const read = readers[extname(path).toLowerCase()];
  if (read === undefined) {
    const known = Object.keys(readers).join(', ');
    throw new ParseError(
      'unsupported_format',
      `Files that end in "${extname(path)}" cannot be read; these can: ${known}.`,
    );
  }
  const bytes = await readFile(path);
  const { blocks, warnings } = clean(read(bytes));
  if (blocks.length === 0) throw new ParseError('empty_document', 'The file holds no text.');
  const source = {
    path: relative(base, path).split(sep).join('/'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const parsed = structure(blocks, source);
  return [{ ...parsed, warnings: [...warnings, ...parsed.warnings] }];
}
