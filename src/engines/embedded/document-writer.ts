/** Writes one document into the tables, or takes it out of them; the transaction is the caller's. */
import type { Database, Statement } from 'better-sqlite3';
import { standingKey } from '../../citation/standing.js';
import type { Document } from '../../domain/document.js';
import { numberKey } from '../../domain/number.js';
import { titleKeys } from '../../domain/title.js';
import { onlyNames } from '../../ranking/bm25.js';
import { namesOf } from '../../suggest/names.js';
import type { AnalysedDocument, AnalysedPassage } from '../engine.js';
import { DuplicateId } from '../errors.js';
import { numberSortKey } from '../number-sort-key.js';
import { countWords } from '../words.js';
import { packLengths } from './lengths.js';
import { PostingWriter } from './postings/writer.js';
import { joinContext, joinTokens, packText, textColumns } from './tokens.js';

export class DocumentWriter {
  /** Ids of all documents added, also where they were taken out again. */
  readonly written = new Set<string>();
  readonly #find: Statement;
  readonly #document: Statement;
  readonly #passage: Statement;
  readonly #candidate: Statement;
  readonly #tokens: Statement;
  readonly #context: Statement;
  readonly #contextTokens: Statement;
  readonly #unit: Statement;
  readonly #alias: Statement;
  readonly #title: Statement;
  readonly #json: Statement;
  readonly #setJson: Statement;
  readonly #removals: readonly Statement[];
  readonly #postings: PostingWriter;
  #nextDocument: number;
  #nextContext: number;
  #nextRow: number;

