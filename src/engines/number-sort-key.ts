/** Puts document numbers in order: issuer code, year, serial. */
import { parseNumber } from '../domain/number.js';
import { foldText } from '../text/fold.js';

/** Digits that years and serials are filled up to, so that comparing texts compares them as numbers. */
const digits = 12;

/** Compared by code points. What cannot be read as a number of a document stands where its first characters put it. */
export function numberSortKey(number: string): string {
  const parsed = parseNumber(number);
  if (parsed === null) return foldText(number);
  const filled = (value: number | string) => String(value).padStart(digits, '0');
  return [foldText(parsed.code), filled(parsed.year), filled(parsed.serial)].join('\t');
}
