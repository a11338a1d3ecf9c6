/** What the server found, as the contract has it: with labels, ordered facets and the sums of the generation. */
import { type FacetName, facetNames, type Plan } from '../../query/plan.js';
import type { EngineResult, FacetValue } from '../engine.js';
import { allOf } from './lookups.js';
import type { Present } from './present.js';
import type { Found } from './store.js';
import { usualNames } from './tally.js';

/** What ids are shown as, by facet. */
export type Labels = Readonly<Partial<Record<FacetName, ReadonlyMap<string, string>>>>;

export async function readLabels({ store, pointer }: Present): Promise<Labels> {
  const [entry] = await allOf(store, { kind: 'labels', at: pointer.number });
  return entry === undefined ? {} : { issuer: usualNames(entry.issuers), region: usualNames(entry.regions) };
}

export async function search({ store, pointer }: Present, plan: Plan, labels: Labels): Promise<EngineResult> {
  const { facets, documentFrequency, ...found } = await store.search(plan, pointer);
  const { id, passages } = pointer.info;
  return {
    generation: id,
    ...found,
    facets: Object.fromEntries(
      facetNames
        .filter((facet) => plan.facets.includes(facet))
        .map((facet) => [facet, ordered(facets[facet] ?? [], labels[facet])]),
    ),
    statistics: { passages, averageWords: passages === 0 ? 0 : pointer.words / passages, documentFrequency },
  };
}

function ordered(
  values: NonNullable<Found['facets'][FacetName]>,
  labels: ReadonlyMap<string, string> | undefined,
): FacetValue[] {
  return values
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => ({ value, label: labels?.get(value) ?? value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
