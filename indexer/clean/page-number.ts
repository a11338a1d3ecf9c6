/**
 * page-number: numbers of pages, alone on their lines, that a conversion left between the lines of the text. Only numbers that go up by one
 * from each to the next, three or more, a page apart: others may be a table's cells.
 */
import type { Block, TextBlock } from '../block.js';
import { pageNumber } from './line-roles.js';
import { removing, withoutBlocks } from './rule.js';
import { quoteSome, warn } from './warn.js';

const leastPages = 3;
const longest = 20;

export const pageNumbers = removing('page-number', (blocks, code) => {
  const removed = pageNumbersOf(blocks);
  return {
    blocks: removed.size === 0 ? blocks : withoutBlocks(blocks, (block) => removed.has(block)),
    warnings: warn(
      code,
      Array.from(removed, (block) => block.lines),
      () => `Removed numbers of pages: ${quoteSome(Array.from(removed, (block) => block.text))}.`,
      Array.from(removed, (block) => block.text),
    ),
  };
});

interface Numbered {
  readonly block: TextBlock;
  /** Its place among the blocks. */
  readonly at: number;
  readonly page: number;
}

export function pageNumbersOf(blocks: readonly Block[]): Set<TextBlock> {
  const runs: Numbered[][] = [];
  for (const [at, block] of blocks.entries()) {
    const page = block.kind === 'text' && block.text.length <= longest ? pageNumber(block.text) : null;
    if (page === null) continue;
    const run = runs.at(-1);
    const one = { block: block as TextBlock, at, page };
    if (run?.at(-1)?.page === page - 1) run.push(one);
    else runs.push([one]);
  }
  const pages = runs.filter((run) => run.length >= leastPages && (run.some(isMarked) || areFarApart(run, blocks)));
  return new Set(pages.flatMap((run) => run.map(({ block }) => block)));
}

/** - 7 -, 第 7 页: nothing else is written so. */
const isMarked = ({ block }: Numbered): boolean => !/^\d+$/.test(block.text);

/** So many letters a page has at least; bare numbers that stand closer count the rows of a table. */
const leastLetters = 150;

function areFarApart(run: readonly Numbered[], blocks: readonly Block[]): boolean {
  const letters = blocks
    .slice(run[0]?.at, run.at(-1)?.at)
    .reduce((sum, block) => sum + (block.kind === 'text' ? block.text.length : 0), 0);
  return letters >= leastLetters * (run.length - 1);
}
