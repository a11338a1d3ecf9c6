/** Runs again whenever something below the paths has changed and been quiet for a moment; what changes during a run is in the next one. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watch } from 'chokidar';

/** Milliseconds without a change: saving a file, or unpacking a hundred, is many changes. */
const quiet = 500;
/** Milliseconds between two looks whether what is to be watched and is not there has come: nothing tells of it. */
const absent = 1_000;

/**
 * Until `signal` is aborted. The first run is at once.
 * @param paths also such as are not there yet
 * @param own files and folders that the indexer writes itself: a run must not be the reason for the next
 * @param run must not reject but for what ends the watching
 */
export async function runAtChanges(
  paths: readonly string[],
  own: readonly string[],
  run: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path) => (own.includes(path) || basename(path).startsWith('.')) && !paths.includes(path),
  });
  let last = 0;
  let isChanged = true;
  let wake = (): void => undefined;
  const gone = new Set(paths.filter((path) => !existsSync(path)));
  watcher.on('all', (event, path) => {
    if (event.startsWith('unlink') && paths.includes(path)) gone.add(path);
    isChanged = true;
    last = performance.now();
    wake();
  });
  let failure: unknown;
  watcher.on('error', (error) => {
    failure = error;
    wake();
  });
  signal.addEventListener('abort', () => wake());
  try {
    await once(watcher, 'ready', { signal });
    while (!signal.aborted) {
      if (failure !== undefined) throw failure;
      const back = [...gone].filter((path) => existsSync(path));
      for (const path of back) {
        gone.delete(path);
        watcher.add(path);
        isChanged = true;
        last = performance.now();
      }
      if (!isChanged) {
        const changed = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await (gone.size > 0 ? Promise.race([changed, setTimeout(absent, undefined, { signal })]) : changed);
        continue;
      }
      const rest = last + quiet - performance.now();
      if (last > 0 && rest > 0) {
        await setTimeout(rest, undefined, { signal });
        continue;
      }
      isChanged = false;
      await run();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await watcher.close();
  }
}
