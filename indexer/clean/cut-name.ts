/**
 * cut-name: a leader's name that a copying site cut (以习新时代中国特色社会主义思想为指导, 落实习关于科技创新的重要论述). Reported from the official
 * phrases that the name stands in; never completed: the text shown is the document's own.
 */
import { places, reporting, wholeText } from './rule.js';
import { around, quoteSome, warn } from './warn.js';

/** 学习新时代…, 复习关于… are words of their own; 落实习关于 is 落实 and 习. */
const ownWord = /(?:[学學研复復温溫练練见見补補预預自讲講传傳修演教积積恶惡陋]|(?<!落)实|(?<!落)實)$/u;

const cut = /[习習](?=新[时時]代中[国國]特色|[关關][于於])/gu;

export const cutName = reporting('cut-name', (blocks, code) => {
  if (wholeText(blocks).search(cut) < 0) return { blocks, warnings: [] };
  const found = places(blocks).flatMap(({ text, lines }) =>
    Array.from(text.matchAll(cut))
      .filter((match) => !ownWord.test(text.slice(0, match.index)))
      .map((match) => ({ lines, quote: around(text, match.index, match.index + 1) })),
  );
  return {
    blocks,
    warnings: warn(
      code,
      found.map(({ lines }) => lines),
      () => `A name seems to be cut; left as it is: ${quoteSome(found.map(({ quote }) => quote))}.`,
    ),
  };
});
