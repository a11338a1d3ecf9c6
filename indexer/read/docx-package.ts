/** A .docx as a package: its parts, found by their relationships, not by their usual names (ECMA-376 part 2, 9). */
import { posix } from 'node:path';
import { ReadError } from './error.js';
import { attribute, childrenNamed, type Element, parseXml } from './xml.js';
import { openParts, type Parts } from './zip-parts.js';

export interface DocxPackage {
  readonly document: Element;
  readonly styles: Element | undefined;
  readonly numbering: Element | undefined;
  readonly footnotes: Element | undefined;
  readonly endnotes: Element | undefined;
}

/** @throws ReadError */
export async function openDocx(bytes: Uint8Array): Promise<DocxPackage> {
  refuseOldFormats(bytes);
  const parts = await openParts(bytes, '.docx');
  const main = (await related(parts, '')).get('officeDocument');
  if (main === undefined)
    throw new ReadError('file_damaged', 'The file is a zip, but not a .docx: it names no main document.');
  const others = await related(parts, main);
  const part = async (type: string): Promise<Element | undefined> => {
    const name = others.get(type);
    return name !== undefined && parts.has(name) ? parseXml(await parts.read(name), name) : undefined;
  };
  return {
    document: parseXml(await parts.read(main), main),
    styles: await part('styles'),
    numbering: await part('numbering'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
  };
}

/** Names of parts that a part ('': the package) refers to, by the last word of their relationship's type. */
async function related(parts: Parts, source: string): Promise<Map<string, string>> {
  const folder = posix.dirname(source);
  const name = posix.join(folder, '_rels', `${posix.basename(source)}.rels`);
  const found = new Map<string, string>();
  if (!parts.has(name)) return found;
  for (const relation of childrenNamed(parseXml(await parts.read(name), name), 'Relationship')) {
    const type = attribute(relation, 'Type')?.split('/').at(-1);
    const target = attribute(relation, 'Target');
    if (type === undefined || target === undefined || attribute(relation, 'TargetMode') === 'External') continue;
    found.set(type, target.startsWith('/') ? target.slice(1) : posix.join(folder, target));
  }
  return found;
}

/** An OLE file is a .doc of before 2007, or a .docx inside its encryption ([MS-OFFCRYPTO] 1.3.2), whatever its name ends with. */
function refuseOldFormats(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start.subarray(0, 8).toString('hex') !== 'd0cf11e0a1b11ae1') return;
  if (start.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new ReadError('encrypted', 'The Word file asks for a password. Save it without one and index it again.');
  }
  throw new ReadError(
    'unsupported_format',
    'The file is in the old Word format (.doc). Save it as .docx and index it again.',
  );
}
