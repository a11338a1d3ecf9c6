/** Text cut into lines, and lines and tables made blocks. */
import type { Block, Lines, TableRow } from '../block.js';

export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** Blocks in the order of the source; what is left out between two of them, an empty line or a comment, is a gap. */
export class BlockList {
  readonly blocks: Block[] = [];
  #last: number;

  /** @param last the line before the first that counts */
  constructor(last = 0) {
    this.#last = last;
  }

  /** @param line its number in the source; white space alone is no block */
  addText(line: number, text: string, heading?: number): void {
    const trimmed = text.trim();
    if (trimmed === '') return;
    const block = { kind: 'text', text: trimmed, lines: [line, line], gap: line > this.#last + 1 } as const;
    this.blocks.push(heading === undefined ? block : { ...block, heading });
    this.#last = line;
  }

  /** A line behind a line's end that the source does not count. */
  addBreak(line: number, text: string): void {
    const trimmed = text.trim();
    if (trimmed !== '') this.add({ kind: 'text', text: trimmed, lines: [line, line], gap: false, afterBreak: true });
  }

  /** A table, the first of its rows the heads; nothing where there is none. */
  addRows([head, ...others]: readonly TableRow[], lines: Lines): void {
    if (head !== undefined) this.add({ kind: 'table', columns: head.cells, rows: others, lines });
  }

  /** A block that another reader has made. */
  add(block: Block): void {
    this.blocks.push(block);
    this.#last = block.lines[1];
  }
}
