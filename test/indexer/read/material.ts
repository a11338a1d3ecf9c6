/** Entries that a test makes, and what comes out of them in short. */
import type { Block } from '../../../indexer/block.js';
import { type Format, readEntry } from '../../../indexer/read/index.js';
import type { Entry, Read, RecordFields } from '../../../indexer/read/reader.js';
import { ownFields } from '../../../indexer/read/record-fields.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const entry = (format: Format, content: string | Uint8Array): Entry => ({
  path: `file.${format}`,
  format,
  bytes: typeof content === 'string' ? bytesOf(content) : content,
  firstLine: 1,
});

export const read = (format: Format, content: string | Uint8Array, fields: RecordFields = ownFields): Promise<Read> =>
  readEntry(entry(format, content), fields);

/** Each text, `## ` before a heading's, and each table as its rows with | between the cells. */
export const shown = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'text'
      ? [`${'#'.repeat(block.heading ?? 0)}${block.heading === undefined ? '' : ' '}${block.text}`]
      : [block.columns, ...block.rows.map(({ cells }) => cells)].map((cells) => cells.join('|')),
  );

/** First lines of the blocks in the source. */
export const places = (blocks: readonly Block[]): number[] => blocks.map(({ lines }) => lines[0]);

export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** All letters and digits of the blocks. */
export const lettersIn = (blocks: readonly Block[]): string => lettersOf(shown(blocks).join(''));
