/** A page's own headline above a document: the title once more, cut short, or in the words of the page's editor. */
import { foldLetters } from '../../src/text/fold.js';
import type { Block } from '../block.js';
import { isBalanced, isTitleLine, mostTitleLines, textOfLines } from './title-lines.js';
import { forwardedName, splitNumber, titleType } from './titles.js';

/** Fewer letters begin many titles. */
const fewestLetters = 8;
/** Of the pairs of letters in the shorter of two titles so many stand in the other, where both are titles of one document. */
const shareOfPairs = 0.5;

/** 某通知 _ 通知公告 _ 某局, 某通知-某局网站: what a page's <title> has behind the document's. */
const site = /\s*[_|｜].*$|\s+[-–—]+\s.*$/u;

/** Whether a line is the beginning of the title below it: one without a document's type, or one that goes on with the page's place and site. */
export function isCutShort(blocks: readonly Block[], at: number): boolean {
  const line = blocks[at];
  if (!isTitleLine(line)) return false;
  const name = line.text.replace(site, '');
  if (name === line.text && titleType(name) !== null) return false;
  const letters = foldLetters(name);
  if (letters.length < fewestLetters) return false;
  for (let count = 1; count <= mostTitleLines && isTitleLine(blocks[at + count]); count++) {
    const below = foldLetters(textOfLines(blocks, at + 1, count));
    if (below.startsWith(letters)) return true;
    if (!letters.startsWith(below)) return false;
  }
  return false;
}

/** Whether two titles that follow each other are of one document: an act's title and that of the text that it forwards are not. */
export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [splitNumber(one).title, splitNumber(other).title];
  const forwards = forwardedName(a) !== null;
  if (titleType(b) === null || !isBalanced(b) || forwards !== (forwardedName(b) !== null))
    return foldLetters(a) === foldLetters(b);
  const [short, long] = [foldLetters(a), foldLetters(b)].sort((x, y) => x.length - y.length) as [string, string];
  const pairs = pairsOf(short);
  const others = new Set(pairsOf(long));
  return pairs.length > 0 && pairs.filter((pair) => others.has(pair)).length >= pairs.length * shareOfPairs;
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
