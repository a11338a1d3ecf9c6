/** The elements before a text: red head, number, title, recipients and what else GB/T 9704-2012 (7.2, 7.3.1, 7.3.2) puts there. */
import { isWholeNumber } from '../../src/domain/number.js';
import type { Block, TextBlock } from '../block.js';
import { areBodies, isBodyName } from './bodies.js';
import { type Element, element } from './elements.js';
import { headRoleOf } from './head-roles.js';
import { isCutShort, isSameTitle } from './headlines.js';
import { isRestOfHistory } from './history.js';
import { fieldOfLine, isOrnament } from './line-roles.js';
import { parseMark } from './marks.js';
import { isTitleLine, titleAt, titleLines, typedTitleLines } from './title-lines.js';
import { plainTitle, splitNumber, titleType } from './titles.js';

export interface Head {
  readonly elements: readonly Element[];
  /** Index of the first block of the text. */
  readonly next: number;
}

/**
 * The elements from `from` on. The recipients are the last of them. Where a page prints its own headline above the document, or the title twice, the
 * last is the document's.
 */
export function readHead(blocks: readonly Block[], from = 0): Head {
  const elements: Element[] = [];
  let title = -1;
  let at = from;
  while (at < blocks.length) {
    const block = blocks[at] as Block;
    if (block.kind === 'table') break;
    const goesOn =
      elements.at(-1)?.role === 'history' && (title >= 0 || !/^《/u.test(block.text)) && isRestOfHistory(block.text);
    const own = isOrnament(block.text) ? 'remark' : (headRoleOf(block.text) ?? (goesOn ? 'history' : null));
    const role = title < 0 && isCutShort(blocks, at) ? 'headline' : own;
    if (role === 'recipients' && title < 0) title = nameByNumber(elements);
    if (role === 'recipients' && title < 0) break;
    if (role !== null) {
      const value = blocks[at + 1];
      const own = role === 'field' && isValueOf(block.text, value) ? [block, value] : [block];
      elements.push(element(role, own));
      at += own.length;
      if (role === 'recipients') break;
      continue;
    }
    if (isOrderAt(blocks, at) && title >= 0) {
      elements.push(element('number', blocks.slice(at, at + 2) as TextBlock[]));
      at += 2;
      continue;
    }
    const count = titleLines(blocks, at);
    if (count === 0 && (title < 0 ? isHeadline(blocks, at) : isLead(blocks, at))) {
      if (title >= 0) elements[title] = { ...(elements[title] as Element), role: 'headline' };
      elements.push(element(title < 0 ? 'headline' : 'remark', [block]));
      title = -1;
      at += 1;
      continue;
    }
    if (count === 0) break;
    const lines = blocks.slice(at, at + count) as TextBlock[];
    if (title >= 0) {
      const above = elements[title] as Element;
      const below = titleAt(blocks, at, count);
      if (isNameOfIssuer(above.text) && isWholeTitle(below)) {
        elements[title] = { ...above, role: areBodies(above.text) ? 'redhead' : 'remark' };
      } else if (!isSameTitle(above.text, below) || elements.slice(title).some(({ role }) => role === 'history')) {
        const named = isNameOfIssuer(above.text) ? 'redhead' : 'signature';
        const role = isBodyName(block.text) ? named : isRemark(blocks, at) ? 'remark' : null;
        if (role === null) break;
        elements.push(element(role, [block]));
        at += 1;
        continue;
      } else {
        elements[title] = { ...above, role: 'headline' };
      }
    }
    title = elements.push(element('title', lines)) - 1;
    at += count;
  }
  // 某司司長辦公室 above 第56/2024號…批示 is no title.
  const named = title < 0 || titleType(elements[title]?.text ?? '') === null ? nameByNumber(elements) : -1;
  if (named >= 0 && title >= 0) elements[title] = { ...(elements[title] as Element), role: 'remark' };
  return { elements, next: at };
}

