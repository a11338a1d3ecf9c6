/**
 * One indexing in a process of its own, so that its peak of memory is its own: `node indexing-run.js DATA METADATA PATH…`, with the engine that the environment
 * sets; prints one line of JSON.
 */
import { indexPaths } from '../indexer/pipeline.js';
import { readConfig } from '../src/config.js';
import { openEngine } from '../src/engines/open.js';

export interface IndexingRun {
  readonly documents: number;
  readonly passages: number;
  readonly failed: number;
  readonly seconds: number;
  /** Of all threads. */
  readonly cpuSeconds: number;
  readonly peakMiB: number;
}

const [data = '', metadata = '', ...paths] = process.argv.slice(2);
const began = performance.now();
const engine = await openEngine(readConfig(process.env), { readonly: false });
const { generation, failed } = await indexPaths({ paths, engine, data, metadata: metadata || undefined });
await engine.close();
const { user, system } = process.cpuUsage();
const run: IndexingRun = {
  documents: generation.documents,
  passages: generation.passages,
  failed: failed.length,
  seconds: (performance.now() - began) / 1000,
  cpuSeconds: (user + system) / 1e6,
  peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(`${JSON.stringify(run)}\n`);
