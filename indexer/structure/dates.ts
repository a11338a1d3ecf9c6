/** Dates in the text: a date alone, from when to when the document holds. All results are `YYYY-MM-DD`. */
import { hanDigits, parseHanNumber } from '../../src/domain/han-number.js';

const space = '\\s*';
const year = `((?:19|20)\\d\\d|[${hanDigits}]{4})`;
const figure = `(\\d{1,2}|[${hanDigits}]{1,3})`;
const datePattern = `${year}${space}年${space}${figure}${space}月${space}${figure}${space}日`;
const whole = new RegExp(`^${datePattern}$`, 'u');

const numeralValue = (numeral: string): number =>
  /^\d+$/.test(numeral) ? Number(numeral) : (parseHanNumber(numeral) ?? 0);

function isoDate(y: number, m: number, d: number): string | null {
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function dateOf(match: RegExpExecArray | null): string | null {
  const [, y, m, d] = match ?? [];
  return y && m && d ? isoDate(numeralValue(y), numeralValue(m), numeralValue(d)) : null;
}

/** 2021年2月19日, 2021 年 2 月 19 日, 二〇二一年二月十九日; null for anything else, also for a day that no calendar has. */
export const parseDate = (text: string): string | null => dateOf(whole.exec(text.normalize('NFKC').trim()));

/** 2021年9月, （二〇二一年九月）: a month and no day. */
export const isMonth = (text: string): boolean =>
  new RegExp(`^[（(]?${year}${space}年${space}${figure}${space}月[）)]?$`, 'u').test(text.trim());

/** The first date in a text. */
export const findDate = (text: string): string | null =>
  dateOf(new RegExp(datePattern, 'u').exec(text.normalize('NFKC')));

const force = '(?:施行|实施|執行|执行|實施|生效|實行|实行)';
const fromIssue = new RegExp(
  `自(?:本[^，。；]{0,6})?(?:公布|发布|印发|颁布|公佈|發布|發佈|印發|頒布|通过|下发|下發)之日起[^，。；]{0,6}${force}`,
  'u',
);
const fromDate = new RegExp(`(?:自|从|從|于|於)${space}${datePattern}${space}起?[^，。；]{0,6}${force}`, 'u');

/**
 * From when the document holds, by a sentence that says so of it: 自公布之日起施行 → `issued` (null where that is not known),
 * 自2021年10月25日起施行 → that day. Undefined where the sentence says nothing of it.
 */
export function effectiveIn(text: string, issued: string | null): string | null | undefined {
  const plain = text.normalize('NFKC');
  if (fromIssue.test(plain)) return issued;
  const match = fromDate.exec(plain);
  return match ? dateOf(match) : undefined;
}

const until = new RegExp(
  `(?:有效期(?:限)?(?:截?至|到|为?至|截止到?)|截止时间为|截止日期为|执行至|施行至|实施至|至)${space}${datePattern}`,
  'u',
);
const untilYearEnd = new RegExp(`有效期(?:限)?(?:截?至|到)${space}${year}${space}年(?:底|年底|末)`, 'u');
const forYears = new RegExp(`有效期(?:限)?为?${space}${figure}${space}年`, 'u');

/**
 * Until when the document holds: 有效期至2021年12月31日; 有效期5年 counts from `effective` and ends the day before (2025-03-01 → 2030-02-28).
 * Null where the sentence does not say, or hangs it on an event.
 */
export function expiresIn(text: string, effective: string | null): string | null {
  const plain = text.normalize('NFKC');
  if (/有效期|至.{4,12}止|截止/u.test(plain)) {
    const day = dateOf(until.exec(plain));
    if (day !== null) return day;
    const end = untilYearEnd.exec(plain)?.[1];
    if (end !== undefined) return isoDate(numeralValue(end), 12, 31);
  }
  const years = forYears.exec(plain)?.[1];
  if (years === undefined || effective === null) return null;
  const last = new Date(`${effective}T00:00:00Z`);
  last.setUTCFullYear(last.getUTCFullYear() + numeralValue(years));
  last.setUTCDate(last.getUTCDate() - 1);
  return last.toISOString().slice(0, 10);
}
