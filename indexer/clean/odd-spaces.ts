/** odd-spaces: spaces of a width of their own (U+00A0, U+2003 …), which web pages are laid out with, become plain ones. The ideographic one (U+3000) is text's. */
import { removing, replaceAll, signOf } from './rule.js';
import { warn } from './warn.js';

const odd = /[\u00a0\u2000-\u200a\u202f\u205f]/gu;
const hasOdd = signOf(new RegExp(odd, 'u'));

export const oddSpaces = removing('odd-spaces', (blocks, code) => {
  if (!hasOdd(blocks)) return { blocks, warnings: [] };
  const { blocks: cleaned, found } = replaceAll(blocks, odd, ' ');
  return {
    blocks: cleaned,
    warnings: warn(code, found, () => 'Wrote plain spaces for those of other widths.'),
  };
});
