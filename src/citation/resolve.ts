/** From a citation, as printed or as typed, to the clauses that it may mean. What is ambiguous is listed, never guessed. */

import { today } from '../domain/day.js';
import type { Document } from '../domain/document.js';
import { parseLocator } from '../domain/locator.js';
import { permalink } from '../domain/permalink.js';
import type { Engine } from '../engines/engine.js';
import { atOneGeneration, type Reads } from '../engines/reading.js';
import { type Address, addressesNamed, addressesOf, nearestTo } from './addresses.js';
import { type ClauseStep, parseClause } from './clause.js';
import { documentsNamed, documentsNumbered, documentsTitled, meantOn, type Named } from './names.js';
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

/**
 * A law cited without its version means the one that leads today.
 *
 * @throws EngineError where the engine cannot answer
 */
export async function resolve(engine: Engine, cite: string): Promise<Resolution> {
  const ways = readings(cite);
  if (ways.length === 0) return { matches: [], reason: 'nothing_cited' };
  return atOneGeneration(engine, (reads) => firstThatNames(reads, ways));
}

async function firstThatNames(reads: Reads, ways: readonly Reading[]): Promise<Resolution> {
  for (const reading of ways) {
    const documents = meantOn(await named(reads, reading), today());
    if (documents.length === 0) continue;
    const found = await Promise.all(documents.map((document) => matchesIn(reads, document, reading)));
    const exact = found.flat().filter(({ reason }) => reason !== 'clause_not_found' && reason !== 'near');
    // Where only one of several documents has the clause, that one was meant.
    if (exact.length === 0) return { matches: found.flat(), reason: 'clause_not_found' };
    if (exact.length === 1) return { matches: exact, reason: null };
    const several = new Set(exact.map(({ document }) => document)).size > 1;
    return { matches: exact, reason: several ? 'several_documents' : 'several_clauses' };
  }
  return { matches: [], reason: 'document_not_found' };
}

function named(reads: Reads, { by, document }: Reading): Promise<Named> {
  switch (by) {
    case 'number':
      return documentsNumbered(reads, document);
    case 'title':
      return documentsTitled(reads, document);
    case 'name':
      return documentsNamed(reads, document);
  }
}

async function matchesIn(reads: Reads, document: Document, { by, rest }: Reading): Promise<Match[]> {
  const reason: MatchReason = by === 'name' ? 'address' : by;
  const match = (locator: string | null, reason: MatchReason): Match => ({
    url: permalink(document.id, locator),
    document: document.id,
    locator,
    reason,
  });
  if (!/[\p{L}\p{N}]/u.test(rest)) return [match(null, reason)];
  const { passages = [] } = (await reads.documentPassages(document.id)) ?? {};
  const addresses = addressesOf(document, passages);
  const clause = parseClause(rest);
  const cited = addressesCited(addresses, rest, clause);
  if (cited.length > 0) return cited.map(({ locator }) => match(locator, reason));
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
