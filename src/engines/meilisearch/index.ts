/** The engine on a Meilisearch server, used as an engine of sets: which passages match is decided by filters, ranking is the project's own. */
import type { Engine } from '../engine.js';
import { openRecords } from '../records/index.js';
import type { Address } from './connection.js';
import { MeilisearchServer } from './server.js';

export interface MeilisearchOptions extends Address {
  /** What the names of its indexes begin with. */
  readonly prefix: string;
  readonly readonly: boolean;
}

/** Asks the server nothing yet. */
export async function openMeilisearch({ readonly, ...options }: MeilisearchOptions): Promise<Engine> {
  return openRecords(new MeilisearchServer(options), { readonly });
}
