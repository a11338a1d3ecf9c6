/** Chinese numerals as Chinese laws and official documents write them, read into numbers and written from them. */

/** By UTF-16 unit: a number is read for every line of a law. */
const byUnit = (values: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([letter, value]) => [letter.charCodeAt(0), value]));

const digits = byUnit({
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
});
const units = byUnit({ 十: 10, 百: 100, 千: 1000 });

/** The letters a numeral may be made of; for the inside of a character class. ○ (U+25CB) is often typed for 〇. */
export const hanDigits = '零〇○一二两兩三四五六七八九十百千';

/**
 * 一 → 1, 二十一 → 21, 一百零五 → 105, 三千二百 → 3200, 一百十 → 110 (Taiwan's laws), 二〇二一 → 2021.
 * From 0 to 9999; null for everything else, also where a numeral is only colloquial (一百五: 105 or 150).
 */
export function parseHanNumber(numeral: string): number | null {
  if (numeral === '') return null;
  return /[十百千]/.test(numeral) ? byUnits(numeral) : byPlace(numeral);
}

/** 二〇二一: every letter a decimal place. */
function byPlace(numeral: string): number | null {
  if (numeral.length > 4) return null;
  let value = 0;
  for (let at = 0; at < numeral.length; at++) {
    const digit = digits.get(numeral.charCodeAt(at));
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** 三千二百零五: digits and falling units, 零 for a unit left out. */
function byUnits(numeral: string): number | null {
  let value = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  let zero = false;
  for (let at = 0; at < numeral.length; at++) {
    const unit = units.get(numeral.charCodeAt(at));
    if (unit !== undefined) {
      if (unit >= lastUnit || digit === 0) return null;
      // Only 十 may stand without a digit before it.
      if (digit === null && unit !== 10) return null;
      value += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
      zero = false;
      continue;
    }
    const next = digits.get(numeral.charCodeAt(at));
    if (next === undefined || digit !== null) return null;
    if (next === 0) {
      if (zero || value === 0) return null;
      zero = true;
    } else {
      digit = next;
    }
  }
  if (digit === null) return zero ? null : value;
  return lastUnit === 10 || zero ? value + digit : null;
}

/** 33 → 三十三, 105 → 一百零五, 10 → 十: as articles of laws are numbered. From 1 to 9999. */
export function hanNumber(value: number): string {
  let numeral = '';
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit > 0) numeral += '零一二三四五六七八九'.charAt(digit) + unit;
    else if (numeral !== '' && !numeral.endsWith('零')) numeral += '零';
  }
  return numeral.replace(/零+$/, '').replace(/^一十/, '十');
}
