/** Writes one document into the tables, or takes it out of them; the transaction is the caller's. */
import type { Database, Statement } from 'better-sqlite3';
import { numberKey } from '../../domain/number.js';
import { titleKeys } from '../../domain/title.js';
import type { AnalysedDocument, AnalysedPassage } from '../engine.js';
import { DuplicateId } from '../errors.js';
import { numberSortKey } from './number-sort-key.js';
import { columns, joinContext, joinWords } from './tokens.js';

export class DocumentWriter {
  readonly #find: Statement;
  readonly #document: Statement;
  readonly #passage: Statement;
  readonly #tokens: Statement;
  readonly #context: Statement;
  readonly #unit: Statement;
  readonly #alias: Statement;
  readonly #title: Statement;
  readonly #removals: readonly Statement[];
  #nextDocument: number;
  #nextRow: number;

  constructor(db: Database) {
    this.#find = db.prepare('select no, first, passages from document where id = ?');
    this.#document = db.prepare(
      `insert into document (no, id, first, passages, words, type, script, year, issued, issuers, number_key, number_sort, json)
       values (@no, @id, @first, @passages, @words, @type, @script, @year, @issued, @issuers, @numberKey, @numberSort, @json)`,
    );
    this.#passage = db.prepare(
      `insert or ignore into passage (row, document, context, kind, locator, words, folded, json) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#tokens = db.prepare(
      'insert into token (rowid, words, grams, context_words, context_grams) values (?, ?, ?, ?, ?)',
    );
    this.#context = db.prepare('insert into context (document, no, strings) values (?, ?, ?)');
    this.#unit = db.prepare('insert or ignore into unit (document, locator, row) values (?, ?, ?)');
    this.#alias = db.prepare('insert or ignore into alias (alias, document) values (?, ?)');
    this.#title = db.prepare('insert or ignore into title (letters, document) values (?, ?)');
    this.#removals = [
      'delete from token where rowid between @first and @last',
      'delete from passage where row between @first and @last',
      ...['context', 'unit', 'alias', 'title'].map((table) => `delete from ${table} where document = @no`),
      'delete from document where no = @no',
    ].map((sql) => db.prepare(sql));
    const next = (sql: string) => (db.prepare(sql).pluck().get() as number) + 1;
    this.#nextDocument = next('select ifnull(max(no), 0) from document');
    this.#nextRow = next('select ifnull(max(row), 0) from passage');
  }

  has(id: string): boolean {
    return this.#find.get(id) !== undefined;
  }

  /** @throws DuplicateId where two passages, or two units, have one locator */
  add({ document, passages, aliases }: AnalysedDocument): void {
    const no = this.#nextDocument++;
    this.#document.run({
      no,
      id: document.id,
      first: this.#nextRow,
      passages: passages.length,
      words: passages.reduce((sum, passage) => sum + passage.words.length, 0),
      type: document.type,
      script: document.script,
      year: document.year,
      issued: document.issued ?? document.year?.toString() ?? null,
      issuers: JSON.stringify(document.issuers),
      numberKey: document.number === null ? null : numberKey(document.number),
      numberSort: document.number === null ? null : numberSortKey(document.number),
      json: JSON.stringify(document),
    });
    for (const alias of aliases) this.#alias.run(alias, no);
    for (const key of titleKeys(document)) this.#title.run(key, no);
    const contexts = new Map<string, number>();
    for (const passage of passages) this.#addPassage(no, passage, contexts);
  }

  /** Nothing happens where there is no such document. */
  remove(id: string): void {
    const found = this.#find.get(id) as { no: number; first: number; passages: number } | undefined;
    if (found === undefined) return;
    const { no, first, passages } = found;
    const places = { no, first, last: first + passages - 1 };
    for (const removal of this.#removals) removal.run(places);
  }

  #addPassage(document: number, analysed: AnalysedPassage, contexts: Map<string, number>): void {
    const { passage } = analysed;
    const row = this.#nextRow++;
    const strings = joinContext(analysed.context);
    let context = contexts.get(strings);
    if (context === undefined) {
      context = contexts.size;
      contexts.set(strings, context);
      this.#context.run(document, context, strings);
    }
    const values = [passage.kind, passage.locator, joinWords(analysed.words), analysed.folded, JSON.stringify(passage)];
    if (this.#passage.run(row, document, context, ...values).changes === 0) throw duplicate(passage.id);
    this.#tokens.run(row, ...columns(analysed));
    for (const unit of passage.units) {
      if (this.#unit.run(document, unit.locator, row).changes === 0) throw duplicate(`${passage.id}, ${unit.locator}`);
    }
  }
}

function duplicate(address: string): DuplicateId {
  return new DuplicateId(`Two passages or units of one document have the address ${address}.`);
}
