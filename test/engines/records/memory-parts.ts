/** Locks without a server, and a build by parts between them. A holder that is killed can be played. */
import { IndexBusy, takenOver } from '../../../src/engines/errors.js';
import type { LatestBuild, Lock, PartedBuild, Parts, Store } from '../../../src/engines/records/store.js';
import type { MemoryServer, MemoryStore } from './memory-store.js';

export class MemoryLocks {
  readonly #holders = new Map<string, symbol>();

  async take(name: string): Promise<Lock> {
    if (this.isTaken(name)) throw new IndexBusy(`Another process holds ${name}.`);
    const holder = Symbol(name);
    this.#holders.set(name, holder);
    const isHeld = () => this.#holders.get(name) === holder;
    return {
      async assert() {
        if (!isHeld()) throw takenOver();
      },
      release: async () => {
        if (isHeld()) this.forget(name);
      },
    };
  }

  isTaken(name: string): boolean {
    return this.#holders.has(name);
  }

  forget(name: string): void {
    this.#holders.delete(name);
  }
}

export class MemoryParts implements Parts {
  readonly #server: MemoryServer;
  readonly #locks = new MemoryLocks();
  #latest: { readonly store: Store; readonly build: PartedBuild; complete: readonly number[] } | null = null;

  constructor(server: MemoryServer) {
    this.#server = server;
  }

  lock(part: number): Promise<Lock> {
    return this.#locks.take(`part ${part}`);
  }

  /** As if the process that writes the part had been killed. */
  forgetLock(part: number): void {
    this.#locks.forget(`part ${part}`);
  }

  async underWay(of: number): Promise<number[]> {
    return Array.from({ length: of }, (_, i) => i + 1).filter((part) => this.#locks.isTaken(`part ${part}`));
  }

  async latest(): Promise<LatestBuild | null> {
    const latest = this.#latest;
    if (latest === null || !this.#server.has(latest.store)) return null;
    return { ...latest, isPresent: (await this.#server.present()) === latest.store };
  }

  async begin(store: Store, build: PartedBuild): Promise<void> {
    this.#latest = { store, build, complete: [] };
  }

  async note(store: Store, part: number, isComplete: boolean): Promise<readonly number[]> {
    await this.#server.before('note');
    if (this.#latest?.store !== store || !this.#server.has(store)) throw new IndexBusy('It was removed.');
    const others = this.#latest.complete.filter((other) => other !== part);
    this.#latest.complete = isComplete ? [...others, part] : others;
    return this.#latest.complete;
  }

  async forget(): Promise<void> {
    this.#latest = null;
  }

  async clear(store: Store, number: number): Promise<void> {
    const { entries } = store as MemoryStore;
    for (const [key, { from }] of entries) if (from === number) entries.delete(key);
  }
}
