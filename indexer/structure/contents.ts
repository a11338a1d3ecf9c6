/** A list of contents (目录) printed before the text repeats its headings: it is one head passage, not structure. */
import type { Block, TextBlock } from '../block.js';
import { type Element, element } from './elements.js';

/** 第一章 总则 ........ 3 */
const leaders = /(?:\.{4,}|…{2,}|·{4,})\s*\d*$/u;
/** Longest line of such a list, in UTF-16 units. */
const longestLine = 200;
const hasLeaders = (text: string): boolean => text.length <= longestLine && leaders.test(text);
const isContentsTitle = (text: string): boolean => /^(?:目\s*录|目\s*錄|目\s*次)$/u.test(text);

/** Takes the lines with leaders, and a 目录 directly above them, out of a text. */
export function takeContents(blocks: readonly Block[]): { rest: Block[]; elements: Element[] } {
  const rest: Block[] = [];
  const elements: Element[] = [];
  let open: TextBlock[] = [];
  const close = (): void => {
    // 目录 with no leaders behind it: what follows cannot be told from the text.
    if (open.some(({ text }) => hasLeaders(text))) elements.push(element('contents', open));
    else for (const block of open) rest.push(block);
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'text' && (hasLeaders(block.text) || isContentsTitle(block.text))) {
      if (isContentsTitle(block.text)) close();
      open.push(block);
      continue;
    }
    close();
    rest.push(block);
  }
  close();
  return { rest, elements };
}
