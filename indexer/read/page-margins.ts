/** The margins of pages: lines near the edge and set apart from the text. What stands alike in those of two pages is no text. */
import type { PageLine } from './page-lines.js';
import { apart, farthestIndent, pitchOf, sizeOf } from './page-measures.js';

/** The lines of a page, from one edge inwards. */
export interface EdgeLines {
  readonly lines: readonly PageLine[];
  /** How far from the edge a line is, in parts of the page. */
  readonly distance: (line: PageLine) => number;
}

/** A margin is no deeper, in parts of the page. */
const deepest = 0.1;

/** Of each page, in order, the lines in its margin; from the edge inwards. */
export function marginsOf(pages: readonly EdgeLines[]): (readonly PageLine[])[] {
  const downwards = pages.map(({ lines }) => [...lines].sort((one, other) => one.y - other.y));
  const text = { size: sizeOf(downwards.flat()), pitch: pitchOf(downwards) };
  return pages.map((page) => marginOf(page, text));
}

/** Letters of a head are hardly larger than those of the text; a title's are. */
const largest = 1.1;

function marginOf({ lines, distance }: EdgeLines, text: { readonly size: number; readonly pitch: number }): PageLine[] {
  const end = lines.findIndex((line) => distance(line) > deepest || line.size > text.size * largest);
  const near = end < 0 ? lines : lines.slice(0, end);
  const left = lines.reduce((least, { x }) => Math.min(least, x), Infinity);
  const isFarIn = ({ x, size }: PageLine): boolean => x > left + farthestIndent * size;
  const last = near.findLastIndex((line, i) => {
    const next = lines[i + 1];
    if (next === undefined) return false;
    if (Math.abs(next.y - line.y) > text.pitch * apart || Math.abs(next.size - line.size) > line.size * 0.1)
      return true;
    return isFarIn(line) && !isFarIn(next);
  });
  return near.slice(0, last + 1);
}
