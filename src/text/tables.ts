/** The tables of characters that this folder keeps beside its code, read when first needed. `make/` writes and the tests check them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.js';

/** A file of src/text as it stands in the checkout, also for the compiled program. */
export function tablePath(name: string): string {
  return join(root, 'src/text', name);
}

/** The lines of a table; empty lines and lines that begin with `# ` are not part of it. */
export function tableLines(name: string): string[] {
  return readFileSync(tablePath(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
}
