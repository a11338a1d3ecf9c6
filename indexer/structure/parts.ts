/**
 * Where the texts of a file begin behind its first: attachments by their 附件 line, a text that the act's title names, whatever has a title and stands
 * behind a signature with its date, and a title behind which articles count from 第一 again.
 */
import type { Block } from '../block.js';
import { areBodies } from './bodies.js';
import { isContentsTitle } from './contents.js';
import { findForwarded } from './forwarded.js';
import { headRoleOf } from './head-roles.js';
import { dateOfLine, endsSentence, isNote, isOrnament, isSignedByPerson } from './line-roles.js';
import { parseMark } from './marks.js';
import { beginsAnnex, beginsAttachment, beginsTitledAttachment } from './tail.js';
import { bracketLines, typedTitleLines } from './title-lines.js';

/** How it is known that a text begins. */
export type Cue = 'first' | 'attachment' | 'named' | 'signed' | 'counted-anew';

export interface Part {
  readonly cue: Cue;
  readonly blocks: readonly Block[];
  /** Lines of its title, where the act's title names it; else 0. */
  readonly titleLines: number;
}

/**
 * @param from where the elements before the first text end
 * @param names of the texts that the first forwards, by its title
 */
export function partsOf(blocks: readonly Block[], from: number, names: readonly string[]): Part[] {
  const cuts = new Map<number, { cue: Cue; titleLines: number }>([[0, { cue: 'first', titleLines: 0 }]]);
  let next = from;
  for (const name of names) {
    const found = findForwarded(blocks, next, name);
    if (found === null) continue;
    cuts.set(found.at, { cue: 'named', titleLines: found.count });
    next = found.at + found.count;
  }
  const add = (at: number, cue: Cue): void => {
    if (at > from && !cuts.has(at)) cuts.set(at, { cue, titleLines: 0 });
  };
  for (const at of attachmentCuts(blocks, next)) add(at, 'attachment');
  // What an act says that it forwards stands behind its signature, with whatever title.
  const isForwarding = names.length > 0 && cuts.size === 1;
  for (const at of signedCuts(blocks, from, isForwarding)) add(at, 'signed');
  for (const at of countedAnewCuts(blocks, from)) add(at, 'counted-anew');
  const starts = [...cuts.keys()].sort((one, other) => one - other);
  return starts.map((at, i): Part => ({ ...(cuts.get(at) as Part), blocks: blocks.slice(at, starts[i + 1]) }));
}

function attachmentCuts(blocks: readonly Block[], from: number): number[] {
  const article = blocks.findIndex((block, at) => at >= from && block.kind === 'text' && isArticle(block.text));
  return blocks.flatMap((block, at) => {
    const begins =
      beginsAttachment(block) ||
      beginsTitledAttachment(block, blocks[at + 1]) ||
      (article >= 0 && at > article && beginsAnnex(block));
    return begins && at > from && at + 1 < blocks.length && !isNumbered(blocks[at + 1]) ? [at] : [];
  });
}

/** An attachment begins with its title; 附件： above 1. only names what is attached. */
const isNumbered = (block: Block | undefined): boolean =>
  block?.kind === 'text' && parseMark(block.text)?.kind === 'arabic';

const isArticle = (text: string): boolean => parseMark(text)?.kind === 'article';

/** Behind a date that is signed or stands behind the last sentence, and what notes follow it: where a title begins. */
function signedCuts(blocks: readonly Block[], from: number, isForwarding: boolean): number[] {
  const cuts: number[] = [];
  for (let at = from; at < blocks.length; at++) {
    if (!isSigningDate(blocks, at, from)) continue;
    let next = at + 1;
    while (isNoteOrSign(blocks[next])) next += 1;
    const lines = typedTitleLines(blocks, next);
    const isUntitled = isForwarding && cuts.length === 0 && areBodies(textOf(blocks[at - 1]));
    if ((lines > 0 || isUntitled) && next + lines < blocks.length) cuts.push(next);
  }
  return cuts;
}

const textOf = (block: Block | undefined): string => (block?.kind === 'text' ? block.text : '');

function isSigningDate(blocks: readonly Block[], at: number, from: number): boolean {
  const [above, block] = [blocks[at - 1], blocks[at]];
  if (block?.kind !== 'text' || above?.kind !== 'text' || at === from) return false;
  return dateOfLine(block.text) !== null && isSignature(above.text);
}

const isSignature = (text: string): boolean =>
  areBodies(text) || endsSentence(text) || isNote(text) || isSignedByPerson(text);

const isNoteOrSign = (block: Block | undefined): boolean =>
  block?.kind === 'text' && (isNote(block.text) || isOrnament(block.text) || isBracketed(block.text));

/** （本文有删减）: a remark of who printed it. */
const isBracketed = (text: string): boolean => /^[（(][^（）()]{1,40}[）)]$/u.test(text);

/** So many lines below a title stand its number, its history and a preamble at most. */
const mostLinesBelow = 8;

function countedAnewCuts(blocks: readonly Block[], from: number): number[] {
  const cuts: number[] = [];
  let highest = 0;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const mark = block.kind === 'text' ? parseMark(block.text) : null;
    if (mark?.kind === 'article') highest = Math.max(highest, mark.value);
    if (highest < 2 || mark !== null) continue;
    const lines = isContentsTitle(block) ? 0 : typedTitleLines(blocks, at);
    if (lines === 0 || !countsFromOne(blocks, at + lines + bracketLines(blocks, at + lines))) continue;
    cuts.push(at);
    highest = 0;
    at += lines - 1;
  }
  return cuts;
}

/** Whether the first number behind a title and its elements is 第一编, 第一章 or 第一条. */
function countsFromOne(blocks: readonly Block[], from: number): boolean {
  for (let at = from; at < Math.min(blocks.length, from + mostLinesBelow); at++) {
    const block = blocks[at] as Block;
    if (block.kind === 'table') return false;
    const mark = parseMark(block.text);
    // 第一节 begins a section of the text that goes on.
    if (mark !== null) return mark.value === 1 && /^第/u.test(mark.label) && mark.kind !== 'section';
    if (headRoleOf(block.text) === null && typedTitleLines(blocks, at) > 0 && at > from) return false;
  }
  return false;
}
