/** What a query looks for in the candidates, worked out once a search (score.ts). */
import type { Statistics } from '../engines/engine.js';
import { lettersOf } from '../text/fold.js';
import { isStopWord } from '../text/required-words.js';
import { rarity } from './bm25.js';
import { namingWords, questionWeight } from './weights.js';

export interface Sought {
  /** The query's words, each once. */
  readonly words: readonly string[];
  /** The groups: folded text, and its letters. */
  readonly groups: readonly { readonly folded: string; readonly letters: string }[];
  /** Folded letters of titles: see isTitled. Left out where there are none. */
  readonly titles?: readonly string[];
  /** Left out where nothing English is asked for. */
  readonly english?: readonly EnglishWord[];
}

/** An English word, or several that mean one thing, and what it may be in Chinese. */
export interface EnglishWord {
  readonly typed: string;
  /** Its share of all words of English law: what is said everywhere tells little. Above 0. */
  readonly share: number;
  /** Those first that stand for it most often. All of them rank; by the first `mostFound` it is looked for. */
  readonly chinese: readonly Translation[];
}

/** What is further down stands for a word so seldom that no clause need be found by it. */
export const mostFound = 12;

/** By these an engine chooses among what matches: the most probable first. */
export function choosing({ chinese }: EnglishWord): readonly Translation[] {
  return chinese.slice(0, mostFound).toSorted((one, other) => other.probability - one.probability);
}

/** What is so much less likely than what the word is usually in Chinese stands in a clause for another reason. */
const leastOfUsual = 1 / 10;

/** What it usually is. */
export function likely({ chinese }: EnglishWord): readonly Translation[] {
  const usual = Math.max(0, ...chinese.map(({ text, probability }) => (isChinese.test(text) ? probability : 0)));
  return chinese.filter(({ probability, together }) => !together && probability >= leastOfUsual * usual);
}

/** What stands in Chinese as it does in English (5G) says nothing of what is usual. */
const isChinese = /\p{Script=Han}/u;

export interface Translation {
  /** A word as the index has it, or letters side by side. */
  readonly text: string;
  readonly by: 'word' | 'letters';
  /** That who says this in Chinese says the English word in English. */
  readonly probability: number;
  /** Whether it says several of the words together: it ranks for each of them, and is sought and told for all of them once. */
  readonly together?: true;
}

/** Each once, with a factor beside it: what the query asks for counts more than what it tells. Letters and pairs are of UTF-16 units, in which texts are read. */
export interface Terms {
  readonly words: readonly string[];
  readonly pairs: readonly string[];
  readonly letters: readonly string[];
  /** Beside the lists. */
  readonly factors: Readonly<Record<'words' | 'pairs' | 'letters', Float64Array>>;
  /** The rarity of words, and of pairs that a word holds; NaN for pairs across words, of which only the candidates tell how common they are. */
  readonly rarities: Readonly<Record<'words' | 'pairs', Float64Array>>;
  /** From 0 (the query names what it wants) to nearly 1 (it describes it at length). */
  readonly description: number;
  /** How many letters are typed, but for numbers and Latin words. */
  readonly length: number;
}

export function termsOf({ words: all, groups }: Sought, statistics: Statistics): Terms {
  const telling = all.filter((word) => !isStopWord(word));
  const words = telling.length > 0 ? telling : [...all];
  const pairs = unique(groups.flatMap(({ letters }) => pairsIn(letters))).filter((pair) => !isWhole.test(pair));
  const letters = unique(groups.flatMap((group) => group.letters.split(''))).filter((letter) => !isWhole.test(letter));
  const asked = lastSentence(groups.map(({ folded }) => folded));
  const factors = (terms: readonly string[]): Float64Array =>
    Float64Array.from(terms, (term) => (asked?.includes(lettersOf(term)) ? questionWeight : 1));
  const rarityOf = (word: string): number => rarity(statistics.documentFrequency[word] ?? 0, statistics.passages);
  return {
    words,
    pairs,
    letters,
    factors: { words: factors(words), pairs: factors(pairs), letters: factors(letters) },
    rarities: {
      words: Float64Array.from(words, rarityOf),
      pairs: raritiesOfPairs(pairs, all, new Set(words), rarityOf),
    },
    description: Math.max(0, 1 - namingWords / Math.max(words.length, 1)),
    length: groups.flatMap((group) => group.letters.split('')).filter((letter) => !isWhole.test(letter)).length,
  };
}

/** Numbers and Latin words are sought whole, as words: their digits and letters stand in others by chance. */
const isWhole = /^[\da-z]+$/;

function pairsIn(letters: string): string[] {
  return Array.from({ length: Math.max(letters.length - 1, 0) }, (_, i) => letters.slice(i, i + 2));
}

/** A pair is no rarer than the commonest word that holds it, and one of 可以 or 怎么 tells no more than these do. */
function raritiesOfPairs(
  pairs: readonly string[],
  words: readonly string[],
  telling: ReadonlySet<string>,
  rarityOf: (word: string) => number,
): Float64Array {
  const known = new Map<string, number>();
  for (const word of words) {
    const own = telling.has(word) ? rarityOf(word) : 0;
    for (const pair of pairsIn(lettersOf(word))) known.set(pair, Math.min(known.get(pair) ?? own, own));
  }
  return Float64Array.from(pairs, (pair) => known.get(pair) ?? Number.NaN);
}

/** The letters of the last sentence; null where there is one alone. */
function lastSentence(folded: readonly string[]): string | null {
  const sentences = folded
    .join(' ')
    .split(/[。?!;]/)
    .map(lettersOf)
    .filter((letters) => letters.length > 1);
  return sentences.length > 1 ? (sentences.at(-1) as string) : null;
}

function unique(terms: readonly string[]): string[] {
  return [...new Set(terms)];
}
