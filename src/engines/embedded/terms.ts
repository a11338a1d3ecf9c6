/** The terms of the passages, as builds and changes have counted them one after the other; all inside the caller's transaction. */
import type { Database } from 'better-sqlite3';
import { joinTerms, type TermCounts } from '../../suggest/term-counts.js';
import { packText, unpackText } from '../packed-text.js';

/** Counts that are kept one by one. Where there are more they become one, which takes a tenth of a second. */
const mostCounts = 16;

export function addTerms(db: Database, counts: TermCounts): void {
  const terms = counts.text();
  if (terms === '') return;
  insert(db, terms);
  if ((db.prepare('select count(*) from term_count').pluck().get() as number) <= mostCounts) return;
  const joined = readTerms(db);
  db.exec('delete from term_count');
  insert(db, joined);
}

export function readTerms(db: Database): string {
  const counts = db.prepare('select terms from term_count order by no').pluck().all() as Buffer[];
  return joinTerms(counts.map(unpackText));
}

function insert(db: Database, terms: string): void {
  db.prepare('insert into term_count (terms) values (?)').run(packText(terms));
}
