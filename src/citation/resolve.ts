/** From a citation, as printed or as typed, to the clauses that it may mean. What is ambiguous is listed, never guessed. */

import { today } from '../domain/day.js';
import type { Document } from '../domain/document.js';
import { permalink } from '../domain/permalink.js';
import type { Engine } from '../engines/engine.js';
import { atOneGeneration, type Reads } from '../engines/reading.js';
import { articlesCited, clausesCited, nowhere } from './cited-clauses.js';
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
  /** Not cited: what a clause that is not found would stand in … */
  | 'above'
  /** … and what stands next to its place. */
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
  /** null where the matches are what was cited: one, or each of the clauses that were. */
  readonly reason:
    | null
    /** There is nothing but punctuation. */
    | 'nothing_cited'
    | 'document_not_found'
    /** The version that is cited is not there: the matches are of the one that leads. */
    | 'version_not_found'
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
  return atOneGeneration(engine, (reads) => firstThatNames(reads, ways, today()));
}

/**
 * What the first reading means that names a document with the clause, else the first that names a document.
 *
 * @param on day that tells which version of a law is meant, `YYYY-MM-DD`
 */
export async function firstThatNames(reads: Reads, ways: readonly Reading[], on: string): Promise<Resolution> {
  let without: Resolution = { matches: [], reason: 'document_not_found' };
  for (const reading of ways) {
    const having = await named(reads, reading);
    const documents = meantOn(having, on, reading.version);
    const found = await lookIn(reads, documents, reading);
    if (isFound(found)) return found;
    // what is near is known only where the rest reads as a clause
    if (documents.length > 0 && without.matches.every(({ reason }) => reason === 'clause_not_found')) without = found;
    if (documents.length > 0 || reading.version === null || without.reason !== 'document_not_found') continue;
    const ofOtherDays = meantOn(having, on).filter(({ version }) => version !== null);
    const other = await lookIn(reads, ofOtherDays, reading);
    if (isFound(other)) without = { ...other, reason: 'version_not_found' };
  }
  return without;
}

const isFound = ({ reason }: Resolution): boolean => reason !== 'document_not_found' && reason !== 'clause_not_found';

/** Of several documents those that have the clause: where only one has it, that one was meant. */
async function lookIn(reads: Reads, documents: readonly Document[], reading: Reading): Promise<Resolution> {
  if (documents.length === 0) return { matches: [], reason: 'document_not_found' };
  const look = (by: typeof clausesCited) =>
    Promise.all(documents.map((document) => matchesIn(reads, document, reading, by)));
  const articles = await look(articlesCited);
  const found = articles.some(isFound) ? articles : await look(clausesCited);
  const having = found.filter(isFound);
  const matches = (of: readonly Resolution[]) => of.flatMap(({ matches }) => matches);
  if (having.length === 0) return { matches: matches(found), reason: 'clause_not_found' };
  return having.length === 1 && having[0] !== undefined
    ? having[0]
    : { matches: matches(having), reason: 'several_documents' };
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

async function matchesIn(
  reads: Reads,
  document: Document,
  { by, rest, clause }: Reading,
  clauses: typeof clausesCited,
): Promise<Resolution> {
  const cited: MatchReason = by === 'name' ? 'address' : by;
  const match = (locator: string | null, reason: MatchReason): Match => ({
    url: permalink(document.id, locator),
    document: document.id,
    locator,
    reason,
  });
  // Taiwan's laws are in Traditional, and divide an article in other words.
  const rests = clause === undefined ? [rest] : clause[document.script === 'Hant' ? 'taiwan' : 'mainland'];
  if (!rests.some((one) => /[\p{L}\p{N}]/u.test(one))) return { matches: [match(null, cited)], reason: null };
  const found = await Promise.all(rests.map((one) => clauses(reads, document, one)));
  const having = found.filter(({ addresses }) => addresses.length > 0);
  const locators = new Set(having.flatMap(({ addresses }) => addresses.map(({ locator }) => locator)));
  if (locators.size > 0) {
    const matches = [...locators].map((locator) => match(locator, cited));
    return { matches, reason: having.length > 1 || having.some(({ several }) => several) ? 'several_clauses' : null };
  }
  const { above, beside } = (found.find(({ nearest }) => nearest.above !== null) ?? found[0])?.nearest ?? nowhere;
  const near = [
    ...(above === null ? [] : [match(above.locator, 'above')]),
    ...beside.map(({ locator }) => match(locator, 'near')),
  ];
  return { matches: [match(null, 'clause_not_found'), ...near], reason: 'clause_not_found' };
}
