/** Which entries are meant, as a query; and the order in which they come, which is a total one. */
import type { API, Types } from '@opensearch-project/opensearch';
import type { Entry, Where } from '../records/store.js';
import { comparable } from './stored.js';

export type Query = Types.Common_QueryDsl.QueryContainer;
export type Order = NonNullable<API.Search_RequestBody['sort']>;

/** Visible in a generation. */
export function visibleAt(generation: number): Query[] {
  return [{ range: { from: { lte: generation } } }, { range: { until: { gt: generation } } }];
}

export function entriesWhere({ kind, at, docs, ids, ...values }: Where): Query {
  const equal = Object.entries(values).map(([field, value]) => term(field, comparable(value)));
  return allOf([
    term('kind', kind),
    ...(at === undefined ? [] : visibleAt(at)),
    ...(docs === undefined ? [] : [{ terms: { doc: [...docs] } }]),
    ...(ids === undefined ? [] : [{ terms: { id: [...ids] } }]),
    ...equal,
  ]);
}

export function term(field: string, value: string | number | boolean): Query {
  return { term: { [field]: { value } } };
}

export function allOf(filter: readonly Query[]): Query {
  return { bool: { filter: [...filter] } };
}

export function anyOf(should: readonly Query[]): Query {
  const [only] = should;
  if (only === undefined) return { match_none: {} };
  return should.length === 1 ? only : { bool: { should: [...should], minimum_should_match: 1 } };
}

const ascending = (...fields: string[]): Order => fields.map((field) => ({ [field]: { order: 'asc' } }));

/** As `Store.list` promises, and beyond that by what no two entries share. */
export const orderOf: Readonly<Record<Entry['kind'], Order>> = {
  passage: ascending('doc', 'place', 'from'),
  document: ascending('doc', 'from', 'key'),
  former_document: ascending('doc', 'key'),
  former_name: ascending('key'),
  former_passage: ascending('order', 'key'),
  dictionary: ascending('place', 'key'),
  terms: ascending('place', 'key'),
  labels: ascending('key'),
};

/** Of documents, and of passages by their documents: newest first, what has no date last. */
export const byDate: Order = [{ date_sort: { order: 'desc', missing: '_last' } }, { doc: { order: 'asc' } }];
