/**
 * The numbered lines directly under a parent, as runs: one run where the numbering is whole, several where headings above the numbers were lost
 * and a mark starts again at 1 with no higher mark between (locator `r2` …, see the design's Locator).
 */
import type { Rank } from './levels.js';
import type { Line, MarkedLine } from './lines.js';
import { isMarked } from './lines.js';
import type { MarkKind } from './marks.js';

export interface Top {
  /** In the lines given. */
  readonly index: number;
  readonly line: MarkedLine;
}

/** A single number can be repeated as often as there are letters for it (`3b` … `3z`). */
const mostRepeats = 25;

/** The marks directly under the parent of these lines. Other marks stand below the top before them. */
export function runsOf(lines: readonly Line[], rank: Rank): Top[][] {
  const marked = outsideArticles(lines, rank);
  const highest = new Set(highestSoFar(marked, rank));
  const runs = cut([...highest]);
  const restarts = runs.some((run, i) => i > 0 && kindOf(run) === kindOf(runs[i - 1]));
  if (!restarts) return runs;
  const restarting = restartingKinds(marked, rank);
  return joinInterrupted(cut(marked.filter((top) => highest.has(top) || restarting.has(top.line.mark.kind))), rank);
}

/** The numbered lines but those of articles' own items: no heading above those was lost, however they count. */
function outsideArticles(lines: readonly Line[], rank: Rank): Top[] {
  let isInArticle = false;
  return lines.flatMap((line, index): Top[] => {
    if (!isMarked(line)) return [];
    const isBelow = rank(line.mark.kind) > rank('article');
    if (isInArticle && isBelow) return [];
    isInArticle = line.mark.kind === 'article';
    return [{ index, line }];
  });
}

const kindOf = (run: readonly Top[] | undefined): MarkKind | undefined => run?.[0]?.line.mark.kind;

function highestSoFar(marked: readonly Top[], rank: Rank): Top[] {
  let highest = Number.POSITIVE_INFINITY;
  return marked.filter(({ line }) => {
    const own = rank(line.mark.kind);
    if (own > highest) return false;
    highest = own;
    return true;
  });
}

/** The kinds that somewhere start again at 1 with no higher mark between. */
function restartingKinds(marked: readonly Top[], rank: Rank): Set<MarkKind> {
  const last = new Map<MarkKind, number>();
  const restarting = new Set<MarkKind>();
  for (const { line } of marked) {
    const { kind, value } = line.mark;
    for (const other of last.keys()) if (rank(other) > rank(kind)) last.delete(other);
    if (value === 1 && (last.get(kind) ?? 0) > 1) restarting.add(kind);
    last.set(kind, value);
  }
  return restarting;
}

/** A run ends where another mark begins, or the number starts again at 1. 1 directly after 1 is a number repeated. */
function cut(tops: readonly Top[]): Top[][] {
  const runs: Top[][] = [];
  let times = new Map<number, number>();
  for (const top of tops) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.line.mark;
    const { kind, value } = top.line.mark;
    const isRepeatedTooOften = (times.get(value) ?? 0) >= mostRepeats;
    if (before === undefined || before.kind !== kind || (value === 1 && before.value > 1) || isRepeatedTooOften) {
      runs.push([top]);
      times = new Map();
    } else {
      run?.push(top);
    }
    times.set(value, (times.get(value) ?? 0) + 1);
  }
  return runs;
}

/** 1. 2. （1）（2） 3.: the deeper runs stand below 2., for 3. goes on where 2. ended. */
function joinInterrupted(runs: readonly Top[][], rank: Rank): Top[][] {
  const joined: Top[][] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = [...(runs[i] as Top[])];
    for (let next = continuation(runs, i, run, rank); next > i; next = continuation(runs, i, run, rank)) {
      for (const top of runs[next] as Top[]) run.push(top);
      i = next;
    }
    joined.push(run);
  }
  return joined;
}

/** Index of the run that goes on with `run`'s numbers behind nothing but deeper ones; -1 where there is none. */
function continuation(runs: readonly Top[][], from: number, run: readonly Top[], rank: Rank): number {
  const mark = run.at(-1)?.line.mark;
  if (mark === undefined) return -1;
  let next = from + 1;
  while (next < runs.length && rank(kindOf(runs[next]) ?? mark.kind) > rank(mark.kind)) next++;
  const first = runs[next]?.[0]?.line.mark;
  return next > from + 1 && first?.kind === mark.kind && first.value === mark.value + 1 ? next : -1;
}
