/**
 * Which mark stands above which. GB/T 9704-2012 (7.3.3): 一、 → （一） → 1. → （1）, then by custom ①; laws (立法技术规范): 编, 分编, 章, 节, 条,
 * and below an article （一） and 1. Some documents turn two levels round; they show it by where a number starts again. Where 一、 and
 * （一） head articles, article-headings.ts has made them `part` and `subpart`.
 */
import type { Mark, MarkKind } from './marks.js';

const law: readonly MarkKind[] = ['book', 'subbook', 'chapter', 'section', 'part', 'subpart', 'article'];
const policy: readonly MarkKind[] = [
  ...(['figure', 'han', 'han-paren', 'arabic', 'figure-2', 'figure-3', 'figure-4'] as const),
  ...(['arabic-paren', 'circled'] as const),
];

/** What articles stand in. */
export const divisionKinds: ReadonlySet<MarkKind> = new Set(law.slice(0, -1));

/** The lower, the higher it stands. */
export type Rank = (kind: MarkKind) => number;

/** The order of the levels in a text, from its marks in the order of the file. */
export function rankOf(marks: readonly Mark[]): Rank {
  const order = [...policy];
  const present = new Set(marks.map(({ kind }) => kind));
  for (let i = 0; i + 1 < order.length; i++) {
    for (let j = i + 1; j < order.length; j++) {
      const above = order[i] as MarkKind;
      const below = order[j] as MarkKind;
      if (!present.has(above) || !present.has(below) || !isTurned(marks, above, below)) continue;
      order.splice(j, 1);
      order.splice(i, 0, below);
      break;
    }
  }
  const places = new Map([...law, ...order].map((kind, place) => [kind, place]));
  return (kind) => places.get(kind) ?? 0;
}

/**
 * Whether `below` in fact stands above `above`: every time that `above` starts again at 1 (at least once), the next number of `below` stands
 * between, `below` never starts again itself, and it comes first.
 */
function isTurned(marks: readonly Mark[], above: MarkKind, below: MarkKind): boolean {
  const both = marks.filter(({ kind }) => kind === above || kind === below);
  if (both[0]?.kind !== below) return false;
  let restarts = 0;
  let last = 0;
  for (const [i, { kind, value }] of both.entries()) {
    if (kind === below) {
      if (value !== last + 1) return false;
      last = value;
    } else if (value === 1) {
      if (both[i - 1]?.kind !== below) return false;
      restarts++;
    }
  }
  return restarts > 1;
}
