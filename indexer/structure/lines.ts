/** The lines of a text's body as the tree is grown from them: with their marks, tables with their captions, captions of pictures. */
import type { Block, Lines, TableBlock, TextBlock } from '../block.js';
import { withDecimals } from './decimals.js';
import { inPieces, isMarkAlone, isTornTitle, withTitle } from './divisions.js';
import { endsSentence, hasSentenceEnd } from './line-roles.js';
import { type Mark, parseMark } from './marks.js';
import type { Observations } from './observations.js';

export type Line =
  | {
      readonly is: 'text';
      readonly text: string;
      readonly mark: Mark | null;
      /** Level from 1, where the format says that it is a heading; else null. */
      readonly heading: number | null;
      readonly lines: Lines;
    }
  | { readonly is: 'picture'; readonly text: string; readonly lines: Lines }
  | {
      readonly is: 'table';
      readonly caption: TextBlock | null;
      readonly table: TableBlock | null;
      readonly lines: Lines;
    };

export type TextLine = Extract<Line, { is: 'text' }>;
export type MarkedLine = TextLine & { readonly mark: Mark };

export const isMarked = (line: Line): line is MarkedLine => line.is === 'text' && line.mark !== null;

/** Longest caption, in UTF-16 units. */
const longestCaption = 60;

/** 均为资料图片, 图为大泽湖海归小镇。, 新华社记者 某某 摄, 图1 … */
const picture =
  /图为|圖為|圖爲|(?:资料|資料)[图圖]片?[。）)]?$|[\s/／](?:摄|攝)[。）)]?$|供图[。）)]?$|供圖[。）)]?$|^[图圖]\s*\d+[\s：:.．]/u;

/** 目标任务分解表, …建设目标值, …主要指标（单位：…）: what is printed above a table. */
const tableTitle = /(?:一[览覽]?表|表|[指標标]{2}(?:体系|體系|值)?|目[标標]值)(?:\s*[（(][^（）()]*[）)])?$/u;

/** What can be a heading or caption: no sentence, and not longer than one line. */
export const isShortAndOpen = (text: string): boolean =>
  text.length <= longestCaption && !endsSentence(text) && !hasSentenceEnd(text) && !/[，,、]$/u.test(text);

/** @param observations gets `table-without-rows` where a caption stands alone */
export function linesOf(printed: readonly Block[], observations: Observations): Line[] {
  const blocks = printed.flatMap(inPieces);
  const lines: Line[] = [];
  let caption: TextBlock | null = null;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table') {
      const first = caption?.lines[0] ?? block.lines[0];
      lines.push({ is: 'table', caption, table: block, lines: [first, block.lines[1]] });
      caption = null;
      continue;
    }
    const mark = markOf(block.text);
    const above = lines.at(-1);
    if (mark === null && above !== undefined && isMarked(above) && isTitleOf(above, block.text)) {
      lines[lines.length - 1] = withTitle(above, block);
      continue;
    }
    if (mark === null && blocks[i + 1]?.kind === 'table' && isShortAndOpen(block.text)) {
      caption = block;
    } else if (mark === null && block.text.length <= longestCaption && picture.test(block.text)) {
      lines.push({ is: 'picture', text: block.text, lines: block.lines });
    } else if (mark === null && tableTitle.test(block.text) && isShortAndOpen(block.text)) {
      lines.push({ is: 'table', caption: block, table: null, lines: block.lines });
      observations.add('table-without-rows', block.text, block.lines);
    } else {
      lines.push({ is: 'text', text: block.text, mark, heading: block.heading ?? null, lines: block.lines });
    }
  }
  return withDecimals(lines);
}

/** 总则 behind 第一章, or more of a title. */
const isTitleOf = (above: MarkedLine, text: string): boolean =>
  (isMarkAlone(above) && isShortAndOpen(text)) || isTornTitle(above, text);

/** A number of 0 or with no end counts nothing that an address could name, nor does 第1-5000条. */
function markOf(text: string): Mark | null {
  const mark = parseMark(text);
  return mark !== null && mark.value >= 1 && mark.value <= 9999 && mark.sub <= 999 ? mark : null;
}
