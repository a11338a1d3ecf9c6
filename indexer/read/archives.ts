/** The files in a .tar, .tar.gz or .zip, one after the other as the archive holds them, and what is in a .gz. */
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import yauzl, { type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { chunksOf, type Taken } from './chunks.js';
import { messageOf, ReadError } from './error.js';
import { UnpackingMeter } from './limits.js';
import { tarName, zipName } from './member-names.js';

export interface Member {
  /** As the archive has it. */
  readonly name: string;
  readonly size: number;
  readonly isEncrypted: boolean;
  /**
   * Its content, unpacked; to be asked for once, before the next member.
   * @throws ReadError where this member alone is damaged, anything else where the archive is
   */
  content(): AsyncIterable<Uint8Array>;
}

type Members = (path: string, taken: Taken) => AsyncGenerator<Member>;

/** By what a name ends with, the longer ending first. */
const archives: readonly (readonly [ending: string, Members])[] = [
  ['.tar.gz', (path, taken) => tar(path, true, taken)],
  ['.tgz', (path, taken) => tar(path, true, taken)],
  ['.tar', (path, taken) => tar(path, false, taken)],
  ['.zip', zip],
];

export const archiveEndings = archives.map(([ending]) => ending);

/** Undefined where the name is not an archive's. */
export const membersOf = (name: string): Members | undefined =>
  archives.find(([ending]) => name.toLowerCase().endsWith(ending))?.[1];

/** What a .gz of one file holds. */
export async function* unzipped(path: string, taken: Taken): AsyncGenerator<Uint8Array> {
  const meter = new UnpackingMeter((await stat(path)).size);
  const unzip = createGunzip();
  pipeline(chunksOf(path, taken), unzip, toldByReading);
  yield* meter.counted(unzip);
}

async function* tar(path: string, isZipped: boolean, taken: Taken): AsyncGenerator<Member> {
  const content = isZipped ? unzipped(path, taken) : chunksOf(path, taken);
  const unpack = extract({ filenameEncoding: 'latin1' } as object);
  pipeline(content, unpack, toldByReading);
  for await (const entry of unpack) {
    const { name, type, size = 0 } = entry.header;
    if (type === 'file' || type === 'contiguous-file') {
      yield { name: tarName(name), size, isEncrypted: false, content: () => entry as AsyncIterable<Uint8Array> };
    }
    entry.resume();
  }
}

async function* zip(path: string, taken: Taken): AsyncGenerator<Member> {
  const meter = new UnpackingMeter((await stat(path)).size);
  const file = await yauzl.openPromise(path, { decodeStrings: false });
  for await (const entry of file.eachEntry()) {
    taken(entry.compressedSize);
    const name = zipName(entry);
    if (name.endsWith('/')) continue;
    const content = (): AsyncIterable<Uint8Array> => meter.counted(inflated(file, entry));
    yield { name, size: entry.uncompressedSize, isEncrypted: entry.isEncrypted(), content };
  }
}

/** yauzl unpacks and checks the size, but not the sum. */
async function* inflated(file: ZipFile, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (cause) {
    throw new ReadError('file_damaged', `The file cannot be unpacked: ${messageOf(cause)}.`, { cause });
  }
  if (sum !== entry.crc32)
    throw new ReadError('file_damaged', 'The file is not what was packed: its checksum differs.');
}

/** An error of the pipeline is thrown where its end is read. */
const toldByReading = (): void => undefined;
