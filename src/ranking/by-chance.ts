/**
 * What stands in a passage by chance where a group holds a number: the letters of 2.9 are those of 第29条, and 三百 stands in 一千三百. There the number itself is
 * looked at, a word in every writing of its own, and not its letters.
 */
import type { Candidate } from '../engines/engine.js';
import { hasWord } from '../engines/words.js';
import { lettersOf } from '../text/fold.js';
import { grams } from '../text/grams.js';
import { numbersIn } from '../text/numbers.js';

/** What letters side by side are worth there. */
export const byChance = 0.1;

/** The numbers of a group, as the words that a query asks for. */
export function numbersOf(folded: string): string[] {
  return numbersIn(folded).map(({ normals }) => normals[0]);
}

/** Whether the passage, its context included, has not all of the numbers: then what it has of the group's letters says little. */
export function isByChance(
  { words, context }: Pick<Candidate, 'words' | 'context'>,
  numbers: readonly string[],
): boolean {
  return numbers.some((number) => !hasWord(words, number) && !context.some((one) => hasWord(one.words, number)));
}

/** The pairs of letters of a folded text but those inside a number; of a single letter, that letter. */
export function pairsOutsideNumbers(folded: string): string[] {
  const all = grams(lettersOf(folded));
  const inside = new Set<number>();
  for (const { start, end } of numbersIn(folded)) {
    const first = [...lettersOf(folded.slice(0, start))].length;
    const size = [...lettersOf(folded.slice(start, end))].length;
    for (let i = first; i < first + size - 1; i++) inside.add(i);
  }
  return all.length === 1 ? all : all.slice(0, -1).filter((_, i) => !inside.has(i));
}
