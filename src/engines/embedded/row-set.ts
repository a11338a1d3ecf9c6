/** A set of rows, a bit each: to combine two takes as long as to read some thousand numbers, however many rows there are in them. */

export class RowSet {
  /** Row `n` is bit `n % 32` of word `n / 32`. */
  readonly bits: Uint32Array;

  /** @param end one more than the last row that may come in */
  constructor(readonly end: number) {
    this.bits = new Uint32Array(Math.ceil(end / 32));
  }

  static of(end: number, rows: Iterable<number>): RowSet {
    const set = new RowSet(end);
    set.addAll(rows);
    return set;
  }

  addAll(rows: Iterable<number>): void {
    for (const row of rows) this.add(row);
  }

  add(row: number): void {
    this.bits[row >>> 5] = (this.bits[row >>> 5] as number) | (1 << (row & 31));
  }

  /** Both ends included. */
  addRange(first: number, last: number): void {
    for (let row = first; row <= last; row++) this.add(row);
  }

  /** As `addRange`, whole words at a time: spans are long. */
  removeRange(first: number, last: number): void {
    const [from, to] = [first >>> 5, last >>> 5];
    const before = (1 << (first & 31)) - 1;
    const behind = (last & 31) === 31 ? 0 : -1 << ((last & 31) + 1);
    const [start, end] = [this.bits[from] as number, this.bits[to] as number];
    this.bits.fill(0, from, to + 1);
    this.bits[from] = start & (from === to ? before | behind : before);
    if (from !== to) this.bits[to] = end & behind;
  }

  copy(): RowSet {
    const set = new RowSet(this.end);
    set.bits.set(this.bits);
    return set;
  }

  /** A new set: what is in both. The other operations are alike; each is a loop of its own, as one for all of them takes three times as long. */
  and({ bits: other }: RowSet): RowSet {
    const { bits } = this;
    const set = new RowSet(this.end);
    for (let place = 0; place < bits.length; place++) {
      set.bits[place] = (bits[place] as number) & (other[place] as number);
    }
    return set;
  }

  or({ bits: other }: RowSet): RowSet {
    const { bits } = this;
    const set = new RowSet(this.end);
    for (let place = 0; place < bits.length; place++) {
      set.bits[place] = (bits[place] as number) | (other[place] as number);
    }
    return set;
  }

  without({ bits: other }: RowSet): RowSet {
    const { bits } = this;
    const set = new RowSet(this.end);
    for (let place = 0; place < bits.length; place++) {
      set.bits[place] = (bits[place] as number) & ~(other[place] as number);
    }
    return set;
  }

  size(): number {
    const { bits } = this;
    let size = 0;
    for (let place = 0; place < bits.length; place++) {
      // Hacker's Delight, 5-1: the bits of a word counted side by side.
      let word = bits[place] as number;
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return size;
  }

  /** Ascending. */
  rows(): Int32Array {
    const { bits } = this;
    const rows = new Int32Array(this.size());
    let length = 0;
    for (let place = 0; place < bits.length; place++) {
      for (let left = bits[place] as number; left !== 0; left &= left - 1) {
        rows[length++] = place * 32 + 31 - Math.clz32(left & -left);
      }
    }
    return rows;
  }
}
