/** Years as a reader gives them, to a filter or a field. */
import { parseHanNumber } from '../domain/han-number.js';
import { TiaowenError } from '../errors.js';
import { foldText } from '../text/fold.js';
import type { Filters } from './plan.js';

/**
 * `2021`, `2017..2021` (both included, in either order), `none` (documents without a year), several of these with commas between; also as they are written in
 * Chinese: 2021年, 二〇二一年, 2017—2021年, 2017年至2021年.
 *
 * @throws TiaowenError `year_invalid` where it is something else
 */
export function parseYears(text: string): Filters['year'] {
  const years = readYears(text);
  if (years === undefined) throw new TiaowenError('year_invalid');
  return years;
}

/** As `parseYears`; undefined where it is something else. */
export function readYears(text: string): Filters['year'] | undefined {
  const all = foldText(text).replace(/\s/gu, '').split(/[,、]/);
  const years = all.map(readOne).filter((one) => one !== undefined);
  return years.length === all.length ? years : undefined;
}

const plain = /^(\d{1,4})(?:\.\.(\d{1,4}))?$/;
/** Years of four digits: 2021-05 is a month. */
const year = '(\\d{4}|[〇零○一二三四五六七八九]{4})年?';
const written = new RegExp(`^${year}(?:(?:\\.\\.|[-‐-―]{1,2}|[~〜至到])${year})?$`, 'u');

function readOne(text: string): Filters['year'][number] | undefined {
  if (text === 'none') return null;
  const match = plain.exec(text) ?? written.exec(text);
  if (!match) return undefined;
  const [, from = '', to = from] = match;
  const [first, last] = [numberOf(from), numberOf(to)];
  return { from: Math.min(first, last), to: Math.max(first, last) };
}

/** 2021, 二〇二一 */
function numberOf(digits: string): number {
  return parseHanNumber(digits) ?? Number(digits);
}
