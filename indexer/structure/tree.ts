/** The body of a text as a tree: numbered lines under each other as their marks say, paragraphs and tables under what they follow. */
import { articleDraft } from './articles.js';
import { type Draft, groupDraft, paragraphDraft, pictureDraft, runInHead } from './draft.js';
import { type Rank, rankOf } from './levels.js';
import { hasSentenceEnd } from './line-roles.js';
import { isMarked, type Line } from './lines.js';
import type { MarkKind } from './marks.js';
import { reportNumbers } from './numbering.js';
import type { Observations } from './observations.js';
import { runsOf, type Top } from './runs.js';

/** @param observations gets what is odd about the numbers: skipped, repeated, runs whose headings were lost */
export function growTree(lines: readonly Line[], observations: Observations): Draft[] {
  const rank = rankOf(lines.filter(isMarked).map(({ mark }) => mark));
  return grow(lines, rank, new Map(), observations);
}

/** @param last the last number of each mark in the text so far: some documents count （一） on across 一、二、 */
function grow(lines: readonly Line[], rank: Rank, last: Map<MarkKind, number>, observations: Observations): Draft[] {
  const runs = runsOf(lines, rank);
  const tops = runs.flat();
  const first = tops[0];
  if (first === undefined) return lines.map(plainDraft);
  const drafts = lines.slice(0, first.index).map(plainDraft);
  for (const [i, run] of runs.entries()) {
    reportNumbers(run, last, observations);
    const members = run.flatMap((top) => {
      const next = tops[tops.indexOf(top) + 1]?.index ?? lines.length;
      const below = lines.slice(top.index + 1, next);
      const loose = runs.length > 1 && hasSentenceEnd(top.line.mark.rest) ? leadingPlain(below) : 0;
      return [
        itemDraft(top, below.slice(loose), rank, last, observations),
        // Where headings were lost, a paragraph behind a whole item may as well belong to the next heading: it is the run's.
        ...below.slice(0, loose).map(plainDraft),
      ];
    });
    if (!isAgain(runs, i)) {
      for (const member of members) drafts.push(member);
      continue;
    }
    observations.add('runs-without-headings', run[0]?.line.text ?? '', run[0]?.line.lines ?? [0, 0]);
    drafts.push(groupDraft(`r${i + 1}`, members, true));
  }
  return drafts;
}

function leadingPlain(lines: readonly Line[]): number {
  const marked = lines.findIndex(isMarked);
  return marked < 0 ? lines.length : marked;
}

/** Whether a run's numbers would be taken for those of an earlier run: 第一章 (`c1`) behind 一、 (`1`) would not. */
const isAgain = (runs: readonly Top[][], at: number): boolean =>
  runs.slice(0, at).some((run) => letterOf(run) === letterOf(runs[at]));

function letterOf(run: readonly Top[] | undefined): string {
  const kind = run?.[0]?.line.mark.kind;
  return kind === undefined ? '' : (letters[kind] ?? '');
}

const letters: Readonly<Partial<Record<MarkKind, string>>> = {
  book: 'e',
  subbook: 'e',
  chapter: 'c',
  section: 's',
  article: 'a',
};

function itemDraft(
  { line }: Top,
  below: readonly Line[],
  rank: Rank,
  last: Map<MarkKind, number>,
  observations: Observations,
): Draft {
  if (line.mark.kind === 'article') return articleDraft(line, below, plainDraft, observations);
  return {
    address: { segment: `${letters[line.mark.kind] ?? ''}${line.mark.value}` },
    kind: 'item',
    label: line.mark.label,
    text: line.mark.rest,
    heading: runInHead(line.mark.rest),
    columns: null,
    lines: line.lines,
    units: [],
    children: grow(below, rank, last, observations),
  };
}

function plainDraft(line: Line): Draft {
  if (line.is === 'text') return paragraphDraft(line);
  if (line.is === 'picture') return pictureDraft(line);
  return {
    address: { series: 't' },
    kind: line.caption === null ? null : 'caption',
    label: null,
    text: line.caption?.text ?? '',
    heading: null,
    columns: null,
    lines: line.caption?.lines ?? line.lines,
    units: [],
    children: (line.table?.rows ?? []).map((row) => ({
      address: { series: 'r' },
      kind: 'row',
      label: null,
      text: row.cells.join('\t'),
      heading: null,
      columns: line.table?.columns ?? [],
      lines: [row.line, row.line],
      units: [],
      children: [],
    })),
  };
}