  constructor(db: Database) {
    this.#find = db.prepare('select no, first, passages from document where id = ?');
    this.#document = db.prepare(
      `insert into document (no, id, first, passages, words, lengths, title, english_title, number, type, script, year, issued, effective, expires, work, version, level, regions,
         issuers, number_keys, number_sort, date_sort, standing, names, json)
       values (@no, @id, @first, @passages, @words, @lengths, @title, @englishTitle, @number, @type, @script, @year, @issued, @effective, @expires, @work, @version, @level, @regions,
         @issuers, @numberKeys, @numberSort, @dateSort, @standing, @names, @json)`,
    );
    this.#passage = db.prepare('insert or ignore into passage (row, document, locator, json) values (?, ?, ?, ?)');
    this.#candidate = db.prepare(
      'insert into candidate (row, context, kind, locator, scored, english) values (?, ?, ?, ?, ?, ?)',
    );
    this.#tokens = db.prepare('insert into token (rowid, words, grams) values (?, ?, ?)');
    this.#context = db.prepare('insert into context (no, document, strings, runs) values (?, ?, ?, ?)');
    this.#contextTokens = db.prepare('insert into context_token (rowid, words, grams) values (?, ?, ?)');
    this.#unit = db.prepare('insert or ignore into unit (document, locator, row) values (?, ?, ?)');
    this.#alias = db.prepare('insert or ignore into alias (alias, document) values (?, ?)');
    this.#title = db.prepare('insert or ignore into title (letters, document) values (?, ?)');
    this.#json = db.prepare('select json from document where id = ?').pluck();
    this.#setJson = db.prepare('update document set json = ? where id = ?');
    this.#removals = [
      'delete from token where rowid between @first and @last',
      'delete from context_token where rowid in (select no from context where document = @no)',
      ...['passage', 'candidate'].map((table) => `delete from ${table} where row between @first and @last`),
      ...['context', 'unit', 'alias', 'title'].map((table) => `delete from ${table} where document = @no`),
      'delete from document where no = @no',
    ].map((sql) => db.prepare(sql));
    const next = (sql: string) => (db.prepare(sql).pluck().get() as number) + 1;
    this.#nextDocument = next('select ifnull(max(no), 0) from document');
    this.#nextContext = next('select ifnull(max(no), 0) from context');
    this.#postings = new PostingWriter(db);
    this.#nextRow = Math.max(this.#postings.first, next('select ifnull(max(row), -1) from passage'));
  }

  /** What is known of all rows only when the last one is written. */
  end(): void {
    this.#postings.end();
  }

  has(id: string): boolean {
    return this.#find.get(id) !== undefined;
  }

  /** @throws DuplicateId where two passages, or two units, have one locator */
  add({ document, passages, aliases }: AnalysedDocument): void {
    const no = this.#nextDocument++;
    const numbers = [document.number, ...document.otherNumbers].filter((number) => number !== null);
    const lengths = passages.map(({ words }) => countWords(words));
    this.#document.run({
      no,
      id: document.id,
      first: this.#nextRow,
      passages: passages.length,
      words: lengths.reduce((sum, length) => sum + length, 0),
      lengths: packLengths(lengths),
      title: document.title,
      englishTitle: document.englishTitle,
      number: document.number,
      type: document.type,
      script: document.script,
      year: document.year,
      issued: document.issued,
      effective: document.effective,
      expires: document.expires,
      work: document.work,
      version: document.version,
      level: document.level,
      regions: JSON.stringify(document.region),
      issuers: JSON.stringify(document.issuers),
      numberKeys: JSON.stringify(numbers.map(numberKey)),
      numberSort: document.number === null ? null : numberSortKey(document.number),
      dateSort: document.issued ?? document.year?.toString() ?? null,
      standing: standingKey({ document, passages: passages.map(({ passage }) => passage) }),
      names: namesOf(document),
      json: JSON.stringify(document),
    });
    this.written.add(document.id);
    for (const alias of aliases) this.#alias.run(alias, no);
    for (const key of titleKeys(document)) this.#title.run(key, no);
    const contexts = new Contexts(() => this.#nextContext++);
    for (const passage of passages) this.#addPassage(no, passage, contexts);
    for (const { no: context, strings, runs, words, grams } of contexts.all()) {
      this.#context.run(context, no, packText(strings), JSON.stringify(runs));
      this.#contextTokens.run(context, words, grams);
    }
  }

  /** Nothing happens where there is no such document. */
  remove(id: string): void {
    const found = this.#find.get(id) as { no: number; first: number; passages: number } | undefined;
    if (found === undefined) return;
    const { no, first, passages } = found;
    const places = { no, first, last: first + passages - 1 };
    for (const removal of this.#removals) removal.run(places);
  }

  /** Nothing happens where there is no such document. */
  setSources(id: string, sources: readonly string[]): void {
    const json = this.#json.get(id) as string | undefined;
    if (json === undefined) return;
    this.#setJson.run(JSON.stringify({ ...(JSON.parse(json) as Document), sources }), id);
  }

  #addPassage(document: number, analysed: AnalysedPassage, contexts: Contexts): void {
    const { passage, json, folded, english } = analysed;
    const row = this.#nextRow++;
    const context = contexts.at(row, analysed.context);
    if (this.#passage.run(row, document, passage.locator, json).changes === 0) throw duplicate(passage.id);
    this.#candidate.run(
      row,
      context,
      passage.kind,
      passage.locator,
      packText(joinTokens(analysed)),
      english && joinTokens(english),
    );
    const texts = english === null ? [analysed] : [analysed, english];
    const { words, grams } = textColumns(texts);
    this.#tokens.run(row, words, grams);
    this.#postings.add(row, { texts, naming: onlyNames({ kind: passage.kind, folded }) });
    for (const unit of passage.units) {
      if (this.#unit.run(document, unit.locator, row).changes === 0) throw duplicate(`${passage.id}, ${unit.locator}`);
    }
  }
}

interface Context {
  readonly no: number;
  readonly strings: string;
  /** The first and last row of each run of passages that stand in it. */
  readonly runs: number[];
  readonly words: string;
  readonly grams: string;
}

/** The contexts of one document: hundreds of passages share one, whose tokens are joined once. */
class Contexts {
  readonly #byList = new Map<AnalysedPassage['context'], Context>();
  readonly #byStrings = new Map<string, Context>();

  constructor(readonly newNo: () => number) {}

  /** The number of the passage's context. Rows come in their order. */
  at(row: number, list: AnalysedPassage['context']): number {
    const { no, runs } = this.#of(list);
    if (runs.at(-1) === row - 1) runs[runs.length - 1] = row;
    else runs.push(row, row);
    return no;
  }

  all(): Iterable<Context> {
    return this.#byStrings.values();
  }

  #of(list: AnalysedPassage['context']): Context {
    const known = this.#byList.get(list);
    if (known !== undefined) return known;
    const strings = joinContext(list);
    let context = this.#byStrings.get(strings);
    if (context === undefined) {
      context = { no: this.newNo(), strings, runs: [], ...textColumns(list) };
      this.#byStrings.set(strings, context);
    }
    this.#byList.set(list, context);
    return context;
  }
}

function duplicate(address: string): DuplicateId {
  return new DuplicateId(`Two passages or units of one document have the address ${address}.`);
}
