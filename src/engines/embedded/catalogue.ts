/** What a search needs of every document, kept in memory by each connection for as long as its generation is the present one. */
import type { Database } from 'better-sqlite3';
import type { Issuer, Script } from '../../domain/document.js';
import type { Sort } from '../../query/plan.js';
import { keep, positionsOf } from './rows.js';

export interface CatalogueDocument {
  readonly no: number;
  readonly id: string;
  /** Row of its first passage; the others follow it. */
  readonly first: number;
  readonly passages: number;
  readonly type: string;
  readonly script: Script;
  readonly year: number | null;
  readonly numberKey: string | null;
  readonly issuers: readonly Issuer[];
}

export interface Catalogue {
  readonly generation: string;
  readonly passages: number;
  readonly averageWords: number;
  /** In order of id; the place in this list is a document's ordinal. */
  readonly documents: readonly CatalogueDocument[];
  /** The ordinal of the document that each row belongs to; of no meaning for rows that are not in use. */
  readonly documentOfRow: Int32Array;
  /** All rows in use, ascending. */
  readonly rows: Int32Array;
  /** Issuers' names by id: the one printed in most documents. */
  readonly issuerNames: ReadonlyMap<string, string>;
  /** In how many passages the frequent words stand that have been asked for. */
  readonly frequentWords: Map<string, number>;
  /** Ordinals of the documents in the order of a sort. */
  order(sort: Sort): Int32Array;
}

/** The empty query has no relevance: newest first. */
const orderings: Readonly<Record<Sort, string>> = {
  relevance: 'issued is null, issued desc, id',
  date: 'issued is null, issued desc, id',
  '-date': 'issued is null, issued, id',
  number: 'number_sort is null, number_sort, id',
};

/** Inside the caller's transaction; null where nothing is indexed. */
export function presentGeneration(db: Database): string | null {
  return (db.prepare('select id from generation').pluck().get() as string | undefined) ?? null;
}

/** Inside the caller's transaction, in which `generation` is the present one. */
export function readCatalogue(db: Database, generation: string): Catalogue {
  const sums = db.prepare('select passages, words from generation').get() as { passages: number; words: number };
  const documents = db
    .prepare(
      `select no, id, first, passages, type, script, year, number_key as numberKey, issuers from document order by id`,
    )
    .all()
    .map((row) => {
      const stored = row as Omit<CatalogueDocument, 'issuers'> & { readonly issuers: string };
      return { ...stored, issuers: JSON.parse(stored.issuers) as Issuer[] };
    });
  const lastRow = documents.reduce((last, document) => Math.max(last, document.first + document.passages - 1), 0);
  const documentOfRow = new Int32Array(lastRow + 1).fill(-1);
  for (const [ordinal, { first, passages }] of documents.entries()) {
    documentOfRow.fill(ordinal, first, first + passages);
  }
  const rows = keep(positionsOf(documentOfRow), (row) => documentOfRow[row] !== -1);
  const orders = new Map<string, Int32Array>();
  return {
    generation,
    passages: sums.passages,
    averageWords: sums.passages === 0 ? 0 : sums.words / sums.passages,
    documents,
    documentOfRow,
    rows,
    issuerNames: usualNames(documents),
    frequentWords: new Map(),
    order(sort) {
      const known = orders.get(orderings[sort]);
      if (known !== undefined) return known;
      const order = readOrder(db, orderings[sort], documents);
      orders.set(orderings[sort], order);
      return order;
    },
  };
}

function readOrder(db: Database, ordering: string, documents: readonly CatalogueDocument[]): Int32Array {
  const ordinals = new Map(documents.map((document, ordinal) => [document.no, ordinal]));
  const numbers = db.prepare(`select no from document order by ${ordering}`).pluck().all() as number[];
  return Int32Array.from(numbers, (no) => ordinals.get(no) as number);
}

function usualNames(documents: readonly CatalogueDocument[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { issuers } of documents) {
    for (const { id, name } of issuers) {
      const names = counts.get(id) ?? new Map<string, number>();
      counts.set(id, names.set(name, (names.get(name) ?? 0) + 1));
    }
  }
  const usual = ([name, count]: [string, number], [other, most]: [string, number]) =>
    most - count || (name < other ? -1 : 1);
  return new Map([...counts].map(([id, names]) => [id, [...names].sort(usual)[0]?.[0] ?? id]));
}
