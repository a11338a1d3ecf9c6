/** Text set in two columns: its pieces in the order of reading. */
import { linesOfPieces, type Page, type PageLine, type Piece } from './page-lines.js';

/** So many lines that fill their column must stand on both sides: what has fewer is a table, or two signatures. */
const leastLines = 8;
const full = 0.75;
/** The middle of the text, where the gutter is sought, in shares of its width. */
const middle = [0.4, 0.6] as const;

/** The page's lines in runs that are read one after the other, each with one measure: all of a page, or what stands above, left, right, below. */
export function columnsOf(page: Page): PageLine[][] {
  const lines = linesOfPieces(page.pieces);
  const gutter = gutterOf(lines.flatMap(({ cells }) => cells));
  if (gutter === null) return [lines];
  const runs: PageLine[][] = [];
  let across: PageLine[] = [];
  let columns: { readonly left: Piece[]; readonly right: Piece[] } = { left: [], right: [] };
  const close = (): void => {
    runs.push(across, linesOfPieces(columns.left), linesOfPieces(columns.right));
    across = [];
    columns = { left: [], right: [] };
  };
  for (const line of lines) {
    if (line.cells.some((cell) => sideOf(cell, gutter) === 'across')) {
      if (columns.left.length + columns.right.length > 0) close();
      across.push(line);
      continue;
    }
    for (const cell of line.cells) columns[sideOf(cell, gutter) === 'left' ? 'left' : 'right'].push(cell);
  }
  close();
  return runs.filter((run) => run.length > 0);
}

const sideOf = ({ x, width }: Piece, gutter: number): 'left' | 'right' | 'across' =>
  x + width <= gutter ? 'left' : x >= gutter ? 'right' : 'across';

/** Where two columns part: the place in the middle that the fewest pieces cross, if the pieces beside it fill their columns. */
function gutterOf(cells: readonly Piece[]): number | null {
  if (cells.length < 2 * leastLines) return null;
  const start = cells.reduce((least, { x }) => Math.min(least, x), Infinity);
  const end = cells.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity);
  let best: { at: number; across: number } | null = null;
  const steps = 40;
  for (let step = 0; step <= steps; step++) {
    const at = start + (end - start) * (middle[0] + ((middle[1] - middle[0]) * step) / steps);
    const across = cells.filter((cell) => sideOf(cell, at) === 'across').length;
    if (best === null || across < best.across) best = { at, across };
  }
  if (best === null) return null;
  const { at } = best;
  const fills = (side: 'left' | 'right', width: number): boolean => {
    const own = cells.filter((cell) => sideOf(cell, at) === side);
    const filled = own.filter((cell) => cell.width >= width * full).length;
    return filled >= leastLines && filled * 5 >= own.length * 3;
  };
  return fills('left', at - start) && fills('right', end - at) ? at : null;
}
