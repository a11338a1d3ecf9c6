/** A list of contents (目录) printed before the text repeats its headings: it is one head passage, not structure. */
import type { Block, TextBlock } from '../block.js';
import { type Element, element } from './elements.js';

/** 第一章 总则 ........ 3 */
const withLeaders = /(?:\.{4,}|…{2,}|·{4,})\s*\d*$/u;
const isContentsTitle = (text: string): boolean => /^(?:目\s*录|目\s*錄|目\s*次)$/u.test(text);

/** Takes the lines with leaders, and a 目录 directly above them, out of a text. */
export function takeContents(blocks: readonly Block[]): { rest: Block[]; elements: Element[] } {
  const rest: Block[] = [];
  const elements: Element[] = [];
  let open: TextBlock[] = [];
  const close = (): void => {
    // 目录 with no leaders behind it: what follows cannot be told from the text.
    if (open.some(({ text }) => withLeaders.test(text))) elements.push(element('contents', open));
    else rest.push(...open);
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'text' && (withLeaders.test(block.text) || isContentsTitle(block.text))) {
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
