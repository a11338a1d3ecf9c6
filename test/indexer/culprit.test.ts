import t from 'tap';
import { readWithoutCulprits } from '../../indexer/culprit.js';
import { ownFields } from '../../indexer/read/record-fields.js';
import type { EntryTask, ParsingTask, ReadEntry } from '../../indexer/threads.js';
import { WorkerPool } from '../../src/worker-pool.js';

const taskOf = (...paths: string[]): ParsingTask => ({
  bytes: new Uint8Array(paths.length),
  entries: paths.map(
    (path): EntryTask => ({ path, format: 'txt', firstLine: 1, size: 1, given: {}, fields: ownFields, known: [] }),
  ),
});

t.test('an entry that ends its thread is a failure, and those beside it are read', async (t) => {
  const script = new URL('./ending-worker.js', import.meta.url);
  const pool = new WorkerPool<ParsingTask, ReadEntry[]>({ script, threads: 1, workerData: null });
  t.teardown(() => pool.destroy());
  const read = await readWithoutCulprits(taskOf('a.txt', 'ends.txt', 'b.txt'), (task) => pool.run(task));
  t.match(read, [
    { failure: { code: 'read', message: 'a.txt' } },
    { failure: { message: /ended the thread/ }, documents: [] },
    { failure: { code: 'read', message: 'b.txt' } },
  ]);
});

t.test('threads that can do nothing at all are no fault of a file', async (t) => {
  const refuse = (): Promise<never> => Promise.reject(new Error('no thread'));
  await t.rejects(readWithoutCulprits(taskOf('a.txt', 'b.txt'), refuse), { message: 'no thread' });
});
