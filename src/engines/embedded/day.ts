/** What a day makes of the documents: which version of each work leads on it, and what is in force. Kept by the catalogue for the days asked for. */
import { leadingOn, type Status, statusesOn, statusOn } from '../../domain/work.js';
import type { CatalogueDocument } from './catalogue.js';
import { type FacetColumn, facetColumn } from './facet-column.js';

export interface Day {
  /** 1 for the version of each work that leads, by ordinal. */
  readonly leads: Uint8Array;
  /** By document id. */
  readonly statuses: ReadonlyMap<string, Status>;
  readonly status: FacetColumn;
}

export function dayOf(documents: readonly CatalogueDocument[], day: string): Day {
  const leading = new Set<string | undefined>();
  const statuses = new Map<string, Status>();
  for (const versions of worksOf(documents)) {
    const [first, second] = versions;
    if (first !== undefined && second === undefined) {
      leading.add(first.id);
      statuses.set(first.id, statusOn(first, null, day));
      continue;
    }
    leading.add(leadingOn(versions, day)?.id);
    for (const [id, status] of statusesOn(versions, day)) statuses.set(id, status);
  }
  return {
    leads: Uint8Array.from(documents, ({ id }) => Number(leading.has(id))),
    statuses,
    status: facetColumn(documents, ({ id }) => [statuses.get(id) ?? 'unknown']),
  };
}

export function statusesOf({ statuses }: Day, ids: readonly string[]): Record<string, Status> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const status = statuses.get(id);
      return status === undefined ? [] : [[id, status]];
    }),
  );
}

function worksOf(documents: readonly CatalogueDocument[]): Iterable<CatalogueDocument[]> {
  const works = new Map<string, CatalogueDocument[]>();
  for (const document of documents) {
    const versions = works.get(document.work);
    if (versions === undefined) works.set(document.work, [document]);
    else versions.push(document);
  }
  return works.values();
}
