/** What the server found, as the contract has it: ranked, as hits, with labels and ordered facets. */
import type { FacetName, Plan } from '../../query/plan.js';
import type { EngineResult } from '../engine.js';
import { facetValues, usualNames, wantedFacets } from '../facets.js';
import { fold } from './fold.js';
import { hitsOf, pageOf } from './hits.js';
import { allOf } from './lookups.js';
import type { Present } from './present.js';
import { namesIn } from './tally.js';

/** What ids are shown as, by facet. */
export type Labels = Readonly<Partial<Record<FacetName, ReadonlyMap<string, string>>>>;

export async function readLabels({ store, pointer }: Present): Promise<Labels> {
  const [entry] = await allOf(store, { kind: 'labels', at: pointer.number });
  return entry === undefined
    ? {}
    : { issuer: usualNames(namesIn(entry.issuers)), region: usualNames(namesIn(entry.regions)) };
}

export async function search(present: Present, plan: Plan, labels: Labels): Promise<EngineResult> {
  const { store, pointer } = present;
  const found = await store.search(plan.fold === undefined ? plan : { ...plan, offset: 0, size: 0 }, pointer);
  const folded = plan.fold === undefined ? null : await fold(present, plan, found);
  const page = folded === null ? pageOf(present, plan, found) : folded.page;
  return {
    generation: pointer.info.id,
    total: found.total,
    ...(folded === null ? {} : { documents: folded.documents }),
    exact: found.exact && folded?.exact !== false,
    facets: Object.fromEntries(
      wantedFacets(plan.facets).map((facet) => [facet, facetValues(found.facets[facet] ?? [], labels[facet])]),
    ),
    hits: await hitsOf(present, page, plan.filters.on),
  };
}
