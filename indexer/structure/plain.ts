/** What has no number of its own in the tree: a paragraph, a picture's caption, a table with its rows. */
import type { TableBlock } from '../block.js';
import { type Draft, paragraphDraft, pictureDraft } from './draft.js';
import type { Line } from './lines.js';

export function plainDraft(line: Line): Draft {
  if (line.is === 'text') return paragraphDraft(line);
  if (line.is === 'picture') return pictureDraft(line);
  return {
    address: { series: 't' },
    kind: line.caption === null ? null : 'caption',
    label: null,
    text: line.caption?.text ?? '',
    heading: null,
    columns: null,
    lines: line.caption?.lines ?? line.lines,
    units: [],
    isDivision: false,
    children: line.table === null ? [] : rowDrafts(line.table),
  };
}

/** A table of nothing but heads has them as its row. */
function rowDrafts({ columns, rows, lines }: TableBlock): Draft[] {
  if (rows.length === 0) return [rowDraft(columns, [], lines[0])];
  return rows.map(({ cells, line }) => rowDraft(cells, columns, line));
}

const rowDraft = (cells: readonly string[], columns: readonly string[], line: number): Draft => ({
  address: { series: 'r' },
  kind: 'row',
  label: null,
  text: cells.join('\t'),
  heading: null,
  columns,
  lines: [line, line],
  units: [],
  isDivision: false,
  children: [],
});
