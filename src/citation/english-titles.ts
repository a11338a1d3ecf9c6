/** What laws are called in English (english-titles.txt), and which country's law a name means. */
import { englishKey, nameKey } from '../domain/title.js';
import { foldLetters, foldText } from '../text/fold.js';
import { listedIn, nameLines } from './name-lines.js';

export type Country = 'mainland' | 'taiwan';

export interface ListedLaw {
  /** As `titleKeys` has it. */
  readonly title: string;
  readonly of: Country;
}

export interface EnglishName {
  /** As `englishKey` has it: as typed, and without a country that is no part of a law's title (Chinese Company Law). */
  readonly keys: readonly string[];
  /** null where the name tells none. */
  readonly of: Country | null;
}

let listed: ReadonlyMap<string, readonly ListedLaw[]> | undefined;

/** The laws that the list has for any of the keys. */
export function lawsListed(keys: readonly string[]): ListedLaw[] {
  listed ??= parseEnglishNames(listedIn('english-titles.txt'));
  return keys.flatMap((key) => listed?.get(key) ?? []);
}

/** By the key of each name. Titles that begin with 中華民國 are those of Taiwan. @throws Error with the number of the line that is not understood */
export function parseEnglishNames(text: string): Map<string, ListedLaw[]> {
  const laws = new Map<string, ListedLaw[]>();
  for (const [title, names] of nameLines(text, 'english-titles.txt')) {
    const letters = foldLetters(title);
    const law: ListedLaw = { title: nameKey(letters), of: letters.startsWith('中华民国') ? 'taiwan' : 'mainland' };
    for (const key of new Set(names.split(';').map(englishKey))) laws.set(key, [...(laws.get(key) ?? []), law]);
  }
  return laws;
}

const taiwans = /\b(?:taiwan|(?<!people['’]?s )republic of china|r\.?o\.?c)\b/u;
const mainlands = /\b(?:people['’]?s republic of china|p\.?r\.?c|china|chinese)\b/u;
const informal =
  /^(?:the\s+)?(?:chinese|china(?:['’]s)?|taiwan(?:['’]s)?)\s+|,?\s+(?:of|in)\s+(?:china|taiwan)$|\s*\((?:china|taiwan)\)$/u;

export function readEnglishName(name: string): EnglishName {
  const folded = foldText(name).trim();
  const keys = [folded, folded.replace(informal, '')].map(englishKey).filter((key) => key !== '');
  const of = taiwans.test(folded) ? 'taiwan' : mainlands.test(folded) ? 'mainland' : null;
  return { keys: [...new Set(keys)], of };
}
