/** A page in the order of a sort by properties of documents. */
import type { Plan } from '../../query/plan.js';
import type { Catalogue } from './catalogue.js';
import type { PageRow } from './hits.js';

/**
 * Walks the documents in the order of the sort.
 * @param rows that match: each document's side by side, in their order
 */
export function sortedPage({ documents, documentOfRow, order }: Catalogue, plan: Plan, rows: Int32Array): PageRow[] {
  // Who only counts asks for no page.
  if (plan.size === 0) return [];
  const starts = new Int32Array(documents.length);
  const counts = new Int32Array(documents.length);
  for (let index = 0; index < rows.length; index++) {
    const ordinal = documentOfRow[rows[index] as number] as number;
    if (counts[ordinal] === 0) starts[ordinal] = index;
    counts[ordinal] = (counts[ordinal] as number) + 1;
  }
  const page: number[] = [];
  let skip = plan.offset;
  for (const ordinal of order(plan.sort)) {
    const [start, count] = [starts[ordinal] as number, counts[ordinal] as number];
    if (page.length >= plan.size) break;
    const own = rows.subarray(start + Math.min(skip, count), start + count).subarray(0, plan.size - page.length);
    page.push(...own);
    skip = Math.max(0, skip - count);
  }
  return page.map((row) => ({ row, score: null }));
}
