/** A plan's filters and facets: what every passage has to pass, and what is counted without a facet's own filter. */
import type { Types } from '@opensearch-project/opensearch';
import { type Status, statuses } from '../../domain/work.js';
import { type FacetName, type Filters, facetNames } from '../../query/plan.js';
import type { Found } from '../records/store.js';
import { dayNumber, noYear } from './stored.js';
import { allOf, anyOf, type Query, term } from './where.js';

type Aggregation = Types.Common_Aggregations.AggregationContainer;

/** What no facet leaves out. */
export function commonFilters({ number, doc, versions, on, within }: Filters): Query[] {
  const day = dayNumber(on);
  return [
    ...anyValue('number', number),
    ...anyValue('doc', doc),
    ...(versions === 'all' ? [] : [{ range: { leads: { lte: day } } }, { range: { leads_until: { gt: day } } }]),
    ...(within === null ? [] : [anyOf([term('address', within), { prefix: { address: { value: `${within}.` } } }])]),
  ];
}

/** The filters that stand beside a facet of their own, where they ask for anything. */
export function facetFilters(filters: Filters): ReadonlyMap<FacetName, Query> {
  const all = facetNames.map((facet) => [facet, filterOf(facet, filters)] as const);
  return new Map(all.flatMap(([facet, query]) => (query === null ? [] : [[facet, query]])));
}

function filterOf(facet: FacetName, filters: Filters): Query | null {
  if (filters[facet].length === 0) return null;
  if (facet === 'year') return anyOf(filters.year.map(yearQuery));
  if (facet === 'status') return anyOf(filters.status.map((status) => statusQuery(status, dayNumber(filters.on))));
  return { terms: { [facet]: [...filters[facet]] } };
}

function yearQuery(range: Filters['year'][number]): Query {
  if (range === null) return term('year', noYear);
  return { range: { year: { gte: Math.max(range.from, noYear + 1), lte: range.to } } };
}

function statusQuery(status: Status, day: number): Query {
  const begun: Query = { range: { begins: { lte: day } } };
  switch (status) {
    case 'not_yet':
      return { range: { begins: { gt: day } } };
    case 'expired':
      return allOf([begun, { range: { ends: { lte: day } } }]);
    default:
      return allOf([begun, { range: { ends: { gt: day } } }, term('dated', status === 'in_force')]);
  }
}

function anyValue(field: string, values: readonly string[]): Query[] {
  return values.length === 0 ? [] : [{ terms: { [field]: [...values] } }];
}

/** More values than any facet has; where there are more all the same, the answer says that it is not exact. */
const mostValues = 50_000;

/** @param filters those that have a facet of their own; each is left out of its own facet */
export function aggregations(
  facets: readonly FacetName[],
  filters: ReadonlyMap<FacetName, Query>,
  on: string,
): Record<string, Aggregation> {
  return Object.fromEntries(
    facets.map((facet) => {
      const others = [...filters].flatMap(([name, query]) => (name === facet ? [] : [query]));
      return [facet, { filter: allOf(others), aggs: { values: counting(facet, dayNumber(on)) } }];
    }),
  );
}

function counting(facet: FacetName, day: number): Aggregation {
  // The client's types do not know the field of a terms aggregation.
  if (facet !== 'status') return { terms: { field: facet, size: mostValues } } as object as Aggregation;
  return { filters: { filters: Object.fromEntries(statuses.map((status) => [status, statusQuery(status, day)])) } };
}

/** Of one facet, as the cluster answers. */
interface Counted {
  readonly values: {
    readonly sum_other_doc_count?: number;
    readonly doc_count_error_upper_bound?: number;
    readonly buckets:
      | readonly { readonly key: string | number; readonly doc_count: number }[]
      | Readonly<Record<string, { readonly doc_count: number }>>;
  };
}

export function readFacets(
  facets: readonly FacetName[],
  answer: Readonly<Record<string, unknown>>,
): Pick<Found, 'facets' | 'exact'> {
  const counted = facets.map((facet) => [facet, (answer[facet] as Counted).values] as const);
  return {
    facets: Object.fromEntries(counted.map(([facet, { buckets }]) => [facet, valuesOf(buckets)])),
    exact: counted.every(([, values]) => !values.sum_other_doc_count && !values.doc_count_error_upper_bound),
  };
}

function valuesOf(buckets: Counted['values']['buckets']): { value: string; count: number }[] {
  const all = Array.isArray(buckets)
    ? (buckets as readonly { key: string | number; doc_count: number }[]).map(
        ({ key, doc_count }) => [key, doc_count] as const,
      )
    : Object.entries(buckets).map(([key, { doc_count }]) => [key, doc_count] as const);
  return all
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ value: key === noYear ? 'none' : String(key), count }));
}
