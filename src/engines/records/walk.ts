/** All matches of a plan in the order of its pages: the candidates ranked, and behind them the others as the server has them. */
import type { Plan } from '../../query/plan.js';
import type { EngineHit } from '../engine.js';
import { hitsOf, type PagePart, rankedIn } from './hits.js';
import type { Present } from './present.js';
import type { Found } from './store.js';

/** Matches that are read as hits at one time: servers take long to look up more by their ids. */
const block = 100;

/** `read` of a Reader. */
type Read = <Answer>(
  generation: string | undefined,
  question: (present: Present) => Promise<Answer>,
) => Promise<Answer>;

/** As Engine.each: every step is a read of its own, so that what another generation has in it is never among the hits. */
export async function* each(read: Read, plan: Plan, generation: string | undefined): AsyncGenerator<EngineHit[]> {
  const counted: Plan = { ...plan, offset: 0, size: 0, facets: [] };
  const { present, found } = await read(generation, async (present) => ({
    present,
    found: await present.store.search(counted, present.pointer),
  }));
  const { id } = present.pointer.info;
  const parts = walk(present, counted, found);
  try {
    for (;;) {
      const next = await read(id, () => parts.next());
      if (next.done) return;
      for (let start = 0; start < next.value.length; start += block) {
        const part = next.value.slice(start, start + block);
        yield await read(id, (present) => hitsOf(present, part, plan.filters.on));
      }
    }
  } finally {
    await parts.return();
  }
}

/** @param found what the store finds of the plan, with its candidates */
export async function* walk(present: Present, plan: Plan, found: Found): AsyncGenerator<readonly PagePart[], void> {
  const ranked = rankedIn(present, plan, found);
  if (ranked.length > 0) yield ranked;
  if (ranked.length >= found.total) return;
  const listed = new Set(ranked.map(({ id }) => id));
  for await (const ids of present.store.ids(plan, present.pointer)) {
    yield ids.filter((id) => !listed.has(id)).map((id) => ({ id, score: null }));
  }
}
