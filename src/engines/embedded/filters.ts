/** A plan's filters on the catalogue, and the facets' counts. All but `within` are properties of the document. */
import type { Database } from 'better-sqlite3';
import { type FacetName, type Filters, facetNames } from '../../query/plan.js';
import type { FacetValue } from '../engine.js';
import { facetValues } from '../facets.js';
import type { Catalogue, CatalogueDocument } from './catalogue.js';
import { type FacetColumn, having, sums } from './facet-column.js';
import { RowSet } from './row-set.js';

/** Bits of the filters that a document fails; a facet is counted over the documents that fail no other filter than its own. */
const bits: Readonly<Record<FacetName | 'other', number>> = {
  issuer: 1,
  year: 2,
  type: 4,
  region: 8,
  level: 16,
  status: 32,
  script: 64,
  other: 128,
};

/** For each document, by ordinal, the filters that it fails; 0: none. */
export function failedFilters(catalogue: Catalogue, filters: Filters): Uint8Array {
  const { documents } = catalogue;
  const failed = new Uint8Array(documents.length);
  const need = (bit: number, fits: (document: CatalogueDocument, ordinal: number) => boolean): void => {
    for (const [ordinal, document] of documents.entries()) {
      if (!fits(document, ordinal)) failed[ordinal] = (failed[ordinal] as number) | bit;
    }
  };
  for (const facet of facetNames) {
    if (facet === 'year' || filters[facet].length === 0) continue;
    const has = having(columnOf(facet, catalogue, filters), new Set(filters[facet]));
    need(bits[facet], (_, ordinal) => has[ordinal] === 1);
  }
  if (filters.year.length > 0) need(bits.year, ({ year }) => yearFits(filters.year, year));
  const numbers = new Set(filters.number);
  if (numbers.size > 0) need(bits.other, (document) => document.numbers.some((number) => numbers.has(number)));
  const ids = new Set(filters.doc);
  if (ids.size > 0) need(bits.other, ({ id }) => ids.has(id));
  if (filters.versions === 'one') {
    const { leads } = catalogue.on(filters.on);
    need(bits.other, (_, ordinal) => leads[ordinal] === 1);
  }
  return failed;
}

function columnOf(facet: FacetName, catalogue: Catalogue, { on }: Filters): FacetColumn {
  return facet === 'status' ? catalogue.on(on).status : catalogue.facet(facet);
}

/** The rows that stand in the section, as a passage or by one of its units; only in the documents asked for. */
export function rowsWithin(db: Database, catalogue: Catalogue, filters: Filters, section: string): RowSet {
  // All that begins with `section.` lies between it and `section/`: the solidus is the character behind the full stop.
  const range = "document = @no and (locator = @section or (locator >= @section || '.' and locator < @section || '/'))";
  const read = db
    .prepare(`select row from passage where ${range} union all select row from unit where ${range}`)
    .pluck();
  const wanted = new Set(filters.doc);
  const inside = new RowSet(catalogue.live.end);
  for (const { id, no } of catalogue.documents) {
    if (wanted.size > 0 && !wanted.has(id)) continue;
    for (const row of read.all({ no, section }) as number[]) inside.add(row);
  }
  return inside;
}

/** @param counts passages that match, by document, whatever filters the document fails */
export function countFacet(
  facet: FacetName,
  catalogue: Catalogue,
  filters: Filters,
  counts: Int32Array,
  failed: Uint8Array,
): FacetValue[] {
  const column = columnOf(facet, catalogue, filters);
  const others = ~bits[facet];
  const totals = sums(
    column,
    counts.map((count, ordinal) => (((failed[ordinal] as number) & others) === 0 ? count : 0)),
  );
  const names: Partial<Record<FacetName, ReadonlyMap<string, string>>> = {
    issuer: catalogue.issuerNames,
    region: catalogue.regionNames,
  };
  const values = column.values.map((value, place) => ({ value, count: totals[place] as number }));
  return facetValues(values, names[facet]);
}

function yearFits(wanted: Filters['year'], year: number | null): boolean {
  if (wanted.length === 0) return true;
  return wanted.some((range) =>
    range === null || year === null ? range === year : range.from <= year && year <= range.to,
  );
}
