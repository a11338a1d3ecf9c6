/** Rows as bits: row `n` is bit `n % 32` of word `n / 32`. */

/** @param end one more than the last row that may come in */
export function noBits(end: number): Uint32Array {
  return new Uint32Array(Math.ceil(end / 32));
}

/** All but the given rows; also those from `end` on in its last word. @param end as in `noBits` */
export function allBitsBut(end: number, rows: Int32Array): Uint32Array {
  const bits = noBits(end).fill(0xffffffff);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    bits[row >>> 5] = (bits[row >>> 5] as number) & ~(1 << (row & 31));
  }
  return bits;
}

export function setBit(bits: Uint32Array, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31));
}

export function hasBit(bits: Uint32Array, row: number): boolean {
  return (((bits[row >>> 5] as number) >>> (row & 31)) & 1) === 1;
}

export function countBits(bits: Uint32Array): number {
  let count = 0;
  for (let place = 0; place < bits.length; place++) count += bitsIn(bits[place] as number);
  return count;
}

/** From `first` to `last`, both included. */
export function countBitsWithin(bits: Uint32Array, first: number, last: number): number {
  const [from, to] = [first >>> 5, last >>> 5];
  const behind = 31 - (last & 31);
  const start = ((bits[from] as number) >>> (first & 31)) << (first & 31);
  if (from === to) return bitsIn((start << behind) >>> behind);
  let count = bitsIn(start) + bitsIn((bits[to] as number) << behind);
  for (let place = from + 1; place < to; place++) count += bitsIn(bits[place] as number);
  return count;
}

/** Hacker's Delight, 5-1: the bits of a word counted side by side. */
function bitsIn(all: number): number {
  let word = all - ((all >>> 1) & 0x55555555);
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Those from `first` to `last`, both included, ascending.
 * @param most how many there can be
 */
export function rowsOfBits(bits: Uint32Array, most: number, first = 0, last = 32 * bits.length - 1): Int32Array {
  const rows = new Int32Array(most);
  let length = 0;
  for (let place = first >>> 5; place <= last >>> 5; place++) {
    for (let left = bits[place] as number; left !== 0; left &= left - 1) {
      const row = place * 32 + 31 - Math.clz32(left & -left);
      if (first <= row && row <= last) rows[length++] = row;
    }
  }
  return rows.subarray(0, length);
}
