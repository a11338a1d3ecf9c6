/** The project's indexes on a cluster: one that readers find by its alias, beside it one that is being built, and the lock of writers. */
import { randomBytes } from 'node:crypto';
import type { Capabilities } from '../engine.js';
import { EngineUnavailable, IndexIncompatible } from '../errors.js';
import type { Server, Store } from '../records/store.js';
import { type Connection, patience } from './connection.js';
import { Frequencies } from './frequencies.js';
import { Lock } from './lock.js';
import { type Pointed, readPointer } from './pointer.js';
import { candidateLimit } from './search.js';
import { OpenSearchStore } from './store.js';
import { indexTemplate, layout } from './template.js';

export interface Layout {
  /** What all names begin with; the alias is the prefix itself. */
  readonly prefix: string;
  /** Of an index that is built from now on. */
  readonly shards: number;
  readonly replicas: number;
}

export class OpenSearchServer implements Server {
  readonly capabilities: Capabilities = { candidates: candidateLimit };
  readonly #connection: Connection;
  readonly #layout: Layout;
  #lock: Lock | null = null;
  /** Of the index that readers had last: which layout it has was looked at once, and how common its words are is kept. */
  #known: { readonly index: string; readonly layout: number; readonly frequencies: Frequencies } | null = null;

  constructor(connection: Connection, layout: Layout) {
    this.#connection = connection;
    this.#layout = layout;
  }

  /** One question tells which index the alias leads to and what its pointer says. */
  async present(): Promise<Store | null> {
    const pointed = await readPointer(this.#connection, this.#layout.prefix);
    if (pointed === null) return null;
    const { index } = pointed;
    let known = this.#known;
    if (known?.index !== index) {
      const frequencies = new Frequencies(this.#connection, index);
      known = { index, layout: await this.#layoutOf(index), frequencies };
      this.#known = known;
    }
    return this.#storeOf(known.layout === layout ? pointed : unreadable(pointed), known.frequencies);
  }

  async begin(): Promise<Store> {
    const { prefix, shards, replicas } = this.#layout;
    const present = await readPointer(this.#connection, prefix);
    await this.#removeAllBut(present?.index ?? null);
    const index = this.#newName();
    const body = indexTemplate(`${prefix}-index-*`, shards, replicas);
    const slowly = { requestTimeout: patience.write };
    await this.#connection.ask((client) => client.indices.putIndexTemplate({ name: `${prefix}-index`, body }, slowly));
    await this.#connection.ask((client) => client.indices.create({ index }, slowly));
    return this.#storeOf({ index, pointer: null }, new Frequencies(this.#connection, index));
  }

  async switchTo(store: Store): Promise<void> {
    const { index } = store as OpenSearchStore;
    const { prefix } = this.#layout;
    await this.#assertWriting();
    const remove = { index: `${prefix}-index-*`, alias: prefix, must_exist: false };
    const actions = [{ remove }, { add: { index, alias: prefix } }];
    await this.#connection.ask((client) =>
      client.indices.updateAliases({ body: { actions } }, { requestTimeout: patience.write }),
    );
    // Readers see the new one; what this leaves is removed by the next build.
    await this.#removeAllBut(index).catch(() => undefined);
  }

  async abandon(store: Store): Promise<void> {
    await this.#remove([(store as OpenSearchStore).index]);
  }

  async lock(): Promise<() => Promise<void>> {
    const lock = new Lock(this.#connection, `${this.#layout.prefix}-lock`);
    await lock.take();
    this.#lock = lock;
    return () => lock.release();
  }

  /** Red is a cluster that has lost a shard of ours. */
  async health(): Promise<void> {
    const { prefix } = this.#layout;
    const { status } = await this.#connection.ask((client) =>
      client.cluster.health({ index: [`${prefix}-index-*`], expand_wildcards: ['open'] }),
    );
    if (status.toLowerCase() === 'red')
      throw new EngineUnavailable('OpenSearch has lost a part of the index (status red).');
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  #storeOf(pointed: Pointed, frequencies: Frequencies): OpenSearchStore {
    return new OpenSearchStore(this.#connection, pointed, frequencies, () => this.#assertWriting());
  }

  async #assertWriting(): Promise<void> {
    await this.#lock?.assert();
  }

  /** @throws IndexIncompatible where it is none of ours */
  async #layoutOf(index: string): Promise<number> {
    if (!this.#isOurs(index)) throw foreign(this.#layout.prefix);
    const answer = await this.#connection.ask((client) => client.indices.getMapping({ index }));
    const found = answer[index]?.mappings._meta?.tiaowen as unknown;
    if (typeof found !== 'number') throw foreign(this.#layout.prefix);
    return found;
  }

  /** Those that killed builds have left, and the one before the present one. */
  async #removeAllBut(kept: string | null): Promise<void> {
    const { prefix } = this.#layout;
    const found = await this.#connection.ask((client) =>
      client.indices.getSettings({ index: `${prefix}-index-*`, name: 'index.uuid' }),
    );
    await this.#remove(Object.keys(found).filter((index) => index !== kept && this.#isOurs(index)));
  }

  async #remove(indexes: readonly string[]): Promise<void> {
    if (indexes.length === 0) return;
    await this.#connection.ask((client) =>
      client.indices.delete({ index: [...indexes], ignore_unavailable: true }, { requestTimeout: patience.write }),
    );
  }

  /** A name that sorts by time and that no other build takes. */
  #newName(): string {
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    return `${this.#layout.prefix}-index-${time}-${randomBytes(4).toString('hex')}`;
  }

  #isOurs(index: string): boolean {
    const { prefix } = this.#layout;
    return index.startsWith(`${prefix}-index-`) && /^\d{14}-[0-9a-f]{8}$/.test(index.slice(`${prefix}-index-`.length));
  }
}

/** An index of another layout is refused as one of another format is: it has to be built anew. */
function unreadable({ index, pointer }: Pointed): Pointed {
  return { index, pointer: pointer === null ? null : { ...pointer, format: otherLayout } };
}

/** A format that no program has. */
const otherLayout = 0;

function foreign(prefix: string): IndexIncompatible {
  return new IndexIncompatible(
    `What OpenSearch has under the name ${prefix} is no index of this program. Choose another TIAOWEN_INDEX_PREFIX.`,
  );
}
