/** Where the bundled script, style and icon are: build.ts writes the names, pages read them. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Addresses, each with a hash of its file's content, so that they may be kept for ever. */
export interface Assets {
  readonly script: string;
  readonly style: string;
  readonly icon: string;
}

/** The folder that is served at /assets/: beside the compiled form of this file. */
export const publicFolder = join(dirname(fileURLToPath(import.meta.url)), 'public');

export const manifestName = 'manifest.json';

let known: Assets | undefined;

/** Throws where the pages have not been bundled (`npm run build`). */
export function assets(): Assets {
  known ??= JSON.parse(readFileSync(join(publicFolder, manifestName), 'utf8')) as Assets;
  return known;
}
