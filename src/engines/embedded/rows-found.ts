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
    return RowSet.of(this.#end, new Int32Array(isAscending(this.#list) ? this.#list : ascending(this.#list)));
  }
}

const mostOfList = 4096;

/** As the rows of a token are listed. */
function isAscending(rows: readonly number[]): boolean {
  for (let i = 1; i < rows.length; i++) if ((rows[i - 1] as number) >= (rows[i] as number)) return false;
  return true;
}

function ascending(rows: readonly number[]): number[] {
  return [...new Set(rows)].sort((one, other) => one - other);
}
