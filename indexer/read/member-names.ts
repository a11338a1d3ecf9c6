/** Names of files in archives: their encoding found, and nothing in them that leads elsewhere. */
import yauzl, { type Entry } from 'yauzl';
import { decodeName } from './encoding.js';

/** Of a .zip: UTF-8 where the entry says so; else whatever its bytes are, which from Chinese Windows is GBK. */
export function zipName({ generalPurposeBitFlag, extraFields, fileNameRaw }: Entry): string {
  const stated = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  const isStated = (generalPurposeBitFlag & 0x800) !== 0 || extraFields.some(({ id }) => id === 0x7075);
  return isStated ? stated : (decodeName(fileNameRaw) ?? stated);
}

/** Of a .tar, whose bytes were taken for Latin 1 (a name from a pax header is decoded already). */
export function tarName(name: string): string {
  const bytes = Buffer.from(name, 'latin1');
  return bytes.toString('latin1') === name ? (decodeName(bytes) ?? name) : name;
}

/** Its parts, joined by `/`: `..\..\a.txt` is a.txt, for a name here is only a name. */
export const pathOf = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, '')
    .split(/[\\/]+/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

/** What systems put beside the files that a person packed. */
export const isHidden = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
