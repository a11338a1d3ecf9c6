/**
 * The main text of a page. Sentences, numbered lines and tables show where it is; the smallest part of the page that holds them all is widened as long
 * as no menu comes in. So no sentence is lost, whatever the page is built like; what is left out is told.
 */
import type { Block } from '../block.js';
import { parseMark } from '../structure/marks.js';
import type { PageLine } from './html-lines.js';
import { ancestors, type Parent } from './html-tree.js';

/** So many links that are lines of their own are a menu. */
const menu = 3;

/** @param titles what the page calls itself: a line above the main text that one of them begins with, or a heading in one, is the text's */
export function mainLines(
  lines: readonly PageLine[],
  titles: readonly string[],
): { main: PageLine[]; left: PageLine[] } {
  const placed = lines.map((line): Placed => ({ line, path: [...ancestors(line.element), line.element] }));
  const own = placed.filter(({ line }) => !line.isLink && !line.isFurniture);
  const marks = own.filter(({ line }) => isContent(line.block));
  const readable = marks.length > 0 ? marks : own;
  if (readable.length === 0) return { main: [], left: [...lines] };
  const part = mainPart(readable, placed);
  const first = placed.indexOf(readable[0] as Placed);
  const last = placed.indexOf(readable.at(-1) as Placed);
  const isMain = (one: Placed, at: number): boolean => {
    if (one.line.isFurniture) return false;
    if (at >= first && at <= last) return true;
    return !one.line.isLink && (isIn(one, part) || (at < first && isTitle(one.line.block, titles)));
  };
  const chosen = new Set(placed.filter(isMain).map(({ line }) => line));
  return { main: [...chosen], left: lines.filter((line) => !chosen.has(line)) };
}

interface Placed {
  readonly line: PageLine;
  /** The elements that it stands in, the outermost first. */
  readonly path: readonly Parent[];
}

/** A table, a sentence, or a numbered line. */
const isContent = (block: Block): boolean =>
  block.kind === 'table' || /[\p{L}\p{N}”）)][。；]/u.test(block.text) || parseMark(block.text) !== null;

function isTitle(block: Block, titles: readonly string[]): boolean {
  if (block.kind === 'table') return false;
  const letters = lettersOf(block.text);
  if (letters.length < 6) return false;
  const isFound = (title: string): boolean =>
    block.heading === undefined ? lettersOf(title).startsWith(letters) : lettersOf(title).includes(letters);
  return titles.some(isFound);
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** A path of elements that leads to the part. */
function mainPart(readable: readonly Placed[], all: readonly Placed[]): readonly Parent[] {
  let part = readable.map(({ path }) => path).reduce((shared, path) => shared.slice(0, lengthShared(shared, path)));
  while (part.length > 1) {
    const wider = part.slice(0, -1);
    const added = all.filter((one) => isIn(one, wider) && !isIn(one, part));
    if (added.filter(({ line }) => line.isLink).length >= menu || added.some(({ line }) => line.isFurniture)) break;
    part = wider;
  }
  return part;
}

function lengthShared(one: readonly Parent[], other: readonly Parent[]): number {
  const differs = one.findIndex((element, at) => element !== other[at]);
  return differs < 0 ? one.length : differs;
}

const isIn = ({ path }: Placed, part: readonly Parent[]): boolean => path[part.length - 1] === part.at(-1);
