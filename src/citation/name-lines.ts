/** The lines of a list of names (short-names.txt, english-titles.txt): `TITLE: NAMES`, comments behind #. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.js';

/** @param file in this folder */
export function listedIn(file: string): string {
  return readFileSync(join(root, 'src/citation', file), 'utf8');
}

/** Title and names of each line. @throws Error with the number of the line that is not understood */
export function* nameLines(text: string, file: string): Generator<readonly [title: string, names: string]> {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, title, names] = /^([^:：]+)[:：]\s+(\S.*)$/u.exec(line) ?? [];
    if (title === undefined || names === undefined) throw new Error(`${file}, line ${index + 1}: no TITLE: NAME…`);
    yield [title, names.trim()];
  }
}
