/**
 * flattened-lines: a text whose line breaks became spaces when it was copied (标题 某发〔2020〕1号 各单位： 为…。 一、总体要求 …). Its lines are put back
 * where white space stands between what GB/T 9704-2012 prints on lines of their own. A line that only holds two (a page join: …建设。 第四条 …) is cut there.
 */
import type { Block, Lines, TextBlock } from '../block.js';
import { linesOfFlattened } from './flattened-gaps.js';
import { removing } from './rule.js';
import { quoteSome, warn } from './warn.js';

export const flattenedLines = removing('flattened-lines', (blocks, code) => {
  if (!blocks.some(mayBeMany)) return { blocks, warnings: [] };
  const found: { lines: Lines; quote: string }[] = [];
  const restored = blocks.flatMap((block): Block[] => {
    const texts = mayBeMany(block) ? linesOfFlattened(block.text) : [];
    if (block.kind !== 'text' || texts.length < 2) return [block];
    for (const text of texts.slice(1)) found.push({ lines: block.lines, quote: text.slice(0, 12) });
    return texts.map((text, i): TextBlock => ({ ...block, text, gap: i === 0 && block.gap }));
  });
  return {
    blocks: found.length === 0 ? blocks : restored,
    warnings: warn(
      code,
      found.map(({ lines }) => lines),
      () =>
        `Began a line where the text's line breaks had become spaces, before: ${quoteSome(found.map(({ quote }) => quote))}.`,
    ),
  };
});

/** A heading keeps its line: whoever marked it as one knew where it ends. */
const mayBeMany = (block: Block): block is TextBlock =>
  block.kind === 'text' && block.heading === undefined && severalLines.test(block.text);

/** Behind the one space of a line only what is numbered begins another; most lines have no other space than that behind their mark. */
const severalLines = /\s\S+\s|\s[第*]/;
