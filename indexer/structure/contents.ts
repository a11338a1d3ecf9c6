/**
 * A list of contents (目录) printed before the text repeats its headings: it is one head passage, not structure. It is known by its leaders
 * (第一章 总则 ........ 3), or by the repetition: what stands first below 目录 stands once more where the text begins, or numbered headings alone do.
 */
import { foldLetters } from '../../src/text/fold.js';
import type { Block, TextBlock } from '../block.js';
import { type Element, element } from './elements.js';
import { divisionKinds } from './levels.js';
import { hasSentenceEnd } from './line-roles.js';
import { parseMark } from './marks.js';

/** 第一章 总则 ........ 3 */
const leaders = /(?:\.{4,}|…{2,}|·{4,})\s*\d*$/u;
/** No list of contents has more lines. */
const mostLines = 400;
/** Longest line of such a list, in UTF-16 units. */
const longestLine = 200;
const hasLeaders = (text: string): boolean => text.length <= longestLine && leaders.test(text);
export const isContentsTitle = (block: Block): boolean =>
  block.kind === 'text' && /^(?:目\s*录|目\s*錄|目\s*次)[：:]?$/u.test(block.text);

/** Takes the lists of contents, with a 目录 directly above them, out of a text. */
export function takeContents(blocks: readonly Block[]): { rest: Block[]; elements: Element[] } {
  const rest: Block[] = [];
  const elements: Element[] = [];
  let open: TextBlock[] = [];
  const first = blocks.findIndex(isNumberedHeading);
  const close = (): void => {
    // 目录 with no list behind it: what follows cannot be told from the text.
    if (open.some(({ text }) => hasLeaders(text))) elements.push(element('contents', open));
    else for (const block of open) rest.push(block);
    open = [];
  };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const count = isContentsTitle(block) ? linesRepeated(blocks, at + 1) + 1 : at === first ? bareList(blocks, at) : 0;
    if (count > 1) {
      close();
      elements.push(element('contents', blocks.slice(at, at + count) as TextBlock[]));
      at += count - 1;
    } else if (block.kind === 'text' && (hasLeaders(block.text) || isContentsTitle(block))) {
      if (isContentsTitle(block)) close();
      open.push(block);
    } else {
      close();
      rest.push(block);
    }
  }
  close();
  return { rest, elements };
}

/** How many short lines from `from` on stand before the first of them comes again; 0 where it does not. */
function linesRepeated(blocks: readonly Block[], from: number): number {
  const first = blocks[from];
  if (first?.kind !== 'text') return 0;
  const wanted = foldLetters(first.text.replace(/\s+\d{1,3}$/u, ''));
  for (let at = from; at < Math.min(blocks.length, from + mostLines); at++) {
    const block = blocks[at];
    if (block?.kind !== 'text' || block.text.length > longestLine || hasSentenceEnd(block.text)) return 0;
    if (at > from && foldLetters(block.text) === wanted) return at - from;
  }
  return 0;
}

/** Fewer headings together than these are headings in each other. */
const leastInList = 3;

/** How many numbered headings stand together at `at`, most of which come again behind them: a list whose title was lost. 0 where there is none. */
function bareList(blocks: readonly Block[], at: number): number {
  const list = new Set<string>();
  let end = at;
  for (let block = blocks[end]; isNumberedHeading(block) && !list.has(foldLetters(block.text)); block = blocks[end]) {
    list.add(foldLetters(block.text));
    end += 1;
  }
  if (list.size < leastInList) return 0;
  const behind = blocks.slice(end).filter((block) => block.kind === 'text' && list.has(foldLetters(block.text)));
  return behind.length * 2 > list.size ? list.size : 0;
}

function isNumberedHeading(block: Block | undefined): block is TextBlock {
  if (block?.kind !== 'text' || block.text.length > longestLine || hasSentenceEnd(block.text)) return false;
  const kind = parseMark(block.text)?.kind;
  return kind === 'han' || (kind !== undefined && divisionKinds.has(kind));
}
