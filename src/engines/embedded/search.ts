/** One search inside one read transaction: the set first, then total and facets from its counts per document, then the page. */
import type { Database } from 'better-sqlite3';
import type { Plan } from '../../query/plan.js';
import type { EngineResult } from '../engine.js';
import { wantedFacets } from '../facets.js';
import type { Catalogue } from './catalogue.js';
import { countFacets, countsOf, failedFilters, rowsWithin } from './filters.js';
import { readHits } from './hits.js';
import { findMatches } from './matches.js';
import { rankedPage } from './ranked.js';
import { keep } from './rows.js';
import { sortedPage } from './sorted.js';
import type { TokenRows } from './token-rows.js';

/** @param tokens of the catalogue's generation */
export function search(db: Database, catalogue: Catalogue, tokens: TokenRows, plan: Plan): EngineResult {
  const { filters } = plan;
  const { documentOfRow } = catalogue;
  const found = findMatches(plan, tokens, catalogue);
  const matching = filters.within === null ? found : found.and(rowsWithin(db, catalogue, filters, filters.within));
  const rows = matching.rows();
  const counts = countsOf(catalogue, rows);
  const failed = failedFilters(catalogue, filters, counts);
  const selected = keep(rows, (row) => failed[documentOfRow[row] as number] === 0);
  const page =
    plan.match !== null && plan.sort === 'relevance'
      ? rankedPage(db, catalogue, plan, selected, tokens)
      : sortedPage(catalogue, plan, selected);
  return {
    generation: catalogue.generation,
    total: selected.length,
    exact: true,
    facets: countFacets(wantedFacets(plan.facets), catalogue, filters, counts, failed),
    hits: readHits(db, catalogue, page, filters.on),
  };
}
