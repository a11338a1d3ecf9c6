/** The numbers that a query asks for by themselves: a part of the order of what is found (score.ts). */
import type { Candidate } from '../engines/engine.js';
import { hasWord } from '../engines/words.js';
import { lettersOf } from '../text/fold.js';
import { numbersIn } from '../text/numbers.js';
import type { Sought } from './sought.js';

/** Letters that a group may hold beside its number: 年, 万元. */
const mostUnit = 2;

/** In their normal form. A number within a longer group (第三十三条的规定, a question) is one part of what is asked among others. */
export function numbersAsked({ groups }: Sought): string[] {
  return groups.flatMap(({ folded, letters }) => {
    const [number, ...others] = numbersIn(folded);
    if (number === undefined || others.length > 0) return [];
    const own = lettersOf(folded.slice(number.start, number.end));
    return letters.length - own.length <= mostUnit ? [number.normals[0]] : [];
  });
}

/** Whether all of the numbers stand in the passage or its context as numbers, not as digits that happen to stand side by side. */
export function holdsNumbers(
  { words, context }: Pick<Candidate, 'words' | 'context'>,
  numbers: readonly string[],
): boolean {
  return numbers.every((number) => hasWord(words, number) || context.some((text) => hasWord(text.words, number)));
}
