/** All that is read beside searching: documents, passages, names. Each inside one read transaction of the caller's. */
import type { Database } from 'better-sqlite3';
import type { Document } from '../../domain/document.js';
import type { Passage } from '../../domain/passage.js';
import type { DocumentQuery, FormerDocument, FormerName, FormerPassage, GenerationInfo } from '../engine.js';
import { unpackText } from '../packed-text.js';
import { prepared } from './prepared.js';

export function generation(db: Database): GenerationInfo | null {
  // Every search asks for it first.
  const info = prepared(db, 'select id, analysis, built, documents, passages from generation').get();
  return (info as GenerationInfo | undefined) ?? null;
}

export function dictionary(db: Database): string {
  return unpackText(db.prepare('select dictionary from generation').pluck().get() as Buffer);
}

/** A line a document. */
export function names(db: Database): string {
  return (db.prepare('select group_concat(names, char(10)) from document').pluck().get() as string | null) ?? '';
}

/** In the order of the ids; an unknown id is left out. */
export function passages(db: Database, ids: readonly string[]): Passage[] {
  const read = db.prepare(
    `select passage.json from passage join document on document.no = passage.document
     where document.id = ? and passage.locator = ?`,
  );
  return readEach<Passage>(ids, (id) => read.pluck().get(...addressOf(id)));
}

export function documentPassages(
  db: Database,
  doc: string,
  page: DocumentQuery | null,
): { passages: Passage[]; total: number } | null {
  const found = db.prepare('select first, passages as total from document where id = ?').get(doc);
  if (found === undefined) return null;
  const { first, total } = found as { first: number; total: number };
  const { offset, size } = page ?? { offset: 0, size: total };
  return { passages: readRows(db, first + offset, first + Math.min(offset + size, total) - 1), total };
}

export function neighbours(
  db: Database,
  id: string,
): { before: Passage | null; passage: Passage; after: Passage | null } | null {
  const [doc, locator] = addressOf(id);
  const found = db.prepare('select no, first, first + passages - 1 as last from document where id = ?').get(doc);
  if (found === undefined) return null;
  const { no, first, last } = found as { no: number; first: number; last: number };
  const at = '(select row from passage where document = @no and locator = @locator)';
  const ofUnit = '(select row from unit where document = @no and locator = @locator)';
  const row = db.prepare(`select coalesce(${at}, ${ofUnit})`).pluck().get({ no, locator }) as number | null;
  if (row === null) return null;
  const [passage] = readRows(db, row, row);
  if (passage === undefined) return null;
  const [before = null] = row > first ? readRows(db, row - 1, row - 1) : [];
  const [after = null] = row < last ? readRows(db, row + 1, row + 1) : [];
  return { before, passage, after };
}

/** In the order of the ids; an unknown id is left out. */
export function documents(db: Database, ids: readonly string[]): Document[] {
  const read = db.prepare('select json from document where id = ?').pluck();
  return readEach<Document>(ids, (id) => read.get(id));
}

/** In order of id. */
export function listDocuments(db: Database, { offset, size }: DocumentQuery): { documents: Document[]; total: number } {
  const list = db
    .prepare('select json from document order by date_sort is null, date_sort desc, id limit ? offset ?')
    .pluck()
    .all(size, offset);
  const total = db.prepare('select count(*) from document').pluck().get() as number;
  return { documents: (list as string[]).map((json) => JSON.parse(json) as Document), total };
}

/** In order of id. */
export function alias(db: Database, name: string): string[] {
  return namedDocuments(db, 'alias', 'alias', name);
}

/** In order of id. */
export function versions(db: Database, work: string): string[] {
  return db.prepare('select id from document where work = ? order by id').pluck().all(work) as string[];
}

export function formerDocument(db: Database, id: string): FormerDocument | null {
  const found = db.prepare('select id, title, number, day, heir as "by" from former_document where id = ?').get(id);
  return (found as FormerDocument | undefined) ?? null;
}

/** In order of id. */
export function formerlyNamed(db: Database, name: string): FormerName[] {
  const found = db.prepare('select doc as id, title, of_work from former_name where name = ? order by doc').all(name);
  return (found as { id: string; title: string; of_work: 0 | 1 }[]).map(({ id, title, of_work }) => ({
    id,
    title,
    ofWork: of_work === 1,
  }));
}

/** The newest first. */
export function formerPassages(db: Database, doc: string, locator: string): FormerPassage[] {
  return db
    .prepare(
      `select doc, locator, label, text, citation, hash, day from former_passage where doc = ? and locator = ? order by no desc`,
    )
    .all(doc, locator) as FormerPassage[];
}

/** In order of id. */
export function byTitle(db: Database, letters: string): string[] {
  return namedDocuments(db, 'title', 'letters', letters);
}

function namedDocuments(db: Database, table: 'alias' | 'title', column: 'alias' | 'letters', name: string): string[] {
  return db
    .prepare(`select id from ${table} join document on document.no = ${table}.document where ${column} = ? order by id`)
    .pluck()
    .all(name) as string[];
}

/** `{document id}/{locator}`; a document id holds no solidus. */
function addressOf(id: string): [doc: string, locator: string] {
  const solidus = id.indexOf('/');
  return solidus === -1 ? [id, ''] : [id.slice(0, solidus), id.slice(solidus + 1)];
}

function readRows(db: Database, first: number, last: number): Passage[] {
  const rows = db.prepare('select json from passage where row between ? and ? order by row').pluck().all(first, last);
  return (rows as string[]).map((json) => JSON.parse(json) as Passage);
}

function readEach<Value>(ids: readonly string[], read: (id: string) => unknown): Value[] {
  return ids.flatMap((id) => {
    const json = read(id);
    return typeof json === 'string' ? [JSON.parse(json) as Value] : [];
  });
}
