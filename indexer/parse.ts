/** One entry into its documents. */
import { hash } from 'node:crypto';
import { clean } from './clean/index.js';
import { entriesOf } from './read/entries.js';
import { ReadError } from './read/error.js';
import { readEntry } from './read/index.js';
import type { Descriptions, Entry, Given, RecordFields } from './read/reader.js';
import { ownFields } from './read/record-fields.js';
import { withEnglish } from './structure/english.js';
import { type Parsed, structure } from './structure/structure.js';

export type { Parsed } from './structure/structure.js';

/**
 * @param override what metadata.yaml says of it
 * @param fields where its records keep what, for a .jsonl
 * @returns the warnings that speak of the entry as a whole are the first document's
 * @throws ReadError
 */
export async function parseEntry(entry: Entry, override: Given, fields: RecordFields): Promise<Parsed[]> {
  const read = await readEntry(entry, fields);
  const { blocks, warnings } = clean(read.blocks);
  if (blocks.length === 0) throw new ReadError('empty_document', 'The file holds no text.');
  const source = { path: entry.path, sha256: hash('sha256', entry.bytes, 'hex') };
  const documents = structure(blocks, source, [override, read.given]);
  const [first, ...others] = withEnglish(documents, read.english ?? []);
  if (first === undefined) return [];
  return [{ ...first, warnings: [...read.warnings, ...warnings, ...first.warnings] }, ...others];
}

/**
 * All documents of a file about which nothing is known beside it.
 * @throws ReadError; the file system's errors
 */
export async function parseFile(path: string, base: string): Promise<Parsed[]> {
  const parsed: Parsed[] = [];
  for await (const entry of entriesOf({ path, base }, undescribed)) {
    if ('error' in entry) throw entry.error;
    parsed.push(...(await parseEntry(entry, {}, ownFields)));
  }
  return parsed;
}

const undescribed: Descriptions = { given: () => ({}), records: () => ownFields, fingerprint: () => '' };
