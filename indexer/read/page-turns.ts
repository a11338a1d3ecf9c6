/**
 * The text of a page by the direction in which it is read, each turned upright. Usually there is one; a table printed sideways is another, and so is
 * vertical writing, whose columns follow each other from right to left. What stands aslant is a watermark or a stamp, not the text.
 */
import type { Page, Piece } from './page-lines.js';

export interface TurnedPiece extends Piece {
  /** How far its direction is turned from left to right, clockwise, in radians. */
  readonly angle: number;
}

/** So far from a quarter turn is a scanner's fault, more is aslant; in quarters. */
const tolerance = 0.05;

export function uprightPages(page: Page & { readonly pieces: readonly TurnedPiece[] }): Page[] {
  const byTurn = new Map<number, Piece[]>();
  for (const piece of page.pieces) {
    const quarters = piece.angle / (Math.PI / 2);
    if (Math.abs(quarters - Math.round(quarters)) > tolerance) continue;
    const turn = (Math.round(quarters) + 4) % 4;
    const { text, width, size } = piece;
    const upright = byTurn.get(turn) ?? [];
    upright.push({ text, width, size, ...turned(turn, piece, page) });
    byTurn.set(turn, upright);
  }
  return [...byTurn]
    .sort(([one], [other]) => one - other)
    .map(([turn, pieces]) => {
      const isSideways = turn % 2 === 1;
      const { number, width, height } = page;
      return { number, width: isSideways ? height : width, height: isSideways ? width : height, pieces };
    });
}

/** The place as one sees it who has turned the page so that the text is upright. */
function turned(quarters: number, { x, y }: Piece, { width, height }: Page): { x: number; y: number } {
  if (quarters === 1) return { x: y, y: width - x };
  if (quarters === 2) return { x: width - x, y: height - y };
  if (quarters === 3) return { x: height - y, y: x };
  return { x, y };
}
