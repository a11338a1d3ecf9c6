/** The numbers that a query asks for by themselves: a part of the order of what is found (score.ts), and of what engines propose for it. */
import type { Candidate } from '../engines/engine.js';
import { countWord } from '../engines/words.js';
import { lettersOf } from '../text/fold.js';
import { isDivision, numbersIn, placesNumbered } from '../text/numbers.js';
import type { Sought } from './sought.js';

export interface NumberAsked {
  /** Its token, whatever its writing. */
  readonly normal: string;
  /** Letters typed behind it; empty where there are none, and where they make it a place in a law, which has a token of its own. */
  readonly unit: string;
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
    const behind = lettersOf(folded.slice(number.end));
    const unit = isDivision(behind) ? '' : behind;
    return [{ normal, unit, places: unit === '' ? [] : placesNumbered(normal) }];
  });
}

/** Whether all of the numbers stand in the passage or its context as numbers, not as digits that happen to stand side by side. */
export function holdsNumbers(
  { words, english, context }: Pick<Candidate, 'words' | 'english' | 'context'>,
  numbers: readonly NumberAsked[],
): boolean {
  const texts = [words, english?.words ?? '', ...context.map((text) => text.words)];
  return numbers.every((number) => texts.some((text) => holds(text, number)));
}

/** Whether each that has a unit stands with it in the text, in any writing, or in the context, where 2021 is the year without saying so. */
export function holdsWithUnits(
  { folded, context }: Pick<Candidate, 'folded' | 'context'>,
  numbers: readonly NumberAsked[],
): boolean {
  return numbers.every(
    (number) =>
      number.unit === '' ||
      context.some((text) => holds(text.words, number)) ||
      numbersIn(folded).some(
        ({ normals, end }) =>
          normals.includes(number.normal) &&
          [number.unit, ` ${number.unit}`].some((unit) => folded.startsWith(unit, end)),
      ),
  );
}

/** More often than in the names of places. */
function holds(words: string, { normal, places }: NumberAsked): boolean {
  const count = countWord(words, normal);
  return count > 0 && count > places.reduce((sum, place) => sum + countWord(words, place), 0);
}
