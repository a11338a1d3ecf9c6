/** A result list on stdout, as fast as whoever reads it. */
import { once } from 'node:events';
import type { ExportRow } from '../search/export.js';
import { asText } from '../search/export-formats.js';
import type { ListAsked } from './read-search.js';

type Blocks = AsyncIterable<readonly ExportRow[]>;

/** @param url of the service at which permalinks are opened; without it they have no host */
export async function printExport(blocks: Blocks, { format, limit }: ListAsked, url = ''): Promise<void> {
  const rows = limit === null ? blocks : firstOf(blocks, limit);
  for await (const text of asText(rows, format, url)) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }
}

async function* firstOf(blocks: Blocks, limit: number): AsyncGenerator<readonly ExportRow[]> {
  let left = limit;
  for await (const block of blocks) {
    yield block.slice(0, left);
    left -= block.length;
    if (left <= 0) return;
  }
}
