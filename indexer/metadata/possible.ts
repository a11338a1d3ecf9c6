/** What is given beside a text, without the values that cannot be. */
import { isDay } from '../../src/domain/day.js';
import { levels } from '../../src/domain/document.js';
import { regionPath } from '../../src/domain/regions.js';
import type { Given } from '../read/reader.js';

/** @param report is told of what is left out */
export function possible(given: Given, report: (value: string) => void): Given {
  const impossible = (Object.keys(given) as (keyof Given)[]).filter((key) => !isPossible(key, given));
  for (const key of impossible) report(`${key} ${String(given[key])}`);
  return Object.fromEntries(Object.entries(given).filter(([key]) => !impossible.includes(key as keyof Given)));
}

function isPossible(key: keyof Given, given: Given): boolean {
  switch (key) {
    case 'issued':
    case 'effective':
    case 'expires':
    case 'version':
      return isDay(given[key] ?? '');
    case 'number':
      return /\d/u.test((given.number ?? '').normalize('NFKC'));
    case 'region':
      return regionPath(given.region ?? '') !== null;
    case 'level':
      return levels.some((level) => level === given.level);
    default:
      return true;
  }
}
