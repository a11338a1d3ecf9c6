/** What a day makes of the documents: which version of each work leads on it, and what is in force. Kept by the catalogue for the days asked for. */
import { type Days, daysOf, type Status, statusWithin } from '../../domain/work.js';
import type { CatalogueDocument } from './catalogue.js';
import { type FacetColumn, facetColumn } from './facet-column.js';

export interface Day {
  /** 1 for the version of each work that leads, by ordinal. */
  readonly leads: Uint8Array;
  /** By ordinal. */
  readonly statuses: readonly Status[];
  readonly status: FacetColumn;
}

/** By ordinal. */
export function allDays(documents: readonly CatalogueDocument[]): Days[] {
  const works = new Map<string, CatalogueDocument[]>();
  for (const document of documents) {
    const versions = works.get(document.work);
    if (versions === undefined) works.set(document.work, [document]);
    else versions.push(document);
  }
  const byId = new Map([...works.values()].flatMap((versions) => [...daysOf(versions)]));
  return documents.map(({ id }) => byId.get(id) as Days);
}

/** @param all by ordinal */
export function dayOf(all: readonly Days[], day: string): Day {
  const statuses = all.map((days) => statusWithin(days, day));
  return {
    leads: Uint8Array.from(all, ({ leads, leadsUntil }) => Number(leads <= day && day < leadsUntil)),
    statuses,
    status: facetColumn(statuses, (status) => [status]),
  };
}
