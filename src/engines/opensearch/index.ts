/** The OpenSearch engine: the contract as src/engines/records has it, over one index of a cluster. */
import type { Engine } from '../engine.js';
import { openRecords } from '../records/index.js';
import { type Access, connect } from './connection.js';
import { type Layout, OpenSearchServer } from './server.js';

export type OpenSearchOptions = Access & Layout & { readonly readonly: boolean };

/** Asks nothing yet: a cluster that is away is noticed by the first question. */
export async function openOpenSearch({ readonly, ...options }: OpenSearchOptions): Promise<Engine> {
  return openRecords(new OpenSearchServer(await connect(options), options), { readonly });
}
