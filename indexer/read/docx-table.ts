/** A Word table as rows of cells (ECMA-376 part 1, 17.4). */
import { attribute, childrenNamed, childrenOf, type Element, find, integer, nameOf } from './xml.js';

export interface DocxRow {
  readonly cells: readonly DocxCell[];
}

export interface DocxCell {
  readonly content: Element;
  /** Columns it spans. */
  readonly span: number;
  /** Goes on with the cell above. */
  readonly continues: boolean;
}

/** Rows and cells may stand in content controls; rows that were deleted are not there. */
export const rowsOf = (table: Element): DocxRow[] =>
  within(table, 'tr')
    .filter((row) => find(row, 'trPr', 'del') === undefined)
    .map((row) => ({ cells: within(row, 'tc').map(cellOf) }));

function within(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((child): Element[] => {
    if (nameOf(child) === name) return [child];
    if (nameOf(child) === 'sdt') return childrenNamed(child, 'sdtContent').flatMap((content) => within(content, name));
    return nameOf(child) === 'ins' || nameOf(child) === 'customXml' ? within(child, name) : [];
  });
}

function cellOf(cell: Element): DocxCell {
  const merge = find(cell, 'tcPr', 'vMerge');
  return {
    content: cell,
    span: Math.max(1, Math.min(integer(find(cell, 'tcPr', 'gridSpan'), 'val') ?? 1, widest)),
    continues: merge !== undefined && attribute(merge, 'val') !== 'restart',
  };
}

/** Word has no wider tables; a damaged file may say anything. */
const widest = 63;

/**
 * Texts of the cells, a column a place: what spans rows is said in each of them, for a row is read and cited alone; what spans columns stands in the
 * first of them.
 * @param text of a cell's content; asked for once a cell, in order
 */
export function gridOf(rows: readonly DocxRow[], text: (content: Element) => string): string[][] {
  const grid: string[][] = [];
  for (const { cells } of rows) {
    const above = grid.at(-1) ?? [];
    const line: string[] = [];
    for (const { content, span, continues } of cells) {
      const own = text(content);
      line.push(continues && own === '' ? (above[line.length] ?? '') : own, ...Array<string>(span - 1).fill(''));
    }
    grid.push(line);
  }
  const width = grid.reduce((widest, line) => Math.max(widest, line.length), 0);
  return grid.map((line) => [...line, ...Array<string>(width - line.length).fill('')]);
}
