/**
 * What Chinese terms are called in English, as a librarian writes it into a file, a term a line:
 *
 *   # policy
 *   专精特新 = specialized, refined, distinctive and innovative; SRDI
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TiaowenError } from '../errors.js';
import { root } from '../root.js';
import { bareWord } from '../text/bare-word.js';
import { foldLetters, foldText } from '../text/fold.js';
import { termLines } from '../text/term-lines.js';
import { isStopWord } from './stems.js';

export interface EnglishTerm {
  /** Folded (src/text/fold.ts), the letters and digits side by side; one character at least. */
  readonly zh: string;
  /** As written, with one blank between words, in the order of the line, one at least: the usual translation first. */
  readonly phrases: readonly string[];
  /** Whether it is the name of a body or a place (names.ts). */
  readonly name?: true;
  /** Whether the service's owner wrote it: then what it is called in English means it, and nothing that comes with the program. */
  readonly own?: true;
}

/** More letters are a sentence, and a slip of who wrote the file. */
const most = { zh: 60, phrase: 100 } as const;

/** Those that come with the program (terms.txt). */
export function shippedEnglishTerms(): EnglishTerm[] {
  return parseEnglishTerms(readFileSync(join(root, 'src/english/terms.txt'), 'utf8'), 'terms.txt');
}

/**
 * In the order of the lines, no term twice.
 * @param name of the file, for the message
 * @throws TiaowenError `glossary_invalid` with the line that is not understood
 */
export function parseEnglishTerms(text: string, name: string): EnglishTerm[] {
  const terms: EnglishTerm[] = [];
  const lineOf = new Map<string, number>();
  for (const [line, said] of termLines(text)) {
    const refuse = (what: string, wrong: string): never => {
      throw new TiaowenError('glossary_invalid', `${name}, line ${line}: "${what.slice(0, 40)}" ${wrong}.`);
    };
    const [chinese = '', english, ...more] = said.split('=').map((side) => side.trim());
    if (english === undefined) return refuse(said, 'has no = with its English behind it');
    if (more.length > 0) return refuse(said, 'has more than one =');
    const zh = foldLetters(chinese);
    const wrongTerm = whatIsWrongWithTerm(zh);
    if (wrongTerm !== null) return refuse(chinese, wrongTerm);
    const known = lineOf.get(zh);
    if (known !== undefined) return refuse(chinese, `stands in line ${known} already`);
    lineOf.set(zh, line);
    const phrases = english
      .replace(/;\s*$/u, '')
      .split(';')
      .map((phrase) => phrase.trim().replace(/\s+/gu, ' '));
    for (const phrase of phrases) {
      const wrongPhrase = whatIsWrongWithPhrase(phrase);
      if (wrongPhrase !== null) return refuse(phrase === '' ? said : phrase, wrongPhrase);
    }
    terms.push({ zh, phrases: [...new Set(phrases)] });
  }
  return terms;
}

function whatIsWrongWithTerm(zh: string): string | null {
  if (!/\p{Script=Han}/u.test(zh)) return 'has no Chinese before =';
  return [...zh].length > most.zh ? `has more than ${most.zh} letters` : null;
}

function whatIsWrongWithPhrase(phrase: string): string | null {
  if (phrase === '') return 'has no English before or behind a ;, or none at all';
  if (/\p{Script=Han}/u.test(phrase)) return 'is Chinese, which stands before = alone';
  if (!/[a-z]/iu.test(phrase)) return 'has no English letter';
  const isTold = phrase.split(' ').some((word) => !isStopWord(bareWord(foldText(word))));
  if (!isTold) return 'has no word by which a query could ask for it';
  return phrase.length > most.phrase ? `has more than ${most.phrase} letters` : null;
}
