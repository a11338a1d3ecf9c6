/** Tables drawn with characters (┌─┬─┐ │甲│乙│ └─┴─┘), as law databases and old text files have them. */

export interface DrawnRow {
  readonly cells: readonly string[];
  /** Its first line, counted from the table's first. */
  readonly at: number;
}

export interface DrawnTable {
  /** None where nothing is written in it. */
  readonly rows: readonly DrawnRow[];
  /** How many lines the drawing has. */
  readonly length: number;
}

const drawing = /[\u2500-\u257f]/gu;
const isPart = (line: string): boolean => /^\s*[│┃║├┣╠┌┏╔└┗╚]/u.test(line);
/** Across the table; a line of empty cells is none. */
const isRule = (line: string): boolean => line.replace(drawing, '').trim() === '' && !/^[│┃║]\s*[│┃║]/u.test(line);

/** The table that begins on that line; null where none does. Between two rules is a row, its cells over as many lines as they need. */
export function drawnTable(lines: readonly string[], from: number): DrawnTable | null {
  if (!isPart(lines[from] ?? '')) return null;
  const rows: { at: number; cells: string[] }[] = [];
  let to = from;
  let isOpen = false;
  for (; to < lines.length && isPart(lines[to] as string); to++) {
    const line = (lines[to] as string).trim();
    if (isRule(line)) {
      isOpen = false;
      continue;
    }
    const pieces = line.split(/[│┃║├┤┣┫╠╣]/u).map((piece) => piece.replace(drawing, '').trim());
    if (pieces[0] === '') pieces.shift();
    if (pieces.at(-1) === '') pieces.pop();
    if (!isOpen) rows.push({ at: to - from, cells: [] });
    isOpen = true;
    const { cells } = rows.at(-1) as { cells: string[] };
    for (const [column, piece] of pieces.entries()) cells[column] = (cells[column] ?? '') + piece;
  }
  return to - from < 2 ? null : { rows, length: to - from };
}
