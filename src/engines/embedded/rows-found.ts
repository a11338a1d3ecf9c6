/** Rows as they are found, in any order and some of them several times, until all are there. */
import { noBits, setBit } from './row-bits.js';
import { RowSet } from './row-set.js';

export class RowsFound {
  readonly #end: number;
  #list: number[] = [];
  /** Where there are too many for a list. */
  #bits: Uint32Array | null = null;

  /** @param end one more than the last row that may come in */
  constructor(end: number) {
    this.#end = end;
  }

  add(row: number): void {
    if (this.#bits !== null) setBit(this.#bits, row);
    else if (this.#list.push(row) > mostOfList) this.bits();
  }

  addAll(rows: Iterable<number>): void {
    for (const row of rows) this.add(row);
  }

  /** Both ends included. */
  addRange(first: number, last: number): void {
    for (let row = first; row <= last; row++) this.add(row);
  }

  /** All so far, as in row-bits.ts; what is set in them is found, too. */
  bits(): Uint32Array {
    this.#bits ??= noBits(this.#end);
    for (const row of this.#list) setBit(this.#bits, row);
    this.#list = [];
    return this.#bits;
  }

  /** To be asked once, when all are there. */
  set(): RowSet {
    if (this.#bits !== null) return RowSet.ofBits(this.#end, this.#bits);
    const rows = Int32Array.from(this.#list);
    const isOrdered = rows.every((row, i) => i === 0 || (rows[i - 1] as number) < row);
    return RowSet.of(this.#end, isOrdered ? rows : Int32Array.from(new Set(rows.sort())));
  }
}

const mostOfList = 4096;
