/** Dropping from the file of vectors what fits the index no more. */
import type { Database } from 'better-sqlite3';
import { readVectorState } from '../src/semantic/vector-file.js';
import type { Held } from './ledger/ledger.js';

/**
 * All that is not as the engine holds it; what is left is of its generation.
 *
 * @returns ids of the documents that lack vectors, in order
 */
export function dropUnfit(db: Database, { generation, contents }: Held): string[] {
  return db
    .transaction(() => {
      db.exec(
        'create temp table if not exists held (id text primary key, content text not null) strict, without rowid',
      );
      db.exec('delete from temp.held');
      const add = db.prepare('insert into temp.held (id, content) values (?, ?)');
      for (const [id, content] of contents) add.run(id, content);
      db.exec(`
        delete from document where not exists (select 1 from temp.held h where h.id = document.id and h.content = document.content);
        delete from passage where document not in (select id from document);
      `);
      db.prepare('update state set generation = ?').run(generation);
      return db.prepare('select id from temp.held where id not in (select id from document) order by id').pluck().all();
    })
    .immediate() as string[];
}

/** Texts that stand in no passage any more. */
export function dropUnused(db: Database): void {
  if (readVectorState(db)?.dimension == null) return;
  db.transaction(() => {
    const unused = db
      .prepare('select no from text where no not in (select text from passage)')
      .pluck()
      .all() as number[];
    const drop = db.prepare('delete from vector where text = ?');
    const forget = db.prepare('delete from text where no = ?');
    for (const no of unused) {
      drop.run(BigInt(no));
      forget.run(no);
    }
  }).immediate();
}
