/** lone-surrogates: half of a letter's code, left where a text was cut inside it. It is no letter, cannot be written in UTF-8, and goes. */
import { removing, replaceAll, signOf, wholeText } from './rule.js';
import { warn } from './warn.js';

const hasSurrogates = signOf(/\p{Cs}/u);

export const loneSurrogates = removing('lone-surrogates', (blocks, code) => {
  if (!hasSurrogates(blocks) || wholeText(blocks).isWellFormed()) return { blocks, warnings: [] };
  const { blocks: cleaned, found } = replaceAll(blocks, /\p{Cs}/gu, '');
  return { blocks: cleaned, warnings: warn(code, found, () => 'Removed halves of letters.') };
});
