/** The seeds in an embedded index of their own, thrown away afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexPaths } from '../indexer/pipeline.js';
import { openEmbedded } from '../src/engines/embedded/index.js';
import type { Engine } from '../src/engines/engine.js';
import { root } from '../src/root.js';

export const seeds = join(root, 'seeds');

export async function withIndexedSeeds(use: (engine: Engine, data: string) => Promise<void>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));
  const engine = await openEmbedded({ data });
  try {
    await indexPaths({ paths: [seeds], engine, data });
    await use(engine, data);
  } finally {
    await engine.close();
    rmSync(data, { recursive: true, force: true });
  }
}
