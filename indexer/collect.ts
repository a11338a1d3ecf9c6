/** The files under the paths that a user names, in the order in which their documents get their ids. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { type FailedFile, failureOf } from './failure.js';
import { descriptionsName } from './metadata/descriptions.js';

export interface SourceFile {
  readonly path: string;
  /** The folder that was named, or the named file's own; sources are kept relative to it. */
  readonly base: string;
}

export interface Collected {
  readonly files: readonly SourceFile[];
  readonly failed: readonly FailedFile[];
  /** Folders that exist and cannot be looked into: nobody knows what became of the files in them. */
  readonly closed: readonly string[];
}

/** As in documents' sources. */
export const sourceOf = ({ path, base }: SourceFile): string => relative(base, path).split(sep).join('/');

/**
 * Files as named, and all files below folders, in order of path (UTF-16 units, so that every machine has the same, however they are named), each once; hidden
 * ones and those that only describe others are left out, and links are followed.
 * @param own files and folders that the indexer writes itself, absolute: nothing below a folder either
 * @throws the file system's errors, for a path that the user named
 */
export async function collectFiles(paths: readonly string[], own: readonly string[] = []): Promise<Collected> {
  const files = new Map<string, SourceFile>();
  const failed: FailedFile[] = [];
  const closed: string[] = [];
  // A folder before what is named in it: the outermost is the base.
  for (const path of [...paths].sort()) {
    const found = (await stat(path)).isDirectory()
      ? await new Walk(path, new Set(own)).done()
      : { files: [{ path, base: dirname(path) }], failed: [], closed: [] };
    for (const file of found.files) if (!files.has(file.path)) files.set(file.path, file);
    failed.push(...found.failed);
    closed.push(...found.closed);
  }
  return { files: [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1)), failed, closed };
}

/** Through one folder. Links to folders come last, so that a folder is met under its own name first and a link to it adds nothing. */
class Walk {
  readonly #files: string[] = [];
  readonly #failed: FailedFile[] = [];
  readonly #closed: string[] = [];
  readonly #entered = new Set<string>();
  readonly #links: string[] = [];

  constructor(
    readonly base: string,
    readonly own: ReadonlySet<string>,
  ) {}

  async done(): Promise<Collected> {
    await this.#enter(this.base);
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) await this.#follow(link);
    const files = this.#files.map((path) => ({ path, base: this.base }));
    return { files, failed: this.#failed, closed: this.#closed };
  }

  async #enter(folder: string): Promise<void> {
    let entries: Dirent[];
    try {
      this.#entered.add(await realpath(folder));
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      this.#fail(folder, error);
      this.#closed.push(folder);
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === descriptionsName) continue;
      const path = join(folder, entry.name);
      if (this.own.has(path)) continue;
      if (entry.isDirectory()) await this.#enter(path);
      else if (entry.isFile()) this.#files.push(path);
      else if (entry.isSymbolicLink()) await this.#link(path);
    }
  }

  async #link(path: string): Promise<void> {
    try {
      const target = await stat(path);
      if (target.isDirectory()) this.#links.push(path);
      else if (target.isFile()) this.#files.push(path);
    } catch (error) {
      this.#failLink(path, error);
    }
  }

  async #follow(link: string): Promise<void> {
    try {
      const target = await realpath(link);
      if (isIn(target, await realpath(dirname(link)))) {
        this.#fail(link, { code: 'symlink_loop', message: `The link leads to ${target}, a folder that it stands in.` });
      } else if (!this.#entered.has(target)) await this.#enter(link);
    } catch (error) {
      this.#failLink(link, error);
    }
  }

  /** Where a link leads nowhere, nothing is behind it; else nobody knows what is. */
  #failLink(link: string, error: unknown): void {
    this.#fail(link, error);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.#closed.push(link);
  }

  #fail(path: string, error: unknown): void {
    this.#failed.push({ path: sourceOf({ path, base: this.base }), ...failureOf(error) });
  }
}

/** Whether the path is the folder or below it. */
function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
