/**
 * Markdown (.md), CommonMark with GFM's tables. Every line of a paragraph is a block: what belongs together the rule lines-joined decides, as for plain
 * text. A list's numbers are the document's own words; bullets, emphasis, comments, rulers and addresses of links are not.
 */
import type { Block, TableRow } from '../block.js';
import { decode } from './encoding.js';
import { splitFrontMatter } from './front-matter.js';
import { htmlBlocks } from './html.js';
import { BlockList } from './lines.js';
import { inlineLines, inlineText } from './markdown-inline.js';
import { markdown } from './markdown-parser.js';
import type { Reader } from './reader.js';

export const readMarkdown: Reader = ({ bytes }) => {
  const { lines, given, warnings } = splitFrontMatter(decode(bytes));
  return { blocks: markdownBlocks(lines.map(asMarkdown)), given, warnings };
};

/** ##第一章 is a heading in many files; lines of white space of any kind are empty. */
function asMarkdown(line: string): string {
  if (line.trim() === '') return '';
  return line.includes('#') ? line.replace(/^( {0,3}#{1,6})(?=[\p{Script=Han}（《〈“「『【])/u, '$1 ') : line;
}

function markdownBlocks(lines: readonly string[]): Block[] {
  const list = new BlockList();
  /** The number of an item, which waits for the text that it stands before. */
  let mark = { text: '', line: 0 };
  let heading: number | undefined;
  let table: { readonly line: number; readonly cells: string[] }[] | null = null;
  const addText = (line: number, text: string): void => {
    list.addText(line, mark.text + text, heading);
    mark = { text: '', line };
  };
  const addTable = (rows: readonly TableRow[]): void => {
    const whole = rows.map((row) => ({ ...row, cells: [...row.cells, ...cellsBeyond(row, lines)] }));
    // Under the heads stands the line of dashes.
    const first = rows[0]?.line ?? 0;
    list.addRows(whole, [first, Math.max(first + 1, rows.at(-1)?.line ?? 0)]);
  };
  for (const token of markdown.parse(withoutOpenComments(lines.join('\n')), {})) {
    const line = (token.map?.[0] ?? 0) + 1;
    switch (token.type) {
      case 'heading_open':
        heading = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        heading = undefined;
        break;
      case 'list_item_open':
        if (token.info !== '') mark = { text: `${mark.text}${token.info}${token.markup} `, line };
        break;
      case 'list_item_close':
        addText(mark.line, '');
        break;
      case 'table_open':
        addText(mark.line, '');
        table = [];
        break;
      case 'tr_open':
        table?.push({ line, cells: [] });
        break;
      case 'table_close':
        addTable(table ?? []);
        table = null;
        break;
      case 'inline':
        if (table === null) for (const [offset, text] of inlineLines(token)) addText(line + offset, text);
        else table.at(-1)?.cells.push(inlineText(token));
        break;
      case 'fence':
        token.content.split('\n').forEach((text, i) => {
          addText(line + 1 + i, text);
        });
        break;
      case 'html_block':
        addText(mark.line, '');
        if (!isComment(token.content)) for (const block of htmlBlocks(token.content, line)) list.add(block);
    }
  }
  return list.blocks;
}

const isComment = (html: string): boolean => /^\s*<!--[^<>]*-->\s*$/u.test(html);

/** A comment that nothing closes would take all the rest with it; it is text. */
function withoutOpenComments(source: string): string {
  const end = source.lastIndexOf('-->') + 1;
  return source.slice(0, end) + source.slice(end).replaceAll('<!--', '\\<!--');
}

/** GFM drops a row's cells for which the head has no column. */
function cellsBeyond({ line, cells }: TableRow, lines: readonly string[]): string[] {
  const written = (lines[line - 1] ?? '')
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u);
  return written.slice(cells.length).map((cell) => markdown.parseInline(cell.trim(), {}).map(inlineText).join(''));
}
