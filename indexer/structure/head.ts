/** The elements before a text: red head, number, title, recipients and what else GB/T 9704-2012 (7.2, 7.3.1, 7.3.2) puts there. */
import { foldLetters } from '../../src/text/fold.js';
import type { Block, TextBlock } from '../block.js';
import { isBodyName } from './bodies.js';
import { type Element, element, type Role } from './elements.js';
import {
  endsSentence,
  hasSentenceEnd,
  isDateLine,
  isNote,
  isRecipients,
  isRedhead,
  isRegistration,
  numberOfLine,
} from './line-roles.js';
import { parseMark } from './marks.js';
import { forwardedName, joinLines, plainTitle, splitNumber, titleType } from './titles.js';

/** A title of more lines than this is none. */
const mostTitleLines = 6;
/** Longest line of a title, in UTF-16 units. */
const longestTitleLine = 120;

/** （2011年12月15日…令第61号公布 …修订）, 1990年4月4日 …会议通过: when a law was adopted and changed. */
const isHistory = (text: string): boolean =>
  /^(?:19|20)\d\d\s*年.{0,80}(?:通过|公布|修订|修正|批准|通過|修訂)$/u.test(text) || isHistoryInBrackets(text);

const isHistoryInBrackets = (text: string): boolean =>
  /^[（(].*[）)]$/u.test(text) &&
  /通过|公布|修订|修正|批准|通過|修訂/u.test(text) &&
  /\d年/u.test(text.replace(/\s/gu, ''));

function roleOf(text: string): Role | null {
  if (isRegistration(text)) return 'registration';
  if (isRedhead(text)) return 'redhead';
  if (numberOfLine(text) !== null) return 'number';
  if (isNote(text)) return 'note';
  if (isDateLine(text)) return 'date';
  if (isHistory(text)) return 'history';
  return isRecipients(text) ? 'recipients' : null;
}

export interface Head {
  readonly elements: readonly Element[];
  /** Index of the first block of the text. */
  readonly next: number;
}

/** The elements from the top of a file on. The recipients are the last of them. */
export function readHead(blocks: readonly Block[]): Head {
  const elements: Element[] = [];
  let title: Element | undefined;
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at] as Block;
    if (block.kind === 'table') break;
    const role = roleOf(block.text);
    if (role === 'recipients' && title === undefined) break;
    if (role !== null) {
      elements.push(element(role, [block]));
      at += 1;
      if (role === 'recipients') break;
      continue;
    }
    if (title !== undefined && isBodyName(block.text)) {
      elements.push(element('signature', [block]));
      at += 1;
      continue;
    }
    const isRepeated = title !== undefined && foldLetters(title.text) === foldLetters(block.text);
    const count = title === undefined ? titleLines(blocks, at) : isRepeated ? 1 : 0;
    if (count === 0) break;
    title = element('title', blocks.slice(at, at + count) as TextBlock[]);
    elements.push(title);
    at += count;
  }
  return { elements, next: at };
}

/** The elements between a title at `at` that takes `count` lines and its text. */
export function readTitleHead(blocks: readonly Block[], at: number, count: number): Head {
  const elements = [element('title', blocks.slice(at, at + count) as TextBlock[])];
  let next = at + count;
  for (let block = blocks[next]; block?.kind === 'text'; block = blocks[next]) {
    const role = roleOf(block.text);
    if (role === null || role === 'recipients') break;
    elements.push(element(role, [block]));
    next += 1;
  }
  return { elements, next };
}

const isTitleLine = (block: Block | undefined): block is TextBlock =>
  block?.kind === 'text' &&
  block.text.length <= longestTitleLine &&
  !endsSentence(block.text) &&
  !hasSentenceEnd(block.text) &&
  parseMark(block.text) === null;

const isBalanced = (text: string): boolean => text.split('《').length === text.split('》').length;
const actTypes = new Set(['通知', '通告', '公告', '函', '令', '批复', '通报']);

/**
 * How many lines from `at` on are a title: until a known type of document ends it; one where none does; 0 where no title begins here. Where many
 * bodies issue a document together, each stands on a line of its own before 关于….
 */
function titleLines(blocks: readonly Block[], at: number): number {
  let shortest = 0;
  let issuers = 0;
  for (let count = 1; count - issuers <= mostTitleLines; count++) {
    const block = blocks[at + count - 1];
    if (!isTitleLine(block) || (count > 1 && roleOf(block.text) !== null)) break;
    if (count === issuers + 1 && isBodyName(block.text)) issuers += 1;
    const { title } = splitNumber(plainTitle(textOf(blocks, at, count)));
    const type = titleType(title);
    if (type === null || !isBalanced(title)) continue;
    const whole = count + bracketLines(blocks, at + count);
    // 关于印发《…方案》 goes on: 的通知.
    const goesOn = /印[发發]|[转轉][发發]|批[转轉]/u.test(title) && !actTypes.has(type);
    if (!goesOn) return whole;
    shortest ||= whole;
  }
  return shortest || (isTitleLine(blocks[at]) ? 1 : 0);
}

/** （2017-2019年）, （试行）: lines in brackets that belong to the title above them. */
function bracketLines(blocks: readonly Block[], at: number): number {
  let count = 0;
  for (let block = blocks[at]; block?.kind === 'text'; block = blocks[at + count]) {
    if (!/^[（(][^（）()]{1,20}[）)]$/u.test(block.text) || roleOf(block.text) !== null) break;
    count += 1;
  }
  return count;
}

const textOf = (blocks: readonly Block[], at: number, count: number): string =>
  joinLines((blocks.slice(at, at + count) as TextBlock[]).map(({ text }) => text));

/**
 * Where the text that an act forwards begins: the lines that are the name which the act's title gives it (all of it, else its end or more than it).
 * Null where the act's title forwards nothing, or the text is not in the file.
 */
export function findForwarded(
  blocks: readonly Block[],
  from: number,
  actTitle: string,
): { at: number; count: number } | null {
  const name = forwardedName(splitNumber(plainTitle(actTitle)).title);
  if (name === null) return null;
  const wanted = foldLetters(name);
  const isWanted = [
    (letters: string) => letters === wanted,
    (letters: string) =>
      letters.length >= 6 && (wanted.startsWith(letters) || wanted.endsWith(letters) || letters.endsWith(wanted)),
  ];
  for (const test of isWanted) {
    for (let at = from; at < blocks.length; at++) {
      for (let count = 1; count <= mostTitleLines && isForwardedLine(blocks[at + count - 1]); count++) {
        const text = textOf(blocks, at, count);
        if (!test(foldLetters(text)) || titleType(text) === null) continue;
        return { at, count: count + bracketLines(blocks, at + count) };
      }
    }
  }
  return null;
}

/** The act's sentence begins with the name in 《》 and can be broken behind it. */
const isForwardedLine = (block: Block | undefined): boolean => isTitleLine(block) && !block.text.startsWith('《');
