/** Build and change: each one transaction, which may span many turns of the event loop, on a connection of its own. */
import { randomUUID } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';
import { TermCounts } from '../../suggest/term-counts.js';
import type { AnalysedDocument, Changes, GenerationInfo, NewGeneration } from '../engine.js';
import { DuplicateId, nothingIndexed } from '../errors.js';
import { packText } from '../packed-text.js';
import { explained, openWriter, settleJournal } from './connection.js';
import { DocumentWriter } from './document-writer.js';
import { Formers } from './former.js';
import { settleNames } from './former-names.js';
import { dropRetired, prepareRetiring, retire, retireAll } from './retired.js';
import { createTables } from './schema.js';
import { addTerms } from './terms.js';

/** @throws IndexBusy, DuplicateId, IndexIncompatible, EngineUnavailable, and what `changes` throws */
export function build(file: string, generation: NewGeneration, changes: Changes): Promise<GenerationInfo> {
  return inTransaction(file, { anew: true }, async (db) => {
    retireAll(db);
    createTables(db);
    setMerging(db, merging.once);
    const writer = new DocumentWriter(db);
    await write(db, writer, changes, {
      put(document) {
        const { id } = document.document;
        if (writer.has(id)) throw new DuplicateId(`Two documents of one build have the id ${id}.`);
        writer.add(document);
      },
      remove: (id) => writer.remove(id),
    });
    // One segment instead of many: every later search is the faster for it.
    db.exec(`insert into token(token) values ('optimize')`);
    db.exec(`insert into context_token(context_token) values ('optimize')`);
    setMerging(db, merging.bySteps);
    return commitGeneration(db, generation.analysis, packText(generation.dictionary));
  });
}

/** @throws IndexMissing, IndexBusy, DuplicateId, IndexIncompatible, EngineUnavailable, and what `changes` throws */
export function change(file: string, changes: Changes): Promise<GenerationInfo> {
  return inTransaction(file, { anew: false }, async (db) => {
    const present = db.prepare('select analysis, dictionary from generation').get();
    if (present === undefined) throw nothingIndexed();
    const { analysis, dictionary } = present as { analysis: string; dictionary: Buffer };
    prepareRetiring(db);
    const writer = new DocumentWriter(db);
    const remove = (id: string) => {
      // What the same change has put was never seen by anybody.
      if (!writer.written.has(id)) retire(db, id);
      writer.remove(id);
    };
    await write(db, writer, changes, {
      put(document) {
        remove(document.document.id);
        writer.add(document);
      },
      remove,
    });
    return commitGeneration(db, analysis, dictionary);
  });
}

/**
 * How FTS5 gathers tokens (bytes in memory before they are written as a segment) and merges segments. A build merges all of them once, at its end, which
 * takes a sixth less time, and gathers so much as the processor's cache holds; a change leaves it to FTS5's own, small steps.
 */
const merging = {
  once: { hashsize: 2 * 1024 * 1024, automerge: 0, crisismerge: 1999 },
  bySteps: { hashsize: 1024 * 1024, automerge: 4, crisismerge: 16 },
} as const;

function setMerging(db: Database, how: (typeof merging)[keyof typeof merging]): void {
  // A bound number would be a fraction to FTS5.
  const set = db.prepare('insert into token(token, rank) values (?, cast(? as integer))');
  for (const [name, value] of Object.entries(how)) set.run(name, value);
}

/** Where a build and a change differ. */
interface Steps {
  put(document: AnalysedDocument): void;
  remove(id: string): void;
}

/** Takes the changes one by one, then turns what they took out into former addresses. */
async function write(db: Database, writer: DocumentWriter, changes: Changes, steps: Steps): Promise<void> {
  const terms = new TermCounts();
  const formers = new Formers(db, new Date().toISOString().slice(0, 'YYYY-MM-DD'.length));
  for await (const change of changes) {
    if ('put' in change) {
      steps.put(change.put);
      for (const passage of change.put.passages) terms.add(passage);
    } else if ('remove' in change) {
      steps.remove(change.remove);
    } else if ('replace' in change) {
      steps.remove(change.replace);
      formers.replace(change.replace, change.by);
    } else {
      writer.setSources(change.sources, change.are);
    }
  }
  writer.end();
  addTerms(db, terms);
  formers.settle(writer.written);
  settleNames(db);
  dropRetired(db);
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
    settle(db);
    return info;
  } catch (error) {
    throw explained(error, file);
  } finally {
    // Closing rolls back what is not committed.
    db.close();
  }
}

/** The build stands whether this succeeds or not; the next writer does it otherwise. */
function settle(db: Database): void {
  try {
    settleJournal(db);
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
