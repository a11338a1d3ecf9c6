/**
 * stray-space: one space between two Chinese letters inside a sentence (完 善). Reported only; the text stays as printed, and search does not see
 * spaces. Titles, headings and signatures are spaced by layout, so only texts with a sentence end count.
 */
import { parseMark } from '../structure/marks.js';
import { reporting } from './rule.js';
import { around, quoteSome, warn } from './warn.js';

/** The space comes first in the pattern: most letters are none. */
const stray = / (?<=\p{Script=Han} )(?=\p{Script=Han})/gu;

export const straySpace = reporting('stray-space', (blocks, code) => {
  const found = blocks.flatMap((block) => {
    if (block.kind !== 'text' || !block.text.includes(' ')) return [];
    // The space behind 第一条 belongs to the mark.
    const text = parseMark(block.text)?.rest ?? block.text;
    if (!text.includes(' ') || block.text.search(stray) < 0 || !/[。！？]/.test(block.text)) return [];
    return Array.from(text.matchAll(stray), (match) => ({
      lines: block.lines,
      quote: around(text, match.index, match.index + 1, 4),
    }));
  });
  return {
    blocks,
    warnings: warn(
      code,
      found.map(({ lines }) => lines),
      () => `A space inside a sentence; left as it is: ${quoteSome(found.map(({ quote }) => quote))}.`,
    ),
  };
});
