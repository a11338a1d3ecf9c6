/** What fails on the way leaves nothing, wherever it fails. */
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { EngineUnavailable } from '../../../src/engines/errors.js';
import { openRecords } from '../../../src/engines/records/index.js';
import { build } from '../engines.js';
import { MemoryServer, type Trouble } from './memory-store.js';
import { step, told, write } from './told.js';

const open = (server: MemoryServer) => openRecords(server, { readonly: false });
const lost = () => new EngineUnavailable('lost');

/** Fails the operation with the number; `forGood`: and all that follow, as where the process is killed. */
function failing(at: number, forGood: boolean): Trouble {
  let count = 0;
  return () => {
    count++;
    if (count === at || (forGood && count > at)) throw lost();
  };
}

/** What is to be seen is there once, and what the generation says that there is. */
async function isWhole(server: MemoryServer): Promise<void> {
  const store = await server.present();
  const pointer = await store?.pointer();
  if (store === null || pointer == null) return;
  const { number, info } = pointer;
  equal(await store.count({ kind: 'passage', at: number }), info.passages);
  equal(await store.count({ kind: 'document', at: number }), info.documents);
  equal(await store.count({ kind: 'labels', at: number }), 1);
  // Each generation counts its own terms.
  const stored = [...store.entries.values()].filter(
    ({ kind, from, until }) => kind !== 'terms' && from <= number && number < until,
  );
  const names = stored.map(({ key }) => key.replace(/^([a-z]+)\d+/, '$1'));
  equal(new Set(names).size, names.length);
}

t.test('a write that fails anywhere leaves what was there, and the next one goes on from it', async (t) => {
  const steps = fc.array(fc.tuple(step, fc.option(fc.integer({ min: 1, max: 60 })), fc.boolean()), { maxLength: 8 });
  let failures = 0;
  const property = fc.asyncProperty(steps, async (steps) => {
    const [server, untroubled] = [new MemoryServer(), new MemoryServer()];
    for (const each of [server, untroubled]) await build(open(each), []);
    for (const [step, fails, forGood] of steps) {
      const before = await open(server).generation();
      if (fails !== null) {
        server.before = failing(fails, forGood);
        const failed = await open(server)
          .generation()
          .then(() => write(open(server), step))
          .then(
            () => false,
            () => true,
          );
        server.before = () => undefined;
        if (failed) failures++;
      } else await write(open(server), step);
      // One whose answer was lost may be done all the same.
      if ((await open(server).generation())?.id !== before?.id) await write(open(untroubled), step);
      deepEqual(await told(open(server)), await told(open(untroubled)));
      await isWhole(server);
    }
  });
  await fc.assert(property, { numRuns: 50, endOnFailure: true });
  t.ok(failures > 20, `${failures} failures`);
});
