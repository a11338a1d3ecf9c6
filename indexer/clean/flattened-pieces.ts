/** A line as the pieces between its white spaces, and what a piece or the line before it shows. */
import { endsSentence } from '../structure/line-roles.js';
import { type Mark, parseMark } from '../structure/marks.js';

/** What stands between two white spaces. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** So much of what follows shows what it is, in UTF-16 units. */
export const longestLook = 120;
export const piecesOf = (text: string): Piece[] =>
  Array.from(text.matchAll(/\S+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));

/** No line is looked at further back, in UTF-16 units: a text can be of any length. */
const longestLine = 600;

/** The line from `start` to `end`; of a very long one its end. */
export const lineBefore = (text: string, start: number, end: number): string =>
  text.slice(Math.max(start, end - longestLine), end);

/** The mark that a piece begins with. */
export const markAt = (text: string, piece: Piece): Mark | null =>
  parseMark(text.slice(piece.start, piece.start + longestLook));

/** …。, …如下：, …。（责任单位：各区政府） */
export const isFinished = (line: string): boolean => {
  const end = line.slice(-longestLook);
  return endsSentence(end) || /[。；！？][（(][^（()）]{1,100}[）)]$/u.test(end);
};
