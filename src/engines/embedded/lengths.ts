/** How long passages are, in words, as the tables keep it: two bytes each, the lower first. */

/** Longer ones are told as this. */
const most = 2 ** 16 - 1;

export function packLengths(lengths: readonly number[]): Buffer {
  const packed = Buffer.alloc(2 * lengths.length);
  for (const [i, length] of lengths.entries()) packed.writeUInt16LE(Math.min(length, most), 2 * i);
  return packed;
}

/** Into an array, from `at` on. */
export function unpackLengths(packed: Buffer, to: Uint16Array, at: number): void {
  for (let i = 0; 2 * i < packed.length; i++) to[at + i] = packed.readUInt16LE(2 * i);
}
