/**
 * repeated-table-head: a table that runs over a page end prints its heads again, as a second table directly behind the first or as a row inside
 * it. One table, the heads once, as first printed.
 */
import type { Block, Lines, TableBlock, TableRow } from '../block.js';
import { removing } from './rule.js';
import { quoteAll, warn } from './warn.js';

export const repeatedTableHead = removing('repeated-table-head', (blocks, code) => {
  const wholes: (Block | Part[])[] = [];
  const found: Lines[] = [];
  const heads: string[] = [];
  const removed: (readonly string[])[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      wholes.push(block);
      continue;
    }
    const part = partOf(block);
    for (const row of part.repeated) {
      found.push([row.line, row.line]);
      removed.push(row.cells);
    }
    if (part.repeated.length > 0) heads.push(block.columns.join(' '));
    const before = wholes.at(-1);
    if (Array.isArray(before) && sameCells((before[0] as Part).table.columns, block.columns)) {
      found.push([block.lines[0], block.lines[0]]);
      heads.push(block.columns.join(' '));
      removed.push(block.columns);
      before.push(part);
    } else {
      wholes.push([part]);
    }
  }
  return {
    blocks: found.length === 0 ? blocks : wholes.map((whole) => (Array.isArray(whole) ? joined(whole) : whole)),
    warnings: warn(
      code,
      found,
      () => `Removed heads that a table repeats after a page end, and joined its parts: ${quoteAll(heads)}.`,
      removed.flat(),
    ),
  };
});

/** A table, or what of it stands on one page. */
interface Part {
  readonly table: TableBlock;
  readonly rows: readonly TableRow[];
  /** Rows that are its heads again. */
  readonly repeated: readonly TableRow[];
}

function partOf(table: TableBlock): Part {
  const rows: TableRow[] = [];
  const repeated: TableRow[] = [];
  for (const row of table.rows) (sameCells(row.cells, table.columns) ? repeated : rows).push(row);
  return { table, rows, repeated };
}

function joined(parts: readonly Part[]): TableBlock {
  const [first, last] = [parts[0] as Part, parts.at(-1) as Part];
  return {
    ...first.table,
    rows: parts.flatMap(({ rows }) => rows),
    lines: [first.table.lines[0], last.table.lines[1]],
  };
}

/** 2020 年 and 2020年 are one head. */
const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, i) => withoutSpaces(cell) === withoutSpaces(b[i] ?? ''));

const withoutSpaces = (cell: string): string => cell.replace(/\s/gu, '');
