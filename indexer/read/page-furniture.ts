/**
 * What printing adds to every page: running heads and feet (the same words at the same height on several pages, numbers aside) and the numbers of
 * pages. Taken from the edges inwards only: what stands between lines of the text is text.
 */
import { pageNumber } from '../clean/line-roles.js';
import { linesOfPieces, type Page, type PageLine, type Piece } from './page-lines.js';

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
  const offsets = countedOffsets(sheets);
  return sheets.map(({ page, heads, feet }) => {
    const kindOf = (line: PageLine, edge: Edge): Furniture['kind'] | null => {
      const number = numberOfPage(line.text);
      if (number !== null && (isMarkedNumber(line.text) || (offsets.get(number - page.number) ?? 0) >= 2))
        return 'page-number';
      // A table's heads are repeated too; a rule of cleaning knows them.
      const isHead =
        line.cells.length < 3 && /\p{L}/u.test(line.text) && (repeated.get(keyOf(line, edge, page)) ?? 0) >= leastPages;
      return isHead ? 'running-head' : null;
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
  /** From the edge inwards. */
  readonly heads: readonly PageLine[];
  readonly feet: readonly PageLine[];
}

function edgesOf(page: Page): Sheet {
  const lines = linesOfPieces(page.pieces);
  // Of few lines none is at both edges.
  const heads = lines.slice(0, Math.min(depth, Math.floor(lines.length / 2)));
  return { page, heads, feet: lines.slice(heads.length).slice(-depth).reverse() };
}

/** The line's words without its numbers, and its height, in hundredths of the page from its edge. */
function keyOf(line: PageLine, edge: Edge, { height }: Page): string {
  const words = line.text.replace(/\d+|\s/gu, (found) => (found.trim() === '' ? '' : '#'));
  const distance = edge === 'head' ? line.y : height - line.y;
  return `${edge} ${Math.round((distance / height) * 100)} ${words}`;
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
const numberOfPage = (text: string): number | null =>
  pageNumber(text) ?? pageNumber(/^(\d+)\s*[/／]\s*\d+$/u.exec(text)?.[1] ?? '');

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
