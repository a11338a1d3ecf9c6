/**
 * Where the lines of a flattened text begin. Inside sentences a space is layout or a slip and is left; a line begins behind a finished sentence, with a
 * mark (一、 第N条), behind a heading, and around the elements before and behind a text: title, number, recipients, signature, date, note, 附件, 抄送.
 */
import { areBodies, isBodyName } from '../structure/bodies.js';
import { headRoleOf } from '../structure/head-roles.js';
import {
  endsSentence,
  fieldOfLine,
  hasSentenceEnd,
  isDateLine,
  isField,
  isNote,
  isRecipients,
  isSignedByPerson,
  numberOfLine,
} from '../structure/line-roles.js';
import { parseMark } from '../structure/marks.js';
import { isFinished, lineBefore, longestLook, markAt, type Piece } from './flattened-pieces.js';

/** Longest heading behind which a text goes on without a mark, in UTF-16 units. */
const longestHeading = 80;
/** Longest 联系人： that its value follows. */
const longestLabel = 6;
/** A date or a number is printed in no more pieces: 2021 年 2 月 19 日. */
const mostPieces = 7;

/** What stands behind a text and begins a line wherever it stands. */
const beginsTail =
  /^(?:附\s*[件表](?:\s*[\d一二三四五六七八九十]{1,2})?(?:[：:]|$)|抄\s*[送报報]\s*[：:]|[（(](?:此件|信息公开)|来源[：:]|分享(?:[：:到]|$)|扫一扫|责任编辑|【?相关)/u;

export class FlattenedLines {
  readonly #starts = [0];
  /** Where elements stand, up to the first sentence and again behind a signature and its date: there nearly every space was a line break. */
  #isHead = true;
  /** Whether a space stands beside every figure (2020 年 3 月): then it tells nothing. */
  readonly #spacesFigures: boolean;
  /** Whether headings are numbered 1.1: else 5 is only a number. */
  readonly #hasDecimals: boolean;
  /** Piece from which on it is looked again: a date in several pieces is one. */
  #from = 1;

  constructor(
    readonly text: string,
    readonly pieces: readonly Piece[],
  ) {
    this.#spacesFigures = /\d\s[年月]/u.test(text);
    this.#hasDecimals = /\s\d{1,2}\.\d{1,2}\s*\p{Script=Han}/u.test(text);
  }

  starts(): number[] {
    for (let i = 1; i < this.pieces.length; i++) {
      if (i < this.#from) continue;
      const piece = this.pieces[i] as Piece;
      if (!this.#begins(i, piece)) continue;
      this.#isHead = this.#headFollows(this.#line(i));
      this.#starts.push(piece.start);
    }
    return this.#starts;
  }

  #line(i: number): string {
    return lineBefore(this.text, this.#starts.at(-1) ?? 0, this.pieces[i - 1]?.end ?? 0);
  }

  #headFollows(line: string): boolean {
    if (isDateLine(line) || isNote(line) || isAttachmentLabel(line)) return true;
    if (isField(line)) return this.#isHead;
    return (
      this.#isHead && !endsSentence(line) && !line.includes('，') && parseMark(line.slice(0, longestLook)) === null
    );
  }

  #begins(i: number, piece: Piece): boolean {
    const line = this.#line(i);
    const before = this.pieces[i - 1] as Piece;
    const space = this.text.slice(before.end, piece.start);
    const isWide = space.length > 1 || space === '\u3000';
    if (isInBrackets(line, this.text.slice(piece.start, piece.start + longestLook)) || isTime(piece.text)) return false;
    if (isSingle(piece.text) && !isDateLine(line)) return isFinished(line) && this.#isSignatureAt(i);
    return (
      this.#elementBegins(i, line, piece) ??
      this.#numberBegins(i, line, isWide) ??
      (isElement(line, this.#isHead) ||
        this.#isElementAt(i, line, piece) ||
        this.#textBegins(line, before, piece, isWide))
    );
  }

  /** Whether a date or number, in however many pieces, begins a line; null where none stands here. */
  #elementBegins(i: number, line: string, piece: Piece): boolean | null {
    const pieces = this.#elementAt(i);
    const isValue = fieldOfLine(line)?.value === '';
    const isAlone = this.#isHead || isFinished(line) || areBodies(line) || isSignedByPerson(line);
    if (!isValue && (pieces === 0 || !isAlone || isOrderOfBodies(line, piece))) return null;
    this.#from = i + Math.max(pieces, 1);
    // 税务总局公告 2020 年第 9 号
    const whole = this.text.slice(this.#starts.at(-1), this.pieces[this.#from - 1]?.end);
    return !isValue && !(/(?:令|公告|通告|公报)$/u.test(line) && numberOfLine(whole) !== null);
  }

  /** Whether a mark (一、 1.1) begins a line, and false where the line so far is nothing but one; null where there is none. */
  #numberBegins(i: number, line: string, isWide: boolean): boolean | null {
    const piece = this.pieces[i] as Piece;
    if (isMarkAlone(line)) return false;
    const isAfterLine = isFinished(line) || this.#isHead || isHeading(line);
    if (this.#hasDecimals && beginsDecimal(piece.text)) return isAfterLine ? true : null;
    const mark = markAt(this.text, piece);
    // 第五条 in a sentence has no space on both sides.
    return mark && (mark.kind !== 'article' || isAfterLine || isWide || isMarkAlone(piece.text));
  }

  /** Whether what begins here is an element that stands on a line of its own wherever it stands. */
  #isElementAt(i: number, line: string, { text }: Piece): boolean {
    if (beginsTail.test(text) || isField(text) || isRuled(text)) return true;
    return !isName(line) && this.#isSignatureAt(i);
  }

  /** Whether a text, or a line of a title, begins: behind a finished sentence or a heading, in the head, and behind wide spaces. */
  #textBegins(line: string, before: Piece, piece: Piece, isWide: boolean): boolean {
    if (isSpaced(before, line) || /[，、,《（“—]$/u.test(line)) return false;
    if (isFinished(line)) return !isLabel(line) || isWide;
    if (isHeading(line))
      return !(this.#spacesFigures ? touchesLatin(before.text, piece.text) : /[A-Za-z0-9]$/u.test(before.text));
    if (this.#isHead && !line.includes('，')) return !this.#goesOn(line, before, piece);
    return isWide && !/^[年月日号號]/u.test(piece.text);
  }

  /** How many pieces from `i` on are a date or a document number and nothing else; 0 where none is. */
  #elementAt(i: number): number {
    const first = this.pieces[i] as Piece;
    if (!/^[（(【[〔]?(?:\d|[〇○零一二])|[〔﹝（([［【]|号|號/u.test(first.text)) return 0;
    let longest = 0;
    for (let count = 1; count <= mostPieces && i + count <= this.pieces.length; count++) {
      const unit = this.text.slice(first.start, (this.pieces[i + count - 1] as Piece).end);
      if (unit.length > longestHeading) break;
      if (isDateLine(unit) || numberOfLine(unit) !== null) longest = count;
    }
    return longest;
  }

  /** Whether a line of the head goes on: with the next of several bodies, the title that they issue, or the number of their 公告. */
  #goesOn(line: string, before: Piece, piece: Piece): boolean {
    if (touchesLatin(before.text, piece.text) && !/[\p{Script=Han}）)》”]$/u.test(before.text)) return true;
    if (!areBodies(line)) return false;
    if (isBodyName(piece.text)) return !line.split(/\s+/u).includes(piece.text);
    const issuer = /^(.*?)(?:[关關][于於]|印[发發]|[转轉][发發]|批[转轉])/u.exec(piece.text)?.[1];
    return issuer === '' || (issuer !== undefined && isBodyName(issuer)) || isOrderOfBodies(line, piece);
  }

  /** Whether a body's name, or several, and then a date begin here. */
  #isSignatureAt(i: number): boolean {
    const first = this.pieces[i] as Piece;
    for (let next = i + 1; next < this.pieces.length && next <= i + mostPieces; next++) {
      const names = this.text.slice(first.start, (this.pieces[next - 1] as Piece).end);
      if (!isName(names)) return false;
      if (this.#elementAt(next) > 0) return areBodies(names) || isSignedByPerson(names);
    }
    return false;
  }
}

/** A line that is an element of the head or the tail, and whole. */
function isElement(line: string, isHead: boolean): boolean {
  if (isDateLine(line) || isNote(line) || isAttachmentLabel(line) || isRuled(line)) return true;
  return numberOfLine(line) !== null || (isHead && headRoleOf(line) !== null);
}

/** 财政部 税务总局公告2020年第9号: the last of the bodies stands before the number. */
const isOrderOfBodies = (line: string, { text }: Piece): boolean =>
  /^\p{Script=Han}{2,30}(?:令|公告|通告)/u.test(text) && numberOfLine(text) !== null && areBodies(line);

const isName = (line: string): boolean =>
  line.length <= longestHeading && !/[\p{P}]/u.test(line.replace(/[（(][^（）()]*[）)]/gu, ''));

/** 1.2, 1.2编制依据: a heading by decimals; 1 alone, as its highest level has it. */
const beginsDecimal = (piece: string): boolean =>
  /^\d{1,2}(?:(?:[.．]\d{1,2}){1,3}(?:$|\p{Script=Han})|$)/u.test(piece);
const isFiguresAlone = (line: string): boolean => /^\d{1,2}(?:[.．]\d{1,2}){0,3}$/u.test(line);
const isDecimalHeading = (line: string): boolean => /^\d{1,2}(?:[.．]\d{1,2}){0,3}\s*\p{Script=Han}/u.test(line);

/** 一、总体要求: a marked line with no sentence in it. An article's line is its text. */
function isHeading(line: string): boolean {
  const mark = line.length <= longestHeading ? parseMark(line) : null;
  if (mark === null && line.length <= longestHeading && isDecimalHeading(line)) return !hasSentenceEnd(line);
  return mark !== null && mark.rest !== '' && mark.kind !== 'article' && !hasSentenceEnd(mark.rest);
}

/** 联系人： and the like, behind which a value stands; recipients are longer or a body's name. */
const isLabel = (line: string): boolean =>
  /[：:]$/u.test(line) && line.length <= longestLabel + 1 && !isRecipients(line) && parseMark(line) === null;

/** 第五条, 1.2 and nothing behind it. */
const isMarkAlone = (text: string): boolean =>
  text.length <= longestLook && (isFiguresAlone(text) || parseMark(text)?.rest === '');

/** ——————: the line below a red head. */
const isRuled = (text: string): boolean => /^[^\p{L}\p{N}\s]{4,}$/u.test(text.slice(0, longestHeading));

/** 附件1, with its title in the next piece. */
const isAttachmentLabel = (line: string): boolean => /^附\s*件\s*[\d一二三四五六七八九十]{0,3}$/u.test(line);

/** 15:30 behind 发布时间：2020-02-10 */
const isTime = (piece: string): boolean => /^\d{1,2}:\d{2}(?::\d{2})?$/u.test(piece);

const isSingle = (piece: string): boolean => /^\p{Script=Han}$/u.test(piece);

/** 电 话：, 总 则: the line ends with a letter of a spaced word whose rest follows. */
function isSpaced(before: Piece, line: string): boolean {
  const head = line.slice(0, -before.text.length).trimEnd();
  return isSingle(before.text) && !/(?:^|\s)\p{Script=Han}$/u.test(head);
}

/** 使用 APP 办理, 2020 年: a space beside figures and Latin letters is one of typing. */
const touchesLatin = (before: string, after: string): boolean =>
  /[A-Za-z0-9]$/u.test(before) || /^[A-Za-z0-9]/u.test(after);

/** Inside 《…》 or （…） that was opened on this line and is closed soon, before a sentence ends. */
function isInBrackets(line: string, rest: string): boolean {
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
