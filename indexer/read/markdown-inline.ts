/** What stands inside a paragraph, heading or cell of Markdown: its lines without the markup. */
import type { Token } from 'markdown-it';
import { isElementName } from './html-elements.js';

/** @returns each line with how many lines of the source lie before it; a <br> begins one on the same line of the source */
export function inlineLines(tokens: readonly Token[]): [offset: number, text: string][] {
  const lines: [number, string][] = [[0, '']];
  let offset = 0;
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push([++offset, '']);
    else if (/^<br\b/iu.test(token.content) && token.type === 'html_inline') lines.push([offset, '']);
    else {
      const line = lines.at(-1) as [number, string];
      line[1] += textOf(token);
      if (token.type === 'html_inline') offset += token.content.split('\n').length - 1;
    }
  }
  return lines;
}

/** In one line: a cell's. */
export const inlineText = (tokens: readonly Token[]): string =>
  inlineLines(tokens)
    .map(([, text]) => text.trim())
    .join(' ')
    .trim();

function textOf(token: Token): string {
  if (token.type === 'image') return inlineText(token.children ?? []);
  if (token.type !== 'html_inline') return token.content;
  const name = /^<\/?([a-z][a-z0-9]*)/iu.exec(token.content)?.[1];
  const isMarkup = name === undefined ? token.content.startsWith('<!--') : isElementName(name.toLowerCase());
  // <A公司> is no tag, whatever its brackets say.
  return isMarkup ? '' : token.content;
}
