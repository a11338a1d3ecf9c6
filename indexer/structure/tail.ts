/** The elements behind a text: signature, date, note, copies and the printing line (GB/T 9704-2012, 7.3.5 to 7.4), and 附件 lines in it. */
import type { Block, TextBlock } from '../block.js';
import { areBodies, beginsName } from './bodies.js';
import { type Element, element, type Role } from './elements.js';
import {
  dateAtEnd,
  hasSentenceEnd,
  isAttachmentLine,
  isCopies,
  isDateLine,
  isField,
  isImprint,
  isNote,
  isOrnament,
  isSignedByPerson,
  publishedBy,
} from './line-roles.js';
import { parseMark } from './marks.js';

/** A list of who gets copies does not run over more blocks. */
const mostCopiesLines = 12;
/** A name that is broken over lines is not broken over more. */
const mostNameLines = 3;
/** What a page prints below a document (分享：, 相关附件) is no more and no longer. */
const mostFooterLines = 8;
const longestFooterLine = 40;

/** （此页无正文）, above a signature that stands on a page of its own. */
const isEmptyPage = (text: string): boolean => /^[（(]\s*[此本]\s*[页頁]\s*[无無]\s*正文\s*[）)]$/u.test(text);

function roleOf(text: string): Role | null {
  if (isEmptyPage(text)) return 'remark';
  if (isImprint(text)) return 'imprint';
  if (isDateLine(text)) return 'date';
  if (isNote(text)) return 'note';
  return isField(text) || (/^(?:来源|來源|分享)\s*[：:]/u.test(text) && text.length <= longestFooterLine)
    ? 'source'
    : null;
}

const isSigned = (behind: Role | undefined): boolean =>
  behind === 'date' || behind === 'imprint' || behind === 'signature';

export interface Tail {
  /** Index of the first block behind the text. */
  readonly at: number;
  readonly elements: readonly Element[];
}

/** The elements at the end of the blocks; nothing before `from` is looked at. */
export function readTail(blocks: readonly Block[], from: number): Tail {
  const footer = footerStart(blocks, from);
  const elements = (blocks.slice(footer) as TextBlock[]).map((block) => element('source', [block]));
  let at = footer;
  while (at > from) {
    const block = blocks[at - 1] as Block;
    const found = block.kind === 'text' ? elementsEndingAt(blocks, from, at, roleBehind(elements)) : null;
    if (found === null) break;
    elements.unshift(...found.elements);
    at = found.at;
  }
  return { at, elements };
}

const roleBehind = (elements: readonly Element[]): Role | undefined =>
  elements.find(({ role }) => role !== 'remark')?.role;

function elementsEndingAt(blocks: readonly Block[], from: number, end: number, behind: Role | undefined): Tail | null {
  const block = blocks[end - 1] as TextBlock;
  const { text, lines } = block;
  if (isOrnament(text)) return { at: end - 1, elements: [element('remark', [block])] };
  const role = roleOf(text);
  if (role !== null) return { at: end - 1, elements: [element(role, [block])] };
  const dated = dateAtEnd(text);
  if (dated !== null && areBodies(dated.before)) {
    const elements: Element[] = [
      { role: 'signature', text: dated.before, lines },
      { role: 'date', text: dated.date, lines },
    ];
    return { at: end - 1, elements };
  }
  if (publishedBy(text) !== null) return { at: end - 1, elements: [element('signature', [block])] };
  const name = isSigned(behind) ? nameEndingAt(blocks, from, end) : null;
  if (name !== null) {
    // 某市人民政府办公室 above 2021年3月5日印发 says who printed it.
    const named = behind === 'imprint' ? 'imprint' : 'signature';
    return { at: name, elements: [element(named, blocks.slice(name, end) as TextBlock[])] };
  }
  if (isSignedByPerson(text)) return { at: end - 1, elements: [element('person', [block])] };
  const copies = copiesEndingAt(blocks, from, end);
  return copies === null
    ? null
    : { at: copies, elements: [element('copies', blocks.slice(copies, end) as TextBlock[])] };
}

/** Where the name of a body begins that ends before `end`, with the lines above that it was broken from; null where there is none. */
function nameEndingAt(blocks: readonly Block[], from: number, end: number): number | null {
  let name = '';
  let found: number | null = null;
  for (let at = end - 1; at >= Math.max(from, end - mostNameLines); at--) {
    const line = blocks[at];
    if (!isNameLine(line) || (found !== null && (areBodies(line.text) || !beginsName(line.text, name)))) break;
    name = line.text + name;
    if (areBodies(name)) found = at;
    else if (found !== null) break;
  }
  return found;
}

