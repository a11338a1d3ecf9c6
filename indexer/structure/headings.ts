/**
 * Headings without a number, where a text has no 一、 （一） or 第N条 to be its headings (news reports, speeches). A heading directly followed by
 * a heading is its parent; the next one without a heading behind it is a sibling of the child. At most three stand in each other.
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

/** A line without a number that the format calls a heading (tree.ts puts it where its level says). */
export const isNamedHeading = (line: Line): line is TextLine & { readonly heading: number } =>
  line.is === 'text' && line.mark === null && line.heading !== null;

/** Headings nest no deeper; more short lines than that together are a list of names or the like. */
const deepestLevel = 3;

/**
 * @param grow makes a tree of the lines between two headings
 */
export function underHeadings(lines: readonly Line[], grow: (lines: readonly Line[]) => Draft[]): Draft[] {
  const levels = levelsOf(lines);
  return levels === null ? grow(lines) : nest(lines, levels, 0, lines.length, grow);
}

/** Of each line 1 for a highest heading and so on, 0 for other lines; null where the text has no such headings, or its format names them. */
function levelsOf(lines: readonly Line[]): number[] | null {
  if (lines.some(isNamedHeading)) return null;
  if (lines.some((line) => isMarked(line) && line.mark.kind !== 'arabic' && line.mark.kind !== 'arabic-paren'))
    return null;
  const heads = lines.map((line, i) => isHeading(line) && i + 1 < lines.length);
  const count = heads.filter(Boolean).length;
  // Where most lines are short and open they are a list or a poem of broken lines, not headings.
  if (count > lines.length * 0.6) return null;
  const heights = heightsOf(heads);
  const highest = heights.reduce((most, height) => Math.max(most, height), 0);
  return highest === 0 ? null : heights.map((height) => (height === 0 ? 0 : highest + 1 - height));
}

/** Of each heading how many stand together from it on; 0 for other lines, and where too many stand together to be headings. */
function heightsOf(heads: readonly boolean[]): number[] {
  const heights = new Array<number>(heads.length).fill(0);
  let together = 0;
  for (let at = heads.length - 1; at >= 0; at--) {
    together = heads[at] ? together + 1 : 0;
    heights[at] = together;
    if (together > deepestLevel && !heads[at - 1]) heights.fill(0, at, at + together);
  }
  return heights;
}

function nest(
  lines: readonly Line[],
  levels: readonly number[],
  from: number,
  to: number,
  grow: (lines: readonly Line[]) => Draft[],
): Draft[] {
  let at = from;
  while (at < to && levels[at] === 0) at++;
  const drafts = grow(lines.slice(from, at));
  while (at < to) {
    const own = levels[at] as number;
    let end = at + 1;
    while (end < to && (levels[end] === 0 || (levels[end] as number) > own)) end++;
    drafts.push(headingDraft(lines[at] as TextLine, nest(lines, levels, at + 1, end, grow)));
    at = end;
  }
  return drafts;
}
