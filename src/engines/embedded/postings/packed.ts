/**
 * A posting as it is stored: the rows of one span in which a token stands, and what it weighs in each of them, a byte each. Few rows are a list (two bytes each, how
 * far behind the span's first row, lower byte first); many are a map, a bit each, which is then the shorter one.
 */
import { mostWeight } from '../../../ranking/bm25.js';
import type { RowsFound } from '../rows-found.js';

/** Rows that were written one after the other, at most `longestSpan` of them; the first is a multiple of 32. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export const longestSpan = 32_768;

/** Bytes of a map. Its first row fills a word of row-bits.ts, and so does every other word of it. */
function mapSize({ first, last }: Span): number {
  return 4 * Math.ceil((last - first + 1) / 32);
}

/**
 * @param offsets ascending
 * @param weights beside `offsets`, as bm25.ts has them
 */
export function pack(span: Span, offsets: Uint16Array, weights: Float32Array): Uint8Array {
  const size = mapSize(span);
  const isShort = 2 * offsets.length <= size;
  const start = isShort ? 2 * offsets.length : size;
  const packed = new Uint8Array(start + offsets.length);
  for (let place = 0; place < offsets.length; place++) {
    const offset = offsets[place] as number;
    if (isShort) {
      packed[2 * place] = offset & 0xff;
      packed[2 * place + 1] = offset >>> 8;
    } else {
      packed[offset >>> 3] = (packed[offset >>> 3] as number) | (1 << (offset & 7));
    }
    packed[start + place] = Math.min(255, Math.max(1, Math.round((weights[place] as number) * (256 / mostWeight))));
  }
  return packed;
}

export function addRows(span: Span, packed: Uint8Array, to: RowsFound): void {
  const size = mapSize(span);
  if (!isList(packed, size)) {
    const bits = to.bits();
    for (let at = 0, word = span.first / 32; at < size; at += 4, word++) {
      bits[word] = (bits[word] as number) | wordAt(packed, at);
    }
    return;
  }
  for (let at = 0; at < (2 * packed.length) / 3; at += 2) to.add(span.first + pairAt(packed, at));
}

/** @param scores by row */
export function addWeights(span: Span, packed: Uint8Array, factor: number, scores: Float32Array): void {
  const size = mapSize(span);
  const unit = (factor * mostWeight) / 256;
  const add = (row: number, place: number): void => {
    scores[row] = (scores[row] as number) + unit * (packed[place] as number);
  };
  if (isList(packed, size)) {
    const start = (2 * packed.length) / 3;
    for (let at = 0, place = start; at < start; at += 2, place++) add(span.first + pairAt(packed, at), place);
    return;
  }
  for (let at = 0, place = size; at < size; at += 4) {
    const row = span.first + 8 * at;
    for (let left = wordAt(packed, at); left !== 0; left &= left - 1) add(row + 31 - Math.clz32(left & -left), place++);
  }
}

/** Three bytes a row, and no longer than a map with half as many weights as it has bytes. */
function isList(packed: Uint8Array, size: number): boolean {
  return 2 * packed.length <= 3 * size;
}

function pairAt(packed: Uint8Array, at: number): number {
  return (packed[at] as number) | ((packed[at + 1] as number) << 8);
}

function wordAt(packed: Uint8Array, at: number): number {
  return pairAt(packed, at) | (pairAt(packed, at + 2) << 16);
}
