/** The headings of a law (第一章 总则) where they are not printed on a line of their own: over several lines, or several on one. */
import type { Block, TextBlock } from '../block.js';
import type { MarkedLine } from './lines.js';
import { type MarkKind, parseMark } from './marks.js';

/** Marks behind which a title stands. An article's number alone on its line is followed by its first paragraph instead. */
const titled = new Set<MarkKind>(['book', 'subbook', 'chapter', 'section', 'han', 'han-paren']);
const divisions = new Set<MarkKind>(['book', 'subbook', 'chapter', 'section']);

/** 第一章, with 总 则 on the next line. */
export const isMarkAlone = ({ mark }: MarkedLine): boolean => mark.rest === '' && titled.has(mark.kind);

/** 第一章, 总, 则 on three lines; 第二章 听取和审议人民政府、人民法院和, 人民检察院的专项工作报告 on two. */
export const isTornTitle = ({ mark }: MarkedLine, next: string): boolean =>
  divisions.has(mark.kind) &&
  ((/^\p{Script=Han}$/u.test(mark.rest) && /^\p{Script=Han}$/u.test(next)) ||
    (/^[\p{Script=Han}、]+$/u.test(next) &&
      (mark.rest.length >= fullTitleLine || /[、和及与與]$/u.test(mark.rest) || /^[、和及与與]/u.test(next))));

/** Of a title that goes on in the next line, in letters; a shorter one is whole, and a section's title without a number stands below it. */
const fullTitleLine = 13;

export const withTitle = (line: MarkedLine, { text, lines }: TextBlock): MarkedLine => ({
  ...line,
  text: line.text + text,
  mark: { ...line.mark, rest: line.mark.rest + text },
  lines: [line.lines[0], lines[1]],
});

/** A division's title, and what begins behind it with white space before: no title holds a sentence. */
const titleAndMore = /^([^。；：，,]{1,40}?)\s+(第\s*[^\s第]{1,8}\s*[章节節条條].*)$/u;

/** 第七章 法律责任 第四十二条 …, as a page end joins them, in pieces: one for every heading, and the article. */
export function inPieces(block: Block): Block[] {
  if (block.kind === 'table' || !block.text.startsWith('第') || !/\s第/u.test(block.text)) return [block];
  const mark = parseMark(block.text);
  if (mark === null || !divisions.has(mark.kind)) return [block];
  const [, title, more = ''] = titleAndMore.exec(mark.rest) ?? [];
  if (title === undefined || parseMark(more) === null) return [block];
  const behind: TextBlock = { kind: 'text', text: more, lines: block.lines, gap: false };
  return [{ ...block, text: block.text.slice(0, block.text.length - more.length).trim() }, ...inPieces(behind)];
}
