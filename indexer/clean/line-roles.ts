/** What a line is by its looks, as far as joining broken lines needs it: lines that begin something new are joined to nothing before them. */
import type { Block, TextBlock } from '../block.js';
import { isDateLine, isImprint, numberOfLine } from '../structure/line-roles.js';
import { parseMark } from '../structure/marks.js';

/** A numbered line, a dash item, an element of GB/T 9704 (date, number, 附件, 抄送, a note in brackets), 主要措施： or a title alone on its line. */
export function beginsAnew(text: string): boolean {
  return (
    parseMark(text) !== null ||
    /^(?:——|－－|--|—(?!—))/u.test(text) ||
    isDateLine(text) ||
    isImprint(text) ||
    pageNumber(text) !== null ||
    numberOfLine(text) !== null ||
    /^(?:附\s*件|附\s?[:：]|抄\s?[送报報]|主\s?送|分\s?送|印\s?送|[联聯]\s?系\s?(?:人|[电電]话)|注\s?[:：])/u.test(
      text,
    ) ||
    /^[（(][^（()）]*[）)]$/u.test(text) ||
    isLeadIn(text) ||
    /^《[^《》]*》$/u.test(text)
  );
}

/** 主要措施： */
export const isLeadIn = (text: string): boolean => /^[^，、。；：,;:]{1,12}[：:]$/u.test(text);

/** 7, - 7 -, — 7 —, 第 7 页, alone on a line: the number; null for everything else. */
export function pageNumber(text: string): number | null {
  const digits =
    /^(?:[-—–·]?\s*(\d{1,4})\s*[-—–·]?|第\s*(\d{1,4})\s*[页頁](?:[\s,，/／]*共\s*\d{1,4}\s*[页頁])?)$/u.exec(text);
  return digits ? Number(digits[1] ?? digits[2]) : null;
}

/** A name without punctuation directly above a date. */
export const isSignature = (line: TextBlock, next: Block | undefined): boolean =>
  next?.kind === 'text' && isDateLine(next.text) && line.text.length <= 40 && !/\p{P}/u.test(line.text);

/** So much of a line's end shows whether it is finished, in UTF-16 units. */
const longestEnding = 500;

/**
 * 。！？；：… at the end, or behind one a closing quotation mark or bracket, or a note in brackets (…清理。（各部门负责）); or a line of a list
 * of contents, with dots before its page. A private character behind it is a sign that was lost.
 */
export const isFinished = (text: string): boolean =>
  // Nearly every paragraph is, by one of these.
  text.endsWith('。') ||
  text.endsWith('；') ||
  /(?:[。！？；：…!?;:.][”’"'」』》〉）)】\]]*|[。！？；][（(][^（()）]*[）)]|(?:\.{3,}|…+|·{3,})\s*\d+)\p{Co}*$/u.test(
    text.slice(-longestEnding),
  );

/** A picture's caption, by the credit after its last sentence: 均为资料图片, 记者 某某 摄. */
export const isCaption = (text: string): boolean =>
  /(?:[图圖]片|[资資]料[图圖]|[摄攝]影?|[供配制製绘繪][图圖])[）)]?$/u.test(text);
