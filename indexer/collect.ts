/** The files under the paths that a user names, in the order in which their documents get their ids. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface SourceFile {
  readonly path: string;
  /** The folder that was named, or the named file's own; sources are kept relative to it. */
  readonly base: string;
}

/**
 * Files as named, and all files below folders, in order of path (UTF-16 units, so that every machine has the same); hidden ones are left out.
 * @throws the file system's errors, for a path that the user named; what fails below a folder is met again when it is read
 */
export async function collectFiles(paths: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path)).isDirectory();
    if (!isFolder) files.push({ path, base: dirname(path) });
    else for (const found of await below(path)) files.push({ path: found, base: path });
  }
  return files;
}

async function below(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(path, folder))
    .sort();
}

function isHidden(path: string, folder: string): boolean {
  for (let at = path; at !== folder && at !== dirname(at); at = dirname(at)) {
    if (basename(at).startsWith('.')) return true;
  }
  return false;
}
