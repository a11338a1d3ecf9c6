/**
 * What printing adds to every page: running heads and feet (the same words at the same height on several pages, numbers aside, or the same line in
 * the margins of two) and the numbers of pages. Taken from the edges inwards only: what stands between lines of the text is text.
 */

import { withoutRadicals } from '../../src/text/radicals.js';
import { pageNumber } from '../clean/line-roles.js';
import { linesOfPieces, type Page, type PageLine, type Piece } from './page-lines.js';
import { marginsOf } from './page-margins.js';

export interface BarePage {
  readonly page: Page;
  readonly heads: readonly Furniture[];
  readonly feet: readonly Furniture[];
}

export interface Furniture {
  readonly kind: 'running-head' | 'page-number';
  readonly text: string;
}

const leastPages = 3;
/** So many lines at each edge can be furniture. */
const depth = 3;

export function withoutFurniture(pages: readonly Page[]): BarePage[] {
  const sheets = pages.map((page) => edgesOf(page));
  const repeated = countedKeys(sheets);
  const inMargins = { head: linesOfBothMargins(sheets, 'head'), foot: linesOfBothMargins(sheets, 'foot') };
  const offsets = countedOffsets(sheets);
  return sheets.map(({ page, heads, feet }) => {
    const kindOf = (line: PageLine, edge: Edge): Furniture['kind'] | null => {
      const number = numberOfPage(line.text);
      if (number !== null && (isMarkedNumber(line.text) || (offsets.get(number - page.number) ?? 0) >= 2))
        return 'page-number';
      // A table's heads are repeated too; a rule of cleaning knows them.
      if (line.cells.length >= 3 || !/[\p{L}\p{Radical}]/u.test(line.text)) return null;
      const isRepeated = (repeated.get(keyOf(line, edge, page)) ?? 0) >= leastPages || inMargins[edge].has(line);
      return isRepeated ? 'running-head' : null;
    };
    const top = peel(heads, (line) => kindOf(line, 'head'));
    const foot = peel(feet, (line) => kindOf(line, 'foot'));
    const gone = [...top, ...foot].map(({ line }) => line);
    const pieces = page.pieces.filter((piece) => !gone.some((line) => isPartOf(piece, line)));
    return { page: { ...page, pieces }, heads: top.map(furniture), feet: foot.map(furniture).reverse() };
  });
}

const isPartOf = ({ x, y }: Piece, line: PageLine): boolean =>
  Math.abs(line.y - y) <= 0.4 * line.size && x >= line.x && x <= line.right;

type Edge = 'head' | 'foot';

interface Sheet {
  readonly page: Page;
  /** From top to bottom. */
  readonly lines: readonly PageLine[];
  /** From the edge inwards. */
  readonly heads: readonly PageLine[];
  readonly feet: readonly PageLine[];
}

function edgesOf(page: Page): Sheet {
  const lines = linesOfPieces(page.pieces);
  // Of few lines none is at both edges.
  const heads = lines.slice(0, Math.min(depth, Math.floor(lines.length / 2)));
  return { page, lines, heads, feet: lines.slice(heads.length).slice(-depth).reverse() };
}

/** The line's words without its numbers, and its height, in hundredths of the page from its edge. */
function keyOf(line: PageLine, edge: Edge, page: Page): string {
  const words = line.text.replace(/\d+|\s/gu, (found) => (found.trim() === '' ? '' : '#'));
  return `${edge} ${Math.round(distanceOf(line, edge, page) * 100)} ${words}`;
}

/** From its edge, in parts of the page. */
const distanceOf = ({ y }: PageLine, edge: Edge, { height }: Page): number =>
  (edge === 'head' ? y : height - y) / height;

/** Heights that are one to the eye, in parts of the page. */
const sameHeight = 0.01;

/** Of two pages, the lines that stand in this margin of both, in the same words and at the same height; more pages show it without the margins. */
function linesOfBothMargins(sheets: readonly Sheet[], edge: Edge): ReadonlySet<PageLine> {
  const printed = sheets.filter(({ lines }) => lines.length > 0);
  if (printed.length !== 2) return new Set();
  const margins = marginsOf(
    printed.map(({ page, lines }) => ({
      lines: edge === 'head' ? lines : [...lines].reverse(),
      distance: (line) => distanceOf(line, edge, page),
    })),
  );
  const [some = [], others = []] = margins.map((lines, i) =>
    lines.map((line) => ({ line, distance: distanceOf(line, edge, (printed[i] as Sheet).page) })),
  );
  return new Set(
    some.flatMap((one) =>
      others
        .filter(({ line, distance }) => line.text === one.line.text && Math.abs(distance - one.distance) < sameHeight)
        .flatMap(({ line }) => [one.line, line]),
    ),
  );
}

/** On how many pages each key stands. */
function countedKeys(sheets: readonly Sheet[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { page, heads, feet } of sheets) {
    const keys = [...heads.map((line) => keyOf(line, 'head', page)), ...feet.map((line) => keyOf(line, 'foot', page))];
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** How far the number printed on a page is from its place in the file, and how often that is so: numbers of pages go up with the pages. */
function countedOffsets(sheets: readonly Sheet[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { page, heads, feet } of sheets) {
    const numbers = [...heads, ...feet].flatMap(({ text }) => numberOfPage(text) ?? []);
    for (const number of new Set(numbers)) {
      const offset = number - page.number;
      counts.set(offset, (counts.get(offset) ?? 0) + 1);
    }
  }
  return counts;
}

/** 1, — 1 —, 第1页 共3页, 1/3 */
function numberOfPage(text: string): number | null {
  const letters = withoutRadicals(text);
  return pageNumber(letters) ?? pageNumber(/^(\d+)\s*[/／]\s*\d+$/u.exec(letters)?.[1] ?? '');
}

/** — 1 — and 第1页 are numbers of pages wherever they stand; a bare 1 is not. */
const isMarkedNumber = (text: string): boolean => /^[-—–·].*[-—–·]$|^第/u.test(text);

function peel(
  lines: readonly PageLine[],
  kindOf: (line: PageLine) => Furniture['kind'] | null,
): { line: PageLine; kind: Furniture['kind'] }[] {
  const taken: { line: PageLine; kind: Furniture['kind'] }[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    if (kind === null) break;
    taken.push({ line, kind });
  }
  return taken;
}

const furniture = ({ line, kind }: { line: PageLine; kind: Furniture['kind'] }): Furniture => ({
  kind,
  text: line.text,
});
