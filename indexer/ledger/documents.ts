/** The ledger's readings and documents: which entry gave which document, and what the engine holds. */
import type { Database, Statement } from 'better-sqlite3';

/** A document as an entry gave it; see the tables for the names. */
export interface Reading {
  readonly natural: string;
  readonly text: string;
  readonly content: string;
}

export interface KnownReading extends Reading {
  readonly document: string;
}

export interface KnownDocument extends Reading {
  readonly id: string;
  readonly sources: readonly string[];
  readonly prints: Buffer;
  /** The run that wrote it. */
  readonly put: number;
  readonly successor: string | null;
}

export class LedgerDocuments {
  readonly #readings: Statement;
  readonly #removeReadings: Statement;
  readonly #addReading: Statement;
  readonly #isRead: Statement;
  readonly #isHeld: Statement;
  readonly #held: Statement;
  readonly #document: Statement;
  readonly #withText: Statement;
  readonly #sameText: Statement;
  readonly #put: Statement;
  readonly #sources: Statement;
  readonly #setSources: Statement;
  readonly #setSuccessor: Statement;
  readonly #clearSuccessor: Statement;
  readonly #remove: Statement;
  readonly #touch: Statement;
  readonly #touched: Statement;
  readonly #unread: Statement;
  readonly #unheld: Statement;
  readonly #count: Statement;
  readonly #repeated: Statement;

  constructor(db: Database) {
    this.#readings = db.prepare('select document, natural, text, content from reading where entry = ? order by place');
    this.#removeReadings = db.prepare('delete from reading where entry = ?');
    this.#addReading = db.prepare(
      'insert into reading (entry, place, document, natural, text, content) values (?, ?, ?, ?, ?, ?)',
    );
    this.#isRead = db.prepare('select exists (select 1 from reading where document = ?)').pluck();
    this.#isHeld = db.prepare('select exists (select 1 from reading where document = ? and content = ?)').pluck();
    this.#held = db
      .prepare('select d.content from reading r join document d on d.id = r.document where r.entry = ?')
      .pluck();
    this.#document = db.prepare('select * from document where id = ?');
    this.#withText = db.prepare('select id from document where text = ? and natural = ?').pluck();
    this.#sameText = db
      .prepare(
        `select id from document where text = (select text from document where id = @id) and id <> @id
           and exists (select 1 from reading where document = id) limit 2`,
      )
      .pluck();
    this.#put = db.prepare(
      `insert or replace into document (id, natural, text, content, sources, prints, put, successor)
       values (@id, @natural, @text, @content, @sources, @prints, @put, null)`,
    );
    this.#sources = db
      .prepare('select distinct e.path from reading r join entry e on e.no = r.entry where r.document = ?')
      .pluck();
    this.#setSources = db.prepare('update document set sources = ? where id = ?');
    this.#setSuccessor = db.prepare('update document set successor = ? where id = ?');
    this.#clearSuccessor = db.prepare('update document set successor = null where id = ? and successor is not null');
    this.#remove = db.prepare('delete from document where id = ?');
    this.#touch = db.prepare('insert or ignore into touched (document) values (?)');
    this.#touched = db.prepare('select document from touched order by document').pluck();
    this.#unread = db
      .prepare('select id from document where not exists (select 1 from reading where document = id) order by id')
      .pluck();
    this.#unheld = db
      .prepare(
        `select (select r.entry from reading r join entry e on e.no = r.entry where r.document = d.id order by e.path, e.no limit 1)
         from touched t join document d on d.id = t.document
         where not exists (select 1 from reading r where r.document = d.id and r.content = d.content)
           and exists (select 1 from reading r where r.document = d.id) order by d.id`,
      )
      .pluck();
    this.#repeated = db.prepare('select id, sources from document where json_array_length(sources) > 1 order by id');
    this.#count = db.prepare('select count(*) from document').pluck();
  }

  readings(entry: number): KnownReading[] {
    return this.#readings.all(entry) as KnownReading[];
  }

  removeReadings(entry: number): void {
    for (const { document } of this.readings(entry)) this.#touch.run(document);
    this.#removeReadings.run(entry);
  }

  /** What is read again needs no successor. */
  addReading(entry: number, place: number, id: string, { natural, text, content }: Reading): void {
    this.#addReading.run(entry, place, id, natural, text, content);
    this.#clearSuccessor.run(id);
    this.#touch.run(id);
  }

  isRead(id: string): boolean {
    return this.#isRead.get(id) === 1;
  }

  /** Whether some entry still gives exactly what the engine holds. */
  isHeld({ id, content }: KnownDocument): boolean {
    return this.#isHeld.get(id, content) === 1;
  }

  /** Contents that the engine holds of what the entry gave: where it gives the same again, nothing is to be done. */
  contentsOf(entry: number): string[] {
    return this.#held.all(entry) as string[];
  }

  find(id: string): KnownDocument | undefined {
    const row = this.#document.get(id) as (Omit<KnownDocument, 'sources'> & { sources: string }) | undefined;
    return row === undefined ? undefined : { ...row, sources: JSON.parse(row.sources) as string[] };
  }

  withText({ natural, text }: Reading): string | undefined {
    return this.#withText.get(text, natural) as string | undefined;
  }

  /** The one document that entries give and whose text is this one's; undefined where there are none or several. */
  sameText(id: string): string | undefined {
    const [same, ...others] = this.#sameText.all({ id }) as string[];
    return others.length === 0 ? same : undefined;
  }

  put(document: Omit<KnownDocument, 'successor'>): void {
    this.#put.run({ ...document, sources: JSON.stringify(document.sources) });
  }

  /** The files that give it now, in order. */
  sourcesOf(id: string): string[] {
    return (this.#sources.all(id) as string[]).sort();
  }

  setSources(id: string, sources: readonly string[]): void {
    this.#setSources.run(JSON.stringify(sources), id);
  }

  setSuccessor(id: string, successor: string): void {
    this.#setSuccessor.run(successor, id);
  }

  remove(id: string): void {
    this.#remove.run(id);
  }

  /** Documents that gained or lost a reading in this run. */
  touched(): string[] {
    return this.#touched.all() as string[];
  }

  /** Documents that no entry gives any more. */
  unread(): string[] {
    return this.#unread.all() as string[];
  }

  /** For each document whose readings all differ from what the engine holds, the first entry that gives it. */
  unheld(): number[] {
    return this.#unheld.all() as number[];
  }

  get count(): number {
    return this.#count.get() as number;
  }

  /** Documents that several files hold, in order of id. */
  repeated(): { id: string; sources: string[] }[] {
    const rows = this.#repeated.all() as { id: string; sources: string }[];
    return rows.map(({ id, sources }) => ({ id, sources: JSON.parse(sources) as string[] }));
  }
}
