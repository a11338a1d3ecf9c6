/** The project's indexes on a cluster: one that readers find by its alias, beside it one that is being built, and the lock of writers. */
import { randomBytes } from 'node:crypto';
import { EngineUnavailable, IndexIncompatible } from '../errors.js';
import type { Lock, Server, Store } from '../records/store.js';
import type { Connection } from './connection.js';
import { refusedPart } from './explained.js';
import { Frequencies } from './frequencies.js';
import { Lease } from './lock.js';
import { OpenSearchParts } from './parts.js';
import { patience } from './patience.js';
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
  readonly capabilities = { candidates: candidateLimit };
  readonly parts: OpenSearchParts;
  readonly #connection: Connection;
  readonly #layout: Layout;
  /** Of the index that readers had last: which layout it has was looked at once, and how common its words are is kept. */
  #known: { readonly index: string; readonly layout: number; readonly frequencies: Frequencies } | null = null;

  constructor(connection: Connection, layout: Layout) {
    this.#connection = connection;
    this.#layout = layout;
    this.parts = new OpenSearchParts(connection, layout.prefix, (index) => this.#emptyStore(index));
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
    const readable = known.layout === layout ? pointed : unreadable(pointed);
    return new OpenSearchStore(this.#connection, readable, known.frequencies);
  }

  async begin(): Promise<Store> {
    const { prefix, shards, replicas } = this.#layout;
    const present = await readPointer(this.#connection, prefix);
    await this.#removeAllBut(present?.index ?? null);
    const index = this.#newName();
    const body = indexTemplate(`${prefix}-index-*`, shards, replicas);
    const slowly = { requestTimeout: patience.write };
    await this.#connection.ask((client) => client.indices.putIndexTemplate({ name: `${prefix}-index`, body }, slowly));
    await this.#create(index);
    return this.#emptyStore(index);
  }

  async switchTo(store: Store): Promise<void> {
    const { index } = store as OpenSearchStore;
    const { prefix } = this.#layout;
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

  lock(): Promise<Lock> {
    return new Lease(this.#connection, `${this.#layout.prefix}-lock`, 'writer').take();
  }

  /** Of the index that readers see, alone: one that is being built may still lack its shards. */
  async health(): Promise<void> {
    const pointed = await readPointer(this.#connection, this.#layout.prefix);
    if (pointed === null) return;
    // Not the cluster's own health: what holds all of the index answers searches, also where the node is lost that leads the cluster.
    const { _shards } = await this.#connection.ask((client) =>
      client.search({
        index: pointed.index,
        allow_partial_search_results: false,
        request_cache: false,
        body: { size: 0, track_total_hits: false, terminate_after: 1, query: { match_all: {} } },
      }),
    );
    if (_shards.failed > 0) throw new EngineUnavailable('OpenSearch has lost a part of the index.');
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  /** One that no pointer makes complete. */
  #emptyStore(index: string): OpenSearchStore {
    return new OpenSearchStore(this.#connection, { index, pointer: null }, new Frequencies(this.#connection, index));
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

  async #create(index: string): Promise<void> {
    const { status, error } = await this.#connection.ask(async (client) => {
      const options = { requestTimeout: patience.write, ignore: [400] };
      const { statusCode, body } = await client.indices.create({ index }, options);
      return { body: { status: statusCode ?? 0, error: (body as { error?: { type: string } }).error } };
    });
    // Nobody else takes its name: the first attempt has made it, and was not answered.
    const made = status !== 400 || error?.type === 'resource_already_exists_exception';
    if (!made) throw refusedPart({ status, error });
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
