/** Filter values as a reader gives them, made into those that plans hold. */

import { documentsNamed } from '../citation/names.js';
import { canonicalIssuer } from '../domain/issuer.js';
import { isWithin, parseLocator } from '../domain/locator.js';
import { numberKey } from '../domain/number.js';
import type { Engine } from '../engines/engine.js';
import { TiaowenError } from '../errors.js';
import type { Filters } from '../query/plan.js';
import { toSimplified } from '../text/script.js';

/**
 * Issuers by any name of theirs, types in either script, numbers in any writing, documents by id or alias (an alias of several stands for all of them). Who names
 * documents or numbers is answered by all versions.
 *
 * @throws TiaowenError `document_not_found` for a document that is neither an id nor an alias, `within_without_doc`, `within_invalid` where
 *   `within` is no locator, `passage_not_found` where nothing stands there in any of the documents
 */
export async function resolveFilters(engine: Engine, filters: Filters): Promise<Filters> {
  const { within } = filters;
  if (within !== null && filters.doc.length === 0) throw new TiaowenError('within_without_doc');
  if (within !== null && parseLocator(within) === null) throw new TiaowenError('within_invalid');
  const docs = (await Promise.all(filters.doc.map((name) => idsNamed(engine, name)))).flat();
  if (within !== null && !(await standsInAny(engine, docs, within))) throw new TiaowenError('passage_not_found');
  const simplified = (name: string): string => toSimplified(name.replace(/\s/g, ''));
  return {
    ...filters,
    // As given, too: the index can be older than the list of issuers.
    issuer: [...new Set(filters.issuer.flatMap((name) => [canonicalIssuer(name), simplified(name)]))],
    type: filters.type.map(simplified),
    number: filters.number.map(numberKey),
    doc: [...new Set(docs)],
    versions: filters.doc.length > 0 || filters.number.length > 0 ? 'all' : filters.versions,
  };
}

async function idsNamed(engine: Engine, name: string): Promise<string[]> {
  const { documents } = await documentsNamed(engine, name);
  if (documents.length === 0)
    throw new TiaowenError('document_not_found', `There is no document ${name.slice(0, 100)}.`);
  return documents.map(({ id }) => id);
}

async function standsInAny(engine: Engine, docs: readonly string[], section: string): Promise<boolean> {
  if ((await engine.passages(docs.map((doc) => `${doc}/${section}`))).length > 0) return true;
  // a run of numbers, and a law's part, has no passage of its own
  for (const doc of docs) {
    const { passages = [] } = (await engine.documentPassages(doc)) ?? {};
    const locators = passages.flatMap(({ locator, units }) => [locator, ...units.map((unit) => unit.locator)]);
    if (locators.some((locator) => isWithin(locator, section))) return true;
  }
  return false;
}
