/** What there is to do: the files as they are now, compared with what the ledger knows of them. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Collected, type SourceFile, sourceOf } from './collect.js';
import { type FailedFile, failureOf } from './failure.js';
import type { KnownFile } from './ledger/files.js';
import type { Descriptions } from './read/reader.js';

export interface FileToRead extends SourceFile {
  /** Its name in documents. */
  readonly source: string;
  readonly size: number;
  readonly sha256: string;
  readonly basis: string;
  readonly isNew: boolean;
}

export interface Survey {
  /** New and changed files, in the order in which their documents get their ids. */
  readonly toRead: readonly FileToRead[];
  readonly unchanged: number;
  /** Numbers and names of files that are in the ledger and were not found, or were not named this time. */
  readonly gone: readonly { readonly no: number; readonly source: string }[];
  /** Files that the file system does not let be read. Where they were read before, their documents stay as they are. */
  readonly failed: readonly FailedFile[];
}

export interface SurveyOptions {
  /** What was read before, by path. */
  readonly known: ReadonlyMap<string, KnownFile>;
  /** Read all files again, whatever the ledger knows. */
  readonly anew: boolean;
  readonly code: string;
  readonly descriptions: (base: string) => Descriptions;
  readonly looked?: (files: number) => void;
  readonly signal?: AbortSignal | undefined;
}

export async function survey(collected: Collected, options: SurveyOptions): Promise<Survey> {
  const { known: knownFiles, anew, code, descriptions, looked, signal } = options;
  const toRead: FileToRead[] = [];
  const failed: FailedFile[] = [...collected.failed];
  const met = new Set<string>();
  let unchanged = 0;
  for (const [i, file] of collected.files.entries()) {
    signal?.throwIfAborted();
    looked?.(i);
    const source = sourceOf(file);
    const basis = `${code} ${descriptions(file.base).fingerprint(source)}`;
    const known = knownFiles.get(file.path);
    try {
      const { sha256, size } = await digest(file.path);
      met.add(file.path);
      const isSame = known?.sha256 === sha256 && known.basis === basis && known.source === source;
      if (isSame && !anew) unchanged += 1;
      else toRead.push({ ...file, source, size, sha256, basis, isNew: known === undefined });
    } catch (error) {
      const failure = failureOf(error);
      failed.push({ path: source, ...failure });
      if (failure.code !== 'ENOENT' && !anew) met.add(file.path);
    }
  }
  const isClosed = (path: string): boolean => {
    for (let at = path; at !== dirname(at); at = dirname(at)) if (collected.closed.includes(at)) return true;
    return false;
  };
  const gone = [...knownFiles].filter(([path]) => !met.has(path) && (anew || !isClosed(path))).map(([, file]) => file);
  return { toRead, unchanged, gone, failed };
}

/** Files up to this size are read at once, larger ones as a stream. */
const small = 1024 * 1024;

async function digest(path: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  const file = await open(path);
  try {
    const status = await file.stat();
    if (!status.isFile())
      throw Object.assign(new Error('This is neither a file nor a folder.'), { code: 'not_a_file' });
    if (status.size <= small) hash.update(await file.readFile());
    else
      for await (const chunk of createReadStream('', { fd: file.fd, autoClose: false, highWaterMark: small }))
        hash.update(chunk);
    return { sha256: hash.digest('hex'), size: status.size };
  } finally {
    await file.close();
  }
}
