/** What facets show, the same on every engine: which are asked for, their values in order, and the usual name of an issuer or region. */
import { type FacetName, facetNames } from '../query/plan.js';
import type { FacetValue } from './engine.js';

/** The facets asked for, without repeats. */
export function wantedFacets(facets: readonly FacetName[]): FacetName[] {
  return facetNames.filter((facet) => facets.includes(facet));
}

/** The values that occur, the most frequent first. @param labels what values are shown as where it is not themselves */
export function facetValues(
  values: readonly Pick<FacetValue, 'value' | 'count'>[],
  labels: ReadonlyMap<string, string> | undefined,
): FacetValue[] {
  return values
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => ({ value, label: labels?.get(value) ?? value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** By id, in how many documents each name of it is printed. */
export type NameCounts = Map<string, Map<string, number>>;

/** @param by 1: one more document prints it; -1: one less */
export function countName(names: NameCounts, { id, name }: { readonly id: string; readonly name: string }, by: 1 | -1) {
  const counts = names.get(id) ?? new Map<string, number>();
  const count = (counts.get(name) ?? 0) + by;
  if (count > 0) counts.set(name, count);
  else counts.delete(name);
  if (counts.size > 0) names.set(id, counts);
  else names.delete(id);
}

/** What each id is shown as: the name that is printed in most documents. */
export function usualNames(names: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const usual = ([name, count]: [string, number], [other, most]: [string, number]) =>
    most - count || (name < other ? -1 : 1);
  return new Map([...names].map(([id, counts]) => [id, [...counts].sort(usual)[0]?.[0] ?? id]));
}
