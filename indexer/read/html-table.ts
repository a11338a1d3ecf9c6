/** Tables of a page: those of data are kept as such; those that only lay out what stands in them are not. */
import type { TableBlock } from '../block.js';
import { attribute, type Element, elementsIn, lineOf } from './html-tree.js';

export interface PageTable {
  /** Rows of one cell above the heads: what the table is called, in which unit it counts. */
  readonly captions: readonly { readonly text: string; readonly line: number }[];
  readonly block: TableBlock;
}

/** Null where the table only lays out: a single row or column, tables in it, or paragraphs that make up nearly all of it. */
export function readTable(table: Element, offset: number, textOf: (cell: Element) => string): PageTable | null {
  if (elementsIn(table, ['table']).length > 0) return null;
  const rows = rowsOf(table, textOf);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const first = rows.findIndex(({ written }) => written > 1);
  const [head, ...others] = rows.slice(first);
  if (head === undefined || others.length === 0 || width < 2 || isLaidOut(rows)) return null;
  return {
    captions: rows.slice(0, first).map(({ cells, line }) => ({ text: cells[0]?.text ?? '', line: offset + line })),
    block: {
      kind: 'table',
      columns: head.cells.map(({ text }) => text),
      rows: others.map(({ cells, line }) => ({ cells: cells.map(({ text }) => text), line: offset + line })),
      lines: [offset + head.line, offset + (others.at(-1) as Row).line],
    },
  };
}

interface Cell {
  readonly text: string;
  readonly paragraphs: number;
}

interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** How many cells are written, be they empty. */
  readonly written: number;
}

const empty: Cell = { text: '', paragraphs: 0 };
/** No table has more columns; a colspan is what anybody writes. */
const mostColumns = 100;

/** Rows with text. Where a cell reaches over several columns or rows, its text stands in the first, the others are empty. */
function rowsOf(table: Element, textOf: (cell: Element) => string): Row[] {
  /** By column, how many more rows a cell from above reaches over. */
  const from = new Map<number, number>();
  return elementsIn(table, ['tr'])
    .map((row) => {
      const cells: Cell[] = [];
      const skip = (): void => {
        for (let left = from.get(cells.length) ?? 0; left > 0; left = from.get(cells.length) ?? 0) {
          from.set(cells.length, left - 1);
          cells.push(empty);
        }
      };
      const written = elementsIn(row, ['td', 'th']);
      for (const cell of written) {
        skip();
        const span = (name: string): number =>
          Math.min(mostColumns, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1));
        const columns = Math.min(span('colspan'), Math.max(1, mostColumns - cells.length));
        for (let column = 0; column < columns; column++) {
          from.set(cells.length, span('rowspan') - 1);
          cells.push(column === 0 ? { text: textOf(cell), paragraphs: elementsIn(cell, ['p', 'li']).length } : empty);
        }
      }
      skip();
      return { line: lineOf(row), cells, written: written.length };
    })
    .filter(({ cells }) => cells.some(({ text }) => text !== ''));
}

/** One cell of several paragraphs holds nearly everything. */
function isLaidOut(rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const letters = cells.reduce((sum, { text }) => sum + text.length, 0);
  return cells.some(({ text, paragraphs }) => paragraphs > 2 && text.length > letters * 0.8);
}
