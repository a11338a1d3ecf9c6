/** Which addresses of a document a citation's clauses stand at: one, each of several, all of a range. */
import type { Document } from '../domain/document.js';
import { parseLocator } from '../domain/locator.js';
import type { Reads } from '../engines/reading.js';
import { type Address, addressesBetween, addressesNamed, addressesOf, nearestTo } from './addresses.js';
import { type ClauseStep, parseClause } from './clause.js';
import { parseClauses } from './clauses.js';

export interface ClausesCited {
  /** In the order of the citation; empty where nothing stands at any of its clauses. */
  readonly addresses: readonly Address[];
  /** Whether one clause may mean several of them. */
  readonly several: boolean;
  /** Where there are none: what stands nearest to the clause. */
  readonly near: readonly Address[];
}

/** @param rest the citation's part behind the name, as typed: a locator, a clause's printed form, or several of those */
export async function clausesCited(reads: Reads, document: Document, rest: string): Promise<ClausesCited> {
  const locator = rest.replace(/^[\s，,]+|\s+$/gu, '');
  const clause = parseClause(rest);
  const spans = parseClauses(rest);
  if (clause === null && spans === null && parseLocator(locator) === null) return nothing;
  const [article] = clause ?? [];
  if (clause !== null && article?.kind === 'a') {
    const addresses = addressesNamed(await addressesInArticle(reads, document, article), clause);
    if (addresses.length > 0) return { addresses, several: addresses.length > 1, near: [] };
  }
  const { passages = [] } = (await reads.documentPassages(document.id)) ?? {};
  const all = addressesOf(document, passages);
  const exact = all.filter((address) => address.locator === locator);
  if (exact.length > 0) return { addresses: exact, several: false, near: [] };
  const addresses = clause === null ? [] : addressesNamed(all, clause);
  if (addresses.length > 0) return { addresses, several: addresses.length > 1, near: [] };
  const each = (spans ?? []).map(({ from, to }) =>
    to === null ? addressesNamed(all, from) : addressesBetween(all, from, to),
  );
  const several = each.some((found, i) => spans?.[i]?.to === null && found.length > 1);
  const near = clause === null ? [] : nearestTo(all, clause);
  return { addresses: [...new Set(each.flat())], several, near };
}

const nothing: ClausesCited = { addresses: [], several: false, near: [] };

/** Of the article that the document numbers so, which a law has at its root: to look there saves reading all of a code. */
async function addressesInArticle(reads: Reads, document: Document, article: ClauseStep): Promise<Address[]> {
  const { value, sub, repeat } = article;
  const locator = `a${value}${sub === 0 ? '' : `-${sub}`}${repeat}`;
  return addressesOf({ ...document, outline: [] }, await reads.passages([`${document.id}/${locator}`]));
}
