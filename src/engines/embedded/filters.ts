/** A plan's filters on the catalogue, and the facets' counts. All but `within` are properties of the document. */
import type { Database } from 'better-sqlite3';
import { type FacetName, type Filters, facetNames } from '../../query/plan.js';
import type { FacetValue } from '../engine.js';
import type { Catalogue, CatalogueDocument } from './catalogue.js';

/** Bits of the filters that a document fails; a facet is counted over the documents that fail no other filter than its own. */
const bits: Readonly<Record<FacetName | 'other', number>> = { issuer: 1, year: 2, type: 4, script: 8, other: 16 };
const none = 'none';

/** For each document, by ordinal, the filters that it fails; 0: none. */
export function failedFilters(documents: readonly CatalogueDocument[], filters: Filters): Uint8Array {
  const issuers = new Set(filters.issuer);
  const types = new Set(filters.type);
  const scripts = new Set<string>(filters.script);
  const numbers = new Set(filters.number);
  const ids = new Set(filters.doc);
  const fits = <Value>(wanted: ReadonlySet<Value>, values: readonly Value[]) =>
    wanted.size === 0 || values.some((value) => wanted.has(value));
  return Uint8Array.from(documents, (document) => {
    let failed = 0;
    if (
      !fits(
        issuers,
        document.issuers.map((issuer) => issuer.id),
      )
    )
      failed |= bits.issuer;
    if (!yearFits(filters.year, document.year)) failed |= bits.year;
    if (!fits(types, [document.type])) failed |= bits.type;
    if (!fits(scripts, [document.script])) failed |= bits.script;
    if (!fits(numbers, document.numberKey === null ? [] : [document.numberKey])) failed |= bits.other;
    if (!fits(ids, [document.id])) failed |= bits.other;
    return failed;
  });
}

/** For each row whether it stands in the section, as a passage or by one of its units; only in the documents asked for. */
export function rowsWithin(db: Database, catalogue: Catalogue, filters: Filters, section: string): Uint8Array {
  // All that begins with `section.` lies between it and `section/`: the solidus is the character behind the full stop.
  const range = "document = @no and (locator = @section or (locator >= @section || '.' and locator < @section || '/'))";
  const read = db
    .prepare(`select row from passage where ${range} union all select row from unit where ${range}`)
    .pluck();
  const wanted = new Set(filters.doc);
  const inside = new Uint8Array(catalogue.documentOfRow.length);
  for (const { id, no } of catalogue.documents) {
    if (wanted.size > 0 && !wanted.has(id)) continue;
    for (const row of read.all({ no, section }) as number[]) inside[row] = 1;
  }
  return inside;
}

/** @param counts passages that match, by document, whatever filters the document fails */
export function countFacet(
  facet: FacetName,
  catalogue: Catalogue,
  counts: Int32Array,
  failed: Uint8Array,
): FacetValue[] {
  const totals = new Map<string, number>();
  for (const [ordinal, document] of catalogue.documents.entries()) {
    const count = counts[ordinal] as number;
    if (count === 0 || ((failed[ordinal] as number) & ~bits[facet]) !== 0) continue;
    for (const value of facetValues(facet, document)) totals.set(value, (totals.get(value) ?? 0) + count);
  }
  const label = (value: string) => (facet === 'issuer' ? (catalogue.issuerNames.get(value) ?? value) : value);
  return [...totals]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** The facets asked for, without repeats. */
export function wantedFacets(facets: readonly FacetName[]): FacetName[] {
  return facetNames.filter((facet) => facets.includes(facet));
}

function facetValues(facet: FacetName, document: CatalogueDocument): readonly string[] {
  switch (facet) {
    case 'issuer':
      return [...new Set(document.issuers.map((issuer) => issuer.id))];
    case 'year':
      return [document.year === null ? none : String(document.year)];
    case 'type':
      return [document.type];
    case 'script':
      return [document.script];
  }
}

function yearFits(wanted: Filters['year'], year: number | null): boolean {
  if (wanted.length === 0) return true;
  return wanted.some((range) =>
    range === null || year === null ? range === year : range.from <= year && year <= range.to,
  );
}
