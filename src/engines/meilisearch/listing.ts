/** All entries that fit, page by page: each begins where the one before ended, since to skip a million takes the server half a second. */
import type { Entry } from '../records/store.js';
import { type Condition, isDocFrom } from './filter.js';
import type { StoredEntry } from './stored.js';

/** Entries that are read at one time. */
const listed = 500;

export interface Page {
  readonly offset: number;
  readonly size: number;
}

type Read = (conditions: readonly Condition[], sort: string[], page: Page) => Promise<StoredEntry[]>;

export async function* list(kind: Entry['kind'], read: Read): AsyncGenerator<StoredEntry> {
  const { sort, keyOf, from } = orderOf(kind);
  let conditions: Condition[] = [];
  let offset = 0;
  for (let last: string | null = null; ; ) {
    const page = await read(conditions, sort, { offset, size: listed });
    yield* page;
    const end = page.at(-1);
    if (end === undefined || page.length < listed) return;
    const key = keyOf(end);
    // Those of the same key that were read.
    const same = page.filter((entry) => keyOf(entry) === key).length;
    offset = key === last ? offset + same : same;
    conditions = [from(key)];
    last = key;
  }
}

interface Order {
  readonly sort: string[];
  /** What the entries are first sorted by. */
  readonly keyOf: (entry: StoredEntry) => string;
  readonly from: (key: string) => string;
}

const byPlace: Order = {
  sort: ['place:asc'],
  keyOf: ({ place }) => String(place),
  from: (place) => `place >= ${place}`,
};
const byDoc: Order = {
  sort: ['doc:asc', 'place:asc'],
  keyOf: ({ doc }) => String(doc),
  from: isDocFrom,
};

function orderOf(kind: Entry['kind']): Order {
  return kind === 'former_passage' || kind === 'dictionary' || kind === 'terms' || kind === 'labels' ? byPlace : byDoc;
}
