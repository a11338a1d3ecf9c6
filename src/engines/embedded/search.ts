/** One search inside one read transaction: the set first, then total and facets from its counts per document, then the page. */
import type { Database } from 'better-sqlite3';
import type { Plan } from '../../query/plan.js';
import type { EngineResult } from '../engine.js';
import { wantedFacets } from '../facets.js';
import type { Catalogue } from './catalogue.js';
import { type Counts, countFacets, countsOf, failedFilters, passing, rowsWithin } from './filters.js';
import { rankedDocuments, sortedDocuments } from './fold.js';
import { type PageRow, readHits } from './hits.js';
import { findMatches, type Matching } from './matches.js';
import { nearRows } from './near.js';
import { rankedPage } from './ranked.js';
import { keep } from './rows.js';
import { sortedPage } from './sorted.js';
import type { TokenRows } from './token-rows.js';

/** @param tokens of the catalogue's generation */
export function search(db: Database, catalogue: Catalogue, tokens: TokenRows, plan: Plan): EngineResult {
  const { filters, fold } = plan;
  const found = find(db, catalogue, tokens, plan);
  const { counts, failed } = found;
  const page = pageOf(db, catalogue, tokens, plan, found);
  const hits = readHits(db, catalogue, page, filters.on);
  const countOf = ({ row }: PageRow) => counts.passages[catalogue.documentOfRow[row] as number] as number;
  return {
    generation: catalogue.generation,
    total: found.rows.length,
    exact: true,
    facets: countFacets(wantedFacets(plan.facets), catalogue, filters, counts, failed),
    ...(fold === undefined
      ? { hits }
      : {
          documents: keep(counts.documents, (ordinal) => failed[ordinal] === 0).length,
          hits: hits.map((hit, i) => ({ ...hit, more: countOf(page[i] as PageRow) - 1 })),
        }),
  };
}

/** All matches of a plan in the order of its pages. */
export interface Order {
  readonly generation: string;
  readonly rows: Int32Array;
  /** Of the first rows, those that are ranked. */
  readonly scores: readonly number[];
}

export function order(db: Database, catalogue: Catalogue, tokens: TokenRows, { fold: _, ...plan }: Plan): Order {
  const found = find(db, catalogue, tokens, plan);
  const { rows } = found;
  const all = pageOf(db, catalogue, tokens, { ...plan, offset: 0, size: rows.length }, found);
  return {
    generation: catalogue.generation,
    rows: Int32Array.from(all, ({ row }) => row),
    scores: all.flatMap(({ score }) => score ?? []),
  };
}

/** `rows`: that pass all filters, too. */
interface Found extends Matching {
  /** Of all that match. */
  readonly counts: Counts;
  /** As `failedFilters` has it. */
  readonly failed: Uint8Array;
}

function find(db: Database, catalogue: Catalogue, tokens: TokenRows, plan: Plan): Found {
  const { filters } = plan;
  const near = nearRows(db, catalogue, plan);
  const found = findMatches(plan, near, tokens, catalogue);
  const matching = filters.within === null ? found : found.and(rowsWithin(db, catalogue, filters, filters.within));
  const counts = countsOf(catalogue, matching);
  const failed = failedFilters(catalogue, filters, counts);
  return { rows: passing(catalogue, matching, counts, failed), near, counts, failed };
}

function pageOf(db: Database, catalogue: Catalogue, tokens: TokenRows, plan: Plan, found: Matching): PageRow[] {
  if (plan.match !== null && plan.sort === 'relevance') {
    const ranked = plan.fold === undefined ? rankedPage : rankedDocuments;
    return ranked(db, catalogue, plan, found, tokens);
  }
  return (plan.fold === undefined ? sortedPage : sortedDocuments)(catalogue, plan, found.rows);
}
