/** How much a file may ask of the machine. What goes beyond is reported, not read. */
import { ReadError } from './error.js';

const MiB = 1024 * 1024;

export const limits = {
  /** Of a file, a file in an archive, and all records of one document, unpacked. */
  entry: 128 * MiB,
  /** Of a .jsonl. */
  line: 16 * MiB,
  /** What any archive may unpack to, however small it is, and how many times its own size it may unpack to beyond that. */
  unpacked: { free: 32 * MiB, ratio: 100 },
} as const;

export const tooLarge = (what: string): ReadError =>
  new ReadError('file_too_large', `${what} is larger than ${limits.entry / MiB} MiB.`);

/** @throws ReadError `file_too_large` */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limits.entry) throw tooLarge('The file');
    parts.push(chunk);
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}

/** Counts what an archive unpacks to, over all its files. */
export class UnpackingMeter {
  #unpacked = 0;

  constructor(readonly packed: number) {}

  /** @throws ReadError `archive_bomb`, from the stream */
  async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#unpacked += chunk.length;
      if (this.#unpacked > limits.unpacked.free + this.packed * limits.unpacked.ratio) {
        const message = `The archive unpacks to more than ${limits.unpacked.ratio} times its size; it was read up to there.`;
        throw new ReadError('archive_bomb', message);
      }
      yield chunk;
    }
  }
}
