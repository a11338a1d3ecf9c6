/** The bytes of a file, and how far reading it is. */
import { createReadStream } from 'node:fs';

/** Told of bytes as they are taken from the disk; of all of a file in the end. */
export type Taken = (bytes: number) => void;

export async function* chunksOf(path: string, taken: Taken): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) {
    taken((chunk as Uint8Array).length);
    yield chunk as Uint8Array;
  }
}
