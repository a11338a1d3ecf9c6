/** The body of a text as a tree: numbered lines under each other as their marks say, paragraphs and tables under what they follow. */
import { withArticleHeadings } from './article-headings.js';
import { articleDraft } from './articles.js';
import { type Draft, groupDraft, headingDraft, runInHead } from './draft.js';
import { isNamedHeading, underHeadings } from './headings.js';
import { divisionKinds, rankOf } from './levels.js';
import { hasSentenceEnd } from './line-roles.js';
import { isMarked, type Line } from './lines.js';
import type { MarkKind } from './marks.js';
import { reportNumbers } from './numbering.js';
import type { Observations } from './observations.js';
import { withOwnArticles } from './own-articles.js';
import { plainDraft } from './plain.js';
import { runsOf, type Top } from './runs.js';

/** What holds for a whole text. */
interface Text {
  /** The last number of each mark so far: some documents count （一） on across 一、二、 */
  readonly last: Map<MarkKind, number>;
  /** Whether one count of articles runs through it: what heads them is then a division, and no part of their address. */
  readonly articlesRunOn: boolean;
  readonly observations: Observations;
}

/** @param observations gets what is odd about the numbers: skipped, repeated, runs whose headings were lost */
export function growTree(lines: readonly Line[], observations: Observations): Draft[] {
  const own = withArticleHeadings(withOwnArticles(lines));
  const text: Text = { last: new Map(), articlesRunOn: countFirstArticles(own) === 1, observations };
  return underHeadings(own, (part) => grow(part, text));
}

const countFirstArticles = (lines: readonly Line[]): number =>
  lines.filter((line) => isMarked(line) && line.mark.kind === 'article' && line.mark.value === 1 && line.mark.sub === 0)
    .length;

/** Headings that the format names stand among the numbered lines; between them the numbers alone make the tree. */
function grow(lines: readonly Line[], text: Text): Draft[] {
  const drafts: Draft[] = [];
  let from = 0;
  /** Highest level of a numbered heading so far: a lower heading behind it stands in it. */
  let numbered = Number.POSITIVE_INFINITY;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isMarked(line)) numbered = Math.min(numbered, line.heading ?? numbered);
    if (!isNamedHeading(line) || line.heading > numbered) continue;
    for (const draft of growNumbered(lines.slice(from, at), text)) drafts.push(draft);
    from = endOfHeading(lines, at, line.heading);
    const children = grow(lines.slice(at + 1, from), text);
    drafts.push({ ...headingDraft(line, children), isDivision: text.articlesRunOn });
    at = from - 1;
    numbered = Number.POSITIVE_INFINITY;
  }
  for (const draft of growNumbered(lines.slice(from), text)) drafts.push(draft);
  return drafts;
}

/** A heading holds what stands up to the next of its level or a higher one. */
function endOfHeading(lines: readonly Line[], at: number, level: number): number {
  let end = at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    if (line.is === 'text' && line.heading !== null && line.heading <= level) break;
  }
  return end;
}

function growNumbered(lines: readonly Line[], text: Text): Draft[] {
  const marked = lines.filter(isMarked);
  if (marked.length === 0) return lines.map(plainDraft);
  const rank = rankOf(marked.map(({ mark }) => mark));
  const runs = runsOf(lines, rank);
  const first = runs[0]?.[0];
  if (first === undefined) return lines.map(plainDraft);
  const drafts = lines.slice(0, first.index).map(plainDraft);
  const ends = runs.flat().map((_, i, tops) => tops[i + 1]?.index ?? lines.length);
  const seen = new Set<string>();
  let count = 0;
  for (const [i, run] of runs.entries()) {
    reportNumbers(run, text.last, text.observations);
    const members = run.flatMap((top) => {
      const below = lines.slice(top.index + 1, ends[count++]);
      const loose = runs.length > 1 && isWholeItem(top) ? leadingPlain(below) : 0;
      // Where headings were lost, a paragraph behind a whole item may as well belong to the next heading: it is the run's.
      return [itemDraft(top, below.slice(loose), text), ...below.slice(0, loose).map(plainDraft)];
    });
    // Its numbers would be taken for those of an earlier run: 第一章 (`c1`) behind 一、 (`1`) would not.
    const isAgain = seen.has(letterOf(run[0]));
    seen.add(letterOf(run[0]));
    if (isAgain) {
      text.observations.add('runs-without-headings', run[0]?.line.text ?? '', run[0]?.line.lines ?? [0, 0]);
      drafts.push(groupDraft(`r${i + 1}`, members, true));
    } else {
      for (const member of members) drafts.push(member);
    }
  }
  return drafts;
}

/** A paragraph behind an article is its 款. */
const isWholeItem = ({ line }: Top): boolean => line.mark.kind !== 'article' && hasSentenceEnd(line.mark.rest);

function leadingPlain(lines: readonly Line[]): number {
  const marked = lines.findIndex(isMarked);
  return marked < 0 ? lines.length : marked;
}

const letters: Readonly<Partial<Record<MarkKind, string>>> = {
  book: 'e',
  subbook: 'e',
  chapter: 'c',
  section: 's',
  article: 'a',
};

const letterOf = (top: Top | undefined): string => (top === undefined ? '' : (letters[top.line.mark.kind] ?? ''));

function itemDraft({ line }: Top, below: readonly Line[], text: Text): Draft {
  const { kind, value, label, rest } = line.mark;
  if (kind === 'article') return articleDraft(line, below, plainDraft, text.observations);
  return {
    address: { segment: `${letters[kind] ?? ''}${value}` },
    kind: 'item',
    label,
    text: rest,
    heading: runInHead(rest),
    columns: null,
    lines: line.lines,
    units: [],
    isDivision: divisionKinds.has(kind) && (kind in letters || text.articlesRunOn),
    children: grow(below, text),
  };
}
