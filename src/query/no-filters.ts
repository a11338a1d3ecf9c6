/** Filters that let every document pass, and what counts as a filter. */
import type { Filters } from './plan.js';

/** What is searched where nothing is filtered: of each work the version that leads on the day. */
export function noFilters(on: string): Filters {
  return {
    issuer: [],
    year: [],
    type: [],
    number: [],
    script: [],
    doc: [],
    region: [],
    level: [],
    status: [],
    on,
    versions: 'one',
    within: null,
  };
}

/** The day and the choice of versions are no filters: they hold for every search. */
export function isFiltered(filters: Filters): boolean {
  const { within, on, versions, ...lists } = filters;
  return within !== null || Object.values(lists).some((values) => values.length > 0);
}
