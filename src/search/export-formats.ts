/** A result list as text, for spreadsheets and for programs. */
import { stringify } from 'csv-stringify/sync';
import type { ExportRow } from './export.js';

export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const columns = [
  'citation',
  'permalink',
  'title',
  'englishTitle',
  'number',
  'issuers',
  'issued',
  'version',
  'status',
  'section',
  'label',
  'text',
  'english',
  'englishSameVersion',
] as const satisfies readonly (keyof ExportRow)[];

/** Between several names in a cell, as Chinese lists them, and between headings. */
const between = { issuers: '、', section: ' / ' };

/**
 * A piece of text a block of rows.
 * - `csv`: RFC 4180 with a line of heads, and the mark of UTF-8 before all, without which spreadsheets read Chinese in another encoding. What a spreadsheet would take
 *   for a formula has `'` before it.
 * - `jsonl`: a row a line
 *
 * @param origin stands before each permalink: `https://host`, or nothing where it is not known
 */
export async function* asText(
  blocks: AsyncIterable<readonly ExportRow[]>,
  format: ExportFormat,
  origin: string,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const block of blocks) {
    const rows = block.map((row) => ({ ...row, permalink: origin + row.permalink }));
    yield format === 'csv' ? asCsv(rows, isFirst) : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    isFirst = false;
  }
  if (isFirst && format === 'csv') yield asCsv([], true);
}

function asCsv(rows: readonly ExportRow[], withHead: boolean): string {
  const cells = rows.map(({ issuers, section, ...row }) => ({
    ...row,
    issuers: issuers.join(between.issuers),
    section: section.join(between.section),
  }));
  return stringify(cells, {
    columns: [...columns],
    header: withHead,
    bom: withHead,
    record_delimiter: 'windows',
    // A line break of either kind: of itself the library looks for its own alone.
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
    escape_formulas: true,
  });
}
