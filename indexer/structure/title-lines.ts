/** Which lines are a title: open lines until a known type of document ends them. */
import type { Block, TextBlock } from '../block.js';
import { isBodyName } from './bodies.js';
import { headRoleOf } from './head-roles.js';
import { endsSentence, hasSentenceEnd, isAttachmentLine } from './line-roles.js';
import { parseMark } from './marks.js';
import { joinLines, plainTitle, splitNumber, titleType } from './titles.js';

/** A title of more lines than this is none. */
export const mostTitleLines = 6;
/** Longest line of a title, in UTF-16 units. */
const longestTitleLine = 160;

export const isTitleLine = (block: Block | undefined): block is TextBlock =>
  block?.kind === 'text' &&
  block.text.length <= longestTitleLine &&
  !endsSentence(block.text) &&
  !hasSentenceEnd(block.text) &&
  !isAttachmentLine(block.text) &&
  !beginsWithDay.test(block.text) &&
  parseMark(block.text) === null;

/** 2018年3月11日…通过的…: a line of a history. */
const beginsWithDay = /^[（(]?\s*(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/u;

const pairs: readonly (readonly [open: string, close: string])[] = [
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
];

/** A piece of a line that was torn inside 《…》 is no title. */
export const isBalanced = (text: string): boolean =>
  pairs.every(([open, close]) => {
    let depth = 0;
    for (const letter of text) {
      if (letter === open) depth += 1;
      else if (letter === close && --depth < 0) return false;
    }
    return depth === 0;
  });

const actTypes = new Set(['通知', '通告', '公告', '函', '令', '批复', '通报']);

/**
 * How many lines from `at` on are a title: until a known type of document ends it; one where none does; 0 where no title begins here. Where many
 * bodies issue a document together, each stands on a line of its own before 关于….
 */
export function titleLines(blocks: readonly Block[], at: number): number {
  const count = typedTitleLines(blocks, at) || (isTitleLine(blocks[at]) ? 1 : 0);
  return count > 0 && isSubtitle(blocks, at, at + count) ? count + 1 : count;
}

/** 物权编 below 民法典, a heading of the same level above the other elements of the head: the name of that part of a law. */
function isSubtitle(blocks: readonly Block[], title: number, at: number): boolean {
  const [above, block, below] = [blocks[title], blocks[at], blocks[at + 1]];
  if (above?.kind !== 'text' || !isTitleLine(block) || below?.kind !== 'text') return false;
  if (above.heading === undefined || block.heading !== above.heading || below.heading !== undefined) return false;
  return headRoleOf(block.text) === null && headRoleOf(below.text) !== null && partOfLaw.test(block.text);
}
const partOfLaw = /(?:[编編]|[总總附分][则則])$/u;

/** The same, but 0 where no known type ends it. */
export function typedTitleLines(blocks: readonly Block[], at: number): number {
  let shortest = 0;
  let issuers = 0;
  for (let count = 1; count - issuers <= mostTitleLines; count++) {
    const block = blocks[at + count - 1];
    // Torn inside a bracket, a title goes on whatever the rest looks like: 某通知（某 / 发〔2020〕1号）.
    const isTorn = count > 1 && !isBalanced(titleAt(blocks, at, count - 1));
    if (!isTitleLine(block) || (count > 1 && !isTorn && headRoleOf(block.text) !== null)) break;
    if (count === issuers + 1 && isBodyName(block.text)) issuers += 1;
    const { title } = splitNumber(titleAt(blocks, at, count));
    const type = titleType(title);
    if (type === null || !isBalanced(title)) continue;
    const whole = count + bracketLines(blocks, at + count);
    // 关于印发《…方案》 goes on: 的通知; so does 关于适用《…法》: 的解释.
    const goesOn =
      (/印[发發]|[转轉][发發]|批[转轉]/u.test(title) && !actTypes.has(type)) || /[关關][于於].*》$/u.test(title);
    if (!goesOn) return whole;
    shortest ||= whole;
  }
  return shortest;
}

/** （2017-2019年）, （试行）: lines in brackets that belong to the title above them. */
export function bracketLines(blocks: readonly Block[], at: number): number {
  let count = 0;
  for (let block = blocks[at]; block?.kind === 'text'; block = blocks[at + count]) {
    if (!/^[（(][^（）()]{1,20}[）)]$/u.test(block.text) || headRoleOf(block.text) !== null) break;
    count += 1;
  }
  return count;
}

/** So many lines from `at` on as one text. */
export const textOfLines = (blocks: readonly Block[], at: number, count: number): string =>
  joinLines((blocks.slice(at, at + count) as TextBlock[]).map(({ text }) => text));

/** The same without layout, as a title. */
export const titleAt = (blocks: readonly Block[], at: number, count: number): string =>
  plainTitle(textOfLines(blocks, at, count));
