/** A query's English in its plan: by which Chinese words a passage may match, and what ranks. */
import { type EnglishWord, foundBy, type Translation } from '../ranking/sought.js';
import { bareWord } from '../text/bare-word.js';
import { foldText, lettersOf } from '../text/fold.js';
import type { QueryWord } from '../text/words.js';
import type { English } from './english.js';
import type { Term } from './parse.js';
import type { Alternative } from './plan.js';

/** Of so many English words any may match; of more, any of the rarer half: a sentence has words that every other clause says. */
const fewEnglish = 5;
/** So many of them rank, the rarest. */
const mostEnglish = 24;
/** That a name or number is the same in Chinese. */
const literally = 0.9;

export interface PlannedEnglish {
  /** In the order of the query; none where it has no English. */
  readonly ranked: readonly EnglishWord[];
  /** Of the English group. */
  readonly alternatives: readonly Alternative[];
}

/** @param wordsOf as the cutter cuts each of the query's terms */
export function planEnglish(wordsOf: ReadonlyMap<Term, readonly QueryWord[]>, english: English): PlannedEnglish {
  const said = englishWords(wordsOf, english);
  const rarest = said.toSorted((one, other) => one.share - other.share);
  const required = rarest.slice(0, Math.max(Math.ceil(said.length / 2), fewEnglish));
  const ranked = new Set(rarest.slice(0, mostEnglish));
  return { ranked: said.filter((word) => ranked.has(word)), alternatives: required.flatMap(alternativesOf) };
}

/** The English words, and then the phrases; a word may stand in Chinese texts as it is, and so do names and numbers. */
function englishWords(wordsOf: ReadonlyMap<Term, readonly QueryWord[]>, { terms, phrases }: English): EnglishWord[] {
  const words = [...terms].flatMap(([term, { senses }]): EnglishWord[] => {
    const [first, ...others] = senses;
    if (first === undefined) return [];
    const typed = bareWord(term.typed);
    // R&D is 研发 to the index, and stands in texts as it is too.
    const asItIs = new Set([...(wordsOf.get(term) ?? []).map(({ token }) => token), foldText(typed)]);
    const literal = [...asItIs].map((text): Translation => ({ text, by: 'word', probability: literally }));
    return [{ ...first, chinese: [...literal, ...first.chinese] }, ...others].map((sense) => ({ ...sense, typed }));
  });
  return [...words, ...phrases];
}

/** Any of the words that it may be, and any of the letters. */
function alternativesOf(word: EnglishWord): Alternative[] {
  const of = (by: 'word' | 'letters') => foundBy(word).flatMap((one) => (one.by === by ? [one.text] : []));
  const plain = { quoted: false, field: null };
  const words = of('word');
  const sideBySide = of('letters').map((letters) => ({ ...plain, letters, words: [] }));
  return words.length === 0
    ? sideBySide
    : [{ ...plain, letters: lettersOf(foldText(word.typed)), words: [words] }, ...sideBySide];
}
