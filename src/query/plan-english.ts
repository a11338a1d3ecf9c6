/** A query's English in its plan: by which Chinese words a passage may match, and what ranks. */
import { type EnglishWord, likely, mostFound, type Translation } from '../ranking/sought.js';
import { bareWord } from '../text/bare-word.js';
import { foldText, lettersOf } from '../text/fold.js';
import type { QueryWord } from '../text/words.js';
import type { English } from './english.js';
import type { Term } from './parse.js';
import type { Alternative } from './plan.js';

/** Of so many English words any may match; of more, any of the rarer half: a sentence has words that every other clause says. */
const fewEnglish = 5;
/** Who types so few, and no Chinese, names a thing, and what they hardly ever are in Chinese is another; what more words may be tells by standing together. */
const mostNamed = 2;
/** Fewer letters stand in other words by chance, and are sought as a word alone. */
const fewestLetters = 4;
/** So many of them rank, the rarest. */
const mostEnglish = 24;
/** That a name or number is the same in Chinese. */
const literally = 0.9;

export interface PlannedEnglish {
  /** In the order of the query; none where it has no English. */
  readonly ranked: readonly EnglishWord[];
  /** What the rarer of a group's English words may be in Chinese, and of the group that is all English what several of them say together. */
  readonly alternativesOf: (group: readonly Term[]) => readonly Alternative[];
}

/** @param wordsOf as the cutter cuts each of the query's terms */
export function planEnglish(wordsOf: ReadonlyMap<Term, readonly QueryWord[]>, english: English): PlannedEnglish {
  const wordsSaid = new Map([...english.terms.keys()].map((term) => [term, wordsOfTerm(term, wordsOf, english)]));
  const said = [...[...wordsSaid.values()].flat(), ...english.phrases];
  const ranked = new Set(rarestFirst(said).slice(0, mostEnglish));
  return {
    ranked: said.filter((word) => ranked.has(word)),
    alternativesOf(group) {
      const own = group.flatMap((term) => wordsSaid.get(term) ?? []);
      const all = group.every((term) => wordsSaid.has(term)) ? [...own, ...english.phrases] : own;
      const rarer = rarestFirst(all).slice(0, Math.max(Math.ceil(all.length / 2), fewEnglish));
      const names = all.length <= mostNamed && wordsOf.size === wordsSaid.size;
      return rarer.flatMap((word) =>
        alternativesOf(
          word,
          (names ? likely(word) : word.chinese.filter(({ together }) => !together)).slice(0, mostFound),
        ),
      );
    },
  };
}

function rarestFirst(words: readonly EnglishWord[]): EnglishWord[] {
  return words.toSorted((one, other) => one.share - other.share);
}

/** What it may be in Chinese; it may stand in Chinese texts as it is, and so do names and numbers. */
function wordsOfTerm(
  term: Term,
  wordsOf: ReadonlyMap<Term, readonly QueryWord[]>,
  { terms }: Pick<English, 'terms'>,
): EnglishWord[] {
  const [first, ...others] = terms.get(term)?.senses ?? [];
  if (first === undefined) return [];
  const typed = bareWord(term.typed);
  // R&D is 研发 to the index, and stands in texts as it is too.
  const asItIs = new Set([...(wordsOf.get(term) ?? []).map(({ token }) => token), foldText(typed)]);
  const literal = [...asItIs].map((text): Translation => ({ text, by: 'word', probability: literally }));
  return [{ ...first, chinese: [...literal, ...first.chinese] }, ...others].map((sense) => ({ ...sense, typed }));
}

/** Any of the words that it may be, and any of the letters. */
function alternativesOf(word: EnglishWord, found: readonly Translation[]): Alternative[] {
  const of = (by: 'word' | 'letters') => found.flatMap((one) => (one.by === by ? [one.text] : []));
  const plain = { quoted: false, field: null };
  const words = of('word');
  const letters = lettersOf(foldText(word.typed));
  // In English texts the letters of R&D stand in accordance.
  const chinese = found.find(({ text }) => /\p{Script=Han}/u.test(text))?.text;
  const sideBySide = of('letters').map((letters) => ({ ...plain, letters, words: [] }));
  return words.length === 0
    ? sideBySide
    : [
        { ...plain, letters: letters.length < fewestLetters ? (chinese ?? letters) : letters, words: [words] },
        ...sideBySide,
      ];
}
