/** Pieces of text at their places on a page (PDF, OFD) become the lines that a reader sees. */

/** Text on one base line. All lengths are in the page's unit, from its top left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** Of the base line. */
  readonly y: number;
  /** Of the letters. */
  readonly size: number;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Wide gaps divide it: cells of a table, or two signatures side by side. */
  readonly cells: readonly Piece[];
}

/** Gaps in widths of a letter: less is nothing, between Latin words a space; more is a gap that was meant; cells stand further apart. */
const wordGap = 0.15;
const letterGap = 0.6;
const cellGap = 1.5;

/** From top to bottom, each from left to right. */
export function linesOfPieces(pieces: readonly Piece[]): PageLine[] {
  return rowsOf(withoutCopies(pieces.filter(({ text }) => text.trim() !== '')))
    .flatMap(bySize)
    .map(lineOf)
    .filter(({ text }) => text !== '');
}

/** Bold made by printing the same twice, hardly moved. */
function withoutCopies(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const before = seen.get(piece.text) ?? [];
    const near = piece.size * 0.2;
    if (before.some((one) => Math.abs(one.x - piece.x) < near && Math.abs(one.y - piece.y) < near)) return false;
    before.push(piece);
    seen.set(piece.text, before);
    return true;
  });
}

/** Pieces whose base lines are one, give or take a raised figure. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: { largest: Piece; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(piece.y - row.largest.y) <= 0.4 * Math.max(row.largest.size, piece.size)) {
      row.pieces.push(piece);
      if (piece.size > row.largest.size) row.largest = piece;
    } else {
      rows.push({ largest: piece, pieces: [piece] });
    }
  }
  return rows.map((row) => row.pieces);
}

/** What stands apart in a row and in another size of letters is another line: a button beside a title. */
function bySize(row: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of [...row].sort((a, b) => a.x - b.x)) {
    const before = lines.at(-1)?.at(-1);
    const sizes = [piece.size, before?.size ?? 0];
    const isOther = Math.min(...sizes) < Math.max(...sizes) * 0.75;
    if (before === undefined || (isOther && gapBetween(before, piece) >= 1)) lines.push([piece]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

/** In widths of the smaller letters. */
const gapBetween = (left: Piece, right: Piece): number =>
  (right.x - left.x - left.width) / Math.min(left.size, right.size);

/** @param pieces from left to right */
function lineOf(pieces: readonly Piece[]): PageLine {
  const cells: Piece[] = [];
  for (const piece of pieces) {
    const cell = cells.at(-1);
    if (cell === undefined || gapBetween(cell, piece) >= cellGap) cells.push(piece);
    else cells[cells.length - 1] = joined(cell, piece);
  }
  const tidy = cells.map((cell) => ({ ...cell, text: withoutLayoutSpaces(cell.text) }));
  const first = tidy[0] as Piece;
  return {
    text: tidy
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    x: first.x,
    right: Math.max(...tidy.map(({ x, width }) => x + width)),
    y: Math.max(...tidy.map(({ y }) => y)),
    size: Math.max(...tidy.map(({ size }) => size)),
    cells: tidy,
  };
}

function joined(left: Piece, right: Piece): Piece {
  const words = /[\p{Script=Latin}\d]$/u.test(left.text) && /^[\p{Script=Latin}\d]/u.test(right.text);
  return {
    text: left.text + (gapBetween(left, right) >= (words ? wordGap : letterGap) ? ' ' : '') + right.text,
    x: left.x,
    width: Math.max(left.width, right.x + right.width - left.x),
    y: Math.max(left.y, right.y),
    size: Math.max(left.size, right.size),
  };
}

const chinese = '[\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uff60‘’“”—…]';
const spaced = new RegExp(
  `(?<=${chinese})\\s+(?=[\\p{Script=Latin}\\d])|(?<=[\\p{Script=Latin}\\d%])\\s+(?=${chinese})`,
  'gu',
);
const insidePunctuation = /\s+(?=[、。，：；？！〉》」』】〕〗）”’])|(?<=[〈《「『【〔〖（“‘])\s+/gu;

/** Five letters or more with a space between each two. */
const stretched = new RegExp(`(?<![^ ])(?:${chinese} ){4,}${chinese}(?![^ ])`, 'gu');

/**
 * A line without the spaces that printing put between its letters: beside digits and Latin letters (〔2023〕5 号), inside brackets and before marks, between the dots of a list of contents, and
 * between letters that were stretched to the measure (构 建 瞪 羚 企 业). Other spaces between Chinese letters were typed (第一章 总则).
 */
function withoutLayoutSpaces(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(stretched, (letters) => letters.replaceAll(' ', ''))
    .replace(/(?<=[.·…]) (?=[.·…])/gu, '')
    .replace(spaced, '')
    .replace(insidePunctuation, '');
}
