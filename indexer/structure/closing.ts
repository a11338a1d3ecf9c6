/** Closing clauses (施行日期, 有效期, 解释权) at the end of a text: they speak of the whole and belong to its root, not to the last item. */
import { toSimplified } from '../../src/text/script.js';
import { documentTypes } from './document-types.js';
import { isMarked, type Line } from './lines.js';

const own = new RegExp(
  `^本[^，。；]{0,10}?(?:${[...documentTypes].sort((a, b) => b.length - a.length).join('|')})`,
  'u',
);
const about = /施行|实施|执行|有效期|解释|生效|废止/u;

function isClosing(line: Line): boolean {
  if (line.is !== 'text' || line.mark !== null) return false;
  const text = toSimplified(line.text);
  return own.test(text) && about.test(text);
}

/** The body, and the closing clauses taken from its end. Behind articles they are the last one's 款. */
export function splitClosing(lines: readonly Line[]): { body: readonly Line[]; closing: readonly Line[] } {
  let at = lines.length;
  if (lines.some((line) => isMarked(line) && line.mark.kind === 'article')) return { body: lines, closing: [] };
  while (at > 0 && isClosing(lines[at - 1] as Line)) at--;
  return { body: lines.slice(0, at), closing: lines.slice(at) };
}
