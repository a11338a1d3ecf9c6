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

const here = dirname(fileURLToPath(import.meta.url));
/** The folder that is served at /assets/: beside the compiled form of this file. */
export const publicFolder = join(here, 'public');

/** The names of the files there. It lies outside of the folder, because its own name has no hash. */
export const manifest = join(here, 'assets.json');

let known: Assets | undefined;

/** Throws where the pages have not been bundled (`npm run build`). */
export function assets(): Assets {
  known ??= JSON.parse(readFileSync(manifest, 'utf8')) as Assets;
  return known;
}
