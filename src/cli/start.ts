/** `tiaowen start`, which is `npm start`: builds the index where there is none of this version, then serves. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.js';
import { IndexIncompatible } from '../engines/errors.js';
import { engines } from '../engines/open.js';
import { serve } from '../server.js';
import { analysisVersion } from '../text/analysis.js';
import { refuseParameters } from './command.js';
import { requireWritable } from './data-folder.js';

export async function start(parameters: readonly string[], config: Config): Promise<number> {
  refuseParameters('start', parameters);
  await requireWritable(config.data);
  // What could not be indexed has been said; what could be is served.
  if (!(await isIndexed(config))) await runIndex();
  await serve(config);
  return 0;
}

async function isIndexed(config: Config): Promise<boolean> {
  const engine = await engines[config.engine]({ data: config.data, readonly: true });
  try {
    return (await engine.generation())?.analysis === analysisVersion;
  } catch (error) {
    if (error instanceof IndexIncompatible) return false;
    throw error;
  } finally {
    await engine.close();
  }
}

/** In a process of its own: the 250 MB that jieba takes for indexing end with it. */
async function runIndex(): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./main.js', import.meta.url)), 'index'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await once(child, 'exit');
}
