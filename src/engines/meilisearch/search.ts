/** A search: the set first, then its total and facets, then what is shown of it. */
import type { Plan, Sort } from '../../query/plan.js';
import { byAddress } from '../address-order.js';
import type { Candidate } from '../engine.js';
import { wantedFacets } from '../facets.js';
import type { Found, Pointer } from '../records/store.js';
import { addressSort, candidateLimit, propose } from './candidates.js';
import { count } from './counts.js';
import { at, type Condition, planConditions } from './filter.js';
import type { Passages } from './passages.js';
import { matchingSet } from './verify.js';

/** Ids that are read at one time: to skip those before them takes the server longer the more they are. */
const listed = 5_000;

export async function search(passages: Passages, plan: Plan, { number }: Pointer): Promise<Found> {
  const present = presentAt(number);
  const facets = wantedFacets(plan.facets);
  // as wide as the widest facet
  const set = await matchingSet(plan, [...planConditions(plan.filters, facets), ...present], passages);
  const conditions = [...set.conditions, ...planConditions(plan.filters), ...present];
  const ranked = isRanked(plan);
  const [counts, page] = await Promise.all([
    count(passages, plan, set, present),
    ranked ? [] : passages.ids(conditions, order[plan.sort], plan),
  ]);
  const found = { exact: set.exact, candidates: [], page, ...counts };
  if (!ranked || counts.total === 0) return found;
  const candidates = await propose(plan, { ...set, conditions, ...counts }, passages);
  return { ...found, candidates, page: await past(passages, plan, conditions, candidates) };
}

/** As Store.ids. */
export async function* ids(passages: Passages, plan: Plan, { number }: Pointer): AsyncGenerator<string[]> {
  const around = [...planConditions(plan.filters), ...presentAt(number)];
  const set = await matchingSet(plan, around, passages);
  const conditions = [...set.conditions, ...around];
  const sort = isRanked(plan) ? addressSort : order[plan.sort];
  for (let offset = 0; ; offset += listed) {
    const found = await passages.ids(conditions, sort, { offset, size: listed });
    yield found;
    if (found.length < listed) return;
  }
}

function presentAt(number: number): Condition[] {
  return ['kind = passage', ...at(number)];
}

function isRanked({ match, sort }: Plan): boolean {
  return match !== null && sort === 'relevance';
}

/** What has no date or number has no such field, and comes last. Nothing to rank by: the newest first. */
const order: Readonly<Record<Sort, readonly string[]>> = {
  relevance: ['date:desc', ...addressSort],
  date: ['date:desc', ...addressSort],
  '-date': ['date:asc', ...addressSort],
  number: ['order:asc', ...addressSort],
};

/** The page's part behind the candidates: all other matches in order of their address. */
async function past(
  passages: Passages,
  { offset, size }: Plan,
  conditions: readonly Condition[],
  candidates: readonly Candidate[],
): Promise<string[]> {
  const end = offset + size;
  if (candidates.length < candidateLimit || end <= candidateLimit) return [];
  // Counted among the others; so many of all matches at least stand before it.
  const first = Math.max(offset, candidateLimit) - candidateLimit;
  const window = await passages.addresses(conditions, addressSort, { offset: first, size: end - first });
  const start = window[0];
  if (start === undefined) return [];
  const proposed = new Set(candidates.map(({ id }) => id));
  const skipped = candidates.filter((candidate) => byAddress(candidate, start) < 0).length;
  const others = window.map(({ id }) => id).filter((id) => !proposed.has(id));
  return others.slice(skipped, skipped + end - candidateLimit - first);
}
