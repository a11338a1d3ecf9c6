/** A long text of a generation (its dictionary, its terms) as it is stored: about a quarter of its size. */
import { deflateSync, inflateSync } from 'node:zlib';

export function packText(text: string): Buffer {
  return deflateSync(text);
}

export function unpackText(packed: Buffer): string {
  return inflateSync(packed).toString('utf8');
}
