/** A plan's filters on the catalogue, and the facets' counts. All but `within` are properties of the document. */
import type { Database } from 'better-sqlite3';
import { type FacetName, type Filters, facetNames } from '../../query/plan.js';
import type { FacetValue } from '../engine.js';
import { facetValues } from '../facets.js';
import type { Catalogue, CatalogueDocument } from './catalogue.js';
import { type FacetColumn, having, sums } from './facet-column.js';
import type { RowSet } from './row-set.js';
import { keep } from './rows.js';
import { RowsFound } from './rows-found.js';

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

/** Passages that match, whatever filters their document fails. */
export interface Counts {
  /** Ordinals of the documents that have any. */
  readonly documents: Int32Array;
  /** By ordinal. */
  readonly passages: Int32Array;
}

export function countsOf({ documents, documentOfRow, rowsOfDocuments }: Catalogue, matching: RowSet): Counts {
  const counted = new Int32Array(documents.length);
  const passages = new Int32Array(documents.length);
  let length = 0;
  if (isMany(matching, documents)) {
    for (let ordinal = 0; ordinal < documents.length; ordinal++) {
      const [first, last] = [rowsOfDocuments[2 * ordinal] as number, rowsOfDocuments[2 * ordinal + 1] as number];
      const count = first > last ? 0 : matching.countWithin(first, last);
      if (count > 0) counted[length++] = ordinal;
      passages[ordinal] = count;
    }
  } else {
    for (const row of matching.rows()) {
      const ordinal = documentOfRow[row] as number;
      if (passages[ordinal] === 0) counted[length++] = ordinal;
      passages[ordinal] = (passages[ordinal] as number) + 1;
    }
  }
  return { documents: counted.subarray(0, length), passages };
}

/** The rows whose documents fail no filter. */
export function passing(
  { documents, documentOfRow, rowsOfDocuments, end }: Catalogue,
  matching: RowSet,
  counts: Counts,
  failed: Uint8Array,
): Int32Array {
  if (!isMany(matching, documents)) return keep(matching.rows(), (row) => failed[documentOfRow[row] as number] === 0);
  const others = new RowsFound(end);
  for (const ordinal of counts.documents) {
    if (failed[ordinal] === 0) continue;
    others.addRange(rowsOfDocuments[2 * ordinal] as number, rowsOfDocuments[2 * ordinal + 1] as number);
  }
  return matching.without(others.set()).rows();
}

/** Whether it is sooner gone through document by document than row by row. */
function isMany(matching: RowSet, documents: readonly CatalogueDocument[]): boolean {
  return matching.size() > 2 * documents.length;
}

/** For each of the documents counted, by ordinal, the filters that it fails; 0: none. */
export function failedFilters(catalogue: Catalogue, filters: Filters, counts: Counts): Uint8Array {
  const failed = new Uint8Array(catalogue.documents.length);
  const need = (bit: number, fits: (document: CatalogueDocument, ordinal: number) => boolean): void => {
    for (const ordinal of counts.documents) {
      const document = catalogue.documents[ordinal] as CatalogueDocument;
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
  const inside = new RowsFound(catalogue.end);
  for (const { id, no } of catalogue.documents) {
    if (wanted.size > 0 && !wanted.has(id)) continue;
    for (const row of read.all({ no, section }) as number[]) inside.add(row);
  }
  return inside.set();
}

/** @param failed as `failedFilters` has it */
export function countFacets(
  facets: readonly FacetName[],
  catalogue: Catalogue,
  filters: Filters,
  counts: Counts,
  failed: Uint8Array,
): Record<string, FacetValue[]> {
  const failingNoOther = (own: number): Int32Array =>
    keep(counts.documents, (ordinal) => ((failed[ordinal] as number) & ~own) === 0);
  const failingNone = failingNoOther(0);
  const names: Partial<Record<FacetName, ReadonlyMap<string, string>>> = {
    issuer: catalogue.issuerNames,
    region: catalogue.regionNames,
  };
  return Object.fromEntries(
    facets.map((facet) => {
      const passing = filters[facet].length === 0 ? failingNone : failingNoOther(bits[facet]);
      return [facet, facetValues(found(columnOf(facet, catalogue, filters), passing, counts), names[facet])];
    }),
  );
}

/** The values that any of the documents has. */
function found(
  column: FacetColumn,
  documents: Int32Array,
  { passages }: Counts,
): Pick<FacetValue, 'value' | 'count'>[] {
  const totals = sums(column, documents, passages);
  const values: Pick<FacetValue, 'value' | 'count'>[] = [];
  for (let place = 0; place < totals.length; place++) {
    const count = totals[place] as number;
    if (count > 0) values.push({ value: column.values[place] as string, count });
  }
  return values;
}

function yearFits(wanted: Filters['year'], year: number | null): boolean {
  if (wanted.length === 0) return true;
  return wanted.some((range) =>
    range === null || year === null ? range === year : range.from <= year && year <= range.to,
  );
}
