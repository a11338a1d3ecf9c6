/** The names of laws that no rule makes, short ones (short-names.txt) and English ones (english-names.txt), and all names that a cited one may stand for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interpretationsCalled } from '../domain/interpretation.js';
import { englishKey, isEnglish, nameKey } from '../domain/title.js';
import { root } from '../root.js';
import { foldLetters } from '../text/fold.js';

interface NameList {
  readonly file: string;
  /** Between two names. */
  readonly between: RegExp;
  readonly keyOf: (name: string) => string;
}

export const shortNames: NameList = { file: 'short-names.txt', between: /\s+/u, keyOf: foldLetters };
export const englishNames: NameList = { file: 'english-names.txt', between: /\s*;\s*/u, keyOf: englishKey };

let listed: ReadonlyMap<string, readonly string[]> | undefined;

/** Titles, as keys, by the key of a name of theirs. Read when first needed. */
function titlesInFull(name: string): readonly string[] {
  listed ??= new Map(
    [shortNames, englishNames].flatMap((list) => [
      ...parseNames(readFileSync(join(root, 'src/citation', list.file), 'utf8'), list),
    ]),
  );
  return listed.get(name) ?? [];
}

/** Whether the list of English names has it. */
export function isListed(english: string): boolean {
  return titlesInFull(englishKey(english)).length > 0;
}

/** @throws Error with the number of the line that is not understood */
export function parseNames(text: string, { file, between, keyOf }: NameList): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, title, names] = /^([^:：]+)[:：]\s+(\S.*)$/u.exec(line) ?? [];
    if (title === undefined || names === undefined) throw new Error(`${file}, line ${index + 1}: no TITLE: NAME…`);
    for (const name of names.trim().split(between).map(keyOf)) {
      titles.set(name, [...(titles.get(name) ?? []), foldLetters(title)]);
    }
  }
  return titles;
}

/**
 * The `titleKeys` that a name, as cited, may be, those to be asked together in one list: first the name in full, then without 中华人民共和国 or as
 * the short name that it is, then as an interpretation's. An English name may be a document's official English title, or a listed one.
 */
export function keysAsked(name: string): string[][] {
  if (isEnglish(name)) {
    const key = englishKey(name);
    return [[...new Set([foldLetters(name), key, ...titlesInFull(key)])]];
  }
  const letters = foldLetters(name);
  const short = nameKey(letters);
  const asked = [
    letters === short ? [] : [letters],
    [short, ...titlesInFull(short)],
    interpretationsCalled(short, titlesInFull),
  ];
  return asked.filter((keys) => keys.length > 0).map((keys) => [...new Set(keys)]);
}
