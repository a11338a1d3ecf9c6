/** What is near in meaning, beside what a query's words find. */
import type { Engine } from '../engines/engine.js';
import { GenerationChanged } from '../engines/errors.js';
import { describes } from '../query/describes.js';
import { type Query, termsOf, withoutRepeats } from '../query/parse.js';
import type { Filters, Plan } from '../query/plan.js';
import type { Nearest } from '../semantic/nearest.js';
import { queryText } from '../semantic/passage-text.js';
import type { SearchRequest } from './answer.js';
import type { Found } from './find.js';

export type Meaning = Pick<Nearest, 'of' | 'fits'>;

type Near = ReturnType<Nearest['of']>;

/**
 * null where no meaning is asked for. Filters by document hold from the start, as what is near to a query in one document is seldom near among all; the others hold
 * among what is near, so that a facet counts what its filter will find.
 */
export function nearTo(
  query: Query,
  sort: SearchRequest['sort'],
  { doc }: Filters,
  nearest: Meaning | undefined,
): Near | null {
  if (nearest === undefined || sort !== 'relevance' || !describes(withoutRepeats(query))) return null;
  const typed = termsOf(query).map(({ folded }) => folded);
  return nearest.of(queryText(typed.join(' ')), doc);
}

/**
 * The same with what is near, where that is of the same generation. What only the filters keep from being found is answered as it is.
 *
 * @throws GenerationChanged where the index changed since
 */
export async function withNear(
  engine: Engine,
  found: Found,
  near: Near | null,
  nearest: Meaning | undefined,
): Promise<Found> {
  if (near === null || nearest === undefined || found.widened?.step === null) return found;
  const known = await near;
  if (known === null || !nearest.fits(known, found.result.generation)) return { ...found, semantic: 'unavailable' };
  if (known.near.length === 0) return { ...found, semantic: 'used' };
  const plan: Plan = { ...found.plan, near: known.near };
  const result = await engine.search(plan);
  if (result.generation !== known.generation) throw new GenerationChanged('The index changed during the search.');
  return { ...found, plan, result, semantic: found.byWords === 0 && result.total > 0 ? 'alone' : 'used' };
}
