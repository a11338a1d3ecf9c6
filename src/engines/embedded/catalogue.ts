/** What a search needs of every document, kept in memory by each connection for as long as its generation is the present one. */
import type { Database } from 'better-sqlite3';
import type { Document } from '../../domain/document.js';
import type { Days, Status } from '../../domain/work.js';
import type { FacetName, Sort } from '../../query/plan.js';
import { countName, type NameCounts, usualNames } from '../facets.js';
import { Contexts } from './contexts.js';
import { allDays, type Day, dayOf } from './day.js';
import { type FacetColumn, facetColumn } from './facet-column.js';
import { unpackLengths } from './lengths.js';
import type { Span } from './postings/packed.js';
import { prepared } from './prepared.js';
import type { RowSet } from './row-set.js';
import { RowsFound } from './rows-found.js';

export interface CatalogueDocument
  extends Pick<
    Document,
    'id' | 'type' | 'script' | 'year' | 'issued' | 'effective' | 'expires' | 'work' | 'version' | 'level'
  > {
  readonly no: number;
  /** Row of its first passage; the others follow it. */
  readonly first: number;
  readonly passages: number;
  /** Keys of its numbers. */
  readonly numbers: readonly string[];
  /** Without repeats. */
  readonly issuerIds: readonly string[];
  readonly regionIds: readonly string[];
}

export interface Catalogue {
  readonly generation: string;
  readonly passages: number;
  readonly averageWords: number;
  /** In order of id; the place in this list is a document's ordinal. */
  readonly documents: readonly CatalogueDocument[];
  ordinalOf(id: string): number | undefined;
  /** First and last row of each document, one after the other by ordinal: to look into fifteen thousand documents takes ten times as long. */
  readonly rowsOfDocuments: Int32Array;
  /** The ordinal of the document that each row belongs to; of no meaning for rows that are not in use. */
  readonly documentOfRow: Int32Array;
  /** Of each row's passage, as lengths.ts keeps them; of no meaning for rows that are not in use. */
  readonly lengthOfRow: Uint16Array;
  /** All rows in use. */
  readonly live: RowSet;
  /** One more than the last of them. */
  readonly end: number;
  /** Those with postings. */
  readonly spans: readonly Span[];
  /** The rows behind all spans, which have no postings. */
  readonly tail: Span;
  /** @param first its first row */
  spanAt(first: number): Span;
  readonly contexts: Contexts;
  /** By the context's number: first and last row of each run of passages that stand in it. */
  contextRuns(db: Database): readonly (readonly number[] | undefined)[];
  /** Issuers' names by id: the one printed in most documents. */
  readonly issuerNames: ReadonlyMap<string, string>;
  /** By id. */
  readonly regionNames: ReadonlyMap<string, string>;
  /** Ordinals of the documents in the order of a sort. */
  order(sort: Sort): Int32Array;
  /** What does not depend on a day. */
  facet(name: Exclude<FacetName, 'status'>): FacetColumn;
  /** @param day `YYYY-MM-DD` */
  on(day: string): Day;
}

/** Nearly all readers ask for today; who looks back does so for a few days. */
const daysKept = 8;

/** The empty query has no relevance: newest first. */
const orderings: Readonly<Record<Sort, string>> = {
  relevance: 'date_sort is null, date_sort desc, id',
  date: 'date_sort is null, date_sort desc, id',
  '-date': 'date_sort is null, date_sort, id',
  number: 'number_sort is null, number_sort, id',
};

const none = 'none';

/** A document counts for all regions that it lies in. */
const facetValues: Readonly<Record<Exclude<FacetName, 'status'>, (document: CatalogueDocument) => readonly string[]>> =
  {
    issuer: ({ issuerIds }) => issuerIds,
    year: ({ year }) => [year === null ? none : String(year)],
    type: ({ type }) => [type],
    region: ({ regionIds }) => (regionIds.length === 0 ? [none] : regionIds),
    level: ({ level }) => [level ?? none],
    script: ({ script }) => [script],
  };

/** Inside the caller's transaction; null where nothing is indexed. */
export function presentGeneration(db: Database): string | null {
  return (prepared(db, 'select id from generation').pluck().get() as string | undefined) ?? null;
}

