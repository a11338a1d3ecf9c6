/**
 * radicals: radicals in the place of letters (⼈⺠政府, ⼀、), which programs that print PDF write. To the eye they are the letters; numbers, names and
 * days are read only from the letters themselves.
 */
import { radicalsIn, withoutRadicals } from '../../src/text/radicals.js';
import { editTexts, places, removing, signOf, wholeText } from './rule.js';
import { quoteSome, warn } from './warn.js';

const hasRadicals = signOf(/\p{Radical}/u);

export const radicals = removing('radicals', (blocks, code) => {
  if (!hasRadicals(blocks)) return { blocks, warnings: [] };
  const kinds = new Set(radicalsIn(wholeText(blocks)));
  if (kinds.size === 0) return { blocks, warnings: [] };
  return {
    blocks: editTexts(blocks, withoutRadicals),
    warnings: warn(
      code,
      places(blocks).flatMap(({ text, lines }) => radicalsIn(text).map(() => lines)),
      () => `Wrote letters for the radicals in their place: ${quoteSome([...kinds].map(writtenFor))}.`,
    ),
  };
});

const writtenFor = (radical: string): string => `${withoutRadicals(radical)} for ${radical}`;
