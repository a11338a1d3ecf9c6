/** Numbers in Chinese writing, as decimal digits: 三百 → 300, 三点五万 → 35000, 二〇二一 → 2021, 壹万贰仟 → 12000. Of folded text. */
import { parseHanNumber } from '../domain/han-number.js';

const zeros = '〇零○';
const digits = '一二三四五六七八九';
const formalDigits = '壹贰叁肆伍陆柒捌玖';
const formalUnits: Readonly<Record<string, string>> = { 拾: '十', 佰: '百', 仟: '千' };

/** Of a numeral: what is longer is no number that anybody means. */
const mostLetters = 40;

const place = `[${zeros}${digits}]`;
const run = `[${zeros}${digits}两十百千万亿廿卅]+`;
/** 伍, 陆 and 参 are names and words as well: a run is a number where it holds a unit or is as long as a year. */
const formalRun = `(?=[${formalDigits}参拾佰仟万亿${zeros}]{0,30}[拾佰仟]|[${formalDigits}参${zeros}]{4})[${formalDigits}参拾][${formalDigits}参拾佰仟万亿${zeros}]+`;

/** What may be a numeral, for a pattern; `decimalOf` says whether it is. Behind 点 only digits, so that 六点三十分 is no number with a fraction. */
export const numeral = `(?:${formalRun}|${run}(?:点${place}+(?![${zeros}${digits}十百千点])[万亿]{0,2})?)`;

/**
 * The decimal digits of a numeral; null where it is none, or only about so many (三四, 千万, 三万五). Of a single digit too: whether it counts
 * something the text around it says.
 */
export function decimalOf(written: string): string | null {
  if (written.length > mostLetters) return null;
  const plain = ordinary(written);
  const [whole = '', fraction] = plain.split('点');
  if (fraction === undefined) return wholeOf(whole);
  const [, places = '', scale = ''] = /^(.*?)([万亿]*)$/.exec(fraction) ?? [];
  const before = /^[〇零○]$/.test(whole) ? '0' : wholeOf(whole);
  return before === null ? null : scaled(`${before}.${byPlace(places)}`, scale);
}

/**
 * A decimal number times 十, 百, 千, 万, 亿 and what these make up: 3.5 and 万 → 35000; in the normal form of `withoutIdleZeros`. Digits are moved, not
 * multiplied: 1.1 万 is 11000.
 */
export function scaled(decimal: string, scale: string): string {
  let power = 0;
  for (const unit of scale) power += powers[unit] ?? 0;
  const [whole = '', fraction = ''] = decimal.split('.');
  const moved = fraction.padEnd(power, '0');
  return withoutIdleZeros(`${whole}${moved.slice(0, power)}.${moved.slice(power)}`);
}

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** 09 → 9, 2.90 → 2.9, 300. → 300. */
export function withoutIdleZeros(decimal: string): string {
  const whole = decimal.replace(/^0+(?=\d)/, '');
  return whole.includes('.') ? whole.replace(/\.?0*$/, '') : whole;
}

/** Formal digits and the old tens as they are written elsewhere. */
function ordinary(written: string): string {
  return written
    .replace(/[壹贰叁参肆伍陆柒捌玖]/g, (digit) => digits.charAt(digit === '参' ? 2 : formalDigits.indexOf(digit)))
    .replace(/[拾佰仟]/g, (unit) => formalUnits[unit] as string)
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十');
}

function byPlace(places: string): string {
  return places.replace(/./g, (digit) => String(digits.indexOf(digit) + 1));
}

const onlyPlaces = new RegExp(`^[${digits}]${place}+$`);
const hasZero = new RegExp(`[${zeros}]`);

function wholeOf(run: string): string | null {
  // 三四 and 三五 are about so many, 二〇 and 二〇二一 are not
  if (onlyPlaces.test(run)) return run.length >= 4 || hasZero.test(run) ? byPlace(run) : null;
  const value = byUnits(run);
  return value === null || value === 0 || !Number.isSafeInteger(value) ? null : String(value);
}

/** By units; 三万五 (30005 or 35000) is null, 二万四百 is Taiwan's way to write 20400. */
function byUnits(run: string): number | null {
  // 十两 is ten of a weight
  if (run.length > 1 && /两(?![百千万亿])/.test(run)) return null;
  for (const [unit, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = run.lastIndexOf(unit);
    if (at < 0) continue;
    const above = byUnits(run.slice(0, at));
    const below = belowUnit(run.slice(at + 1));
    return above === null || below === null || above === 0 ? null : above * size + below;
  }
  // 〇一 is no number of its own
  return run.length > 1 && !/[十百千]/.test(run) ? null : parseHanNumber(run);
}

/** What stands behind 万 or 亿. */
function belowUnit(rest: string): number | null {
  if (rest === '') return 0;
  const zero = hasZero.test(rest.charAt(0));
  if (!zero && rest.length === 1) return null;
  return byUnits(zero ? rest.slice(1) : rest);
}
