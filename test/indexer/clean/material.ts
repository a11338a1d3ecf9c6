/** What the tests of cleaning work on: the seeds as they are, and texts written in the test, both through the real reader. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Lines } from '../../../indexer/block.js';
import { textBlocks } from '../../../indexer/read/text.js';
import { root } from '../../../src/root.js';

/** The seed whose file name begins with these digits. */
export function seed(number: string): Block[] {
  const folder = join(root, 'seeds');
  const name = readdirSync(folder).find((file) => file.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`no seed ${number}`);
  return textBlocks(readFileSync(join(folder, name), 'utf8'));
}

/** A text of these lines; '' is an empty one. */
export const text = (...lines: string[]): Block[] => textBlocks(lines.join('\n'));

/** The text blocks' texts. */
export const texts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));

/** The text of the block that stands on these lines of the source. */
export function at(blocks: readonly Block[], first: number, last = first): string | undefined {
  const block = blocks.find(({ lines }) => lines[0] === first && lines[1] === last);
  return block?.kind === 'text' ? block.text : undefined;
}

/** `5`, `47–49`: lines to compare at a glance. */
export const shown = (lines: readonly Lines[]): string =>
  lines.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(' ');
