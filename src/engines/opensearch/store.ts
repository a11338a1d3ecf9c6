/** One index as the port's store: entries are documents under their keys, the pointer is one more. */
import type { Plan } from '../../query/plan.js';
import { EngineUnavailable } from '../errors.js';
import {
  type DocumentEntry,
  type Entry,
  type Found,
  forever,
  type PassageEntry,
  type Pointer,
  type Store,
  type Where,
} from '../records/store.js';
import { type Write, writeAll } from './bulk.js';
import type { Connection } from './connection.js';
import { replaced } from './explained.js';
import type { Frequencies } from './frequencies.js';
import { type Asked, allHits, type Hit, someHits } from './hits.js';
import { patience } from './patience.js';
import { type Pointed, readPointer, writePointer } from './pointer.js';
import { ids, search } from './search.js';
import { entryOf, type Stored, storedOf } from './stored.js';
import { allOf, anyOf, byDate, entriesWhere, orderOf, type Query, term } from './where.js';

/** Entries read at once where all are walked through. */
const batch = 1_000;

export class OpenSearchStore implements Store {
  readonly index: string;
  readonly #connection: Connection;
  readonly #frequencies: Frequencies;
  /** What the pointer was when the store was found, for the first that asks for it. */
  #pointed: Pointer | null;
  /** Whether anything was written that searches do not see yet. */
  #unseen = false;
  /** The last refresh that was asked for. */
  #refreshing: Promise<void> = Promise.resolve();

  constructor(connection: Connection, { index, pointer }: Pointed, frequencies: Frequencies) {
    this.#connection = connection;
    this.index = index;
    this.#pointed = pointer;
    this.#frequencies = frequencies;
  }

