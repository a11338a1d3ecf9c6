/** The generation's dictionary as it is stored: about a quarter of its size. */
import { deflateSync, inflateSync } from 'node:zlib';

export function packDictionary(dictionary: string): Buffer {
  return deflateSync(dictionary);
}

export function unpackDictionary(packed: Buffer): string {
  return inflateSync(packed).toString('utf8');
}
