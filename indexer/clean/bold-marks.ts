/** bold-marks: Markdown's emphasis (`1. **坚持创新引领。**以自主创新为核心`), left by a conversion to text. The words stay; counted in pairs. */
import { removing, replaceAll } from './rule.js';
import { warn } from './warn.js';

/** A pair in one line with words between; a lone ** may be a note's sign. */
const pair = /\*\*(?=[^\s*])([^*]*[^\s*])\*\*/gu;

export const boldMarks = removing('bold-marks', (blocks, code) => {
  const { blocks: cleaned, found } = replaceAll(blocks, pair, '$1');
  return { blocks: cleaned, warnings: warn(code, found, () => 'Removed the ** around emphasised words.') };
});
