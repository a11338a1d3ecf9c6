/** The server, with the project's indexes on it: the one that readers see, one that is being built, and the lock. Their names begin with the prefix. */
import { randomUUID } from 'node:crypto';
import { IndexIncompatible } from '../errors.js';
import type { Server } from '../records/store.js';
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
    const store = new MeilisearchStore(this.#connection, this.#live);
    if (this.#checked) return store;
    try {
      const settings = await this.#connection.read((client) => client.index(this.#live).getSettings());
      const others = differing(settings);
      if (others.length > 0)
        throw incompatible(this.#live, `has other settings than this program reads: ${others.join(', ')}`);
    } catch (error) {
      if (error instanceof NoSuchIndex) return null;
      throw error;
    }
    this.#checked = true;
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

  lock(): Promise<() => Promise<void>> {
    return lock(this.#connection, this.#prefix);
  }

  async health(): Promise<void> {
    await this.#exists(this.#live);
  }

  async close(): Promise<void> {}

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

function incompatible(uid: string, why: string): IndexIncompatible {
  return new IndexIncompatible(
    `The index ${uid} on the Meilisearch server ${why}. Set another prefix, or delete it and index again.`,
  );
}
