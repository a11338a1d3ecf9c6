/** What is often read of a store: all that fits, one document, its text. */
import type { Text } from '../../citation/standing.js';
import type { Passage } from '../../domain/passage.js';
import { type DocumentEntry, type Entry, longestList, type PassageEntry, type Store, type Where } from './store.js';

type Kind = Entry['kind'];

/** For what is known to be few. */
export async function allOf<One extends Kind>(
  store: Store,
  where: Where & { readonly kind: One },
): Promise<Extract<Entry, { kind: One }>[]> {
  const all: Extract<Entry, { kind: One }>[] = [];
  for await (const entry of store.list(where)) all.push(entry);
  return all;
}

/** Any number of values in lists that a `where` may hold. */
export function* listsOf(values: Iterable<string>): Generator<readonly string[]> {
  let list: string[] = [];
  for (const value of values) {
    list.push(value);
    if (list.length < longestList) continue;
    yield list;
    list = [];
  }
  if (list.length > 0) yield list;
}

export async function documentAt(store: Store, at: number, id: string): Promise<DocumentEntry | null> {
  const [entry = null] = await allOf(store, { kind: 'document', at, docs: [id] });
  return entry;
}

/** A document with everything in it. */
export async function textOf(store: Store, at: number, { document }: DocumentEntry): Promise<Text> {
  const passages = await allOf(store, { kind: 'passage', at, docs: [document.id] });
  return { document, passages: passages.map(wholePassage) };
}

/** null where there is no such document. */
export async function textAt(store: Store, at: number, id: string): Promise<Text | null> {
  const entry = await documentAt(store, at, id);
  return entry === null ? null : textOf(store, at, entry);
}

export function wholePassage({ analysed }: PassageEntry): Passage {
  return JSON.parse(analysed.json) as Passage;
}
