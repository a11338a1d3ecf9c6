/** The parts of an office file that is a zip (.docx, .ofd), read from memory, one at a time and within limits. */
import type { Readable } from 'node:stream';
import yauzl, { type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { messageOf, ReadError } from './error.js';

export interface Parts {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** @throws ReadError `file_damaged` where there is no such part or it cannot be unpacked, `encrypted`, `file_too_large` */
  read(name: string): Promise<Uint8Array>;
}

/** Of one part, unpacked. XML of this size is a text of ten thousand pages; the tree built from it takes many times as much. */
const largestPart = 64 * 1024 * 1024;

/**
 * @param format as the user knows it, for messages: `.docx`
 * @throws ReadError `file_damaged`
 */
export async function openParts(bytes: Uint8Array, format: string): Promise<Parts> {
  const entries = new Map<string, ZipEntry>();
  let zip: ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (cause) {
    throw new ReadError('file_damaged', `The file is not a whole ${format} file: ${messageOf(cause)}.`, { cause });
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined)
        throw new ReadError('file_damaged', `The ${format} file is damaged: ${name} is missing.`);
      if (entry.isEncrypted()) throw new ReadError('encrypted', `The ${format} file is encrypted.`);
      if (entry.uncompressedSize > largestPart) {
        throw new ReadError('file_too_large', `${name} in the ${format} file is larger than ${largestPart} bytes.`);
      }
      try {
        return await bytesOf(await zip.openReadStreamPromise(entry));
      } catch (cause) {
        const message = `The ${format} file is damaged: ${name} cannot be unpacked: ${messageOf(cause)}.`;
        throw new ReadError('file_damaged', message, { cause });
      }
    },
  };
}

/** What unpacks to more than the entry says is an error of the stream. */
async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
