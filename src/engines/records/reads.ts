/** All that is read beside searching: documents, passages, names. Each of the one generation that it is given. */
import type { Document } from '../../domain/document.js';
import type { Passage } from '../../domain/passage.js';
import { type Status, statusWithin } from '../../domain/work.js';
import type { DocumentQuery, FormerDocument, FormerName, FormerPassage } from '../engine.js';
import { inOrder } from './former.js';
import { allOf, documentAt, listsOf, wholePassage } from './lookups.js';
import { joinPieces } from './pieces.js';
import type { Present } from './present.js';
import type { DocumentEntry, Where } from './store.js';

export async function dictionary({ store, pointer }: Present): Promise<string> {
  return joinPieces(await allOf(store, { kind: 'dictionary', at: pointer.number }));
}

/** A line a document. */
export async function names({ store, pointer }: Present): Promise<string> {
  const lines: string[] = [];
  for await (const line of store.names(pointer.number)) lines.push(line);
  return lines.join('\n');
}

/** In the order of the ids; an unknown id is left out. */
export async function passages({ store, pointer }: Present, ids: readonly string[]): Promise<Passage[]> {
  const found = new Map<string, Passage>();
  for (const list of listsOf(new Set(ids))) {
    for await (const entry of store.list({ kind: 'passage', at: pointer.number, ids: list })) {
      found.set(entry.analysed.passage.id, wholePassage(entry));
    }
  }
  return known(ids, found);
}

export async function documentPassages(
  { store, pointer }: Present,
  doc: string,
  page: DocumentQuery | undefined,
): Promise<{ passages: Passage[]; total: number } | null> {
  const document = await documentAt(store, pointer.number, doc);
  if (document === null) return null;
  const entries =
    page === undefined
      ? await allOf(store, { kind: 'passage', at: pointer.number, docs: [doc] })
      : await store.places(pointer.number, doc, page);
  return { passages: entries.map(wholePassage), total: document.passages };
}

export async function neighbours(
  { store, pointer }: Present,
  id: string,
): Promise<{ before: Passage | null; passage: Passage; after: Passage | null } | null> {
  const [doc, locator] = addressOf(id);
  const at = pointer.number;
  const found = await allOf(store, { kind: 'passage', at, docs: [doc], address: locator });
  const entry = found.find(({ analysed }) => analysed.passage.locator === locator) ?? found[0];
  if (entry === undefined) return null;
  const { place } = entry;
  const around = await store.places(at, doc, { offset: Math.max(0, place - 1), size: place === 0 ? 2 : 3 });
  const passageAt = (wanted: number): Passage | null => {
    const neighbour = around.find((one) => one.place === wanted);
    return neighbour === undefined ? null : wholePassage(neighbour);
  };
  return { before: passageAt(place - 1), passage: wholePassage(entry), after: passageAt(place + 1) };
}

/** In the order of the ids; an unknown id is left out. */
export async function documents(present: Present, ids: readonly string[]): Promise<Document[]> {
  const found = await documentEntries(present, ids);
  return known(ids, new Map([...found].map(([id, { document }]) => [id, document])));
}

export async function statuses(present: Present, ids: readonly string[], day: string): Promise<Record<string, Status>> {
  const found = await documentEntries(present, ids);
  return Object.fromEntries([...found].map(([id, { properties }]) => [id, statusWithin(properties.days, day)]));
}

export async function listDocuments(
  { store, pointer }: Present,
  page: DocumentQuery,
): Promise<{ documents: Document[]; total: number }> {
  const entries = await store.newest(pointer.number, page);
  return { documents: entries.map(({ document }) => document), total: pointer.info.documents };
}

/** In order of id. */
export async function documentsNamed(
  { store, pointer }: Present,
  name: Pick<Where, 'alias'> | Pick<Where, 'work'> | Pick<Where, 'title'>,
): Promise<string[]> {
  const found = await allOf(store, { kind: 'document', at: pointer.number, ...name });
  return found.map(({ document }) => document.id).sort();
}

export async function formerDocument({ store, pointer }: Present, id: string): Promise<FormerDocument | null> {
  const [entry] = await allOf(store, { kind: 'former_document', at: pointer.number, docs: [id] });
  return entry?.former ?? null;
}

/** In order of id. */
export async function formerlyNamed({ store, pointer }: Present, name: string): Promise<FormerName[]> {
  const found = await allOf(store, { kind: 'former_name', at: pointer.number, name });
  return found.map(({ former }) => former).sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The newest first. */
export async function formerPassages(
  { store, pointer }: Present,
  doc: string,
  locator: string,
): Promise<FormerPassage[]> {
  const found = await allOf(store, { kind: 'former_passage', at: pointer.number, docs: [doc], locator });
  return inOrder(found)
    .reverse()
    .map(({ former }) => former);
}

/** By id; an unknown id is left out. */
export async function documentEntries(
  { store, pointer }: Present,
  ids: readonly string[],
): Promise<Map<string, DocumentEntry>> {
  const found = new Map<string, DocumentEntry>();
  for (const docs of listsOf(new Set(ids))) {
    for await (const entry of store.list({ kind: 'document', at: pointer.number, docs })) {
      found.set(entry.document.id, entry);
    }
  }
  return found;
}

function known<Value>(ids: readonly string[], found: ReadonlyMap<string, Value>): Value[] {
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** `{document id}/{locator}`; a document id holds no solidus. */
function addressOf(id: string): [doc: string, locator: string] {
  const solidus = id.indexOf('/');
  return solidus === -1 ? [id, ''] : [id.slice(0, solidus), id.slice(solidus + 1)];
}
