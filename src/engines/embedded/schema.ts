/** The tables of the one file. A change here that an older program could not read, or that cannot read older files, raises `schemaVersion`. */
import type { Database } from 'better-sqlite3';

/** Kept in the file's user_version. */
export const schemaVersion = 7;
/** `TWen`, in the file's application_id: tells an index from any other SQLite file. */
export const applicationId = 0x5457656e;

/**
 * SQLite's ascii tokenizer cuts at white space and control characters, and takes all beyond ASCII as part of a token: whatever plane a rare character
 * is in, it needs no table of Unicode. Within ASCII it would cut at punctuation, so that is declared to be part of tokens.
 */
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const tokenizer = `ascii tokenchars '${punctuation.replaceAll("'", "''")}'`;

const contentless = `content = '', contentless_delete = 1, tokenize = "${tokenizer.replaceAll('"', '""')}"`;

/**
 * - A document's passages have consecutive rows from `first` on, so that a row's document is found without reading the row.
 * - `candidate`: what the scorer reads of a passage, hundreds of them for a search, and so by themselves: more of them lie in a page. `scored` and
 *   `context.strings` are as tokens.ts packs them, `english` as it joins them (null where there is none; last, as few searches read it).
 * - `context`: passages of one section share theirs; `runs` are their rows, as the first and last of each run (JSON).
 * - `token` and `context_token` hold no text (contentless): only where each token stands, by row and by number of the context.
 * - `posting`: of the rows of a span, those in which a token stands that many have (postings/).
 * - `term_count`: the terms that a build or change has counted (src/suggest/term-counts.ts), packed.
 * - `document.lengths`: of its passages one after the other, in words, two bytes each, lower byte first; of a longer one as many as that can be.
 * - `document.names`: what the document is suggested by (src/suggest/names.ts).
 * - `document.standing`: what stands at its addresses, as a key that changes with it (src/citation/standing.ts).
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
    lengths blob not null,
    title text not null,
    english_title text,
    number text,
    type text not null,
    script text not null,
    year integer,
    issued text,
    effective text,
    expires text,
    work text not null,
    version text,
    level text,
    regions text not null,
    issuers text not null,
    number_keys text not null,
    number_sort text,
    date_sort text,
    standing text not null,
    names text not null,
    json text not null
  ) strict;
  create index document_work on document (work);

  create table passage (
    row integer primary key,
    document integer not null,
    locator text not null,
    json text not null,
    unique (document, locator)
  ) strict;

  create table candidate (
    row integer primary key,
    context integer not null,
    kind text not null,
    locator text not null,
    scored blob not null,
    english text
  ) strict;

  create table context (
    no integer primary key,
    document integer not null,
    strings blob not null,
    runs text not null
  ) strict;
  create index context_document on context (document);

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

  create table term_count (
    no integer primary key,
    terms blob not null
  ) strict;

  create virtual table token using fts5(words, grams, ${contentless});
  create virtual table context_token using fts5(words, grams, ${contentless});

  create table span (
    first integer primary key,
    last integer not null
  ) strict;

  create table posting (
    token text not null,
    span integer not null,
    rows blob not null,
    primary key (token, span)
  ) strict;
  create index posting_span on posting (span);
`;

/** What was there once, by id, by other names and by address. A build makes the other tables anew and keeps these. */
const formerTables = `
  create table if not exists former_document (
    id text primary key,
    title text not null,
    number text,
    day text not null,
    heir text
  ) strict, without rowid;
  create index if not exists former_document_heir on former_document (heir);

  create table if not exists former_name (
    name text not null,
    doc text not null,
    title text not null,
    of_work integer not null,
    primary key (name, doc)
  ) strict, without rowid;

  create table if not exists former_passage (
    no integer primary key,
    doc text not null,
    locator text not null,
    hash text not null,
    day text not null,
    label text,
    text text not null,
    citation text not null,
    unique (doc, locator, hash)
  ) strict;
`;

/** Inside the caller's transaction. */
export function createTables(db: Database): void {
  db.exec(tables);
  db.exec(formerTables);
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${schemaVersion}`);
}
