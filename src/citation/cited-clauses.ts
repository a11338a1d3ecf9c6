/** Which addresses of a document a citation's clauses stand at: one, each of several, all of a range. */
import type { Document } from '../domain/document.js';
import { parseLocator } from '../domain/locator.js';
import type { Reads } from '../engines/reading.js';
import { type Address, addressesBetween, addressesNamed, addressesOf, type Nearest, nearestTo } from './addresses.js';
import { type ClauseStep, parseClause } from './clause.js';
import { parseClauses } from './clauses.js';

export interface ClausesCited {
  /** In the order of the citation; empty where nothing stands at any of its clauses. */
  readonly addresses: readonly Address[];
  /** Whether one clause may mean several of them. */
  readonly several: boolean;
  /** Where there are none: what stands nearest to the clause. */
  readonly nearest: Nearest;
}

export const nowhere: Nearest = { above: null, beside: [] };
const nothing: ClausesCited = { addresses: [], several: false, nearest: nowhere };

/**
 * Articles that the document numbers at its root, as laws do, and units in them: found without reading all of a code. Nothing where that does not find
 * them all.
 *
 * @param rest the citation's part behind the name, as typed
 */
export async function articlesCited(reads: Reads, document: Document, rest: string): Promise<ClausesCited> {
  const clause = parseClause(rest);
  const clauses =
    clause === null ? (parseClauses(rest) ?? []).map(({ from, to }) => (to === null ? from : [])) : [clause];
  const ids = clauses.flatMap(([step]) => (step?.kind === 'a' ? [`${document.id}/${locatorOf(step)}`] : []));
  if (ids.length === 0 || ids.length < clauses.length) return nothing;
  const all = addressesOf({ ...document, outline: [] }, await reads.passages([...new Set(ids)]));
  const each = clauses.map((clause) => addressesNamed(all, clause));
  return each.every((found) => found.length > 0) ? foundOf(each) : nothing;
}

/** @param rest as of `articlesCited`: a locator, a clause's printed form, or several of those */
export async function clausesCited(reads: Reads, document: Document, rest: string): Promise<ClausesCited> {
  const locator = rest.replace(/^[\s，,]+|\s+$/gu, '');
  const clause = parseClause(rest);
  const spans = parseClauses(rest) ?? [];
  if (clause === null && spans.length === 0 && parseLocator(locator) === null) return nothing;
  const { passages = [] } = (await reads.documentPassages(document.id)) ?? {};
  const all = addressesOf(document, passages);
  const exact = all.filter((address) => address.locator === locator);
  if (exact.length > 0) return foundOf([exact]);
  const addresses = clause === null ? [] : addressesNamed(all, clause);
  if (addresses.length > 0) return foundOf([addresses]);
  const ofSpans = spans.map(({ from, to }) => {
    const found = to === null ? addressesNamed(all, from) : addressesBetween(all, from, to);
    return { range: to !== null, found };
  });
  return {
    addresses: [...new Set(ofSpans.flatMap(({ found }) => found))],
    several: ofSpans.some(({ range, found }) => !range && found.length > 1),
    nearest: clause === null ? nowhere : nearestTo(all, clause),
  };
}

/** @param each what one clause each may mean */
function foundOf(each: readonly (readonly Address[])[]): ClausesCited {
  return { addresses: [...new Set(each.flat())], several: each.some((found) => found.length > 1), nearest: nowhere };
}

function locatorOf({ value, sub, repeat }: ClauseStep): string {
  return `a${value}${sub === 0 ? '' : `-${sub}`}${repeat}`;
}
