/** The tables of the one file. A change here that an older program could not read, or that cannot read older files, raises `schemaVersion`. */
import type { Database } from 'better-sqlite3';

/** Kept in the file's user_version. */
export const schemaVersion = 1;
/** `TWen`, in the file's application_id: tells an index from any other SQLite file. */
export const applicationId = 0x5457656e;

/**
 * SQLite's ascii tokenizer cuts at white space and control characters, and takes all beyond ASCII as part of a token: whatever plane a rare character
 * is in, it needs no table of Unicode. Within ASCII it would cut at punctuation, so that is declared to be part of tokens.
 */
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const tokenizer = `ascii tokenchars '${punctuation.replaceAll("'", "''")}'`;

/**
 * - A document's passages have consecutive rows from `first` on, so that a row's document is found without reading the row.
 * - `context`: passages of one section share theirs.
 * - `token` holds no text (contentless): only where each token stands.
 */
const tables = `
  create table generation (
    one integer primary key check (one = 1),
    id text not null,
    analysis text not null,
    built text not null,
    documents integer not null,
    passages integer not null,
    words integer not null,
    dictionary blob not null
  ) strict;

  create table document (
    no integer primary key,
    id text not null unique,
    first integer not null,
    passages integer not null,
    words integer not null,
    type text not null,
    script text not null,
    year integer,
    issued text,
    issuers text not null,
    number_key text,
    number_sort text,
    json text not null
  ) strict;

  create table passage (
    row integer primary key,
    document integer not null,
    context integer not null,
    kind text not null,
    locator text not null,
    words text not null,
    folded text not null,
    json text not null,
    unique (document, locator)
  ) strict;

  create table context (
    document integer not null,
    no integer not null,
    strings text not null,
    primary key (document, no)
  ) strict, without rowid;

  create table unit (
    document integer not null,
    locator text not null,
    row integer not null,
    primary key (document, locator)
  ) strict, without rowid;

  create table alias (
    alias text not null,
    document integer not null,
    primary key (alias, document)
  ) strict, without rowid;
  create index alias_document on alias (document);

  create table title (
    letters text not null,
    document integer not null,
    primary key (letters, document)
  ) strict, without rowid;
  create index title_document on title (document);

  create virtual table token using fts5(
    words, grams, context_words, context_grams,
    content = '', contentless_delete = 1, tokenize = "${tokenizer.replaceAll('"', '""')}"
  );
`;

/** Empties the file; the tables stay. */
export const clearTables = `
  delete from document; delete from passage; delete from context; delete from unit; delete from alias; delete from title;
  insert into token(token) values ('delete-all');
`;

/** Makes room for the tables of this version. Inside the caller's transaction. */
export function dropTables(db: Database): void {
  const tables = db.prepare(
    `select name, sql like 'create virtual%' as virtual from sqlite_schema where type = 'table'`,
  );
  // FTS5 drops its own tables with the virtual one, and may not lose them before.
  const all = tables.all() as { name: string; virtual: 0 | 1 }[];
  for (const { name, virtual } of all) if (virtual === 1) db.exec(`drop table "${name}"`);
  for (const { name } of tables.all() as typeof all) db.exec(`drop table "${name}"`);
}

/** Inside the caller's transaction. */
export function createTables(db: Database): void {
  db.exec(tables);
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${schemaVersion}`);
}
