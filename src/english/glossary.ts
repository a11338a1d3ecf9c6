/**
 * What English words may be in Chinese: as a librarian has written it (terms.txt), and before what that says nothing of, as aligned texts say it (mined-glossary.ts). A term
 * written by hand is looked for by its letters, since few are one word to jieba.
 */
import type { EnglishReading, Glossary, Reading } from '../query/english.js';
import type { Translation } from '../ranking/sought.js';
import type { MinedGlossary } from './mined-glossary.js';
import { isStopWord, stemsOf } from './stems.js';
import type { EnglishTerm } from './terms.js';

/** That who writes a term means what it is called. */
const byHand = 0.5;
/** Of a stem that no aligned text holds. */
const unknownShare = 1e-6;
/** How much rarer several words together are than the rarest of them. */
const together = 1 / 4;

/** @param terms those first that go before the others where both have one */
export function createGlossary({ stems }: Pick<MinedGlossary, 'stems'>, terms: readonly EnglishTerm[]): Glossary {
  const { ofOneWord, phrases, longest } = readTerms(terms);
  const shareOf = (stem: string): number => stems.get(stem)?.share ?? unknownShare;
  const sensesOf = (stem: string): EnglishReading['senses'] => {
    const mined = stems.get(stem)?.chinese ?? [];
    const chinese = [
      ...(ofOneWord.get(stem) ?? []),
      ...mined.map(({ word, probability }): Translation => ({ text: word, by: 'word', probability })),
    ];
    return chinese.length === 0 ? [] : [{ share: shareOf(stem), chinese }];
  };
  return {
    read(words): Reading {
      const read = words.map((typed) => ({ typed, stems: isStopWord(plain(typed)) ? [] : stemsOf(typed) }));
      const found = phrasesIn(read, phrases, longest);
      return {
        words: read.map(({ typed, stems }, i) => {
          const senses = stems.flatMap(sensesOf);
          const isKnown = senses.length > 0 || found.some(({ first, last }) => first <= i && i <= last);
          if (!/[a-z]/.test(typed)) return { is: 'unknown', senses: [] };
          return { is: stems.length === 0 ? 'stop' : isKnown ? 'known' : 'unknown', senses };
        }),
        phrases: found.map(({ first, last, phrase: { stems, chinese } }) => ({
          typed: words
            .slice(first, last + 1)
            .map(plain)
            .join(' '),
          share: Math.min(...stems.map(shareOf)) * together,
          chinese,
        })),
      };
    },
  };
}

/** Without the punctuation around it. */
function plain(typed: string): string {
  return typed.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');
}

interface Phrase {
  readonly stems: readonly string[];
  readonly chinese: Translation[];
}

/** By stem, and by stems with a space between. */
function readTerms(terms: readonly EnglishTerm[]) {
  const ofOneWord = new Map<string, Translation[]>();
  const phrases = new Map<string, Phrase>();
  const known = new Set<string>();
  for (const { zh, phrases: called } of terms) {
    if (known.has(zh)) continue;
    known.add(zh);
    // A single character stands in other words by chance.
    const translation = { text: zh, by: [...zh].length > 1 ? 'letters' : 'word', probability: byHand } as const;
    for (const phrase of called) {
      const stems = stemsOf(phrase);
      const key = stems.join(' ');
      if (stems.length === 1) ofOneWord.set(key, [...(ofOneWord.get(key) ?? []), translation]);
      else phrases.set(key, { stems, chinese: [...(phrases.get(key)?.chinese ?? []), translation] });
    }
  }
  return { ofOneWord, phrases, longest: Math.max(0, ...[...phrases.values()].map(({ stems }) => stems.length)) };
}

interface FoundPhrase {
  readonly phrase: Phrase;
  /** Words of the query. */
  readonly first: number;
  readonly last: number;
}

/** The longest that begins at each place, one behind the other. */
function phrasesIn(
  read: readonly { readonly stems: readonly string[] }[],
  phrases: ReadonlyMap<string, Phrase>,
  longest: number,
): FoundPhrase[] {
  const all = read.flatMap(({ stems }, word) => stems.map((stem) => ({ stem, word })));
  const found: FoundPhrase[] = [];
  for (let at = 0; at < all.length; at++) {
    for (let length = Math.min(longest, all.length - at); length > 1; length--) {
      const own = all.slice(at, at + length);
      const phrase = phrases.get(own.map(({ stem }) => stem).join(' '));
      if (phrase === undefined) continue;
      found.push({ phrase, first: own[0]?.word ?? 0, last: own.at(-1)?.word ?? 0 });
      at += length - 1;
      break;
    }
  }
  return found;
}
