/** Which of a query's words a passage must hold. Apart from words.ts, so that the main thread need not load jieba's module. */
import { foldText } from './fold.js';
import { tableLines } from './tables.js';

let stopWords: Set<string> | undefined;

/**
 * Those of a query's words (of `forQuery`) that a passage must hold: not the words of one letter and the stop words (stop-words.txt), unless
 * there are no others.
 */
export function requiredWords(words: readonly string[]): string[] {
  const required = words.filter((word) => [...word].length > 1 && !isStopWord(word));
  return required.length > 0 ? required : [...words];
}

/** @param word folded */
export function isStopWord(word: string): boolean {
  stopWords ??= new Set(tableLines('stop-words.txt').map(foldText));
  return stopWords.has(word);
}
