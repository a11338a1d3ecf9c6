/** The server, with the project's indexes on it: the one that readers see, one that is being built, and the lock. Their names begin with the prefix. */
import { randomUUID } from 'node:crypto';
import { IndexIncompatible } from '../errors.js';
import type { Lock, Server } from '../records/store.js';
import { candidateLimit } from './candidates.js';
import { type Address, Connection, NoSuchIndex } from './connection.js';
import { lock, mostIndexes } from './lock.js';
import { differing, wanted } from './settings.js';
import { MeilisearchStore } from './store.js';

/** As randomUUID makes them. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class MeilisearchServer implements Server {
  readonly capabilities = { candidates: candidateLimit };
  readonly #connection: Connection;
  readonly #prefix: string;
  readonly #live: string;
  /** Whether its settings have been found to be the wanted ones. */
  #checked = false;

  constructor({ prefix, ...address }: Address & { readonly prefix: string }) {
    this.#connection = new Connection(address);
    this.#prefix = prefix;
    this.#live = `${prefix}-index`;
  }

  async present(): Promise<MeilisearchStore | null> {
    if (this.#checked) return new MeilisearchStore(this.#connection, this.#live);
    const others = await this.#otherSettings();
    if (others === null) return null;
    this.#checked = others.length === 0;
    const store = new MeilisearchStore(this.#connection, this.#live, this.#checked);
    // An older version of this program has left its pointer in it.
    if (!this.#checked && (await store.pointer()) === null) throw foreign(this.#live, others);
    return store;
  }

  async begin(): Promise<MeilisearchStore> {
    const { results } = await this.#connection.read((client) => client.getRawIndexes({ limit: mostIndexes }));
    const build = `${this.#prefix}-build-`;
    // The prefix of another service may begin as the names of our builds do.
    const isOurs = (uid: string) => uid.startsWith(build) && uuid.test(uid.slice(build.length));
    for (const { uid } of results) if (isOurs(uid)) await this.#delete(uid);
    const uid = `${build}${randomUUID()}`;
    await this.#connection.write((client) => client.createIndex(uid, { primaryKey: 'id' }));
    await this.#connection.write((client) => client.index(uid).updateSettings(wanted));
    return new MeilisearchStore(this.#connection, uid);
  }

  async switchTo(store: MeilisearchStore): Promise<void> {
    const built = store.uid;
    const rename = !(await this.#exists(this.#live));
    await this.#connection.write((client) => client.swapIndexes([{ indexes: [built, this.#live], rename }]));
    store.uid = this.#live;
    this.#checked = true;
    // Readers see the new one; what this leaves is removed by the next build.
    if (!rename) await this.#delete(built).catch(() => undefined);
  }

  async abandon(store: MeilisearchStore): Promise<void> {
    await this.#delete(store.uid);
  }

  lock(): Promise<Lock> {
    return lock(this.#connection, this.#prefix);
  }

  async health(): Promise<void> {
    await this.#exists(this.#live);
  }

  async close(): Promise<void> {}

  /** Their names, of the index that readers see; null where there is none. */
  async #otherSettings(): Promise<string[] | null> {
    try {
      return differing(await this.#connection.read((client) => client.index(this.#live).getSettings()));
    } catch (error) {
      if (error instanceof NoSuchIndex) return null;
      throw error;
    }
  }

  async #exists(uid: string): Promise<boolean> {
    try {
      await this.#connection.read((client) => client.getRawIndex(uid));
      return true;
    } catch (error) {
      if (error instanceof NoSuchIndex) return false;
      throw error;
    }
  }

  async #delete(uid: string): Promise<void> {
    try {
      await this.#connection.write((client) => client.deleteIndex(uid));
    } catch (error) {
      if (!(error instanceof NoSuchIndex)) throw error;
    }
  }
}

function foreign(uid: string, others: readonly string[]): IndexIncompatible {
  return new IndexIncompatible(
    `The index ${uid} on the Meilisearch server is none of this program's: it has other settings (${others.join(', ')}). Set another prefix, or delete it and index again.`,
  );
}
