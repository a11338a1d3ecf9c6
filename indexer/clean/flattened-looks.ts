/** What a line of a flattened text, or a piece of it, is by its look alone: flattened-text.ts asks where lines begin. */
import { areBodies } from '../structure/bodies.js';
import { headRoleOf } from '../structure/head-roles.js';
import { hasSentenceEnd, isDateLine, isNote, isRecipients, numberOfLine } from '../structure/line-roles.js';
import { parseMark } from '../structure/marks.js';
import { titleType } from '../structure/titles.js';
import { longestLook, type Piece } from './flattened-pieces.js';

/** Longest heading behind which a text goes on without a mark, in UTF-16 units. */
export const longestHeading = 80;
/** Longest 联系人： that its value follows. */
export const longestLabel = 6;

/** A line that is an element of the head or the tail, and whole. */
export function isElement(line: string, isHead: boolean): boolean {
  if (isDateLine(line) || isNote(line) || isAttachmentLabel(line) || isRuled(line)) return true;
  return numberOfLine(line) !== null || (isHead && headRoleOf(line) !== null);
}

/** 财政部 税务总局公告2020年第9号: the last of the bodies stands before the number. */
export const isOrderOfBodies = (line: string, { text }: Piece): boolean =>
  /^\p{Script=Han}{2,30}(?:令|公告|通告)/u.test(text) && numberOfLine(text) !== null && areBodies(line);

export const isName = (line: string): boolean =>
  line.length <= longestHeading && !/[\p{P}]/u.test(line.replace(/[（(][^（）()]*[）)]/gu, ''));

/** 1.2, 1.2编制依据: a heading by decimals; 1 alone, as its highest level has it. */
export const beginsDecimal = (piece: string): boolean =>
  /^\d{1,2}(?:(?:[.．]\d{1,2}){1,3}(?:$|\p{Script=Han})|$)/u.test(piece);
const isFiguresAlone = (line: string): boolean => /^\d{1,2}(?:[.．]\d{1,2}){0,3}$/u.test(line);
const isDecimalHeading = (line: string): boolean => /^\d{1,2}(?:[.．]\d{1,2}){0,3}\s*\p{Script=Han}/u.test(line);

/** 一、总体要求: a marked line with no sentence in it. An article's line is its text. */
export function isHeading(line: string): boolean {
  const mark = line.length <= longestHeading ? parseMark(line) : null;
  if (mark === null && line.length <= longestHeading && isDecimalHeading(line)) return !hasSentenceEnd(line);
  return mark !== null && mark.rest !== '' && mark.kind !== 'article' && !hasSentenceEnd(mark.rest);
}

/** 联系人： and the like, behind which a value stands; recipients are longer or a body's name. */
export const isLabel = (line: string): boolean =>
  /[：:]$/u.test(line) && line.length <= longestLabel + 1 && !isRecipients(line) && parseMark(line) === null;

/** 第五条, 1.2 and nothing behind it. */
export const isMarkAlone = (text: string): boolean =>
  text.length <= longestLook && (isFiguresAlone(text) || parseMark(text)?.rest === '');

/** ——————: the line below a red head. */
export const isRuled = (text: string): boolean => /^[^\p{L}\p{N}\s]{4,}$/u.test(text.slice(0, longestHeading));

/** 附件1, with its title in the next piece. */
export const isAttachmentLabel = (line: string): boolean => /^附\s*件\s*[\d一二三四五六七八九十]{0,3}$/u.test(line);

/** 15:30 behind 发布时间：2020-02-10 */
export const isTime = (piece: string): boolean => /^\d{1,2}:\d{2}(?::\d{2})?$/u.test(piece);

/** 首页 > 政府文件, 某通知 _ 某局: between the words of a page's place. */
export const isSeparator = (piece: string): boolean => /^[-–—_|｜>＞»›/]{1,2}$/u.test(piece);
export const endsWithSeparator = (piece: string): boolean => isSeparator(piece) || /[>＞»›]$/u.test(piece);

export const isTitle = (piece: string): boolean => /[关關][于於]/u.test(piece) && titleType(piece) !== null;

/** 某政规, with 〔2020〕 in the next piece. */
export const shortName = /^\p{Script=Han}{2,12}$/u;

export const isSingle = (piece: string): boolean => /^\p{Script=Han}$/u.test(piece);

/** 电 话：, 总 则: the line ends with a letter of a spaced word whose rest follows. */
export function isSpaced(before: Piece, line: string): boolean {
  const head = line.slice(0, -before.text.length).trimEnd();
  return isSingle(before.text) && !/(?:^|\s)\p{Script=Han}$/u.test(head);
}

/** 使用 APP 办理, 2020 年: a space beside figures and Latin letters is one of typing. */
export const touchesLatin = (before: string, after: string): boolean =>
  /[A-Za-z0-9]$/u.test(before) || /^[A-Za-z0-9]/u.test(after);

/** Inside 《…》 or （…） that was opened on this line and is closed soon, before a sentence ends. */
export function isInBrackets(line: string, rest: string): boolean {
  for (const [open, close] of [
    ['《', '》'],
    ['（', '）'],
    ['(', ')'],
    ['“', '”'],
    ['【', '】'],
  ] as const) {
    if (line.lastIndexOf(open) <= line.lastIndexOf(close)) continue;
    const closed = rest.indexOf(close);
    if (closed >= 0 && !/[。；]/u.test(rest.slice(0, closed))) return true;
  }
  return false;
}
