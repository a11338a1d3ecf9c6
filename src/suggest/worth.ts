/** Which of a corpus's words are worth suggesting: those of the dictionary that name something, and the terms of its librarian. */
import { dictionaryParts } from '../text/dictionary.js';
import { foldLetters } from '../text/fold.js';
import { termsIn } from './term-counts.js';

/** jieba's parts of speech: names and nouns, verbs, adjectives, set phrases; x: nobody has said. */
const naming = /^(?:n|v|a|b|i|j|l|s|z|x|eng)/;
/** The last word of a run is what the run speaks of, or what is said of it (合同无效). */
const endingRun = /^(?:n|vn|v$|an|a$|j|l|x|eng)/;
/** Verbs that say that something must be or is so, and what stands in every sentence of a law. */
const empty = new Set(
  '应当 应该 可以 不得 必须 能够 下列 如下 具有 没有 属于 包括 进行 给予 予以 作出 有关 所有 另有 列入 前项 本法'.split(
    ' ',
  ),
);
/** Without digits: b4 and m2 are numbers of papers and units. What a librarian lists is in the dictionary, 5g too. */
const latin = /^[a-z][a-z.&+/-]*$/;

export interface Worth {
  /** All words of the texts that are words of the dictionary, and all writings of its terms that are among them. */
  readonly words: Set<string>;
  /** Whether a term of these words is worth suggesting. */
  worth(parts: readonly string[]): boolean;
}

/**
 * @param terms lines of `TermCounts`
 * @param dictionary of `foldedDictionary`; of its words only those of the terms are kept
 */
export function wordsWorthSuggesting(terms: string, dictionary: string): Worth {
  const tags = new Map<string, string>();
  for (const { term } of termsIn(terms)) for (const part of term.split(' ')) tags.set(part, '');
  const { jieba, terms: written } = dictionaryParts(dictionary);
  for (const [line] of jieba.matchAll(/.+/g)) {
    const space = line.indexOf(' ');
    const word = line.slice(0, space);
    if (tags.has(word)) tags.set(word, line.slice(line.lastIndexOf(' ') + 1));
  }
  const tagOf = (word: string): string => tags.get(word) || (latin.test(word) ? 'eng' : '');
  const words = new Set<string>();
  for (const word of tags.keys()) if (tagOf(word) !== '') words.add(word);
  for (const writings of written) {
    // Texts are counted by the first.
    if (tags.has(writings[0] as string)) for (const writing of writings) words.add(foldLetters(writing));
  }
  const names = (word: string): boolean => naming.test(tagOf(word)) && !empty.has(word);
  return {
    words,
    worth: (parts) => parts.every(names) && (parts.length === 1 || endingRun.test(tagOf(parts.at(-1) as string))),
  };
}