/** 财政部令 above 第102号, 某委员会公告 above 〔2020〕11号, below the title of what is issued: the number, over two lines. */
const isOrderAt = (blocks: readonly Block[], at: number): boolean => {
  const [name, number] = [blocks[at], blocks[at + 1]];
  if (name?.kind !== 'text' || number?.kind !== 'text' || !/(?:令|公告)$/u.test(name.text)) return false;
  if (!isNameOfIssuer(name.text) || !/^(?:第|[〔[［﹝])/u.test(number.text)) return false;
  return isWholeNumber(name.text + number.text);
};

/** …通过决定，以下为全文：, a newspaper's words above the title of what it prints. */
const isLead = (blocks: readonly Block[], at: number): boolean => {
  const block = blocks[at];
  return block?.kind === 'text' && /全文.{0,4}[：:。]$/u.test(block.text) && typedTitleLines(blocks, at + 1) > 0;
};

/** 紧急！这些业务延期: a page's words, no title, above a title with its number. */
const isHeadline = (blocks: readonly Block[], at: number): boolean => {
  const [block, lines] = [blocks[at], typedTitleLines(blocks, at + 1)];
  const below = blocks[at + 1 + lines];
  if (block?.kind !== 'text' || block.text.length > longestHeadline || parseMark(block.text) !== null) return false;
  return lines > 0 && below?.kind === 'text' && headRoleOf(below.text) === 'number';
};
const longestHeadline = 60;

/** 发文字号： with its value on the line below. */
function isValueOf(label: string, block: Block | undefined): block is TextBlock {
  const field = fieldOfLine(label);
  if (field === null || field.value !== '' || block?.kind !== 'text' || !isTitleLine(block)) return false;
  if (/(?:标题|名称)$/u.test(field.name)) return true;
  const role = headRoleOf(block.text);
  if (role !== null) return (role === 'date' || role === 'number') && /(?:日期|时间|号)$/u.test(field.name);
  return block.text.length <= longestRemark && titleType(block.text) === null;
}

/** 财政部 税务总局, 国家税务总局公告: printed as a red head above the number, and no title where 关于…的公告 follows. */
const isNameOfIssuer = (text: string): boolean => areBodies(text.replace(/(?:令|公告|通告|公报)$/u, ''));
const isWholeTitle = (text: string): boolean => /[关關][于於]/u.test(text) && titleType(text) !== null;

/** A page's words (政策咨询) between the title and the elements that follow it. */
function isRemark(blocks: readonly Block[], at: number): boolean {
  for (const [i, block] of blocks.slice(at, at + mostRemarks + 1).entries()) {
    if (block.kind === 'table') return false;
    const role = headRoleOf(block.text);
    if (role === 'number' || role === 'redhead' || role === 'recipients') return i > 0;
    if (role === null && (block.text.length > longestRemark || !isTitleLine(block))) return false;
  }
  return false;
}
const mostRemarks = 3;
const longestRemark = 30;

/** 某指挥部令（第1号）, 第100/2025號社會文化司司長批示: an act that is called by its number has no other title. Its index; -1 where there is none. */
function nameByNumber(elements: Element[]): number {
  const at = elements.findIndex(
    ({ role, text }) =>
      role === 'number' && titleType(splitNumber(plainTitle(text)).title.replace(/第.*?[号號]/u, '')) !== null,
  );
  const found = elements[at];
  if (found !== undefined) elements[at] = { ...found, role: 'title' };
  return at;
}

/** The elements between a title at `at` that takes `count` lines and its text. */
export function readTitleHead(blocks: readonly Block[], at: number, count: number): Head {
  const elements = [element('title', blocks.slice(at, at + count) as TextBlock[])];
  let next = at + count;
  for (let block = blocks[next]; block?.kind === 'text'; block = blocks[next]) {
    const role = isOrnament(block.text) ? 'remark' : headRoleOf(block.text);
    if (role === null) break;
    elements.push(element(role, [block]));
    next += 1;
    if (role === 'recipients') break;
  }
  return { elements, next };
}
