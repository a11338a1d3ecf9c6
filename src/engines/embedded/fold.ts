/** A page of documents, each as the first of its matches in the order of the sort. */
import type { Database } from 'better-sqlite3';
import type { Plan } from '../../query/plan.js';
import { best } from './best.js';
import type { Catalogue } from './catalogue.js';
import type { PageRow } from './hits.js';
import type { Matching } from './matches.js';
import { mostRanked, rankRows } from './ranked.js';
import { keep } from './rows.js';
import { scoresOf } from './scores.js';
import type { TokenRows } from './token-rows.js';

/** By relevance. */
export function rankedDocuments(
  db: Database,
  catalogue: Catalogue,
  plan: Plan,
  matching: Matching,
  tokens: TokenRows,
): PageRow[] {
  const { rows } = matching;
  const { documentOfRow } = catalogue;
  const end = plan.offset + plan.size;
  const most = mostRanked(plan);
  if (rows.length <= most) {
    return firstOfEach(rankRows(db, catalogue, plan, rows, tokens), documentOfRow).slice(plan.offset, end);
  }
  const { scores } = scoresOf(plan, matching, rows.length, tokens, catalogue);
  const proposed = best(rows, most, scores, documentOfRow);
  const ranked = firstOfEach(rankRows(db, catalogue, plan, proposed, tokens), documentOfRow);
  const listed = new Set(ranked.map(({ row }) => documentOfRow[row]));
  const others = keep(rows, (row) => !listed.has(documentOfRow[row]));
  const past = best(bestOfEach(catalogue, others, scores), Math.max(0, end - ranked.length), scores, documentOfRow);
  return [...ranked, ...Array.from(past, (row) => ({ row, score: null }))].slice(plan.offset, end);
}

/** In the order of any other sort. @param rows that match: each document's in their order */
export function sortedDocuments({ documents, documentOfRow, order }: Catalogue, plan: Plan, rows: Int32Array) {
  const first = new Int32Array(documents.length).fill(none);
  for (const row of rows) {
    const ordinal = documentOfRow[row] as number;
    if (first[ordinal] === none) first[ordinal] = row;
  }
  const listed = keep(order(plan.sort), (ordinal) => first[ordinal] !== none);
  const page = listed.subarray(plan.offset, plan.offset + plan.size);
  return Array.from(page, (ordinal): PageRow => ({ row: first[ordinal] as number, score: null }));
}

/** No row. */
const none = -1;

function firstOfEach(rows: readonly PageRow[], documentOfRow: Int32Array): PageRow[] {
  const listed = new Map<number, PageRow>();
  for (const one of rows) {
    const ordinal = documentOfRow[one.row] as number;
    if (!listed.has(ordinal)) listed.set(ordinal, one);
  }
  return [...listed.values()];
}

/** Of each document the row with the highest score, of equal ones the first. */
function bestOfEach({ documents, documentOfRow }: Catalogue, rows: Int32Array, scores: Float32Array): Int32Array {
  const bests = new Int32Array(documents.length).fill(none);
  for (const row of rows) {
    const ordinal = documentOfRow[row] as number;
    const known = bests[ordinal] as number;
    if (known === none || (scores[row] as number) > (scores[known] as number)) bests[ordinal] = row;
  }
  return keep(bests, (row) => row !== none);
}
