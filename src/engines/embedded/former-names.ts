/**
 * Names of before: what a document was called by an alias or its work, and is not any more. They are kept with the id they led to, and lead on as that
 * id does: to the document under its names of now, to what took its place, or to what is told of it since it went.
 */
import type { Database } from 'better-sqlite3';

/** Whether the document `doc` has the name now; both are columns. */
const has = (doc: string, name: string): string => `exists (
  select 1 from document where document.id = ${doc}
    and (document.work = ${name} or exists (select 1 from alias where alias.alias = ${name} and alias.document = document.no)))`;

/** After all is written, while the retired tables are there still; in the caller's transaction. */
export function settleNames(db: Database): void {
  db.exec(`
    delete from former_name where ${has('former_name.doc', 'former_name.name')};
    insert or replace into former_name (name, doc, title, of_work)
      select alias, doc, json ->> 'title', 0 from retired_alias join retired_document on id = doc
      where not ${has('retired_alias.doc', 'retired_alias.alias')};
    insert or replace into former_name (name, doc, title, of_work)
      select work, id, json ->> 'title', 1 from retired_document
      where work <> id and not ${has('retired_document.id', 'retired_document.work')};
  `);
}
