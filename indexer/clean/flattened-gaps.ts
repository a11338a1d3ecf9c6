/** Which white space in a line was a line break: whether the line was many, where two were joined, and where the lines of a flattened text begin. */
import { isBodyName } from '../structure/bodies.js';
import { hasSentenceEnd, isDateLine, numberOfLine } from '../structure/line-roles.js';
import { type Mark, type MarkKind, parseMark } from '../structure/marks.js';
import { isFinished, lineBefore, longestLook, markAt, type Piece, piecesOf } from './flattened-pieces.js';
import { FlattenedLines } from './flattened-text.js';

/** A line that was many is known by so many elements that begin behind a space, and so many of them and of sentences that end before one. */
const fewestElements = 2;
const fewestSigns = 4;

/** The lines that the text was made of; the text alone where it is one line. */
export function linesOfFlattened(text: string): string[] {
  const pieces = piecesOf(text);
  if (pieces.length < 2) return [text];
  const starts = isFlattened(text, pieces) ? new FlattenedLines(text, pieces).starts() : joins(text, pieces);
  return starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim());
}

/** 1.2 */
const isDecimal = (piece: string): boolean => /^\d{1,2}(?:\.\d{1,2}){1,3}$/u.test(piece);

function isFlattened(text: string, pieces: readonly Piece[]): boolean {
  let sentences = 0;
  let elements = 0;
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1];
    if (before === undefined) continue;
    if (isFinished(before.text)) sentences += 1;
    if (
      markAt(text, piece) !== null ||
      isDecimal(piece.text) ||
      isDateLine(piece.text) ||
      numberOfLine(piece.text) !== null
    )
      elements += isSigned(pieces, i) ? 2 : 1;
    if (elements >= fewestElements && sentences + elements >= fewestSigns) return true;
  }
  return false;
}

/** …。 某局 2020年1月23日: the body's name before a date is an element too. */
const isSigned = (pieces: readonly Piece[], i: number): boolean => {
  const [body, before] = [pieces[i - 1], pieces[i - 2]];
  return body !== undefined && before !== undefined && isFinished(before.text) && isBodyName(body.text);
};

/** …地下空间。 第四条 …, 第七章 法律责任 第四十二条 …: where lines begin that were joined to the end of others. */
function joins(text: string, pieces: readonly Piece[]): number[] {
  const starts = [0];
  for (const [i, piece] of pieces.entries()) {
    const line = lineBefore(text, starts.at(-1) ?? 0, pieces[i - 1]?.end ?? 0);
    if (line === '' || !isLegal(markAt(text, piece))) continue;
    if (isFinished(line) || isDivisionLine(line)) starts.push(piece.start);
  }
  return starts;
}

const divisions: ReadonlySet<MarkKind> = new Set(['book', 'subbook', 'chapter', 'section']);
const isLegal = (mark: Mark | null): boolean => mark !== null && (mark.kind === 'article' || divisions.has(mark.kind));

/** 第七章 法律责任 */
function isDivisionLine(line: string): boolean {
  const mark = line.length <= longestLook ? parseMark(line) : null;
  return mark !== null && divisions.has(mark.kind) && mark.rest !== '' && !hasSentenceEnd(mark.rest);
}
