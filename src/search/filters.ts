/** Filter values as a reader gives them, made into those that plans hold. */
import { isWithin, parseLocator } from '../domain/locator.js';
import { numberKey } from '../domain/number.js';
import type { Engine } from '../engines/engine.js';
import { TiaowenError } from '../errors.js';
import type { Filters } from '../query/plan.js';
import { toSimplified } from '../text/script.js';

/**
 * Issuers and types in either script, numbers in any writing, documents by id or alias (an alias of several stands for all of them).
 *
 * @throws TiaowenError `document_not_found` for a document that is neither an id nor an alias, `within_without_doc`, `within_invalid` where
 *   `within` is no locator, `passage_not_found` where nothing stands there in any of the documents
 */
export async function resolveFilters(engine: Engine, filters: Filters): Promise<Filters> {
  const { within } = filters;
  if (within !== null && filters.doc.length === 0) throw new TiaowenError('within_without_doc');
  if (within !== null && parseLocator(within) === null) throw new TiaowenError('within_invalid');
  const docs = (await Promise.all(filters.doc.map((name) => documentsNamed(engine, name)))).flat();
  if (within !== null && !(await standsInAny(engine, docs, within))) throw new TiaowenError('passage_not_found');
  const simplified = (name: string): string => toSimplified(name.replace(/\s/g, ''));
  return {
    ...filters,
    issuer: filters.issuer.map(simplified),
    type: filters.type.map(simplified),
    number: filters.number.map(numberKey),
    doc: [...new Set(docs)],
  };
}

async function documentsNamed(engine: Engine, name: string): Promise<string[]> {
  if ((await engine.documents([name])).length > 0) return [name];
  const slug = await engine.alias(name.trim().toLowerCase());
  const named = slug.length > 0 ? slug : await engine.alias(numberKey(name));
  if (named.length === 0) throw new TiaowenError('document_not_found', `There is no document ${name.slice(0, 100)}.`);
  return named;
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
