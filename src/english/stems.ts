/**
 * English text as stems: what the glossary knows words by, and what an English query is searched with. Stems are for comparing, not for showing: `resorc`
 * is made of resource and resources alike, and both spellings of a word have one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stem } from 'porter2';
import { root } from '../root.js';

/** Words of what stands between two blanks, in this order: abbreviations with & (r&d) and with points (u.s.), numbers (1,000 2.5), what is of letters and digits (5g, pm2). */
const word = /[a-z\d]+(?:&[a-z\d]+)+|(?:[a-z]\.){2,}|\d+(?:[.,]\d+)*[a-z]*|[a-z][a-z\d]*(?:'[a-z]+)?/gu;

/** A word as America writes it, before it is bent. That other words fall under a rule does no harm: theirs is changed in queries and in texts alike. */
const zed = /(?<=..[iy])s(?=(?:e[drs]?|ers|ing|able|ations?|ational)$)/;

/** The same for stems. */
const spellings: readonly (readonly [british: RegExp, american: string])[] = [
  [/our/, 'or'],
  [/(?<=..)enc$/, 'ens'],
  [/(?<=..t)r$/, 'er'],
  [/(?<=...l)l$/, ''],
  [/(?<=...m)m$/, ''],
  [/dgement/, 'dgment'],
];

let stopWords: ReadonlySet<string> | undefined;

/** @param word folded */
export function isStopWord(word: string): boolean {
  stopWords ??= new Set(
    readFileSync(join(root, 'src/english/stop-words.txt'), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' ')),
  );
  return stopWords.has(word.replaceAll('’', "'"));
}

/** In order, repeats kept, without stop words unless there is nothing else. What is not Latin or a digit is passed over. */
export function stemsOf(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((one) => !isStopWord(one));
  return (telling.length > 0 ? telling : words).map(stemOf);
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").match(word) ?? [];
}

/** Behind an apostrophe; what else stands there is of a name: Xi'an. */
const contracted = /'(?:s|t|re|ve|ll|d|m)$/;

/** A word with a digit or & is not bent. */
function stemOf(word: string): string {
  if (/^\d/.test(word)) return word.replaceAll(',', '');
  const plain = word.replaceAll('.', '').replace(contracted, '').replace("'", '');
  if (/[\d&]/.test(plain)) return plain;
  return spellings.reduce(
    (spelt, [british, american]) => spelt.replace(british, american),
    stem(plain.replace(zed, 'z')),
  );
}
