/** `tiaowen start`, which is `npm start`: builds the index where there is none of this version, then serves. Waits a while for an engine that is away. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.js';
import { IndexIncompatible, isAway } from '../engines/errors.js';
import { openEngine } from '../engines/open.js';
import { serve } from '../server.js';
import { analysisVersion } from '../text/analysis.js';
import { refuseParameters } from './command.js';
import { requireWritable } from './data-folder.js';

/** How long an engine's server, which may be starting beside this service, is waited for, in milliseconds; and the pause between two questions. */
const patience = 60_000;
const pause = 500;

export async function start(parameters: readonly string[], config: Config): Promise<number> {
  refuseParameters('start', parameters);
  await requireWritable(config.data);
  // What could not be indexed has been said; what could be is served.
  if (await isToIndex(config)) await runIndex();
  await serve(config);
  return 0;
}

/** Not where the engine stays away: what it holds is unknown, and the service recovers without an index made now. */
async function isToIndex(config: Config): Promise<boolean> {
  const engine = await openEngine(config, { readonly: true });
  try {
    return (await patiently(() => engine.generation()))?.analysis !== analysisVersion;
  } catch (error) {
    if (error instanceof IndexIncompatible) return true;
    if (isAway(error)) return false;
    throw error;
  } finally {
    await engine.close();
  }
}

/** Asks again while the engine is away. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (!isAway(error) || performance.now() - began > patience) throw error;
      if (attempt === 1) process.stderr.write(`tiaowen: ${error.message} (${error.code}); waiting for it …\n`);
    }
    await setTimeout(pause);
  }
}

/** In a process of its own: the 250 MB that jieba takes for indexing end with it. */
async function runIndex(): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./main.js', import.meta.url)), 'index'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await once(child, 'exit');
}
