/**
 * `tiaowen start`, which is `npm start`: builds the index where there is none of this version and nobody is building one by parts, then serves. Waits a while for
 * an engine that is away.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.js';
import { counted } from '../counted.js';
import type { Engine } from '../engines/engine.js';
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
  if (await indexIsDue(config)) await runIndex();
  await serve(config);
  return 0;
}

async function indexIsDue(config: Config): Promise<boolean> {
  const engine = await openEngine(config, { readonly: true });
  try {
    return await isToIndex(engine);
  } finally {
    await engine.close();
  }
}

/**
 * Not where the engine stays away: what it holds is unknown, and the service recovers without an index made now. Nor where a build by parts is unfinished, which
 * indexing would discard: that is said.
 */
export async function isToIndex(engine: Engine): Promise<boolean> {
  try {
    if (await patiently(() => isPresent(engine))) return false;
    const parts = await engine.unfinishedParts?.();
    if (parts == null) return true;
    process.stderr.write(`tiaowen: a build in ${counted(parts, 'part')} is unfinished: not indexed here\n`);
    return false;
  } catch (error) {
    if (isAway(error)) return false;
    throw error;
  }
}

/** Whether there is an index of this version. */
async function isPresent(engine: Engine): Promise<boolean> {
  try {
    return (await engine.generation())?.analysis === analysisVersion;
  } catch (error) {
    if (error instanceof IndexIncompatible) return false;
    throw error;
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
