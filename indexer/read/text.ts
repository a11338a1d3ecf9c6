/** Plain text (.txt): a line is a block, lines of tab-separated cells, or drawn ones, are a table. */
import type { Block, TableRow } from '../block.js';
import { drawnTable } from './drawn-table.js';
import { decode } from './encoding.js';
import { BlockList, linesOf } from './lines.js';
import type { Reader } from './reader.js';

export const readText: Reader = ({ bytes }) => ({ blocks: textBlocks(decode(bytes)), given: {}, warnings: [] });

/** Lines end in LF, CRLF or CR. */
export function textBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const list = new BlockList();
  let at = 0;
  while (at < lines.length) {
    const rows = tableRows(lines, at);
    const drawn = drawnTable(lines, at);
    if (drawn !== null) {
      const first = at + 1;
      list.addRows(
        drawn.rows.map((row) => ({ cells: row.cells, line: first + row.at })),
        [first, at + drawn.length],
      );
      at += drawn.length;
    } else if (rows >= 2) {
      list.addRows(cellsOf(lines, at, rows), [at + 1, at + rows]);
      at += rows;
    } else {
      list.addText(at + 1, lines[at] as string);
      at += 1;
    }
  }
  return list.blocks;
}

/** How many lines from `from` on have as many tabs as that one; a table has two or more, and two or more lines. */
function tableRows(lines: readonly string[], from: number): number {
  const tabs = tabsOf(lines[from]);
  if (tabs < 2) return 0;
  let to = from;
  while (tabsOf(lines[to]) === tabs) to++;
  return to - from;
}

/** Tabs between or before cells; 0 for a line that is only indented by them. */
function tabsOf(line: string | undefined): number {
  if (line === undefined || !line.trim().includes('\t')) return 0;
  return line.split('\t').length - 1;
}

const cellsOf = (lines: readonly string[], from: number, count: number): TableRow[] =>
  lines
    .slice(from, from + count)
    .map((line, i) => ({ cells: line.split('\t').map((cell) => cell.trim()), line: from + 1 + i }));
