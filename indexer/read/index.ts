/** The table of formats: which reader reads what a file's name ends with. */
import { extname } from 'node:path';
import { readDocx } from './docx.js';
import { ReadError } from './error.js';
import { readHtml } from './html.js';
import { readMarkdown } from './markdown.js';
import { readOfd } from './ofd.js';
import { readPdf } from './pdf.js';
import type { Entry, Read, RecordFields } from './reader.js';
import { readRecords } from './records.js';
import { readText } from './text.js';
import { isUndecoded } from './undecoded.js';

type FormatReader = (entry: Entry, fields: RecordFields) => Promise<Read> | Read;

const readers = {
  docx: readDocx,
  html: readHtml,
  jsonl: readRecords,
  md: readMarkdown,
  ofd: readOfd,
  pdf: readPdf,
  txt: readText,
} satisfies Record<string, FormatReader>;

/** What is told by a name's ending. */
export type Format = keyof typeof readers;

/** Other endings of the same formats. */
const endings: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['htm', 'html'],
  ['markdown', 'md'],
]);

/** Refused by the reader of what took its place, with what to do. */
const refused: ReadonlyMap<string, Format> = new Map<string, Format>([['doc', 'docx']]);

/** @throws ReadError `unsupported_format` */
export function formatOf(path: string): Format {
  const ending = extname(path).slice(1).toLowerCase();
  if (Object.hasOwn(readers, ending)) return ending as Format;
  const format = endings.get(ending) ?? refused.get(ending);
  if (format !== undefined) return format;
  const known = [...Object.keys(readers), ...endings.keys(), 'zip, tar, tar.gz, tgz, gz'].join(', ');
  const named = ending === '' ? 'Files without an ending' : `Files that end in ".${ending}"`;
  throw new ReadError('unsupported_format', `${named} cannot be read; these can: ${known}.`);
}

/**
 * @param fields where its records keep what, for a .jsonl
 * @throws ReadError
 */
export async function readEntry(entry: Entry, fields: RecordFields): Promise<Read> {
  const read = await readers[entry.format](entry, fields);
  if (read.blocks.length === 0) throw new ReadError('empty_document', 'The file holds no text.');
  if (isUndecoded(read.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n'))) {
    const message =
      'The text was taken from a PDF whose fonts do not name their letters: there is nothing to be read in it.';
    throw new ReadError('text_layer_broken', message);
  }
  return read;
}
