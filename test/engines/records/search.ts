/** A search that looks at every passage, and filters by nothing but the properties that an entry has: those are what it puts to the test. */

import { statusWithin } from '../../../src/domain/work.js';
import type { Candidate } from '../../../src/engines/engine.js';
import type { Found, PassageEntry, Properties } from '../../../src/engines/records/store.js';
import { type FacetName, type Filters, facetNames, type Plan, type Sort } from '../../../src/query/plan.js';
import { matches } from '../oracle.js';
import { wordsOf } from '../samples.js';

export function search(visible: readonly PassageEntry[], plan: Plan, candidates: number): Found {
  const matching = visible.filter(({ analysed }) => matches(analysed, plan));
  const found = matching.filter((entry) => passes(entry, plan.filters));
  return {
    total: found.length,
    exact: true,
    facets: Object.fromEntries(plan.facets.map((facet) => [facet, counts(facet, matching, plan.filters)])),
    ...shown(found, plan, candidates),
    documentFrequency: Object.fromEntries(
      plan.rank.words.map((word) => [
        word,
        visible.filter(({ analysed }) => wordsOf(analysed.words).includes(word)).length,
      ]),
    ),
  };
}

function shown(found: readonly PassageEntry[], plan: Plan, limit: number): Pick<Found, 'candidates' | 'page'> {
  const end = plan.offset + plan.size;
  const ids = (entries: readonly PassageEntry[]) => entries.map(({ analysed }) => analysed.passage.id);
  if (plan.match === null || plan.sort !== 'relevance') {
    return { candidates: [], page: ids(found.toSorted(bySort(plan.sort)).slice(plan.offset, end)) };
  }
  const order = found.toSorted((one, other) => score(other, plan) - score(one, plan) || byAddress(one, other));
  return {
    candidates: order.slice(0, limit).map(candidateOf),
    page: ids(order.slice(Math.max(limit, plan.offset), Math.max(limit, end))),
  };
}

/** Of all that is found, in the order of the pages. */
export function ids(visible: readonly PassageEntry[], plan: Plan): readonly string[] {
  return search(visible, { ...plan, offset: 0, size: visible.length }, 0).page;
}

/** How much of its words the words sought are. */
function score({ analysed }: PassageEntry, { match }: Plan): number {
  const sought =
    match?.by === 'groups'
      ? match.groups.flatMap(({ alternatives }) => alternatives.map(({ letters }) => letters))
      : (match?.tokens ?? []).flat();
  const words = wordsOf(analysed.words);
  return words.filter((word) => sought.includes(word)).length / (words.length + 1);
}

function candidateOf({ analysed, place, properties }: PassageEntry): Candidate {
  const { passage, words, folded, letters, english, context } = analysed;
  return {
    id: passage.id,
    doc: properties.doc,
    place,
    kind: passage.kind,
    words,
    folded,
    letters,
    english,
    context,
  };
}

const values: Readonly<Record<FacetName, (properties: Properties, day: string) => readonly string[]>> = {
  issuer: ({ issuer }) => issuer,
  year: ({ year }) => [String(year ?? 'none')],
  type: ({ type }) => [type],
  region: ({ region }) => region,
  level: ({ level }) => [level],
  status: ({ days }, day) => [statusWithin(days, day)],
  script: ({ script }) => [script],
};

/** @param but a filter to leave out */
function passes({ properties, analysed }: PassageEntry, filters: Filters, but?: FacetName): boolean {
  const { year, days, number, doc } = properties;
  const { on, within } = filters;
  const any = (wanted: readonly string[], own: readonly string[]) =>
    wanted.length === 0 || own.some((value) => wanted.includes(value));
  const addresses = [analysed.passage.locator, ...analysed.passage.units.map(({ locator }) => locator)];
  return (
    facetNames.every(
      (facet) => facet === but || facet === 'year' || any(filters[facet], values[facet](properties, on)),
    ) &&
    (but === 'year' ||
      filters.year.length === 0 ||
      filters.year.some((range) =>
        range === null || year === null ? range === year : range.from <= year && year <= range.to,
      )) &&
    any(filters.number, number) &&
    any(filters.doc, [doc]) &&
    (filters.versions === 'all' || (days.leads <= on && on < days.leadsUntil)) &&
    (within === null || addresses.some((address) => address === within || address.startsWith(`${within}.`)))
  );
}

function counts(facet: FacetName, matching: readonly PassageEntry[], filters: Filters) {
  const counts = new Map<string, number>();
  for (const entry of matching.filter((entry) => passes(entry, filters, facet))) {
    for (const value of values[facet](entry.properties, filters.on)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function byAddress(one: PassageEntry, other: PassageEntry): number {
  return compare(one.properties.doc, other.properties.doc) || one.place - other.place;
}

export function byProperties(sort: Sort): (one: Properties, other: Properties) => number {
  const key = ({ numberSort, dateSort }: Properties) => (sort === 'number' ? numberSort : dateSort);
  const direction = sort === '-date' || sort === 'number' ? 1 : -1;
  return (one, other) => {
    const [key1, key2] = [key(one), key(other)];
    if (key1 === null || key2 === null) return Number(key1 === null) - Number(key2 === null);
    return direction * compare(key1, key2);
  };
}

function bySort(sort: Sort): (one: PassageEntry, other: PassageEntry) => number {
  const compareProperties = byProperties(sort);
  return (one, other) => compareProperties(one.properties, other.properties) || byAddress(one, other);
}

function compare<Value extends string>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