  async pointer(): Promise<Pointer | null> {
    const pointed = this.#pointed;
    this.#pointed = null;
    if (pointed !== null) return pointed;
    const found = await readPointer(this.#connection, this.index);
    if (found === null) throw replaced();
    return found.pointer;
  }

  async setPointer(pointer: Pointer): Promise<void> {
    await this.#see();
    await writePointer(this.#connection, this.index, pointer);
  }

  async *list<Kind extends Entry['kind']>(
    where: Where & { readonly kind: Kind },
  ): AsyncGenerator<Extract<Entry, { kind: Kind }>> {
    for await (const hits of this.#all(entriesWhere(where), where.kind)) {
      for (const hit of hits) yield read<Extract<Entry, { kind: Kind }>>(hit);
    }
  }

  async count(where: Where): Promise<number> {
    return this.#count(entriesWhere(where));
  }

  async newest(at: number, page: { readonly offset: number; readonly size: number }): Promise<DocumentEntry[]> {
    return this.#some({ query: entriesWhere({ kind: 'document', at }), sort: byDate, fields: true }, page);
  }

  async *names(at: number): AsyncGenerator<string> {
    await this.#see();
    const asked = { query: entriesWhere({ kind: 'document', at }), sort: orderOf.document, fields: ['names'] };
    for await (const hits of allHits<{ readonly names: string }>(this.#connection, this.index, asked, batch)) {
      for (const { source } of hits) yield source.names;
    }
  }

  async places(
    at: number,
    doc: string,
    page: { readonly offset: number; readonly size: number },
  ): Promise<PassageEntry[]> {
    return this.#some(
      { query: entriesWhere({ kind: 'passage', at, docs: [doc] }), sort: orderOf.passage, fields: true },
      page,
    );
  }

  async put(entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<void> {
    await this.#write(puts(entries));
  }

  async end(where: Where, until: number): Promise<void> {
    const lasting = until === forever ? { gt: 0, lt: forever } : { gte: forever };
    const query = allOf([entriesWhere(where), { range: { until: lasting } }]);
    await this.#write(this.#changed(query, where.kind, (entry) => ({ ...entry, until })));
  }

  async tidy(number: number): Promise<void> {
    // What another process has written, and was killed before it asked to see it.
    this.#unseen = true;
    const gone: Query = {
      bool: { should: [{ range: { from: { gt: number } } }, { range: { until: { lte: number } } }] },
    };
    const ending: Query = { range: { until: { gt: number, lt: forever } } };
    // After a change that came to its end there is nothing to do, and one question tells so.
    if ((await this.#count(anyOf([gone, ending]))) === 0) return;
    for (const kind of Object.keys(orderOf) as Entry['kind'][]) {
      const of = term('kind', kind);
      await this.#write(this.#gone(allOf([of, gone]), kind));
      await this.#write(this.#changed(allOf([of, ending]), kind, (entry) => ({ ...entry, until: forever })));
    }
  }

  /** Deletes all that is visible from this number on, and from no other. */
  async clear(number: number): Promise<void> {
    this.#unseen = true;
    for (const kind of Object.keys(orderOf) as Entry['kind'][]) {
      await this.#write(this.#gone(allOf([term('kind', kind), term('from', number)]), kind));
    }
  }

  async search(plan: Plan, pointer: Pointer): Promise<Found> {
    return search(this.#connection, this.index, this.#frequencies, plan, pointer);
  }

  ids(plan: Plan, pointer: Pointer): AsyncIterable<readonly string[]> {
    return ids(this.#connection, this.index, plan, pointer);
  }

  async #count(query: Query): Promise<number> {
    await this.#see();
    const { count, _shards } = await this.#connection.ask((client) =>
      client.count({ index: this.index, body: { query } }),
    );
    if (_shards.failed > 0) throw new EngineUnavailable('OpenSearch could not count in all shards.');
    return count;
  }

  async #write(writes: AsyncIterable<Write>): Promise<void> {
    const sent = () => {
      this.#unseen = true;
    };
    await writeAll(this.#connection, this.index, writes, sent);
  }

  /** Makes visible to searches what was written. */
  async #see(): Promise<void> {
    if (this.#unseen) {
      // Before asking: what is written meanwhile may be seen or not.
      this.#unseen = false;
      this.#refreshing = this.#refresh();
    }
    // Also where another read has asked for it.
    await this.#refreshing;
  }

  async #refresh(): Promise<void> {
    try {
      const { _shards } = await this.#connection.ask((client) =>
        client.indices.refresh({ index: this.index }, { requestTimeout: patience.write }),
      );
      if (_shards !== undefined && _shards.failed > 0)
        throw new EngineUnavailable('OpenSearch could not refresh all shards.');
    } catch (error) {
      this.#unseen = true;
      throw error;
    }
  }

  async *#all(query: Query, kind: Entry['kind']): AsyncGenerator<Hit<Stored>[]> {
    await this.#see();
    yield* allHits<Stored>(this.#connection, this.index, { query, sort: orderOf[kind], fields: true }, batch);
  }

  async #some<Of extends Entry>(asked: Asked, page: { readonly offset: number; readonly size: number }): Promise<Of[]> {
    await this.#see();
    return (await someHits<Stored>(this.#connection, this.index, asked, page)).map(read<Of>);
  }

  async *#changed(query: Query, kind: Entry['kind'], change: (entry: Entry) => Entry): AsyncGenerator<Write> {
    for await (const hits of this.#all(query, kind)) {
      for (const hit of hits) yield writeOf(change(read(hit)));
    }
  }

  async *#gone(query: Query, kind: Entry['kind']): AsyncGenerator<Write> {
    for await (const hits of this.#all(query, kind)) {
      for (const { id } of hits) yield { id, source: null };
    }
  }
}

async function* puts(entries: AsyncIterable<Entry> | Iterable<Entry>): AsyncGenerator<Write> {
  for await (const entry of entries) yield writeOf(entry);
}

function writeOf(entry: Entry): Write {
  return { id: entry.key, source: storedOf(entry) };
}

function read<Of extends Entry>({ id, source }: Hit<Stored>): Of {
  return entryOf(id, source) as Of;
}
