/**
 * Where documents and passages step aside that a build or change takes out, until they have been compared with what is put in their place. All inside the
 * caller's transaction.
 */
import type { Database } from 'better-sqlite3';
import { schemaVersion } from './schema.js';

/** Versions of the tables from which `document` (id, first, passages, json), `passage` (row, json) and `alias` can be read. */
const readable: readonly unknown[] = [1, 2, 3, 4, 5, 6, schemaVersion];

/** Makes room for new tables. Documents and passages lie where they are, under another name; of a version that cannot be read nothing is kept. */
export function retireAll(db: Database): void {
  const version = db.pragma('user_version', { simple: true });
  if (readable.includes(version)) {
    db.exec(`
      ${retiredAlias};
      insert into retired_alias select alias, id from alias join document on document.no = alias.document;
    `);
    const indexes = `select name from sqlite_schema where type = 'index' and sql is not null and tbl_name = 'document'`;
    for (const name of db.prepare(indexes).pluck().all()) db.exec(`drop index ${name}`);
    db.exec('alter table document rename to retired_document; alter table passage rename to retired_passage');
    if (version === 1) {
      for (const column of ['standing', 'work']) db.exec(`alter table retired_document add column ${column} text`);
    }
    dropTables(db, `name not like 'retired%' and name not like 'former%'`);
  } else {
    dropTables(db, 'true');
    prepareRetiring(db);
  }
}

function dropTables(db: Database, which: string): void {
  const tables = db.prepare(
    `select name, sql like 'create virtual%' as virtual from sqlite_schema where type = 'table' and ${which}`,
  );
  // FTS5 drops its own tables with the virtual one, and may not lose them before.
  const all = tables.all() as { name: string; virtual: 0 | 1 }[];
  for (const { name, virtual } of all) if (virtual === 1) db.exec(`drop table "${name}"`);
  for (const { name } of tables.all() as typeof all) db.exec(`drop table "${name}"`);
}

const retiredAlias = `create temp table retired_alias
  (alias text, doc text, primary key (alias, doc)) strict, without rowid`;

/** For `retire`. */
export function prepareRetiring(db: Database): void {
  db.exec(`
    create temp table retired_document
      (id text primary key, first integer, passages integer, work text, standing text, json text) strict, without rowid;
    create temp table retired_passage (row integer primary key, json text) strict;
    ${retiredAlias};
  `);
}

/** Copies a document aside; only what was there before the change, not what the same change has put. */
export function retire(db: Database, id: string): void {
  const { changes } = db
    .prepare(
      `insert or ignore into retired_document select id, first, passages, work, standing, json from document where id = ?`,
    )
    .run(id);
  if (changes === 0) return;
  db.prepare(
    `insert into retired_passage select row, passage.json from passage
     join retired_document on row between first and first + passages - 1 where id = ?`,
  ).run(id);
  db.prepare(
    'insert into retired_alias select alias, id from alias join document on document.no = alias.document where id = ?',
  ).run(id);
}

export function dropRetired(db: Database): void {
  db.exec('drop table retired_document; drop table retired_passage; drop table retired_alias');
}
