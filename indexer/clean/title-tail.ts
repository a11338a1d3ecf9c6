/** title-tail: 《关于…的实施意见》全文: a site's word behind a title that stands alone on its line. */
import type { Lines } from '../block.js';
import { editTexts, places, removing, wholeText } from './rule.js';
import { quoteAll, warn } from './warn.js';

const titleWithTail = /^(《[^《》]*(?:《[^《》]*》[^《》]*)*》)\s*((?:[（(【[]?(?:全文|原文)[）)】\]]?))$/u;

export const titleTail = removing('title-tail', (blocks, code) => {
  if (!/》\s*[（(【[]?(?:全文|原文)/u.test(wholeText(blocks))) return { blocks, warnings: [] };
  const found: { tail: string; lines: Lines }[] = [];
  for (const { text, lines } of places(blocks)) {
    const tail = titleWithTail.exec(text)?.[2];
    if (tail !== undefined) found.push({ tail, lines });
  }
  return {
    blocks: found.length === 0 ? blocks : editTexts(blocks, (text) => text.replace(titleWithTail, '$1')),
    warnings: warn(
      code,
      found.map(({ lines }) => lines),
      () => `Removed behind a title: ${quoteAll(found.map(({ tail }) => tail))}.`,
      found.map(({ tail }) => tail),
    ),
  };
});
