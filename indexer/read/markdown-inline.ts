/** What stands inside a paragraph, heading or cell of Markdown: its lines without the markup. */
import type { Token } from 'markdown-it';
import { isElementName } from './html-elements.js';

/** A token of Markdown with those in it; none where its content holds no markup. */
export type Inline = Pick<Token, 'content' | 'children'>;

/** @returns each line with how many lines of the source lie before it; a <br> begins one on the same line of the source */
export function inlineLines({ content, children }: Inline): [offset: number, text: string][] {
  if (children === null || children.length === 0) return content.split('\n').map((text, offset) => [offset, text]);
  const lines: [number, string][] = [[0, '']];
  let offset = 0;
  for (const token of children) {
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
export const inlineText = (inline: Inline): string =>
  inlineLines(inline)
    .map(([, text]) => text.trim())
    .join(' ')
    .trim();

function textOf(token: Token): string {
  if (token.type === 'image') return inlineText(token);
  if (token.type !== 'html_inline') return token.content;
  const name = /^<\/?([a-z][a-z0-9]*)/iu.exec(token.content)?.[1];
  const isMarkup = name === undefined ? token.content.startsWith('<!--') : isElementName(name.toLowerCase());
  // <A公司> is no tag, whatever its brackets say.
  return isMarkup ? '' : token.content;
}
