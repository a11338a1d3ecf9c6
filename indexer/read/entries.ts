/**
 * A file into what is parsed on its own: itself, the files in an archive, the documents in a .jsonl. Streams: of an archive no more than one file is in
 * memory, of a .jsonl no more than one document.
 */
import { stat } from 'node:fs/promises';
import { type SourceFile, sourceOf } from '../collect.js';
import { isOfFileSystem } from '../failure.js';
import { archiveEndings, type Member, membersOf, unzipped } from './archives.js';
import { chunksOf, type Taken } from './chunks.js';
import { messageOf, ReadError, type ReadErrorCode } from './error.js';
import { formatOf } from './index.js';
import { collect, limits, tooLarge } from './limits.js';
import { isHidden, pathOf } from './member-names.js';
import type { Descriptions, Entry } from './reader.js';
import { documentsOf } from './record-entries.js';

/** A file, or a part of one, that gives no entry. */
export interface Unreadable {
  readonly path: string;
  /** A ReadError, or the file system's. */
  readonly error: Error;
}

/** What cannot be read comes out as such, and the rest goes on; what is thrown is a fault of the program. */
export async function* entriesOf(
  file: SourceFile,
  descriptions: Descriptions,
  taken: Taken = () => undefined,
): AsyncGenerator<Entry | Unreadable> {
  const path = sourceOf(file);
  try {
    const members = membersOf(path);
    if (members !== undefined) yield* entriesInArchive(path, packed(members(file.path, taken)), descriptions);
    else if (/\.gz$/iu.test(path)) {
      yield* entriesIn(path, path.slice(0, -'.gz'.length), () => packed(unzipped(file.path, taken)), descriptions);
    } else {
      const { size } = await stat(file.path);
      yield* entriesIn(path, path, () => chunksOf(file.path, taken), descriptions, size);
    }
  } catch (error) {
    if (!(error instanceof ReadError) && !isOfFileSystem(error)) throw error;
    yield { path, error };
  }
}

async function* entriesInArchive(
  archive: string,
  members: AsyncIterable<Member>,
  descriptions: Descriptions,
): AsyncGenerator<Entry | Unreadable> {
  for await (const member of members) {
    const inside = pathOf(member.name);
    if (inside === '' || isHidden(inside)) continue;
    const path = `${archive}/${inside}`;
    try {
      if ([...archiveEndings, '.gz'].some((ending) => inside.toLowerCase().endsWith(ending))) {
        throw new ReadError('archive_nested', 'An archive in an archive is not read: unpack it.');
      }
      if (member.isEncrypted) throw new ReadError('encrypted', 'The file is encrypted.');
      yield* entriesIn(path, path, () => packed(member.content()), descriptions, member.size);
    } catch (error) {
      if (!(error instanceof ReadError) || endOfArchive.has(error.code)) throw error;
      yield { path, error };
    }
  }
}

/** @param name that its format is told by */
async function* entriesIn(
  path: string,
  name: string,
  content: () => AsyncIterable<Uint8Array>,
  descriptions: Descriptions,
  size = 0,
): AsyncGenerator<Entry | Unreadable> {
  const format = formatOf(name);
  if (format === 'jsonl') yield* documentsOf(path, content(), descriptions.records(path));
  else {
    if (size > limits.entry) throw tooLarge('The file');
    yield { path, format, bytes: await collect(content()), firstLine: 1 };
  }
}

/** After these there is no next file to be read. */
const endOfArchive: ReadonlySet<ReadErrorCode> = new Set(['archive_bomb', 'archive_broken']);

/** What comes out of an archive; what its library or zlib throws says that the archive is damaged. */
async function* packed<T>(content: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* content;
  } catch (error) {
    if (error instanceof ReadError || isOfFileSystem(error)) throw error;
    const message = `The archive is damaged: ${messageOf(error)}.`;
    throw new ReadError('archive_broken', message, { cause: error });
  }
}
