/** The elements of an official document around its text, found and named: what head.ts, tail.ts and news.ts hand on. */
import type { Lines, TextBlock } from '../block.js';
import { joinLines } from './titles.js';

export type Role =
  | 'registration'
  | 'redhead'
  | 'number'
  | 'title'
  | 'headline'
  | 'remark'
  | 'field'
  | 'recipients'
  | 'date'
  | 'note'
  | 'history'
  | 'contents'
  | 'attachments'
  | 'signature'
  | 'person'
  | 'copies'
  | 'imprint'
  | 'source'
  | 'kicker'
  | 'deck'
  | 'byline';

/** Words as printed, and where. */
export interface Printed {
  readonly text: string;
  readonly lines: Lines;
}

export interface Element extends Printed {
  readonly role: Role;
}

/** One text of one or more blocks that follow each other. */
export function joined(blocks: readonly TextBlock[]): Printed {
  const first = blocks[0] as TextBlock;
  const last = blocks.at(-1) as TextBlock;
  return { text: joinLines(blocks.map(({ text }) => text)), lines: [first.lines[0], last.lines[1]] };
}

export const element = (role: Role, blocks: readonly TextBlock[]): Element => ({ role, ...joined(blocks) });
