/** The short names of laws that no rule makes (short-names.txt), and all names that a cited one may stand for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interpretationsCalled } from '../domain/interpretation.js';
import { nameKey } from '../domain/title.js';
import { root } from '../root.js';
import { foldLetters } from '../text/fold.js';

let listed: ReadonlyMap<string, readonly string[]> | undefined;

/** Titles, as keys, by the key of a short name of theirs. Read when first needed. */
function titlesInFull(shortName: string): readonly string[] {
  listed ??= parseShortNames(readFileSync(join(root, 'src/citation/short-names.txt'), 'utf8'));
  return listed.get(shortName) ?? [];
}

/** @throws Error with the number of the line that is not understood */
export function parseShortNames(text: string): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, title, names] = /^([^:：]+)[:：]\s+(\S.*)$/u.exec(line) ?? [];
    if (title === undefined || names === undefined)
      throw new Error(`short-names.txt, line ${index + 1}: no TITLE: NAME…`);
    for (const name of names.trim().split(/\s+/u).map(foldLetters)) {
      titles.set(name, [...(titles.get(name) ?? []), foldLetters(title)]);
    }
  }
  return titles;
}

/**
 * The `titleKeys` that a name, as cited, may be, those to be asked together in one list: first the name in full, then without 中华人民共和国 or as
 * the short name that it is, then as an interpretation's.
 */
export function keysAsked(name: string): string[][] {
  const letters = foldLetters(name);
  const short = nameKey(letters);
  const asked = [
    letters === short ? [] : [letters],
    [short, ...titlesInFull(short)],
    interpretationsCalled(short, titlesInFull),
  ];
  return asked.filter((keys) => keys.length > 0).map((keys) => [...new Set(keys)]);
}
