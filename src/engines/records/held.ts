/**
 * A store that is written as long as the writer holds its lock. No server binds a write to a lock: a writer that stood still until another took over is to be
 * stopped before it goes on.
 */
import type { Entry, Lock, Pointer, Store } from './store.js';

/** Milliseconds after which the lock is looked at again while entries are put: far less than any holder may be silent for. */
const pause = 1_000;

/** What writes rejects with IndexBusy, and writes no more, where the lock is another writer's. */
export function heldBy(lock: Lock, store: Store): Store {
  return {
    pointer: () => store.pointer(),
    list: (where) => store.list(where),
    count: (where) => store.count(where),
    names: (at) => store.names(at),
    newest: (at, page) => store.newest(at, page),
    places: (at, doc, page) => store.places(at, doc, page),
    search: (plan, pointer) => store.search(plan, pointer),
    ids: (plan, pointer) => store.ids(plan, pointer),
    put: (entries) => store.put(whileHeld(lock, entries)),
    async end(where, until) {
      await lock.assert();
      await store.end(where, until);
    },
    async tidy(number) {
      await lock.assert();
      await store.tidy(number);
    },
    async setPointer(pointer: Pointer) {
      await lock.assert();
      await store.setPointer(pointer);
    },
  };
}

/** An entry may have been waited for, and the last ones are stored when there are no more. */
async function* whileHeld(lock: Lock, entries: AsyncIterable<Entry> | Iterable<Entry>): AsyncGenerator<Entry> {
  let asserted = Number.NEGATIVE_INFINITY;
  for await (const entry of entries) {
    if (performance.now() - asserted > pause) {
      await lock.assert();
      asserted = performance.now();
    }
    yield entry;
  }
  await lock.assert();
}
