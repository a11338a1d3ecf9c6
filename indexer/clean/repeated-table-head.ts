/**
 * repeated-table-head: a table that runs over a page end prints its heads again, as a second table directly behind the first or as a row inside
 * it. One table, the heads once, as first printed.
 */
import type { Block, Lines, TableBlock } from '../block.js';
import type { Rule } from './rule.js';
import { quoteAll, warn } from './warn.js';

export const repeatedTableHead: Rule = (blocks) => {
  const joined: Block[] = [];
  const found: Lines[] = [];
  const heads: string[] = [];
  const removed: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      joined.push(block);
      continue;
    }
    const rows = block.rows.filter((row) => !sameCells(row.cells, block.columns));
    for (const row of block.rows) {
      if (rows.includes(row)) continue;
      found.push([row.line, row.line]);
      removed.push(...row.cells);
    }
    const table: TableBlock = rows.length === block.rows.length ? block : { ...block, rows };
    if (table !== block) heads.push(block.columns.join(' '));
    const before = joined.at(-1);
    if (before?.kind === 'table' && sameCells(before.columns, table.columns)) {
      found.push([table.lines[0], table.lines[0]]);
      heads.push(table.columns.join(' '));
      removed.push(...table.columns);
      joined[joined.length - 1] = {
        ...before,
        rows: [...before.rows, ...table.rows],
        lines: [before.lines[0], table.lines[1]],
      };
    } else {
      joined.push(table);
    }
  }
  return {
    blocks: found.length === 0 ? blocks : joined,
    warnings: warn(
      'repeated-table-head',
      found,
      () => `Removed heads that a table repeats after a page end, and joined its parts: ${quoteAll(heads)}.`,
      removed,
    ),
  };
};

/** 2020 年 and 2020年 are one head. */
const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, i) => withoutSpaces(cell) === withoutSpaces(b[i] ?? ''));

const withoutSpaces = (cell: string): string => cell.replace(/\s/gu, '');
