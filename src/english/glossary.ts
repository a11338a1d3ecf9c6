/**
 * What English words may be in Chinese: as a librarian has written it (terms.txt), and before what that says nothing of, as aligned texts say it (mined-glossary.ts). A term
 * written by hand is looked for by its letters, since few are one word to jieba; a name of two letters as a word, for its letters stand in others by chance (六安 in （六）安全).
 */
import type { EnglishReading, Glossary, Reading } from '../query/english.js';
import type { Translation } from '../ranking/sought.js';
import { bareWord } from '../text/bare-word.js';
import { foldText } from '../text/fold.js';
import type { MinedGlossary } from './mined-glossary.js';
import { quantitiesIn, shareOfNumber } from './quantities.js';
import { isStopWord, stemsOf } from './stems.js';
import type { EnglishTerm } from './terms.js';

/** That who writes a term means what it is called. */
const byHand = 0.5;
/** And each word of that. With more, phrases that are a small part of what is asked outweigh the rest. */
const ofEach = 0.1;
/** Of a stem that no aligned text holds. */
const unknownShare = 1e-6;
/** What is further down stands for a word so seldom that it ranks nothing. */
const mostChinese = 40;
/** A single character stands in names and in halves of words by chance, so that it has to be a likely translation. */
const leastOfCharacter = 0.05;
/** 之 and half a word: 之軟 of 之軟體. */
const miscut = /^(?:之[^一中间前后内外上下]|[^总]之)$/u;
/** A word that stands in the aligned texts some dozen times has stood beside anything: where its term is written by hand, that is all it means. */
const leastCounted = 2.5e-5;
/** How much rarer several words together are than the rarest of them. */
const rarerTogether = 1 / 4;

/** @param terms those first that go before the others where both have one */
export function createGlossary(
  { stems: mined }: Pick<MinedGlossary, 'stems'>,
  terms: readonly EnglishTerm[],
): Glossary {
  const { ofOneWord, names, owned, phrases, longest } = readTerms(terms);
  const shareOf = (stem: string): number => mined.get(stem)?.share ?? unknownShare;
  const sensesOf = (stem: string): EnglishReading['senses'] => {
    const isTold = owned.has(stem) || (ofOneWord.has(stem) && shareOf(stem) < leastCounted);
    const counted = (isTold ? [] : (mined.get(stem)?.chinese ?? [])).filter(
      ({ word, probability }) => !miscut.test(word) && ([...word].length > 1 || probability >= leastOfCharacter),
    );
    const chinese = [
      ...(ofOneWord.get(stem) ?? []),
      ...counted
        .slice(0, mostChinese)
        .map(({ word, probability }): Translation => ({ text: word, by: 'word', probability })),
    ];
    return chinese.length === 0 ? [] : [{ share: shareOf(stem), chinese }];
  };
  return {
    read(words): Reading {
      const bareWords = words.map(bareWord);
      const read = words.map((typed, i) => ({
        typed,
        stems: isStopWord(bareWords[i] as string) ? [] : stemsOf(typed),
      }));
      const found = phrasesIn(read, phrases, longest);
      const quantities = quantitiesIn(bareWords);
      // 4 million is neither any 4 nor any million, Ministry of Education no other ministry, and non-compete nothing that is none.
      const whole = [...quantities, ...found.filter(({ first, last, phrase }) => phrase.isWhole || first === last)];
      const together = (first: number, last: number): string => bareWords.slice(first, last + 1).join(' ');
      return {
        words: read.map(({ typed, stems }, i) => {
          if (whole.some(({ first, last }) => first <= i && i <= last)) return { is: 'known', senses: [] };
          // Who says 放管服 says each word of what it is called.
          const around = found.filter(({ first, last }) => first <= i && i <= last);
          const said = around.flatMap(({ phrase }) =>
            phrase.chinese.map((one): Translation => ({ ...one, probability: ofEach, together: true })),
          );
          const senses = stems
            .flatMap(sensesOf)
            .map(({ share, chinese }) => ({ share, chinese: [...said, ...chinese] }));
          const isKnown = senses.length > 0 || around.length > 0;
          if (!/[a-z]/.test(typed)) return { is: 'unknown', senses: [{ share: shareOfNumber(typed), chinese: [] }] };
          if (stems.length === 0) return { is: 'stop', senses: [] };
          const isName = stems.every((stem) => names.has(stem) && !mined.has(stem));
          return isKnown
            ? { is: isName ? 'name' : 'known', senses }
            : { is: 'unknown', senses: [{ share: unknownShare, chinese: [] }] };
        }),
        phrases: [
          ...found.map(({ first, last, phrase: { stems, chinese } }) => ({
            typed: together(first, last),
            share: Math.min(...stems.map(shareOf)) * rarerTogether,
            chinese,
          })),
          ...quantities.map(({ first, last, ...word }) => ({ typed: together(first, last), ...word })),
        ],
      };
    },
  };
}

interface Phrase {
  readonly stems: readonly string[];
  readonly chinese: readonly Translation[];
  /** Whether its words mean nothing by themselves: a body or place is called so, or the owner's terms have it. */
  readonly isWhole: boolean;
}

/** How a term is looked for. 财政部 is no part of 财政部门, and one word to jieba, as all names of ministries of three letters are. */
function soughtBy(zh: string, isName: boolean): Translation['by'] {
  const { length } = [...zh];
  return length < (isName ? 3 : 2) || (isName && length === 3 && zh.endsWith('部')) ? 'word' : 'letters';
}

/** By stem, and by stems with a space between. `names`: stems that are nothing but names; `owned`: that the owner's terms decide alone. */
function readTerms(terms: readonly EnglishTerm[]) {
  const ofOneWord = new Map<string, Translation[]>();
  const phrases = new Map<string, Phrase>();
  const names = new Set<string>();
  const owned = new Set<string>();
  const known = new Set<string>();
  const bodies = new Set(terms.filter(({ name }) => name).map(({ zh }) => zh));
  for (const { zh, phrases: called, name = false, own = false } of terms) {
    // What a body is called officially it is called beside any other name.
    if (known.has(zh) && !name) continue;
    known.add(zh);
    const translation = { text: zh, by: soughtBy(zh, bodies.has(zh)), probability: byHand } as const;
    for (const phrase of called) {
      // As queries are: Lüliang has no ü to them.
      const stems = stemsOf(foldText(phrase));
      const key = stems.join(' ');
      if (own) owned.add(key);
      else if (owned.has(key)) continue;
      const others = stems.length === 1 ? ofOneWord.get(key) : phrases.get(key)?.chinese;
      if (others?.some(({ text }) => text === zh)) continue;
      const chinese = [...(others ?? []), translation];
      if (stems.length !== 1) {
        phrases.set(key, { stems, chinese, isWhole: own || bodies.has(zh) || (phrases.get(key)?.isWhole ?? false) });
      } else {
        if (name && (others === undefined || names.has(key))) names.add(key);
        ofOneWord.set(key, chinese);
      }
    }
  }
  return {
    ofOneWord,
    names,
    owned,
    phrases,
    longest: Math.max(0, ...[...phrases.values()].map(({ stems }) => stems.length)),
  };
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
