/** Build and change: each one transaction, which may span many turns of the event loop, on a connection of its own. */
import { randomUUID } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';
import type { AnalysedDocument, GenerationInfo, NewGeneration } from '../engine.js';
import { DuplicateId } from '../errors.js';
import { explained, nothingIndexed, openWriter } from './connection.js';
import { packDictionary } from './dictionary.js';
import { DocumentWriter } from './document-writer.js';
import { clearTables } from './schema.js';

type Documents = AsyncIterable<AnalysedDocument> | Iterable<AnalysedDocument>;

/** @throws IndexBusy, DuplicateId, IndexIncompatible, EngineUnavailable, and what `documents` throws */
export function build(file: string, generation: NewGeneration, documents: Documents): Promise<GenerationInfo> {
  return inTransaction(file, { anew: true }, async (db) => {
    db.exec(clearTables);
    const writer = new DocumentWriter(db);
    for await (const document of documents) {
      if (writer.has(document.document.id)) {
        throw new DuplicateId(`Two documents of one build have the id ${document.document.id}.`);
      }
      writer.add(document);
    }
    // One segment instead of a dozen: every later search is the faster for it. A change leaves the merging to FTS5's own, small steps.
    db.exec(`insert into token(token) values ('optimize')`);
    return commitGeneration(db, generation.analysis, packDictionary(generation.dictionary));
  });
}

/** @throws IndexMissing, IndexBusy, DuplicateId, IndexIncompatible, EngineUnavailable, and what `puts` throws */
export function change(file: string, puts: Documents, removes: readonly string[]): Promise<GenerationInfo> {
  return inTransaction(file, { anew: false }, async (db) => {
    const present = db.prepare('select analysis, dictionary from generation').get();
    if (present === undefined) throw nothingIndexed();
    const { analysis, dictionary } = present as { analysis: string; dictionary: Buffer };
    const writer = new DocumentWriter(db);
    for (const id of removes) writer.remove(id);
    for await (const document of puts) {
      writer.remove(document.document.id);
      writer.add(document);
    }
    return commitGeneration(db, analysis, dictionary);
  });
}

async function inTransaction(
  file: string,
  how: Parameters<typeof openWriter>[1],
  work: (db: Database) => Promise<GenerationInfo>,
): Promise<GenerationInfo> {
  const db = openWriter(file, how);
  try {
    const info = await work(db);
    db.exec('commit');
    emptyJournal(db);
    return info;
  } catch (error) {
    throw explained(error, file);
  } finally {
    // Closing rolls back what is not committed.
    db.close();
  }
}

/** Keeps the journal of a large build from staying on the disk. The build stands whether this succeeds or not; the next writer does it otherwise. */
function emptyJournal(db: Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
  }
}

function commitGeneration(db: Database, analysis: string, dictionary: Buffer): GenerationInfo {
  const counts = db
    .prepare(
      `select count(*) as documents, ifnull(sum(passages), 0) as passages, ifnull(sum(words), 0) as words from document`,
    )
    .get() as { documents: number; passages: number; words: number };
  const { documents, passages, words } = counts;
  const info = { id: randomUUID(), analysis, built: new Date().toISOString(), documents, passages };
  db.prepare(
    `insert or replace into generation (one, id, analysis, built, documents, passages, words, dictionary)
     values (1, @id, @analysis, @built, @documents, @passages, @words, @dictionary)`,
  ).run({ ...info, words, dictionary });
  return info;
}
