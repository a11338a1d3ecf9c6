/**
 * running-head: the words that a printed page repeats above or below its text, left between the lines by a conversion. They are known by the numbers of
 * pages that they stand beside: the same line, numbers aside, next to three of them or more.
 */
import type { Block, TextBlock } from '../block.js';
import { pageNumbersOf } from './page-number.js';
import { removing, withoutBlocks } from './rule.js';
import { quoteSome, warn } from './warn.js';

const leastPages = 3;
const longest = 60;

export const runningHead = removing('running-head', (blocks, code) => {
  const numbers = pageNumbersOf(blocks);
  if (numbers.size === 0) return { blocks, warnings: [] };
  const beside = new Map<string, TextBlock[]>();
  blocks.forEach((block, i) => {
    if (block.kind !== 'text' || block.text.length > longest || numbers.has(block)) return;
    if (!isNumber(blocks[i - 1], numbers) && !isNumber(blocks[i + 1], numbers)) return;
    const words = block.text.replace(/\d+|\s/gu, '');
    const same = beside.get(words) ?? [];
    same.push(block);
    beside.set(words, same);
  });
  const removed = new Set([...beside.values()].filter((lines) => lines.length >= leastPages).flat());
  return {
    blocks: removed.size === 0 ? blocks : withoutBlocks(blocks, (block) => removed.has(block)),
    warnings: warn(
      code,
      Array.from(removed, ({ lines }) => lines),
      () => `Removed heads and feet of pages: ${quoteSome(Array.from(removed, ({ text }) => text))}.`,
      Array.from(removed, ({ text }) => text),
    ),
  };
});

const isNumber = (block: Block | undefined, numbers: ReadonlySet<Block>): boolean =>
  block !== undefined && numbers.has(block);
