/** One index of the server. */
import type { Plan } from '../../query/plan.js';
import {
  type DocumentEntry,
  type Entry,
  forever,
  type PassageEntry,
  type Pointer,
  type Store,
  type Where,
} from '../records/store.js';
import { inBatches } from './batches.js';
import { type Connection, NoSuchDocument, NoSuchIndex } from './connection.js';
import { at, type Condition, isDoc, whereConditions } from './filter.js';
import { list, type Page } from './listing.js';
import { Passages } from './passages.js';
import { ids, search } from './search.js';
import { fromStored, type StoredEntry, toStored } from './stored.js';

const pointerId = 'pointer';
/** Entries of which the end is written at one time. */
const ended = 5_000;
/** Batches that the server has taken and not yet stored. It joins what waits, and with more would run out of memory. */
const mostUnderWay = 2;

/** A format that no program has. */
const otherSettings = 0;

export class MeilisearchStore implements Store {
  /** Of the index; another one once it has been switched to. */
  uid: string;
  readonly #connection: Connection;
  readonly #readable: boolean;

  /** @param readable false: an index of other settings, which is refused as one of another format is: it has to be built anew */
  constructor(connection: Connection, uid: string, readable = true) {
    this.#connection = connection;
    this.uid = uid;
    this.#readable = readable;
  }

  get #passages(): Passages {
    return new Passages(this.#connection, this.uid);
  }

  async pointer(): Promise<Pointer | null> {
    try {
      const { kind, json } = await this.#connection.read((client) =>
        client.index<StoredEntry>(this.uid).getDocument(pointerId),
      );
      if (kind !== 'pointer') return null;
      const pointer = JSON.parse(json) as Pointer;
      return this.#readable ? pointer : { ...pointer, format: otherSettings };
    } catch (error) {
      if (error instanceof NoSuchDocument || error instanceof NoSuchIndex) return null;
      throw error;
    }
  }

  async setPointer(pointer: Pointer): Promise<void> {
    const entry: StoredEntry = { id: pointerId, kind: 'pointer', json: JSON.stringify(pointer) };
    await this.#connection.write((client) => client.index<StoredEntry>(this.uid).addDocuments([entry]));
  }

  async *list<Kind extends Entry['kind']>(
    where: Where & { readonly kind: Kind },
  ): AsyncGenerator<Extract<Entry, { kind: Kind }>> {
    const conditions = whereConditions(where);
    const found = list(where.kind, (others, sort, page) => this.#stored([...conditions, ...others], sort, page));
    for await (const entry of found) yield fromStored(entry) as Extract<Entry, { kind: Kind }>;
  }

  async count(where: Where): Promise<number> {
    return this.#passages.total(whereConditions(where));
  }

  async newest(number: number, page: Page): Promise<DocumentEntry[]> {
    const conditions = ['kind = document', ...at(number)];
    return (await this.#entries(conditions, ['date:desc', 'doc:asc'], page)) as DocumentEntry[];
  }

  async *names(number: number): AsyncGenerator<string> {
    const conditions = ['kind = document', ...at(number)];
    const fields = ['names', 'doc'];
    const found = list('document', (others, sort, page) =>
      this.#stored([...conditions, ...others], sort, page, fields),
    );
    for await (const { names } of found) yield names as string;
  }

  async places(number: number, doc: string, page: Page): Promise<PassageEntry[]> {
    const conditions = [isDoc(doc), 'kind = passage', ...at(number)];
    return (await this.#entries(conditions, ['place:asc'], page)) as PassageEntry[];
  }

  async put(entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<void> {
    const underWay: Promise<void>[] = [];
    try {
      for await (const batch of inBatches(stored(entries))) {
        const task = this.#connection.write((client) =>
          client.index(this.uid).addDocumentsFromString(batch, 'application/x-ndjson'),
        );
        // Its failure is thrown where it is waited for.
        task.catch(() => undefined);
        underWay.push(task);
        if (underWay.length >= mostUnderWay) await underWay.shift();
      }
    } finally {
      // What has been sent would else be stored after the caller has tidied up.
      await Promise.allSettled(underWay);
    }
    await Promise.all(underWay);
  }

  async end(where: Where, until: number): Promise<void> {
    const other = until === forever ? `until < ${forever}` : `until = ${forever}`;
    await this.#endAll([...whereConditions(where), other], until);
  }

  async tidy(number: number): Promise<void> {
    const stale = `from > ${number} OR until <= ${number}`;
    if ((await this.#passages.total([stale])) > 0) {
      await this.#connection.write((client) => client.index(this.uid).deleteDocuments({ filter: stale }));
    }
    await this.#endAll([`until < ${forever}`], forever);
  }

  search(plan: Plan, pointer: Pointer) {
    return search(this.#passages, plan, pointer);
  }

  ids(plan: Plan, pointer: Pointer): AsyncIterable<readonly string[]> {
    return ids(this.#passages, plan, pointer);
  }

  /** @param conditions that no longer hold once it is done */
  async #endAll(conditions: readonly Condition[], until: number): Promise<void> {
    for (;;) {
      const { results } = await this.#connection.read((client) =>
        client.index<StoredEntry>(this.uid).getDocuments({ fields: ['id'], filter: [...conditions], limit: ended }),
      );
      if (results.length === 0) return;
      const updates = results.map(({ id }) => ({ id, until }));
      await this.#connection.write((client) => client.index<StoredEntry>(this.uid).updateDocuments(updates));
      if (results.length < ended) return;
    }
  }

  async #entries(conditions: readonly Condition[], sort: string[], page: Page): Promise<Entry[]> {
    return (await this.#stored(conditions, sort, page)).map(fromStored);
  }

  async #stored(
    conditions: readonly Condition[],
    sort: string[],
    { offset, size }: Page,
    fields: readonly string[] = given,
  ): Promise<StoredEntry[]> {
    if (size === 0) return [];
    const { results } = await this.#connection.read((client) =>
      client
        .index<StoredEntry>(this.uid)
        .getDocuments({ filter: [...conditions], sort, offset, limit: size, fields: [...fields] }),
    );
    return results;
  }
}

/** All that an entry is made of again, and what it is sorted by; none of its tokens. */
const given = ['id', 'kind', 'from', 'until', 'doc', 'place', 'scored', 'passage', 'json'];

async function* stored(entries: AsyncIterable<Entry> | Iterable<Entry>): AsyncGenerator<StoredEntry> {
  for await (const entry of entries) yield toStored(entry);
}
