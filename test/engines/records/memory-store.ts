/**
 * A server without a server: entries in memory, and any operation can be made to fail. With it the shared layer is tested alone, in no time; what an adapter gets
 * wrong is told from what the layer does.
 */
import {
  type DocumentEntry,
  type Entry,
  forever,
  type Lock,
  type PassageEntry,
  type Pointer,
  type Server,
  type Store,
  type Where,
} from '../../../src/engines/records/store.js';
import type { Plan } from '../../../src/query/plan.js';
import { namesOf as namesLine } from '../../../src/suggest/names.js';
import { MemoryLocks, MemoryParts } from './memory-parts.js';
import { byProperties, ids, search } from './search.js';

const candidates = 2_000;
/** Ids that are given at one time. */
const listed = 1_000;

/** Called before every operation of a store, and before each entry that one writes. It fails with what this throws. */
export type Trouble = (operation: Operation) => void | Promise<void>;
export type Operation =
  | 'pointer'
  | 'setPointer'
  | 'pointerSet'
  | 'list'
  | 'count'
  | 'put'
  | 'end'
  | 'tidy'
  | 'search'
  | 'ids'
  | 'note'
  | 'switchTo';

export class MemoryStore implements Store {
  readonly entries = new Map<string, Entry>();
  readonly #before: Trouble;
  #pointer: Pointer | null = null;

  constructor(before: Trouble) {
    this.#before = before;
  }

  async pointer(): Promise<Pointer | null> {
    await this.#before('pointer');
    return this.#pointer;
  }

  async setPointer(pointer: Pointer): Promise<void> {
    await this.#before('setPointer');
    this.#pointer = pointer;
    await this.#before('pointerSet');
  }

  async *list<Kind extends Entry['kind']>(
    where: Where & { readonly kind: Kind },
  ): AsyncGenerator<Extract<Entry, { kind: Kind }>> {
    await this.#before('list');
    const found = this.#found(where).sort((one, other) => compare(placeOf(one), placeOf(other)));
    for (const entry of found) yield entry as Extract<Entry, { kind: Kind }>;
  }

  async count(where: Where): Promise<number> {
    await this.#before('count');
    return this.#found(where).length;
  }

  async newest(at: number, page: { readonly offset: number; readonly size: number }): Promise<DocumentEntry[]> {
    const all = this.#found({ kind: 'document', at }) as DocumentEntry[];
    const byDate = byProperties('date');
    return all
      .sort((one, other) => byDate(one.properties, other.properties) || compare(one.document.id, other.document.id))
      .slice(page.offset, page.offset + page.size);
  }

  async *names(at: number): AsyncGenerator<string> {
    for await (const { document } of this.list({ kind: 'document', at })) yield namesLine(document);
  }

  async places(at: number, doc: string, page: { readonly offset: number; readonly size: number }) {
    const all: PassageEntry[] = [];
    for await (const entry of this.list({ kind: 'passage', at, docs: [doc] })) all.push(entry);
    return all.slice(page.offset, page.offset + page.size);
  }

  async put(entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<void> {
    for await (const entry of entries) {
      await this.#before('put');
      this.entries.set(entry.key, JSON.parse(JSON.stringify(entry)) as Entry);
    }
  }

  async end(where: Where, until: number): Promise<void> {
    for (const entry of this.#found(where)) {
      await this.#before('end');
      if (entry.until === forever) this.entries.set(entry.key, { ...entry, until });
    }
  }

  async tidy(number: number): Promise<void> {
    for (const [key, entry] of this.entries) {
      await this.#before('tidy');
      if (entry.from > number || entry.until <= number) this.entries.delete(key);
      else if (entry.until !== forever) this.entries.set(key, { ...entry, until: forever });
    }
  }

  async search(plan: Plan, { number }: Pointer) {
    await this.#before('search');
    return search(this.#found({ kind: 'passage', at: number }) as PassageEntry[], plan, candidates);
  }

  async *ids(plan: Plan, { number }: Pointer): AsyncGenerator<string[]> {
    const all = ids(this.#found({ kind: 'passage', at: number }) as PassageEntry[], plan);
    for (let start = 0; start < all.length; start += listed) {
      await this.#before('ids');
      yield all.slice(start, start + listed);
    }
  }

  #found(where: Where): Entry[] {
    return [...this.entries.values()].filter((entry) => fits(entry, where));
  }
}

export class MemoryServer implements Server {
  readonly capabilities = { candidates };
  /** Can be set to what fails, or to what happens meanwhile. */
  before: Trouble = () => undefined;
  #present: MemoryStore | null = null;
  readonly #begun = new Set<Store>();
  readonly parts = new MemoryParts(this);
  readonly #locks = new MemoryLocks();

  async present(): Promise<MemoryStore | null> {
    return this.#present;
  }

  async begin(): Promise<MemoryStore> {
    const store = new MemoryStore((operation) => this.before(operation));
    this.#begun.clear();
    this.#begun.add(store);
    return store;
  }

  /** Whether it was begun, and nothing has removed it since. */
  has(store: Store): boolean {
    return store === this.#present || this.#begun.has(store);
  }

  async switchTo(store: Store): Promise<void> {
    await this.before('switchTo');
    this.#present = store as MemoryStore;
  }

  async abandon(store: Store): Promise<void> {
    this.#begun.delete(store);
  }

  lock(): Promise<Lock> {
    return this.#locks.take('writer');
  }

  /** As if its holder had been silent for too long. */
  forgetLock(): void {
    this.#locks.forget('writer');
  }

  async health(): Promise<void> {}

  async close(): Promise<void> {}
}

function fits(entry: Entry, where: Where): boolean {
  const { kind, at, docs, ids, locator, address, alias, work, title, name, by } = where;
  if (entry.kind !== kind) return false;
  if (at !== undefined && (entry.from > at || at >= entry.until)) return false;
  if (docs !== undefined && !docs.includes(docOf(entry) ?? '')) return false;
  const wanted = { ids, locator, address, alias, work, title, name, by };
  const own = namesOf(entry);
  return Object.entries(wanted).every(([field, value]) => {
    if (value === undefined) return true;
    const values = own[field as keyof typeof wanted] ?? [];
    return Array.isArray(value) ? values.some((one) => value.includes(one)) : values.includes(value as string);
  });
}

function docOf(entry: Entry): string | null {
  if ('properties' in entry) return entry.properties.doc;
  if (entry.kind === 'former_passage') return entry.former.doc;
  return 'former' in entry ? entry.former.id : null;
}

function namesOf(entry: Entry): Partial<Record<keyof Where, readonly string[]>> {
  switch (entry.kind) {
    case 'passage': {
      const { id, locator, units } = entry.analysed.passage;
      return { ids: [id], address: [locator, ...units.map((unit) => unit.locator)] };
    }
    case 'document':
      return { alias: entry.aliases, work: [entry.document.work], title: entry.titles };
    case 'former_document':
      return { by: entry.former.by === null ? [] : [entry.former.by] };
    case 'former_name':
      return { name: [entry.name] };
    case 'former_passage':
      return { locator: [entry.former.locator] };
    default:
      return {};
  }
}

/** Where `list` gives it: text and number. */
function placeOf(entry: Entry): string {
  const number = 'place' in entry ? entry.place : 'order' in entry ? entry.order : 0;
  const text = entry.kind === 'former_passage' ? '' : (docOf(entry) ?? '');
  return `${text}\t${String(number).padStart(16, '0')}\t${entry.key}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
