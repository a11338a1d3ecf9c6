/** Rows as they are found, in any order and some of them several times, until all are there. */
import { noBits, setBit } from './row-bits.js';
import { RowSet } from './row-set.js';
import { keep } from './rows.js';

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
    if (this.#bits === null && this.#list.length + last - first < mostOfList) {
      for (let row = first; row <= last; row++) this.#list.push(row);
    } else {
      const bits = this.bits();
      for (let row = first; row <= last; row++) setBit(bits, row);
    }
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
    return RowSet.of(this.#end, ascending(new Int32Array(this.#list)));
  }
}

const mostOfList = 4096;

/** Each once. */
function ascending(rows: Int32Array): Int32Array {
  rows.sort();
  let before = -1;
  return keep(rows, (row) => {
    const isNew = row !== before;
    before = row;
    return isNew;
  });
}
