/** Regions as a reader gives them to a filter. */
import { country, placeAt } from '../domain/regions.js';
import { TiaowenError } from '../errors.js';
import { toSimplified } from '../text/script.js';

/**
 * A code of GB/T 2260 as it is, `none` (documents of no known region), or a name in either script, with or without what it lies in: 长沙市, 湖南, 北京市朝阳区.
 *
 * @throws TiaowenError `region_unknown` for any other name, and for one that several regions have
 */
export function parseRegion(text: string): string {
  if (text === 'none' || /^\d{6}$/.test(text)) return text;
  const name = toSimplified(text.replace(/\s/g, ''));
  if (name === country.name) return country.id;
  const place = placeAt(name);
  if (place === null || place.length < name.length) throw new TiaowenError('region_unknown');
  if (place.division === null) {
    throw new TiaowenError('region_unknown', `Several regions are called ${name}: put before it what it lies in.`);
  }
  return place.division.id;
}
