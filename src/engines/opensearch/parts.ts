/** Several writers and one index: a document beside their locks says which index it is, what it is made of, and which parts of it are complete. */

import { IndexBusy } from '../errors.js';
import type { LatestBuild, Lock, PartedBuild, Parts, Store } from '../records/store.js';
import type { Connection } from './connection.js';
import { Lease } from './lock.js';
import { readPointer } from './pointer.js';
import type { OpenSearchStore } from './store.js';

interface State {
  readonly index: string;
  readonly build: PartedBuild;
  readonly complete: readonly number[];
}

interface Found {
  readonly state: State;
  readonly seqNo: number;
  readonly term: number;
}

const id = 'parts';

export class OpenSearchParts implements Parts {
  readonly #connection: Connection;
  readonly #prefix: string;
  /** Of the locks. */
  readonly #index: string;
  readonly #storeIn: (index: string) => OpenSearchStore;

  constructor(connection: Connection, prefix: string, storeIn: (index: string) => OpenSearchStore) {
    this.#connection = connection;
    this.#prefix = prefix;
    this.#index = `${prefix}-lock`;
    this.#storeIn = storeIn;
  }

  lock(part: number): Promise<Lock> {
    return this.#lease(part).take();
  }

  async underWay(of: number): Promise<number[]> {
    const parts = Array.from({ length: of }, (_, i) => i + 1);
    const held = await Promise.all(parts.map((part) => this.#lease(part).isHeld()));
    return parts.filter((_, i) => held[i]);
  }

  async latest(): Promise<LatestBuild | null> {
    const found = await this.#read();
    if (found === null) return null;
    const { index, build, complete } = found.state;
    const isThere = await this.#connection.ask((client) => client.indices.exists({ index }));
    if (!isThere) return null;
    const isPresent = (await readPointer(this.#connection, this.#prefix))?.index === index;
    return { store: this.#storeIn(index), build, complete, isPresent };
  }

  async begin(store: Store, build: PartedBuild): Promise<void> {
    const state: State = { index: (store as OpenSearchStore).index, build, complete: [] };
    await this.#connection.ask((client) => client.index({ index: this.#index, id, body: state }));
  }

  async note(store: Store, part: number, isComplete: boolean): Promise<readonly number[]> {
    const { index } = store as OpenSearchStore;
    for (;;) {
      const found = await this.#read();
      if (found?.state.index !== index) throw removed();
      const others = found.state.complete.filter((other) => other !== part);
      const complete = isComplete ? [...others, part] : others;
      if (await this.#replace(found, { ...found.state, complete })) return complete;
    }
  }

  clear(store: Store, number: number): Promise<void> {
    return (store as OpenSearchStore).clear(number);
  }

  async forget(): Promise<void> {
    await this.#connection.ask((client) => client.delete({ index: this.#index, id }, { ignore: [404] }));
  }

  #lease(part: number): Lease {
    return new Lease(this.#connection, this.#index, `part-${part}`);
  }

  async #read(): Promise<Found | null> {
    const { found, _source, _seq_no, _primary_term } = await this.#connection.ask((client) =>
      client.get({ index: this.#index, id, realtime: true }, { ignore: [404] }),
    );
    if (found !== true) return null;
    return { state: _source as unknown as State, seqNo: _seq_no as number, term: _primary_term as number };
  }

  /** False where another writer came first. */
  async #replace({ seqNo, term }: Found, state: State): Promise<boolean> {
    const condition = { if_seq_no: seqNo, if_primary_term: term };
    return this.#connection.ask(async (client) => {
      const request = { index: this.#index, id, body: state, ...condition };
      const { statusCode } = await client.index(request, { ignore: [409] });
      return { body: statusCode !== 409 };
    });
  }
}

function removed(): IndexBusy {
  return new IndexBusy('What the parts have written was removed by another indexing.');
}
