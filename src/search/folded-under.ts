/** What is cited where hits are folded: it stands for its document, which is not listed a second time. */
import { isWithin } from '../domain/locator.js';
import type { Engine, EngineResult } from '../engines/engine.js';
import type { Plan } from '../query/plan.js';
import type { Hit } from './answer.js';

/**
 * What is cited with `more`, where its document is one of the page's.
 *
 * @param result of the plan, which folds
 * @throws GenerationChanged where the result's is not the present one
 */
export function foldedUnder(engine: Engine, cited: readonly Hit[], result: EngineResult, plan: Plan): Promise<Hit[]> {
  return Promise.all(
    cited.map(async (hit) => {
      const own = result.hits.find(({ document }) => document.id === hit.document.id);
      if (own?.more === undefined) return hit;
      const isMatch = own.passage.id === hit.id || (await matches(engine, hit, plan, result.generation));
      return { ...hit, more: isMatch ? own.more : own.more + 1 };
    }),
  );
}

async function matches(
  engine: Engine,
  { id, document }: Hit,
  plan: Plan,
  generation: EngineResult['generation'],
): Promise<boolean> {
  const within = id.slice(document.id.length + 1);
  if (plan.filters.within !== null && !isWithin(within, plan.filters.within)) return false;
  // By date: whether it is there does not depend on how well it matches.
  const below: Plan = { ...plan, sort: 'date', filters: { ...plan.filters, doc: [document.id], within } };
  for await (const hits of engine.each(below, generation)) {
    if (hits.some(({ passage }) => passage.id === id)) return true;
  }
  return false;
}
