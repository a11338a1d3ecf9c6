import t from 'tap';
import { WorkerPool } from '../../src/worker-pool.js';

t.test('threads that are ended as soon as they are begun take no process with them', async (t) => {
  const script = new URL('../../indexer/dictionary-worker.js', import.meta.url);
  for (let round = 0; round < 20; round++) {
    const pools = [1, 2, 3].map(() => new WorkerPool({ script, threads: 1, workerData: null }));
    await Promise.all(pools.map((pool) => pool.destroy()));
  }
  t.pass('still here');
});

t.test('threads that have been ended take no task and begin no other thread', async (t) => {
  const script = new URL('../../indexer/dictionary-worker.js', import.meta.url);
  const pool = new WorkerPool<null, string>({ script, threads: 1, workerData: null });
  await pool.destroy();
  await t.rejects(pool.run(null), { message: 'The threads have been ended.' });
});
