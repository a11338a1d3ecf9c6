/** What is looked for in a printed text where a word stands for a term of several writings (src/text/terms.ts). */
import type { Plan } from '../query/plan.js';
import { lettersOf } from '../text/fold.js';
import type { Sought } from '../text/highlight.js';
import { isWord } from '../text/terms.js';

/** Latin writings stand whole (R&D), Chinese ones across punctuation too (大众创业、万众创新). */
export function writingSought(writing: string): Sought {
  return isWord(writing) ? { letters: [], words: [writing] } : { letters: [lettersOf(writing)], words: [] };
}

/** A word and, where it stands for a term, the term's other writings. The word is a reader's, so that it may be `constructor`. */
export function writingsOf(word: string, writings: Plan['writings']): readonly string[] {
  return Object.hasOwn(writings, word) ? [word, ...(writings[word] as readonly string[])] : [word];
}

/** With each word all that it can be in a text. */
export function withWritings(letters: readonly string[], words: readonly string[], writings: Plan['writings']): Sought {
  const others = words.flatMap((word) => writingsOf(word, writings).slice(1)).map(writingSought);
  return {
    letters: [...letters, ...others.flatMap((other) => other.letters)],
    words: [...words, ...others.flatMap((other) => other.words)],
  };
}
