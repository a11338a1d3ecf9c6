/** One search inside one read transaction: the set first, then total and facets from its counts per document, then the rows that are shown. */
import type { Database } from 'better-sqlite3';
import type { Passage } from '../../domain/passage.js';
import type { Plan } from '../../query/plan.js';
import type { EngineResult } from '../engine.js';
import { wantedFacets } from '../facets.js';
import { best, byAddress } from './best.js';
import type { Catalogue } from './catalogue.js';
import { countFacet, failedFilters, rowsWithin } from './filters.js';
import { documentFrequency, findMatches, type Matches } from './matches.js';
import { at, keep, positionsOf } from './rows.js';

/** How many matches are proposed for ranking. */
export const candidateLimit = 2_000;

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
  const found = findMatches(db, catalogue, plan);
  const inside = filters.within === null ? null : rowsWithin(db, catalogue, filters, filters.within);
  const counts = new Int32Array(documents.length);
  const positions = keep(positionsOf(found.rows), (position) => {
    const row = found.rows[position] as number;
    if (inside !== null && inside[row] === 0) return false;
    const ordinal = documentOfRow[row] as number;
    counts[ordinal] = (counts[ordinal] as number) + 1;
    return true;
  });
  const failed = failedFilters(catalogue, filters);
  const selected = keep(positions, (position) => failed[documentOfRow[found.rows[position] as number] as number] === 0);
  const shown = plan.match !== null && plan.sort === 'relevance' ? ranked : sorted;
  return {
    generation: catalogue.generation,
    total: selected.length,
    exact: true,
    facets: Object.fromEntries(
      wantedFacets(plan.facets).map((facet) => [facet, countFacet(facet, catalogue, filters, counts, failed)]),
    ),
    ...shown(db, catalogue, plan, found, selected),
    statistics: {
      passages: catalogue.passages,
      averageWords: catalogue.averageWords,
      documentFrequency: Object.fromEntries(
        plan.rankWords.map((word) => [word, documentFrequency(db, catalogue, word)]),
      ),
    },
  };
}

type Shown = Pick<StoredResult, 'candidates' | 'page'>;

function ranked(db: Database, catalogue: Catalogue, plan: Plan, found: Matches, selected: Int32Array): Shown {
  const { rows } = found;
  const { documentOfRow } = catalogue;
  const end = plan.offset + plan.size;
  // Where all matches are proposed no score is needed to choose among them: the caller ranks them.
  if (selected.length <= candidateLimit) {
    const all = selected.toSorted(byAddress(rows, documentOfRow));
    return { candidates: readCandidates(db, catalogue, at(rows, all)), page: [] };
  }
  const order = best(selected, Math.max(candidateLimit, end), { rows, scores: found.scores() }, documentOfRow);
  const past = order.subarray(Math.max(candidateLimit, plan.offset), Math.max(candidateLimit, end));
  return {
    candidates: readCandidates(db, catalogue, at(rows, order.subarray(0, candidateLimit))),
    page: readIds(db, catalogue, at(rows, past)),
  };
}

/** Walks the documents in the order of the sort; `selected` holds each one's matches side by side, in their order. */
function sorted(db: Database, catalogue: Catalogue, plan: Plan, { rows }: Matches, selected: Int32Array): Shown {
  const { documents, documentOfRow } = catalogue;
  const starts = new Int32Array(documents.length);
  const counts = new Int32Array(documents.length);
  for (const [index, position] of selected.entries()) {
    const ordinal = documentOfRow[rows[position] as number] as number;
    if (counts[ordinal] === 0) starts[ordinal] = index;
    counts[ordinal] = (counts[ordinal] as number) + 1;
  }
  const page: number[] = [];
  let skip = plan.offset;
  for (const ordinal of catalogue.order(plan.sort)) {
    const [start, count] = [starts[ordinal] as number, counts[ordinal] as number];
    if (page.length >= plan.size) break;
    const own = selected.subarray(start + Math.min(skip, count), start + count).subarray(0, plan.size - page.length);
    for (const position of own) page.push(rows[position] as number);
    skip = Math.max(0, skip - count);
  }
  return { candidates: [], page: readIds(db, catalogue, Int32Array.from(page)) };
}

function readCandidates(db: Database, catalogue: Catalogue, rows: Int32Array): StoredCandidate[] {
  const read = db.prepare(
    `select passage.kind, passage.locator, passage.words, passage.folded, context.strings as context
     from passage join context on context.document = passage.document and context.no = passage.context where passage.row = ?`,
  );
  return Array.from(rows, (row) => {
    const { locator, ...stored } = read.get(row) as Omit<StoredCandidate, 'id' | 'doc' | 'place'> & { locator: string };
    const { id: doc, first } = documentOf(catalogue, row);
    return { id: `${doc}/${locator}`, doc, place: row - first, ...stored };
  });
}

function readIds(db: Database, catalogue: Catalogue, rows: Int32Array): string[] {
  const locator = db.prepare('select locator from passage where row = ?').pluck();
  return Array.from(rows, (row) => `${documentOf(catalogue, row).id}/${locator.get(row) as string}`);
}

function documentOf(catalogue: Catalogue, row: number) {
  const document = catalogue.documents[catalogue.documentOfRow[row] as number];
  if (document === undefined) throw new RangeError(`Row ${row} belongs to no document.`);
  return document;
}
