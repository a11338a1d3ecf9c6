/** The server's filters: what must hold, and of a list in it one at least. Each text is read on its own, which is quick only as long as it is short. */

import type { Status } from '../../domain/work.js';
import type { FacetName, Filters } from '../../query/plan.js';
import type { Where } from '../records/store.js';
import { noYear } from './stored.js';
import { toNumber, toSorted, toValue } from './value.js';

export type Condition = string | string[];

export const never = 'kind IN []';

export function is(field: string, text: string): string {
  return `${field} = "${toValue(text)}"`;
}

/** Any of the texts, of which there are few. */
export function isIn(field: string, texts: readonly string[]): string {
  return `${field} IN [${texts.map((text) => `"${toValue(text)}"`).join(', ')}]`;
}

/** Any of the texts, however many: the time to read a condition grows with the square of its length. */
function isAnyOf(field: string, texts: readonly string[]): string[] {
  return listsOf(texts).map((list) => isIn(field, list));
}

/** Entries by their keys, which need no other writing. */
export function hasKey(keys: readonly string[]): string[] {
  return listsOf(keys).map((list) => `id IN [${list.map((key) => `"${key}"`).join(', ')}]`);
}

const longestList = 500;

function listsOf(texts: readonly string[]): (readonly string[])[] {
  const count = Math.ceil(texts.length / longestList);
  return Array.from({ length: count }, (_, i) => texts.slice(i * longestList, (i + 1) * longestList));
}

export function isDoc(doc: string): string {
  return `doc = "${toSorted(doc)}"`;
}

/** The document with the stored id, and all that are sorted after it. */
export function isDocFrom(stored: string): string {
  return `doc >= "${stored}"`;
}

/** Visible in the generation. */
export function at(number: number): string[] {
  return [`from <= ${number}`, `until > ${number}`];
}

export function whereConditions(where: Where): Condition[] {
  const { kind, at: number, docs, ids, locator, address, alias, work, title, name, by } = where;
  const named = { locator, address, alias, work, title, name, by };
  return [
    ...(ids === undefined ? [] : [anyOf(ids.map(isPassage))]),
    ...(docs === undefined ? [] : [anyOf(docs.map(isDoc))]),
    ...Object.entries(named).flatMap(([field, text]) => (text === undefined ? [] : [is(field, text)])),
    `kind = ${kind}`,
    ...(number === undefined ? [] : at(number)),
  ];
}

export function isPassage(id: string): string {
  const solidus = id.indexOf('/');
  return `${isDoc(id.slice(0, Math.max(0, solidus)))} AND ${is('locator', id.slice(solidus + 1))}`;
}

/** An empty list would be no condition to the server. */
export function anyOf(conditions: readonly string[]): Condition {
  return conditions.length === 0 ? never : [...conditions];
}

/** What fits all of the conditions, or the other one. */
export function allOr(conditions: readonly Condition[], other: readonly string[]): Condition[] {
  if (other.length === 0) return [...conditions];
  const all = conditions.map((condition) => `(${[condition].flat().join(' OR ')})`);
  return [anyOf([all.join(' AND '), ...other])];
}

/** What a condition of `anyOf` would find is left out. */
export function noneOf(conditions: readonly string[]): string[] {
  return conditions.map((condition) => `NOT (${condition})`);
}

/** @param without facets whose filters are left out */
export function planConditions(filters: Filters, without: readonly FacetName[] = []): Condition[] {
  const { on, within, versions } = filters;
  const conditions: Condition[] = [];
  for (const facet of ['issuer', 'type', 'script', 'region', 'level'] as const) {
    if (filters[facet].length > 0 && !without.includes(facet)) conditions.push(isAnyOf(facet, filters[facet]));
  }
  if (filters.number.length > 0) conditions.push(isAnyOf('number', filters.number));
  if (filters.doc.length > 0) conditions.push(filters.doc.map(isDoc));
  if (filters.year.length > 0 && !without.includes('year')) conditions.push(filters.year.map(yearCondition));
  if (filters.status.length > 0 && !without.includes('status')) {
    conditions.push(filters.status.map((status) => statusCondition(status, on)));
  }
  const day = toNumber(on);
  if (versions === 'one') conditions.push(`leads <= ${day}`, `leadsUntil > ${day}`);
  if (within !== null) conditions.push([is('address', within), startsWith('address', `${within}.`)]);
  return conditions;
}

export function startsWith(field: string, beginning: string): string {
  return `${field} STARTS WITH "${toValue(beginning)}"`;
}

function yearCondition(range: Filters['year'][number]): string {
  return range === null ? `year = ${noYear}` : `year >= ${range.from} AND year <= ${range.to}`;
}

export function statusCondition(status: Status, on: string): string {
  const day = toNumber(on);
  if (status === 'not_yet') return `begins > ${day}`;
  if (status === 'expired') return `begins <= ${day} AND ends <= ${day}`;
  return `begins <= ${day} AND ends > ${day} AND dated = ${status === 'in_force' ? 1 : 0}`;
}
