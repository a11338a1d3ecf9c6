/**
 * Headings without a number, where a text has no 一、 （一） or 第N条 to be its headings (news reports, speeches). A heading directly followed by
 * a heading is its parent; the next one without a heading behind it is a sibling of the child.
 */
import { type Draft, headingDraft } from './draft.js';
import { endsSentence, hasSentenceEnd } from './line-roles.js';
import type { Line, TextLine } from './lines.js';
import { isMarked } from './lines.js';

/** Longest heading, in UTF-16 units. */
const longestHeading = 40;

const isHeading = (line: Line): line is TextLine =>
  line.is === 'text' &&
  line.mark === null &&
  line.text.length <= longestHeading &&
  !endsSentence(line.text) &&
  !hasSentenceEnd(line.text) &&
  !/^[-—–·•●■▲]/u.test(line.text) &&
  !/[，,、…]$/u.test(line.text);

/**
 * @param grow makes a tree of the lines between two headings
 */
export function underHeadings(lines: readonly Line[], grow: (lines: readonly Line[]) => Draft[]): Draft[] {
  const levels = levelsOf(lines);
  return levels === null ? grow(lines) : nest(lines, levels, 0, lines.length, 1, grow);
}

/** Of each line 1 for a highest heading and so on, 0 for other lines; null where the text has no such headings. */
function levelsOf(lines: readonly Line[]): number[] | null {
  if (lines.some((line) => isMarked(line) && line.mark.kind !== 'arabic' && line.mark.kind !== 'arabic-paren'))
    return null;
  const heads = lines.map((line, i) => isHeading(line) && i + 1 < lines.length);
  const count = heads.filter(Boolean).length;
  // Where most lines are short and open they are a list or a poem of broken lines, not headings.
  if (count === 0 || count > lines.length * 0.6) return null;
  const runLengths = heads.map((head, i) => (head ? groupAt(heads, i) : 0));
  const deepest = Math.max(...runLengths);
  return heads.map((head, i) => (head ? deepest - behind(heads, i) : 0));
}

/** How many headings directly follow this one. */
function behind(heads: readonly boolean[], at: number): number {
  let next = at + 1;
  while (heads[next]) next++;
  return next - at - 1;
}

/** How many headings stand together here. */
function groupAt(heads: readonly boolean[], at: number): number {
  let first = at;
  while (heads[first - 1]) first--;
  return behind(heads, first) + 1;
}

function nest(
  lines: readonly Line[],
  levels: readonly number[],
  from: number,
  to: number,
  level: number,
  grow: (lines: readonly Line[]) => Draft[],
): Draft[] {
  const drafts: Draft[] = [];
  let at = from;
  while (at < to && levels[at] === 0) at++;
  drafts.push(...grow(lines.slice(from, at)));
  while (at < to) {
    const own = levels[at] as number;
    let end = at + 1;
    while (end < to && (levels[end] === 0 || (levels[end] as number) > own)) end++;
    drafts.push(headingDraft(lines[at] as TextLine, nest(lines, levels, at + 1, end, level + 1, grow)));
    at = end;
  }
  return drafts;
}
