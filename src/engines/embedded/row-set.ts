/**
 * A set of rows, which never changes. Most tokens are rare: few rows are a list, and what is done with them takes as long as there are rows. Many are a bit each, and to
 * combine two such sets takes as long as to read some thousand numbers, however many rows there are in them.
 */
import { countBits, countBitsWithin, hasBit, noBits, rowsOfBits, setBit } from './row-bits.js';
import { keep } from './rows.js';

/** Up to one of so many rows in use a set is a list. */
const rowsAListed = 128;

export class RowSet {
  /** One more than the last row that may come in. */
  readonly #end: number;
  /** Ascending; null where the set is kept as bits. */
  readonly #list: Int32Array | null;
  readonly #bits: Uint32Array;
  #size: number | null;

  private constructor(end: number, list: Int32Array | null, bits: Uint32Array) {
    this.#end = end;
    this.#list = list;
    this.#bits = bits;
    this.#size = list === null ? null : list.length;
  }

  /** What is in any. */
  static anyOf(end: number, sets: readonly RowSet[]): RowSet {
    const [first = RowSet.empty(end), ...others] = sets;
    const many = others.reduce((most, set) => most + set.size(), first.size());
    if (others.length < 2 || many <= mostOfList(end)) return others.reduce((all, set) => all.or(set), first);
    const bits = noBits(end);
    for (const set of sets) {
      if (set.#list !== null) for (const row of set.#list) setBit(bits, row);
      else
        for (let place = 0; place < bits.length; place++)
          bits[place] = (bits[place] as number) | (set.#bits[place] as number);
    }
    return RowSet.#settled(end, bits);
  }

  static empty(end: number): RowSet {
    return new RowSet(end, new Int32Array(), none);
  }

  /** @param rows ascending, each once; not to be changed afterwards */
  static of(end: number, rows: Int32Array): RowSet {
    return rows.length <= mostOfList(end)
      ? new RowSet(end, rows, none)
      : RowSet.ofBits(end, withBits(noBits(end), rows));
  }

  /** @param bits as in row-bits.ts; not to be changed afterwards */
  static ofBits(end: number, bits: Uint32Array): RowSet {
    return new RowSet(end, null, bits);
  }

  /** Whether it takes memory by its rows, and not by all that there are. */
  get isList(): boolean {
    return this.#list !== null;
  }

  /** That it takes in memory. */
  get bytes(): number {
    return (this.#list ?? this.#bits).byteLength;
  }

  size(): number {
    this.#size ??= countBits(this.#bits);
    return this.#size;
  }

  /** Ascending; not to be changed. */
  rows(): Int32Array {
    return this.#list ?? rowsOfBits(this.#bits, this.size());
  }

  /** Ascending; both ends included. */
  rowsWithin(first: number, last: number): Int32Array {
    if (this.#list === null) return rowsOfBits(this.#bits, this.size(), first, last);
    return keep(this.#list, (row) => first <= row && row <= last);
  }

  /** Adds to the score of each of its rows that has not been seen, and then has. @param seen as in row-bits.ts @param scores by row */
  raiseUnseen(seen: Uint32Array, by: number, scores: Float32Array): void {
    if (this.#list !== null) {
      for (let i = 0; i < this.#list.length; i++) {
        const row = this.#list[i] as number;
        if (hasBit(seen, row)) continue;
        setBit(seen, row);
        scores[row] = (scores[row] as number) + by;
      }
      return;
    }
    const bits = this.#bits;
    for (let place = 0; place < bits.length; place++) {
      let left = (bits[place] as number) & ~(seen[place] as number);
      if (left === 0) continue;
      seen[place] = (seen[place] as number) | left;
      for (; left !== 0; left &= left - 1) {
        const row = place * 32 + 31 - Math.clz32(left & -left);
        scores[row] = (scores[row] as number) + by;
      }
    }
  }

  /** How many there are from `first` to `last`, both included. */
  countWithin(first: number, last: number): number {
    return this.#list === null ? countBitsWithin(this.#bits, first, last) : this.rowsWithin(first, last).length;
  }

  has(row: number): boolean {
    return this.#list === null ? hasBit(this.#bits, row) : holds(this.#list, row);
  }

  /** What is in both. */
  and(other: RowSet): RowSet {
    const isLonger = this.#list !== null && other.#list !== null && other.size() < this.size();
    if (isLonger || (this.#list === null && other.#list !== null)) return other.and(this);
    if (this.#list !== null) return this.#kept((row) => other.has(row));
    const [own, others] = [this.#bits, other.#bits];
    const bits = new Uint32Array(own.length);
    // A loop for each operation, as one for all of them takes three times as long.
    for (let place = 0; place < bits.length; place++) bits[place] = (own[place] as number) & (others[place] as number);
    return RowSet.#settled(this.#end, bits);
  }

  or(other: RowSet): RowSet {
    if (this.#list === null && other.#list !== null) return other.or(this);
    if (this.#list !== null) {
      if (this.#list.length === 0) return other;
      if (other.#list !== null) return RowSet.of(this.#end, merged(this.#list, other.#list));
      return RowSet.ofBits(this.#end, withBits(other.#bits.slice(), this.#list));
    }
    const [own, others] = [this.#bits, other.#bits];
    const bits = new Uint32Array(own.length);
    for (let place = 0; place < bits.length; place++) bits[place] = (own[place] as number) | (others[place] as number);
    return RowSet.ofBits(this.#end, bits);
  }

  without(other: RowSet): RowSet {
    if (other.#list?.length === 0) return this;
    if (this.#list !== null) return this.#kept((row) => !other.has(row));
    const [own, others] = [this.#bits, other.#list === null ? other.#bits : withBits(noBits(this.#end), other.#list)];
    const bits = new Uint32Array(own.length);
    for (let place = 0; place < bits.length; place++) bits[place] = (own[place] as number) & ~(others[place] as number);
    return RowSet.#settled(this.#end, bits);
  }

  #kept(passes: (row: number) => boolean): RowSet {
    const list = keep(this.#list as Int32Array, passes);
    return list.length === this.size() ? this : new RowSet(this.#end, list, none);
  }

  /** Of bits that are few after all. */
  static #settled(end: number, bits: Uint32Array): RowSet {
    const size = countBits(bits);
    return size <= mostOfList(end) ? RowSet.of(end, rowsOfBits(bits, size)) : RowSet.ofBits(end, bits);
  }
}

const none = new Uint32Array();

function mostOfList(end: number): number {
  return end / rowsAListed;
}

function withBits(bits: Uint32Array, rows: Int32Array): Uint32Array {
  for (const row of rows) setBit(bits, row);
  return bits;
}

function holds(list: Int32Array, row: number): boolean {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((list[middle] as number) < row) from = middle + 1;
    else to = middle;
  }
  return list[from] === row;
}

function merged(one: Int32Array, other: Int32Array): Int32Array {
  const all = new Int32Array(one.length + other.length);
  let length = 0;
  for (let i = 0, j = 0; i < one.length || j < other.length; ) {
    // Behind the end of a list there is nothing smaller.
    const [own, others] = [one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY];
    all[length++] = Math.min(own, others);
    if (own <= others) i++;
    if (others <= own) j++;
  }
  return all.subarray(0, length);
}
