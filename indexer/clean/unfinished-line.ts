/** Whether a line goes on in the next: what is read from its words, and what from the layout of the whole text. */
import type { Block, TextBlock } from '../block.js';
import { parseMark } from '../structure/marks.js';
import { isCaption, isFinished } from './line-roles.js';

export interface Layout {
  /** First line with a mark 一、 or （一）: from there on every heading is numbered (GB/T 9704-2012). Infinity where there is none. */
  readonly numberedFrom: number;
  /** First line with a mark or a sentence end; before it stand titles. */
  readonly bodyFrom: number;
  /** Of a text wrapped at a fixed width, its full lines' width in Chinese letters; null for a text with a paragraph a line. */
  readonly wrappedAt: number | null;
}

/** GB/T 9704-2012 prints 28 letters a line, the first of a paragraph 2 less: what a page end tore has at least one full line; typed quotes are narrow. */
const leastTornWidth = 24;

export function layoutOf(blocks: readonly Block[]): Layout {
  const numbered = blocks.find((block) => {
    const kind = block.kind === 'text' ? parseMark(block.text)?.kind : undefined;
    return kind === 'han' || kind === 'han-paren';
  });
  const body = blocks.find((block) => block.kind === 'text' && (/[。；]/u.test(block.text) || parseMark(block.text)));
  return {
    numberedFrom: numbered?.lines[0] ?? Infinity,
    bodyFrom: body?.lines[0] ?? Infinity,
    wrappedAt: wrappedAt(blocks),
  };
}

/** Where half of the lines that another follows directly are of one width, give or take a letter, the text is wrapped at it. */
function wrappedAt(blocks: readonly Block[]): number | null {
  const counts = new Map<number, number>();
  let lines = 0;
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    if (block.kind !== 'text' || next?.kind !== 'text' || next.gap) return;
    const width = Math.round(widthOf(block.text));
    counts.set(width, (counts.get(width) ?? 0) + 1);
    lines += 1;
  });
  const about = (width: number): number =>
    (counts.get(width - 1) ?? 0) + (counts.get(width) ?? 0) + (counts.get(width + 1) ?? 0);
  const commonest = [...counts.keys()].reduce((best, width) => (about(width) > about(best) ? width : best), 0);
  return lines >= 10 && commonest >= 15 && commonest <= 60 && about(commonest) * 2 >= lines ? commonest : null;
}

/** In Chinese letters; Latin letters, digits and half-width punctuation are half as wide. */
function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) <= 0xff ? 0.5 : 1;
  return width;
}

/** A paragraph as far as it has been put together. */
export interface OpenParagraph {
  readonly firstLine: TextBlock;
  readonly lastLine: TextBlock;
  /** Its text, or the end of a long one. */
  readonly ending: string;
}

/** @param next the line behind it, which begins nothing new */
export function isUnfinished(open: OpenParagraph, next: TextBlock, layout: Layout): boolean {
  const { firstLine, lastLine, ending } = open;
  if (isFinished(ending)) return false;
  if (isFullLine(lastLine, layout) && (firstLine.lines[0] >= layout.bodyFrom || hasPunctuation(ending))) return true;
  // Across an empty line only sentences go on: a heading, caption or signature has no sentence end.
  if (next.gap && !/[。！？；!?;]/u.test(next.text)) return false;
  if (/[，,、]$/u.test(ending)) return true;
  if (isNoticeSubject(ending, next.text)) return true;
  if (/[。！？]/u.test(ending)) return !isCaption(ending);
  return /[，,]/u.test(ending) && isTornSentence(open, next, layout);
}

export const isFullLine = (line: TextBlock, { wrappedAt }: Layout): boolean =>
  wrappedAt !== null && widthOf(line.text) >= wrappedAt - 2;

const hasPunctuation = (text: string): boolean => /[，。、；：,;:]/u.test(text);

/** 《…规划》 and 已经区人民政府同意，现印发给你们: the sentence of a forwarding notice (GB/T 9704-2012), its title on a line of its own. */
const isNoticeSubject = (text: string, next: string): boolean =>
  /^《.*》$/u.test(text) && /^(?:已|业|業|现|現|经|經)/u.test(next);

/**
 * A line with commas and no sentence end is a torn sentence or a heading. It is no heading where headings are numbered and it is not, or where
 * the next line begins with the rest of a word (…重点行业和领 + 域;梯度…).
 */
function isTornSentence({ firstLine, ending }: OpenParagraph, next: TextBlock, layout: Layout): boolean {
  if (parseMark(firstLine.text) !== null || widthOf(ending) < leastTornWidth) return false;
  return firstLine.lines[0] > layout.numberedFrom || /^\p{Script=Han}{1,2}[，,、；;。.）)”]/u.test(next.text);
}
