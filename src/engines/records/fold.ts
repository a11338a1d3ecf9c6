/**
 * Documents in the place of passages. Servers fold what they find in their own order, which is not that of the scorer, and count documents only about; so the matches
 * are walked through, as many as a reader can wait for, by their ids alone.
 */
import type { Plan } from '../../query/plan.js';
import type { EngineResult } from '../engine.js';
import { docOf, type PagePart } from './hits.js';
import type { Present } from './present.js';
import type { Found } from './store.js';
import { walk } from './walk.js';

/** How many matches are told apart by document; of more, `documents` and `more` are not exact. */
export const foldLimit = 10_000;

export interface Folded extends Required<Pick<EngineResult, 'documents'>> {
  /** Whether all matches were told apart. */
  readonly exact: boolean;
  /** The plan's page: of each document the first match. */
  readonly page: readonly PagePart[];
}

/** @param found as `walk` has it */
export async function fold(present: Present, plan: Plan, found: Found): Promise<Folded> {
  const first = new Map<string, PagePart>();
  const others = new Map<string, number>();
  let walked = 0;
  for await (const parts of walk(present, plan, found)) {
    for (const part of parts) {
      const doc = docOf(part);
      if (first.has(doc)) others.set(doc, (others.get(doc) ?? 0) + 1);
      else first.set(doc, part);
    }
    walked += parts.length;
    if (walked >= foldLimit) break;
  }
  const page = [...first.values()].slice(plan.offset, plan.offset + plan.size);
  return {
    documents: first.size,
    exact: walked >= found.total,
    page: page.map((part) => ({ ...part, more: others.get(docOf(part)) ?? 0 })),
  };
}
