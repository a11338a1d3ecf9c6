/** The elements behind a text: signature, date, note, copies and the printing line (GB/T 9704-2012, 7.3.5 to 7.4), and 附件 lines in it. */
import type { Block, TextBlock } from '../block.js';
import { isBodyName } from './bodies.js';
import { type Element, element, type Role } from './elements.js';
import { isAttachmentLine, isCopies, isDateLine, isImprint, isNote } from './line-roles.js';
import { parseMark } from './marks.js';

/** A list of who gets copies does not run over more blocks. */
const mostCopiesLines = 12;

function roleOf(text: string, behind: Role | undefined): Role | null {
  if (isImprint(text)) return 'imprint';
  if (isDateLine(text)) return 'date';
  if (isNote(text)) return 'note';
  if (/^(?:来源|來源|分享)\s*[：:]/u.test(text) && text.length <= 40) return 'source';
  const isSigned = behind === 'date' || behind === 'imprint' || behind === 'signature';
  return isSigned && isBodyName(text) ? 'signature' : null;
}

export interface Tail {
  /** Index of the first block behind the text. */
  readonly at: number;
  readonly elements: readonly Element[];
}

/** The elements at the end of the blocks; nothing before `from` is looked at. */
export function readTail(blocks: readonly Block[], from: number): Tail {
  const elements: Element[] = [];
  let at = blocks.length;
  while (at > from) {
    const block = blocks[at - 1] as Block;
    const role = block.kind === 'text' ? roleOf(block.text, elements[0]?.role) : null;
    if (role !== null) {
      elements.unshift(element(role, [block as TextBlock]));
      at -= 1;
      continue;
    }
    const copies = copiesEndingAt(blocks, from, at);
    if (copies === null) break;
    elements.unshift(element('copies', blocks.slice(copies, at) as TextBlock[]));
    at = copies;
  }
  return { at, elements };
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
  block.kind === 'text' && /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?$/u.test(block.text.normalize('NFKC'));
