/**
 * Places in the order of a file. Several blocks can come from one line of it (a flattened text, a page join), so inside structure every block and row has a
 * number of its own in place of its line; what is handed on has the file's lines again.
 */
import type { Block, Lines } from '../block.js';

export interface FileOrder {
  readonly blocks: readonly Block[];
  /** From places to lines of the file. */
  linesOf(places: Lines): Lines;
}

export function inFileOrder(blocks: readonly Block[]): FileOrder {
  const lines: Lines[] = [];
  const next = (own: Lines): number => lines.push(own);
  const placed = blocks.map((block): Block => {
    const first = next(block.lines);
    if (block.kind === 'text') return { ...block, lines: [first, first] };
    const rows = block.rows.map((row) => ({ ...row, line: next([row.line, row.line]) }));
    return { ...block, rows, lines: [first, rows.at(-1)?.line ?? first] };
  });
  const at = (place: number): Lines | undefined => lines[place - 1];
  return {
    blocks: placed,
    linesOf: ([first, last]) => {
      const from = at(first)?.[0] ?? 1;
      return [from, Math.max(from, at(last)?.[1] ?? from)];
    },
  };
}
