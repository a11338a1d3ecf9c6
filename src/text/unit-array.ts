/**
 * A text's UTF-16 units as numbers in an array. Hundreds of texts are gone through for a search, and of a text each unit is found anew, by how the text lies in memory: to
 * copy them all first and read them from an array takes a third of the time.
 */
import { endianness } from 'node:os';

/** Whether the units of an array lie in memory as UTF-16LE has them. */
export const isLittle = endianness() === 'LE';
/** In units: of shorter texts the copying takes longer. */
const short = 32;

let bytes = Buffer.alloc(0);
let units = new Uint16Array();

/** @returns an array that is longer than the text, to be read before the next call */
export function unitArray(text: string): Uint16Array {
  if (units.length <= text.length) {
    bytes = Buffer.alloc(4 * (text.length + short));
    units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  }
  if (isLittle && text.length > short) bytes.write(text, 'utf16le');
  else for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
