/**
 * Former addresses. What is taken out of the tables steps aside into the retired ones; once all changes are written, what the new texts no longer hold at
 * an address is kept with its last text.
 */
import type { Database, Statement } from 'better-sqlite3';
import { lostBetween, type Standing, standing, type Text } from '../../citation/standing.js';
import type { Document } from '../../domain/document.js';
import type { Passage } from '../../domain/passage.js';

interface Stored {
  readonly id: string;
  readonly first: number;
  readonly passages: number;
  readonly standing: string | null;
  readonly json: string;
}

/** Of one build or change, in the caller's transaction. */
export class Formers {
  readonly #db: Database;
  readonly #retired: (id: string) => Stored | undefined;
  readonly #living: (id: string) => Stored | undefined;
  readonly #keep: Statement;
  readonly #day: string;
  /** Replaced ids, and what took their place. */
  readonly #replaced = new Map<string, string>();

  /** @param day on which what is lost now was lost */
  constructor(db: Database, day: string) {
    this.#db = db;
    this.#day = day;
    const reading = (table: string) => {
      const read = db.prepare(`select id, first, passages, standing, json from ${table} where id = ?`);
      return (id: string) => read.get(id) as Stored | undefined;
    };
    this.#retired = reading('retired_document');
    this.#living = reading('document');
    this.#keep = db.prepare(
      `insert or replace into former_passage (doc, locator, hash, day, label, text, citation) values (?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  replace(id: string, by: string): void {
    this.#replaced.set(id, by);
  }

  /** After all is written. @param written ids of the documents that were put */
  settle(written: ReadonlySet<string>): void {
    /** Documents that may hold, at its address, what is kept as former. */
    const holding = new Set(written);
    const retired = this.#db.prepare('select id from retired_document order by id').pluck().all() as string[];
    for (const id of retired) {
      const old = this.#retired(id) as Stored;
      const heir = this.#heirOf(id);
      if (heir?.id === id && heir.standing === old.standing) holding.delete(id);
      else this.#keepLost(old, heir);
    }
    // By id: where several are led to one, the first of a text at an address stays.
    for (const id of retired) if (this.#replaced.has(id)) this.#leadOn(id, holding);
    this.#comeBack();
    for (const id of holding) this.#forgetReturned(id);
  }

  /** The document that answers for an id now: of that id, or what took its place; undefined where nothing did. */
  #heirOf(id: string): Stored | undefined {
    const tried = new Set<string>();
    for (let next: string | undefined = id; next !== undefined && !tried.has(next); next = this.#replaced.get(next)) {
      const living = this.#living(next);
      if (living !== undefined) return living;
      tried.add(next);
    }
    return undefined;
  }

  #keepLost(old: Stored, heir: Stored | undefined): void {
    const document = JSON.parse(old.json) as Document;
    const lost = lostBetween(this.#textOf('retired_passage', old), heir ? this.#textOf('passage', heir) : null);
    this.#keepAs(heir?.id ?? old.id, lost);
    if (heir?.id === old.id) return;
    this.#db
      .prepare('insert or replace into former_document (id, title, number, day, heir) values (?, ?, ?, ?, ?)')
      .run(old.id, document.title, document.number, this.#day, heir?.id ?? null);
  }

  #keepAs(doc: string, lost: ReadonlyMap<string, Standing>): void {
    for (const [locator, { hash, label, text, citation }] of lost) {
      this.#keep.run(doc, locator, hash, this.#day, label, text, citation);
    }
  }

  /** What led to a replaced id, and stood there before, leads to and stands in what took its place, which keeps its own where the text is the same. */
  #leadOn(id: string, holding: Set<string>): void {
    const heir = this.#heirOf(id);
    if (heir === undefined || heir.id === id) return;
    holding.add(heir.id);
    const ids = { id, heir: heir.id };
    for (const sql of [
      'update former_document set heir = @heir where id = @id or heir = @id',
      'update or ignore former_passage set doc = @heir where doc = @id',
      'delete from former_passage where doc = @id',
    ]) {
      this.#db.prepare(sql).run(sql.includes('@heir') ? ids : { id });
    }
  }

  /** A replaced id that is a document's again has to tell by itself what its addresses told through what took its place. */
  #comeBack(): void {
    const back = this.#db.prepare('select id, heir from former_document where id in (select id from document)').all();
    for (const { id, heir } of back as { id: string; heir: string | null }[]) {
      this.#db.prepare('delete from former_document where id = ?').run(id);
      if (heir === null || heir === id) continue;
      this.#db
        .prepare(
          `insert or ignore into former_passage (doc, locator, hash, day, label, text, citation)
           select ?, locator, hash, day, label, text, citation from former_passage where doc = ? order by no`,
        )
        .run(id, heir);
      const living = this.#living(heir);
      if (living !== undefined) this.#keepAs(id, lostBetween(this.#textOf('passage', living), null));
    }
  }

  /** A text that stands at its address again is no former one. */
  #forgetReturned(id: string): void {
    const kept = this.#db.prepare('select no, locator, hash from former_passage where doc = ?').all(id);
    const living = this.#living(id);
    if (kept.length === 0 || living === undefined) return;
    const now: ReadonlyMap<string, Standing> = standing(this.#textOf('passage', living));
    for (const { no, locator, hash } of kept as { no: number; locator: string; hash: string }[]) {
      if (now.get(locator)?.hash === hash) this.#db.prepare('delete from former_passage where no = ?').run(no);
    }
  }

  #textOf(table: 'passage' | 'retired_passage', { json, first, passages }: Stored): Text {
    const rows = this.#db.prepare(`select json from ${table} where row between ? and ? order by row`).pluck();
    return {
      document: JSON.parse(json) as Document,
      passages: (rows.all(first, first + passages - 1) as string[]).map((passage) => JSON.parse(passage) as Passage),
    };
  }
}