/** Inside the caller's transaction, in which `generation` is the present one. */
export function readCatalogue(db: Database, generation: string): Catalogue {
  const sums = db.prepare('select passages, words from generation').get() as { passages: number; words: number };
  const { documents, issuers, regions } = readDocuments(db);
  const lastRow = documents.reduce((last, document) => Math.max(last, document.first + document.passages - 1), 0);
  const documentOfRow = new Int32Array(lastRow + 1).fill(-1);
  for (const [ordinal, { first, passages }] of documents.entries()) {
    documentOfRow.fill(ordinal, first, first + passages);
  }
  const inUse = new RowsFound(lastRow + 1);
  for (const { first, passages } of documents) inUse.addRange(first, first + passages - 1);
  const spans = db.prepare('select first, last from span order by first').all() as Span[];
  const spansByFirst = new Map(spans.map((span) => [span.first, span]));
  let runs: (readonly number[])[] | null = null;
  let all: Days[] | null = null;
  let ordinals: Map<string, number> | null = null;
  const orders = new Map<string, Int32Array>();
  const facets = new Map<FacetName, FacetColumn>();
  const days = new Map<string, Day>();
  return {
    generation,
    passages: sums.passages,
    averageWords: sums.passages === 0 ? 0 : sums.words / sums.passages,
    documents,
    ordinalOf(id) {
      ordinals ??= new Map(documents.map((document, ordinal) => [document.id, ordinal]));
      return ordinals.get(id);
    },
    rowsOfDocuments: Int32Array.from(documents.flatMap(({ first, passages }) => [first, first + passages - 1])),
    documentOfRow,
    lengthOfRow: readLengths(db, lastRow + 1),
    live: inUse.set(),
    end: lastRow + 1,
    spans,
    tail: { first: (spans.at(-1)?.last ?? -1) + 1, last: lastRow },
    contexts: new Contexts(),
    spanAt: (first) => spansByFirst.get(first) as Span,
    contextRuns(db) {
      runs ??= readContextRuns(db);
      return runs;
    },
    issuerNames: namesOf(issuers),
    regionNames: namesOf(regions),
    order(sort) {
      const known = orders.get(orderings[sort]);
      if (known !== undefined) return known;
      const order = readOrder(db, orderings[sort], documents);
      orders.set(orderings[sort], order);
      return order;
    },
    facet(name) {
      const known = facets.get(name);
      if (known !== undefined) return known;
      const column = facetColumn(documents, facetValues[name]);
      facets.set(name, column);
      return column;
    },
    on(day) {
      const known = days.get(day);
      if (known !== undefined) return known;
      const [first] = days.keys();
      if (days.size === daysKept && first !== undefined) days.delete(first);
      all ??= allDays(documents);
      const made = dayOf(all, day);
      days.set(day, made);
      return made;
    },
  };
}

/** @param end one more than the last row */
function readLengths(db: Database, end: number): Uint16Array {
  const lengths = new Uint16Array(end);
  const all = db.prepare('select first, lengths from document').raw().all();
  for (const [first, packed] of all as [number, Buffer][]) unpackLengths(packed, lengths, first);
  return lengths;
}

function readContextRuns(db: Database): (readonly number[])[] {
  const runs: (readonly number[])[] = [];
  const all = db.prepare('select json_group_array(json_array(no, json(runs))) from context').pluck().get() as string;
  for (const [no, own] of JSON.parse(all) as [number, number[]][]) runs[no] = own;
  return runs;
}

/** The document that a row in use belongs to. */
export function documentOf({ documents, documentOfRow }: Catalogue, row: number): CatalogueDocument {
  const document = documents[documentOfRow[row] as number];
  if (document === undefined) throw new RangeError(`Row ${row} belongs to no document.`);
  return document;
}

/** Of the documents that are there. */
export function statusesOf(catalogue: Catalogue, on: string, ids: readonly string[]): Record<string, Status> {
  const { statuses } = catalogue.on(on);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const ordinal = catalogue.ordinalOf(id);
      return ordinal === undefined ? [] : [[id, statuses[ordinal] as Status]];
    }),
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The documents, and the issuers and regions of all of them, one after the other. */
function readDocuments(db: Database): { documents: CatalogueDocument[]; issuers: Named[]; regions: Named[] } {
  const issuers: Named[] = [];
  const regions: Named[] = [];
  const idsOf = (json: string, all: Named[]): string[] => {
    const named = JSON.parse(json) as Named[];
    all.push(...named);
    return [...new Set(named.map(({ id }) => id))];
  };
  const documents = db
    .prepare(
      `select no, id, first, passages, type, script, year, issued, effective, expires, work, version, level,
         issuers, regions, number_keys as numbers
       from document order by id`,
    )
    .all()
    .map((row) => {
      const { issuers: ofIssuers, regions: ofRegions, numbers, ...stored } = row as StoredDocument;
      return {
        ...stored,
        numbers: JSON.parse(numbers) as string[],
        issuerIds: idsOf(ofIssuers, issuers),
        regionIds: idsOf(ofRegions, regions),
      };
    });
  return { documents, issuers, regions };
}

type StoredDocument = Omit<CatalogueDocument, 'numbers' | 'issuerIds' | 'regionIds'> &
  Readonly<Record<'numbers' | 'issuers' | 'regions', string>>;

function readOrder(db: Database, ordering: string, documents: readonly CatalogueDocument[]): Int32Array {
  const ordinals = new Map(documents.map((document, ordinal) => [document.no, ordinal]));
  const numbers = db.prepare(`select no from document order by ${ordering}`).pluck().all() as number[];
  return Int32Array.from(numbers, (no) => ordinals.get(no) as number);
}

function namesOf(all: readonly Named[]): Map<string, string> {
  const names: NameCounts = new Map();
  for (const named of all) countName(names, named, 1);
  return usualNames(names);
}
