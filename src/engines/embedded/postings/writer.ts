/**
 * Keeps postings of the rows that a build or change writes, span by span; the transaction is the caller's. The rows behind the last span, the tail, have none, until
 * they are so many that it helps.
 */
import type { Database, Statement } from 'better-sqlite3';
import type { Passage } from '../../../domain/passage.js';
import { lettersOf } from '../../../text/fold.js';
import { onlyNames } from '../../bm25.js';
import { Collector, type Written } from './collector.js';
import { longestSpan } from './packed.js';

/** Rows. A shorter tail is searched as fast without, and where all that matches lies in it, all of it is proposed. */
const leastSpan = 256;

export class PostingWriter {
  readonly #span: Statement;
  readonly #posting: Statement;
  /** First row of the span that is being gathered. */
  #first: number;
  #collector: Collector;

  constructor(db: Database) {
    this.#span = db.prepare('insert into span (first, last) values (@first, @last)');
    this.#posting = db.prepare('insert into posting (token, span, rows) values (?, ?, ?)');
    const behind = db.prepare('select ifnull(max(last) + 1, 0) from span').pluck().get() as number;
    this.#first = 32 * Math.ceil(behind / 32);
    this.#collector = this.#collecting();
    const tail = db.prepare('select row, kind, words, folded from passage where row >= ? order by row');
    for (const stored of tail.iterate(this.#first)) {
      const { row, kind, words, folded } = stored as Pick<Passage, 'kind'> &
        Record<'words' | 'folded', string> & { row: number };
      this.add(row, { words, letters: lettersOf(folded), naming: onlyNames({ kind, folded }) });
    }
  }

  /** Rows that lie in a span are not used again: its postings tell of what was there. */
  get firstUnused(): number {
    return this.#first + this.#collector.length;
  }

  /** The rows one after the other. */
  add(row: number, written: Written): void {
    if (row - this.#first >= longestSpan) this.#endSpan();
    this.#collector.add(row, written);
  }

  end(): void {
    if (this.#collector.length >= leastSpan) this.#endSpan();
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
