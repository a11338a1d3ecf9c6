/** How tokens are laid into columns: joined by spaces. No token holds white space; letters are folded letters and digits only. */
import { grams } from '../../text/grams.js';
import type { AnalysedPassage } from '../engine.js';

type Context = AnalysedPassage['context'];

/**
 * The columns of the full-text table, in its order. The context's strings need no border between them: the last gram of each is one letter, and no phrase of
 * pairs goes across that.
 */
export function columns(passage: AnalysedPassage): [string, string, string, string] {
  return [
    passage.words.join(' '),
    grams(passage.letters).join(' '),
    passage.context.map((string) => string.words.join(' ')).join(' '),
    passage.context.map((string) => grams(string.letters).join(' ')).join(' '),
  ];
}

/** The pairs that stand in a row wherever the letters do: without the last letter, that is alone only at the end of a text. At least two letters. */
export function pairsOf(letters: string): string[] {
  return grams(letters).slice(0, -1);
}

export function joinWords(words: readonly string[]): string {
  return words.join(' ');
}

export function splitWords(joined: string): string[] {
  return joined === '' ? [] : joined.split(' ');
}

/** A line a string: its words, a tab, its letters. */
export function joinContext(context: Context): string {
  return context.map((string) => `${joinWords(string.words)}\t${string.letters}`).join('\n');
}

export function splitContext(joined: string): Context {
  if (joined === '') return [];
  return joined.split('\n').map((line) => {
    const tab = line.indexOf('\t');
    return { words: splitWords(line.slice(0, tab)), letters: line.slice(tab + 1) };
  });
}
