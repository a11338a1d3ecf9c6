/** What a query finds: the plan as asked, and where it finds nothing, what is asked instead (design, Edges and Widening). */
import type { Engine, EngineResult } from '../engines/engine.js';
import { isFiltered, noFilters } from '../query/no-filters.js';
import type { Filters, Plan } from '../query/plan.js';
import { anyOf, groupsAlone, type Wider, withoutRarest } from '../query/widen.js';
import type { Widened } from './answer.js';

export interface Found {
  /** The one that `result` answers. */
  readonly plan: Plan;
  readonly result: EngineResult;
  readonly widened: Widened | null;
}

/**
 * @param plan one with groups, that `result` answers with total 0
 * @param versions as the reader asked for, which holds without the filters too
 * @returns null where no widening finds anything either
 */
export async function findWider(
  engine: Engine,
  plan: Plan,
  result: EngineResult,
  versions: Filters['versions'],
): Promise<Found | null> {
  if (plan.match?.by !== 'groups') return null;
  if (isFiltered(plan.filters)) {
    const filters = { ...noFilters(plan.filters.on), versions };
    const without = await engine.search({ ...plan, filters, offset: 0, size: 0, facets: [], sort: 'date' });
    if (without.total > 0) {
      const kept = plan.match.groups.map(({ typed }) => typed);
      return { plan, result, widened: { step: null, dropped: [], kept, without_filters: without.total } };
    }
  }
  const totals = await Promise.all(groupsAlone(plan).map(async (alone) => (await engine.search(alone)).total));
  const parts = await firstThatFinds(engine, withoutRarest(plan, totals));
  return parts ?? firstThatFinds(engine, anyOf(plan));
}

async function firstThatFinds(engine: Engine, wider: readonly Wider[]): Promise<Found | null> {
  for (const { plan, step, dropped, kept } of wider) {
    const result = await engine.search(plan);
    if (result.total > 0) return { plan, result, widened: { step, dropped, kept, without_filters: 0 } };
  }
  return null;
}
