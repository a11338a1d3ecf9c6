/** The numbers that a query asks for by themselves: a part of the order of what is found (score.ts), and of what engines propose for it. */
import type { Candidate } from '../engines/engine.js';
import { countWord } from '../engines/words.js';
import { lettersOf } from '../text/fold.js';
import { isDivision, numbersIn, placesNumbered } from '../text/numbers.js';
import type { Sought } from './sought.js';

export interface NumberAsked {
  /** Its token, whatever its writing. */
  readonly normal: string;
  /** Tokens of places in a law that have the number too and are not meant where it has a unit: 45日 is not 第四十五条. */
  readonly places: readonly string[];
}

/** Letters that a group may hold beside its number: 年, 万元. */
const mostUnit = 2;

/** A number within a longer group (第三十三条的规定, a question) is one part of what is asked among others. */
export function numbersAsked({ groups }: Pick<Sought, 'groups'>): NumberAsked[] {
  return groups.flatMap(({ folded, letters }) => {
    const [number, ...others] = numbersIn(folded);
    if (number === undefined || others.length > 0) return [];
    const own = lettersOf(folded.slice(number.start, number.end));
    if (letters.length - own.length > mostUnit) return [];
    const [normal] = number.normals;
    const unit = lettersOf(folded.slice(number.end));
    return [{ normal, places: unit === '' || isDivision(unit) ? [] : placesNumbered(normal) }];
  });
}

/** Whether all of the numbers stand in the passage or its context as numbers, not as digits that happen to stand side by side. */
export function holdsNumbers(
  { words, context }: Pick<Candidate, 'words' | 'context'>,
  numbers: readonly NumberAsked[],
): boolean {
  return numbers.every((number) => holds(words, number) || context.some((text) => holds(text.words, number)));
}

/** More often than in the names of places. */
function holds(words: string, { normal, places }: NumberAsked): boolean {
  const count = countWord(words, normal);
  return count > 0 && count > places.reduce((sum, place) => sum + countWord(words, place), 0);
}
