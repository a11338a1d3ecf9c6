/** The worker thread of culprit.test.ts: it ends itself at an entry whose path says so. */
import { failureOf } from '../../indexer/failure.js';
import type { ParsingTask, ReadEntry } from '../../indexer/threads.js';
import { tellLoaded } from '../../src/worker-pool.js';

export default function read({ bytes, entries }: ParsingTask): ReadEntry[] {
  if (entries.some(({ path }) => path === 'ends.txt')) process.exit(1);
  if (entries.some(({ size }) => size > bytes.length)) throw new Error('bytes are missing');
  return entries.map(({ path }) => ({
    failure: failureOf({ code: 'read', message: path }),
    warnings: [],
    documents: [],
  }));
}

tellLoaded();
