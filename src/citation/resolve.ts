/** From a citation, as printed or as typed, to the clauses that it may mean. What is ambiguous is listed, never guessed. */

import { parseLocator } from '../domain/locator.js';
import { numberKey, parseNumber } from '../domain/number.js';
import { permalink } from '../domain/permalink.js';
import type { Engine } from '../engines/engine.js';
import { foldLetters } from '../text/fold.js';
import { type Address, addressesNamed, addressesOf, nearestTo } from './addresses.js';
import { type ClauseStep, parseClause } from './clause.js';
import { type Reading, readings } from './parse.js';

/** Codes, never to change; how the document was recognised, or why this is not what was cited. */
export type MatchReason =
  /** By its document number, its title or its notice's, or the address given. */
  | 'number'
  | 'title'
  | 'address'
  /** The document is the one cited, but has no such clause. */
  | 'clause_not_found'
  /** Not cited: what stands nearest to a clause that is not found. */
  | 'near';

export interface Match {
  /** `/d/{document id}`, with `/{locator}` where there is one. */
  readonly url: string;
  /** Document id. */
  readonly document: string;
  /** null: the document as a whole. */
  readonly locator: string | null;
  readonly reason: MatchReason;
}

export interface Resolution {
  readonly matches: Match[];
  /** null where one match is what was cited. */
  readonly reason:
    | null
    /** There is nothing but punctuation. */
    | 'nothing_cited'
    | 'document_not_found'
    /** Several documents answer to the number or title. */
    | 'several_documents'
    /** Several clauses of the document do: 第（三）项 under several headings. */
    | 'several_clauses'
    | 'clause_not_found';
}

/** @throws EngineError where the engine cannot answer */
export async function resolve(engine: Engine, cite: string): Promise<Resolution> {
  const ways = readings(cite);
  if (ways.length === 0) return { matches: [], reason: 'nothing_cited' };
  for (const reading of ways) {
    const ids = await documentsNamed(engine, reading);
    if (ids.length === 0) continue;
    const found = await Promise.all(ids.map((id) => matchesIn(engine, id, reading)));
    const exact = found.flat().filter(({ reason }) => reason !== 'clause_not_found' && reason !== 'near');
    // Where only one of several documents has the clause, that one was meant.
    if (exact.length === 0) return { matches: found.flat(), reason: 'clause_not_found' };
    if (exact.length === 1) return { matches: exact, reason: null };
    const documents = new Set(exact.map(({ document }) => document));
    return { matches: exact, reason: documents.size > 1 ? 'several_documents' : 'several_clauses' };
  }
  return { matches: [], reason: 'document_not_found' };
}

async function documentsNamed(engine: Engine, { by, document }: Reading): Promise<string[]> {
  switch (by) {
    case 'number':
      return engine.alias(numberKey(document));
    case 'title':
      return engine.byTitle(foldLetters(document));
    case 'name': {
      if ((await engine.documents([document])).length > 0) return [document];
      return engine.alias(parseNumber(document) === null ? document.toLowerCase() : numberKey(document));
    }
  }
}

async function matchesIn(engine: Engine, id: string, { by, rest }: Reading): Promise<Match[]> {
  const reason: MatchReason = by === 'name' ? 'address' : by;
  const match = (locator: string | null, reason: MatchReason): Match => ({
    url: permalink(id, locator),
    document: id,
    locator,
    reason,
  });
  if (!/[\p{L}\p{N}]/u.test(rest)) return [match(null, reason)];
  const [document] = await engine.documents([id]);
  const all = await engine.documentPassages(id);
  if (document === undefined || all === null) return [];
  const addresses = addressesOf(document, all.passages);
  const clause = parseClause(rest);
  const named = addressesCited(addresses, rest, clause);
  if (named.length > 0) return named.map(({ locator }) => match(locator, reason));
  const near = clause === null ? [] : nearestTo(addresses, clause);
  return [match(null, 'clause_not_found'), ...near.map(({ locator }) => match(locator, 'near'))];
}

/** By the locator itself, else by the clause's printed form. */
function addressesCited(addresses: readonly Address[], rest: string, clause: readonly ClauseStep[] | null): Address[] {
  const locator = rest.replace(/^[\s，,]+|\s+$/gu, '');
  const exact = parseLocator(locator) === null ? [] : addresses.filter((address) => address.locator === locator);
  if (exact.length > 0 || clause === null) return exact;
  return addressesNamed(addresses, clause);
}
