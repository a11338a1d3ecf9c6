/** What the server found, as the contract has it: with labels, ordered facets and the sums of the generation. */
import type { FacetName, Plan } from '../../query/plan.js';
import type { EngineResult } from '../engine.js';
import { facetValues, usualNames, wantedFacets } from '../facets.js';
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

export async function search({ store, pointer }: Present, plan: Plan, labels: Labels): Promise<EngineResult> {
  const { facets, documentFrequency, ...found } = await store.search(plan, pointer);
  const { id, passages } = pointer.info;
  return {
    generation: id,
    ...found,
    facets: Object.fromEntries(
      wantedFacets(plan.facets).map((facet) => [facet, facetValues(facets[facet] ?? [], labels[facet])]),
    ),
    statistics: { passages, averageWords: passages === 0 ? 0 : pointer.words / passages, documentFrequency },
  };
}
