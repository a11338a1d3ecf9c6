/**
 * Where the lines of a flattened text begin. Inside sentences a space is layout or a slip and is left; a line begins behind a finished sentence, with a
 * mark (一、 第N条), behind a heading, and around the elements before and behind a text: title, number, recipients, signature, date, note, 附件, 抄送.
 */
import { areBodies, isBodyName } from '../structure/bodies.js';
import {
  endsSentence,
  fieldOfLine,
  isAttachmentLine,
  isDateLine,
  isField,
  isNote,
  isSignedByPerson,
  numberOfLine,
} from '../structure/line-roles.js';
import { parseMark } from '../structure/marks.js';
import {
  beginsDecimal,
  endsWithSeparator,
  isAttachmentLabel,
  isElement,
  isHeading,
  isInBrackets,
  isLabel,
  isMarkAlone,
  isName,
  isOrderOfBodies,
  isRuled,
  isSeparator,
  isSingle,
  isSpaced,
  isTime,
  isTitle,
  longestHeading,
  longestLabel,
  shortName,
  touchesLatin,
} from './flattened-looks.js';
import { isFinished, lineBefore, longestLook, markAt, type Piece } from './flattened-pieces.js';

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
    this.#from = Math.max(1, this.#labelAt(0));
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
    if (this.#isHead && (isSeparator(piece.text) || endsWithSeparator(before.text))) return false;
    // 主题分类：综合政务 政务公开 发文机关：…
    if (this.#isHead && isField(line) && !isField(piece.text) && !isTitle(piece.text) && this.#isFieldAt(i + 1))
      return false;
    const label = this.#labelAt(i);
    if (label > 0) {
      this.#from = i + label;
      return true;
    }
    if (isSingle(piece.text) && !isDateLine(line)) {
      return (isFinished(line) || isAttachmentLine(line)) && this.#isSignatureAt(i);
    }
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
    const field = fieldOfLine(line);
    const isValue = field?.value === '' && (/[标標][题題]$|名[称稱]$/u.test(field.name) || !isTitle(piece.text));
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

  #isFieldAt(i: number): boolean {
    return isField(this.pieces[i]?.text ?? '') || this.#labelAt(i) > 0;
  }

  /** How many pieces from `i` on are the letters of a field's name: 标 题：; 0 where they are not. */
  #labelAt(i: number): number {
    let label = '';
    for (let count = 1; count <= longestLabel; count++) {
      const text = this.pieces[i + count - 1]?.text ?? '';
      label += text;
      if (count > 1 && /^\p{Script=Han}[：:]/u.test(text)) return isField(label) ? count : 0;
      if (!isSingle(text)) return 0;
    }
    return 0;
  }

  /** How many pieces from `i` on are a date or a document number and nothing else; 0 where none is. */
  #elementAt(i: number): number {
    const first = this.pieces[i] as Piece;
    const isCode = shortName.test(first.text) && /^[〔﹝（([［【]\d/u.test(this.pieces[i + 1]?.text ?? '');
    if (!isCode && !/^[（(【[〔]?(?:\d|[〇○零一二])|[〔﹝（([［【]|号|號/u.test(first.text)) return 0;
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
