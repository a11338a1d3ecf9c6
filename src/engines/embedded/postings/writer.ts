/**
 * Keeps postings of the rows that a build or change writes, span by span; the transaction is the caller's. The rows behind the last span, the tail, have none, until
 * they are so many that it helps. A short last span is taken back and gathered again with what comes behind it: many small changes leave no more spans than
 * one large one.
 */
import type { Database, Statement } from 'better-sqlite3';
import type { Passage } from '../../../domain/passage.js';
import { onlyNames } from '../../../ranking/bm25.js';
import { prepared } from '../prepared.js';
import { splitTokens, unpackText } from '../tokens.js';
import { Collector, type Written } from './collector.js';
import { longestSpan, type Span } from './packed.js';

/** Rows. A shorter tail is searched as fast without, and where all that matches lies in it, all of it is proposed. */
const leastSpan = 256;
/** A longer one is not gathered again: a small change would take as long as that. */
const shortSpan = 4_096;

interface Stored extends Pick<Passage, 'kind'> {
  readonly row: number;
  readonly scored: Buffer;
  readonly english: string | null;
}

export class PostingWriter {
  readonly #db: Database;
  readonly #span: Statement;
  readonly #posting: Statement;
  /** First row of the span that is being gathered. */
  #first: number;
  #collector: Collector;

  constructor(db: Database) {
    this.#db = db;
    this.#span = db.prepare('insert into span (first, last) values (@first, @last)');
    this.#posting = db.prepare('insert into posting (token, span, rows) values (?, ?, ?)');
    const last = db.prepare('select first, last from span order by first desc limit 1').get() as Span | undefined;
    if (last !== undefined && last.last - last.first < shortSpan) {
      this.#remove(last.first);
      this.#first = last.first;
    } else {
      this.#first = last === undefined ? 0 : 32 * Math.ceil((last.last + 1) / 32);
    }
    this.#collector = this.#collecting();
    const tail = db.prepare('select row, kind, scored, english from candidate where row >= ? order by row');
    for (const stored of tail.iterate(this.#first)) {
      const { row, kind, scored, english } = stored as Stored;
      const own = splitTokens(unpackText(scored));
      const texts = english === null ? [own] : [own, splitTokens(english)];
      this.add(row, { texts, naming: onlyNames({ kind, folded: own.folded }) });
    }
  }

  /** Before anything is added: rows before this one lie in spans, and are not used again, as postings may tell of what was there. */
  get first(): number {
    return this.#first;
  }

  /** The rows one after the other. */
  add(row: number, written: Written): void {
    if (row - this.#first >= longestSpan) this.#endSpan();
    this.#collector.add(row, written);
  }

  /** When all is written, and all that goes is gone. */
  end(): void {
    if (this.#collector.length >= leastSpan) this.#endSpan();
    const empty = `select first from span
      where not exists (select 1 from passage where row between span.first and span.last)`;
    for (const first of this.#db.prepare(empty).pluck().all() as number[]) this.#remove(first);
  }

  #remove(first: number): void {
    prepared(this.#db, 'delete from posting where span = ?').run(first);
    prepared(this.#db, 'delete from span where first = ?').run(first);
  }

  #collecting(): Collector {
    const first = this.#first;
    return new Collector(first, (token, packed) => this.#posting.run(token, first, packed));
  }

  #endSpan(): void {
    const span = this.#collector.end();
    this.#span.run(span);
    this.#first += longestSpan;
    this.#collector = this.#collecting();
  }
}
