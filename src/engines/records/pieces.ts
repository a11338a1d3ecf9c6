/** A long text in pieces that no server finds too large. */
import { packText, unpackText } from '../packed-text.js';

export interface Piece {
  readonly place: number;
  /** Base64 of a part of the packed text. */
  readonly part: string;
}

/** Characters of Base64. */
const longestPart = 256 * 1024;

export function* piecesOf(text: string): Generator<Piece> {
  const packed = packText(text).toString('base64');
  for (let place = 0; place * longestPart < packed.length; place++) {
    yield { place, part: packed.slice(place * longestPart, (place + 1) * longestPart) };
  }
}

/** @param pieces in their order */
export function joinPieces(pieces: readonly Piece[]): string {
  return unpackText(Buffer.from(pieces.map(({ part }) => part).join(''), 'base64'));
}
