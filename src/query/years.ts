/** Years as a reader gives them to a filter. */
import { TiaowenError } from '../errors.js';
import type { Filters } from './plan.js';

/**
 * `2021`, `2017..2021` (both included, in either order) or `none` (documents without a year).
 *
 * @throws TiaowenError `year_invalid` where it is something else
 */
export function parseYears(text: string): Filters['year'][number] {
  const years = readYears(text);
  if (years === undefined) throw new TiaowenError('year_invalid');
  return years;
}

/** As `parseYears`; undefined where it is something else. */
export function readYears(text: string): Filters['year'][number] | undefined {
  if (text === 'none') return null;
  const match = /^(\d{1,4})(?:\.\.(\d{1,4}))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? first);
  return { from: Math.min(first, last), to: Math.max(first, last) };
}
