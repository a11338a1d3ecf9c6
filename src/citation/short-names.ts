/** The short names of laws that no rule makes (short-names.txt), and all names that a cited one may stand for. */
import { interpretationsCalled } from '../domain/interpretation.js';
import { nameKey } from '../domain/title.js';
import { foldLetters } from '../text/fold.js';
import { listedIn, nameLines } from './name-lines.js';

let listed: ReadonlyMap<string, readonly string[]> | undefined;

/** Titles, as keys, by the key of a short name of theirs. Read when first needed. */
function titlesInFull(shortName: string): readonly string[] {
  listed ??= parseShortNames(listedIn('short-names.txt'));
  return listed.get(shortName) ?? [];
}

/** @throws Error with the number of the line that is not understood */
export function parseShortNames(text: string): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const [title, names] of nameLines(text, 'short-names.txt')) {
    for (const name of names.split(/\s+/u).map(foldLetters)) {
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
