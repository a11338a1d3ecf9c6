/** One search inside one read transaction: the set first, then total and facets from its counts per document, then the rows that are shown. */
import type { Database } from 'better-sqlite3';
import type { Passage } from '../../domain/passage.js';
import type { Plan } from '../../query/plan.js';
import type { EngineResult } from '../engine.js';
import { wantedFacets } from '../facets.js';
import { best, byAddress } from './best.js';
import type { Catalogue } from './catalogue.js';
import { countFacet, failedFilters, rowsWithin } from './filters.js';
import { findMatches } from './matches.js';
import { prepared } from './prepared.js';
import { keep } from './rows.js';
import { scoresOf } from './scores.js';
import { TokenRows } from './token-rows.js';

/** How many matches are proposed for ranking. The scorer finds no better ones among 2,000: they are chosen by its own measure, but for nearness and the context. */
export const candidateLimit = 400;

/** A candidate as stored; its tokens are taken apart on the other side of the thread's border, which one long text crosses much faster than many short ones. */
export interface StoredCandidate {
  readonly id: string;
  readonly doc: string;
  readonly place: number;
  readonly kind: Passage['kind'];
  readonly words: string;
  readonly folded: string;
  readonly context: string;
}

export interface StoredResult extends Omit<EngineResult, 'candidates'> {
  readonly candidates: readonly StoredCandidate[];
}

export function search(db: Database, catalogue: Catalogue, plan: Plan): StoredResult {
  const { filters } = plan;
  const { documents, documentOfRow } = catalogue;
  const tokens = new TokenRows(db, catalogue);
  const found = findMatches(plan, tokens, catalogue);
  const matching = filters.within === null ? found : found.and(rowsWithin(db, catalogue, filters, filters.within));
  const rows = matching.rows();
  const counts = new Int32Array(documents.length);
  for (const row of rows) {
    const ordinal = documentOfRow[row] as number;
    counts[ordinal] = (counts[ordinal] as number) + 1;
  }
  const failed = failedFilters(catalogue, filters);
  const selected = keep(rows, (row) => failed[documentOfRow[row] as number] === 0);
  const shown = plan.match !== null && plan.sort === 'relevance' ? ranked : sorted;
  return {
    generation: catalogue.generation,
    total: selected.length,
    exact: true,
    facets: Object.fromEntries(
      wantedFacets(plan.facets).map((facet) => [facet, countFacet(facet, catalogue, filters, counts, failed)]),
    ),
    ...shown(db, catalogue, plan, selected, tokens),
    statistics: {
      passages: catalogue.passages,
      averageWords: catalogue.averageWords,
      documentFrequency: Object.fromEntries(
        plan.rankWords.map((word) => [word, tokens.inText({ by: 'words', sought: word }).size()]),
      ),
    },
  };
}

type Shown = Pick<StoredResult, 'candidates' | 'page'>;

function ranked(db: Database, catalogue: Catalogue, plan: Plan, rows: Int32Array, tokens: TokenRows): Shown {
  const { documentOfRow, live } = catalogue;
  const end = plan.offset + plan.size;
  // Where all matches are proposed no score is needed to choose among them: the caller ranks them.
  if (rows.length <= candidateLimit) {
    return { candidates: readCandidates(db, catalogue, rows.toSorted(byAddress(documentOfRow))), page: [] };
  }
  const order = best(rows, Math.max(candidateLimit, end), scoresOf(plan, tokens, live.end), documentOfRow);
  const past = order.subarray(Math.max(candidateLimit, plan.offset), Math.max(candidateLimit, end));
  return {
    candidates: readCandidates(db, catalogue, order.subarray(0, candidateLimit)),
    page: readIds(db, catalogue, past),
  };
}

/** Walks the documents in the order of the sort; `rows` holds each one's matches side by side, in their order. */
function sorted(db: Database, catalogue: Catalogue, plan: Plan, rows: Int32Array): Shown {
  const { documents, documentOfRow } = catalogue;
  const starts = new Int32Array(documents.length);
  const counts = new Int32Array(documents.length);
  for (const [index, row] of rows.entries()) {
    const ordinal = documentOfRow[row] as number;
    if (counts[ordinal] === 0) starts[ordinal] = index;
    counts[ordinal] = (counts[ordinal] as number) + 1;
  }
  const page: number[] = [];
  let skip = plan.offset;
  for (const ordinal of catalogue.order(plan.sort)) {
    const [start, count] = [starts[ordinal] as number, counts[ordinal] as number];
    if (page.length >= plan.size) break;
    const own = rows.subarray(start + Math.min(skip, count), start + count).subarray(0, plan.size - page.length);
    page.push(...own);
    skip = Math.max(0, skip - count);
  }
  return { candidates: [], page: readIds(db, catalogue, Int32Array.from(page)) };
}

function readCandidates(db: Database, catalogue: Catalogue, rows: Int32Array): StoredCandidate[] {
  const read = prepared(
    db,
    `select passage.kind, passage.locator, passage.words, passage.folded, context.strings as context
     from passage join context on context.no = passage.context where passage.row = ?`,
  );
  return Array.from(rows, (row) => {
    const { locator, ...stored } = read.get(row) as Omit<StoredCandidate, 'id' | 'doc' | 'place'> & { locator: string };
    const { id: doc, first } = documentOf(catalogue, row);
    return { id: `${doc}/${locator}`, doc, place: row - first, ...stored };
  });
}

function readIds(db: Database, catalogue: Catalogue, rows: Int32Array): string[] {
  const locator = prepared(db, 'select locator from passage where row = ?').pluck();
  return Array.from(rows, (row) => `${documentOf(catalogue, row).id}/${locator.get(row) as string}`);
}

function documentOf(catalogue: Catalogue, row: number) {
  const document = catalogue.documents[catalogue.documentOfRow[row] as number];
  if (document === undefined) throw new RangeError(`Row ${row} belongs to no document.`);
  return document;
}