const isNameLine = (block: Block | undefined): block is TextBlock =>
  block?.kind === 'text' &&
  block.text.length <= longestFooterLine * 2 &&
  !/[，。；！？：:]/u.test(block.text) &&
  roleOf(block.text) === null &&
  parseMark(block.text) === null;

/** Where lines begin that a page prints below the document's last element; the end where there are none. */
function footerStart(blocks: readonly Block[], from: number): number {
  for (let at = blocks.length; at > Math.max(from, blocks.length - mostFooterLines); at--) {
    const block = blocks[at - 1] as Block;
    if (block.kind === 'table') break;
    if (isDateLine(block.text) || isImprint(block.text) || isNote(block.text) || isCopies(block.text)) return at;
    if (block.text.length > longestFooterLine || hasSentenceEnd(block.text) || parseMark(block.text) !== null) break;
  }
  return blocks.length;
}

/** Where the 抄送 begins that ends before `end`; null where there is none. */
function copiesEndingAt(blocks: readonly Block[], from: number, end: number): number | null {
  for (let at = end - 1; at >= Math.max(from, end - mostCopiesLines); at--) {
    const block = blocks[at] as Block;
    if (block.kind === 'table' || parseMark(block.text) !== null) return null;
    if (isCopies(block.text)) return at;
  }
  return null;
}

/** The signature and date of an order that stand between its sentence (现予公布。) and the numbered lines of what it issues. */
export function takeOrderSignature(blocks: readonly Block[]): { rest: readonly Block[]; elements: Element[] } {
  const first = blocks.findIndex((block) => block.kind === 'table' || parseMark(block.text) !== null);
  const date = blocks.findIndex((block, at) => at < first && block.kind === 'text' && isDateLine(block.text));
  if (date < 1) return { rest: blocks, elements: [] };
  const tail = readTail(blocks.slice(0, first), 0);
  return tail.at === 0 || !tail.elements.some(({ role }) => role === 'person' || role === 'signature')
    ? { rest: blocks, elements: [] }
    : { rest: [...blocks.slice(0, tail.at), ...blocks.slice(first)], elements: [...tail.elements] };
}

/** Takes the 附件 lines out of a text: one element each, with the numbered lines that go on naming attachments. */
export function takeAttachmentLines(blocks: readonly Block[]): { rest: Block[]; elements: Element[] } {
  const rest: Block[] = [];
  const elements: Element[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind === 'table' || !isAttachmentLine(block.text)) {
      rest.push(block);
      continue;
    }
    const taken = [block];
    let number = Number(/[：:]\s*(\d)/u.exec(block.text.normalize('NFKC'))?.[1] ?? 0);
    for (let next = blocks[at + 1]; next?.kind === 'text'; next = blocks[at + 1]) {
      const mark = parseMark(next.text);
      if (mark?.kind !== 'arabic' || mark.value !== number + 1) break;
      taken.push(next);
      number = mark.value;
      at += 1;
    }
    elements.push(element('attachments', taken));
  }
  return { rest, elements };
}

/** 附件, 附件1, 附件二：nothing else on the line: an attachment begins. */
export const beginsAttachment = (block: Block): boolean =>
  block.kind === 'text' &&
  isAnnexed(block) &&
  /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?$/u.test(block.text.normalize('NFKC'));

/** 附件1 某表: with its title behind it; in a text's end such lines name what is attached, one below the other. */
export const beginsTitledAttachment = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'text' &&
  block.text.length <= longestFooterLine * 2 &&
  /^附\s*件\s*[\d一二三四五六七八九十]{1,3}\s+\S/u.test(block.text) &&
  !hasSentenceEnd(block.text) &&
  (next?.kind === 'table' ||
    (next !== undefined && !/^附\s*件/u.test(next.text) && roleOf(next.text) === null && !areBodies(next.text)));

/** 附件1 and the title behind it on its line; the title '' where it stands below. */
export function splitAttachmentLabel(text: string): { readonly label: string; readonly title: string } {
  const match = /^(附\s*[件表图圖录錄]?\s*[\d一二三四五六七八九十]{0,3})\s*[：:]?\s*(.*)$/u.exec(text);
  return { label: (match?.[1] ?? text).replace(/\s/gu, ''), title: match?.[2] ?? '' };
}

/** 附：, 附录, 附表二, 附件一：…办法: what a law's articles are followed by, with the title behind it or on the next line. */
export const beginsAnnex = (block: Block): boolean =>
  block.kind === 'text' && isAnnexed(block) && annexMark.test(block.text.normalize('NFKC'));

/** Most lines begin otherwise. */
const isAnnexed = ({ text }: TextBlock): boolean => text.startsWith('附');

/** 附件：1.… only names what is attached. */
const annexMark = /^附\s*(?:[件表图圖录錄]\s*[\d一二三四五六七八九十]{0,3}\s*(?::?$|:\s*(?!\d))|:)/u;
