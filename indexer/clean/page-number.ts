/**
 * page-number: numbers of pages, alone on their lines, that a conversion left between the lines of the text. Only numbers that go up by one
 * from each to the next, three or more: a lone number may be a table's cell.
 */
import type { TextBlock } from '../block.js';
import { pageNumber } from './line-roles.js';
import { type Rule, withoutBlocks } from './rule.js';
import { quoteSome, warn } from './warn.js';

const leastPages = 3;

export const pageNumbers: Rule = (blocks) => {
  const runs: { block: TextBlock; page: number }[][] = [];
  for (const block of blocks) {
    const page = block.kind === 'text' ? pageNumber(block.text) : null;
    if (page === null) continue;
    const run = runs.at(-1);
    const one = { block: block as TextBlock, page };
    if (run?.at(-1)?.page === page - 1) run.push(one);
    else runs.push([one]);
  }
  const removed = new Set(
    runs.filter((run) => run.length >= leastPages).flatMap((run) => run.map(({ block }) => block)),
  );
  return {
    blocks: withoutBlocks(blocks, (block) => removed.has(block)),
    warnings: warn(
      'page-number',
      Array.from(removed, (block) => block.lines),
      () => `Removed numbers of pages: ${quoteSome(Array.from(removed, (block) => block.text))}.`,
    ),
  };
};
