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
  const marked = lines.flatMap((line, index): Top[] => (isMarked(line) ? [{ index, line }] : []));
  const highest = new Set(highestSoFar(marked, rank));
  const runs = cut([...highest]);
  const restarts = runs.some((run, i) => i > 0 && kindOf(run) === kindOf(runs[i - 1]));
  if (!restarts) return runs;
  const restarting = restartingKinds(marked, rank);
  return joinInterrupted(cut(marked.filter((top) => highest.has(top) || restarting.has(top.line.mark.kind))), rank);
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
  for (const top of tops) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.line.mark;
    const { kind, value } = top.line.mark;
    const isRepeatedTooOften = (run?.filter(({ line }) => line.mark.value === value).length ?? 0) >= mostRepeats;
    const begins =
      before === undefined || before.kind !== kind || (value === 1 && before.value > 1) || isRepeatedTooOften;
    if (begins) runs.push([top]);
    else run?.push(top);
  }
  return runs;
}

/** 1. 2. （1）（2） 3.: the deeper runs stand below 2., for 3. goes on where 2. ended. */
function joinInterrupted(runs: readonly Top[][], rank: Rank): Top[][] {
  const joined: Top[][] = [];
  for (let i = 0; i < runs.length; i++) {
    let run = runs[i] as Top[];
    for (let next = continuation(runs, i, run, rank); next > i; next = continuation(runs, i, run, rank)) {
      run = [...run, ...(runs[next] as Top[])];
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
  const next = runs.findIndex((other, i) => i > from && rank(kindOf(other) ?? mark.kind) <= rank(mark.kind));
  const first = runs[next]?.[0]?.line.mark;
  return next > from + 1 && first?.kind === mark.kind && first.value === mark.value + 1 ? next : -1;
}
