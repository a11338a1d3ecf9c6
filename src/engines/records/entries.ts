/** A document as entries: itself, and its passages with all that filters, facets and sorts need of it. */
import { standingKey } from '../../citation/standing.js';
import type { Document } from '../../domain/document.js';
import { numberKey } from '../../domain/number.js';
import { titleKeys } from '../../domain/title.js';
import type { Days } from '../../domain/work.js';
import type { AnalysedDocument } from '../engine.js';
import { DuplicateId } from '../errors.js';
import { numberSortKey } from '../number-sort-key.js';
import { countWords } from '../words.js';
import { digest, written } from './keys.js';
import type { DocumentEntry, PassageEntry, Properties } from './store.js';

export function documentEntry(
  { document, passages, aliases }: AnalysedDocument,
  days: Days,
  number: number,
): DocumentEntry {
  return written(
    {
      kind: 'document',
      properties: propertiesOf(document, days),
      document,
      aliases,
      titles: titleKeys(document),
      passages: passages.length,
      words: passages.reduce((sum, { words }) => sum + countWords(words), 0),
      standing: standingKey({ document, passages: passages.map(({ passage }) => passage) }),
    },
    number,
  );
}

/** @throws DuplicateId where two passages, or two units, have one locator */
export function* passageEntries(
  { passages }: AnalysedDocument,
  properties: Properties,
  number: number,
): Generator<PassageEntry> {
  const locators = new Set<string>();
  const units = new Set<string>();
  for (const [place, analysed] of passages.entries()) {
    const { passage } = analysed;
    claim(passage.locator, locators, passage.id);
    for (const { locator } of passage.units) claim(locator, units, `${passage.id}, ${locator}`);
    yield written({ kind: 'passage', properties, place, analysed }, number);
  }
}

function claim(locator: string, taken: Set<string>, address: string): void {
  if (taken.has(locator)) throw new DuplicateId(`Two passages or units of one document have the address ${address}.`);
  taken.add(locator);
}

function propertiesOf(document: Document, days: Days): Properties {
  const { id, type, script, year, number, otherNumbers, issued, level } = document;
  const regions = idsOf(document.region);
  return {
    doc: id,
    issuer: idsOf(document.issuers),
    year,
    type,
    script,
    region: regions.length === 0 ? ['none'] : regions,
    level: level ?? 'none',
    number: [number, ...otherNumbers].filter((one) => one !== null).map(numberKey),
    dateSort: issued ?? year?.toString() ?? null,
    numberSort: number === null ? null : numberSortKey(number),
    days,
  };
}

/** Without repeats. */
function idsOf(named: readonly { readonly id: string }[]): string[] {
  return [...new Set(named.map(({ id }) => id))];
}

/** Changes with what stands at a document's addresses, and with its names: with all that can become former. */
export function trace({ standing, document, aliases }: DocumentEntry): string {
  return digest(standing, document.work, ...aliases.toSorted());
}

/** The names that a document is found by beside its id. */
export function namesOf({ document, aliases }: DocumentEntry): Set<string> {
  return new Set([...aliases, document.work]);
}
