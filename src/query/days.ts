/** Days as a reader gives them. */
import { isDay } from '../domain/day.js';
import { TiaowenError } from '../errors.js';

/** @throws TiaowenError `on_invalid` where it is no day `YYYY-MM-DD` of the calendar */
export function parseDay(text: string): string {
  if (!isDay(text)) throw new TiaowenError('on_invalid');
  return text;
}
