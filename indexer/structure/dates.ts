/** Dates in the text. All results are `YYYY-MM-DD`. */
import { hanDigits, parseHanNumber } from '../../src/domain/han-number.js';

const space = '\\s*';
/** 中華民國109年 is 2020. */
const year = `((?:19|20)${space}\\d${space}\\d|[${hanDigits}]{4}|民[国國]${space}(?:\\d{2,3}|[${hanDigits}]{1,5}))`;
const figure = `(\\d${space}\\d|\\d|[${hanDigits}]{1,3})`;
export const datePattern = `(?:中[华華])?${year}${space}年${space}${figure}${space}月${space}${figure}${space}日`;
const whole = new RegExp(`^${datePattern}$`, 'u');
const anywhere = new RegExp(datePattern, 'u');
const everywhere = new RegExp(datePattern, 'gu');
const month = new RegExp(`^[（(]?${year}${space}年${space}${figure}${space}月[）)]?$`, 'u');
/** 2020-02-03, 2020/2/3, 2020.02.03, with or without the time behind it. */
const inFigures = /^((?:19|20)\d\d)\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u;

export function numeralValue(numeral: string): number {
  const plain = numeral.replace(/\s/gu, '');
  return /^\d+$/.test(plain) ? Number(plain) : (parseHanNumber(plain) ?? 0);
}

function yearValue(year: string): number {
  const numeral = /^民[国國](.*)$/su.exec(year)?.[1];
  return numeral === undefined ? numeralValue(year) : numeralValue(numeral) + 1911;
}

export function isoDate(y: number, m: number, d: number): string | null {
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** 2021-03-01 and 30 → 2021-03-31 */
export function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** 2021-03-15 and 1 → 2021-04-15; the last day of a month that has no such day. */
export function monthsAfter(day: string, count: number): string {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const [year, month] = [y + Math.floor((m + count - 1) / 12), ((m + count - 1) % 12) + 1];
  return isoDate(year, month, d) ?? lastOfMonth(year, month);
}

/** The last day of the period that begins with a day: 2025-03-01 and 60 months → 2030-02-28. */
export function lastDayOf(first: string, months: number): string {
  const next = monthsAfter(first, months);
  return next.slice(8) === first.slice(8) ? daysAfter(next, -1) : next;
}

export const lastOfMonth = (y: number, m: number): string => new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);

/** The day of a match of `datePattern`; null for a day that no calendar has. */
export function dateOf(match: RegExpExecArray | null): string | null {
  const [, y, m, d] = match ?? [];
  return y && m && d ? isoDate(yearValue(y), numeralValue(m), numeralValue(d)) : null;
}

/** 2021年2月19日, 2021 年 2 月 19 日, 二〇二一年二月十九日; null for anything else, also for a day that no calendar has. */
export const parseDate = (text: string): string | null =>
  text.includes('年') ? dateOf(whole.exec(text.normalize('NFKC').trim())) : null;

/** The value of a page's field: the same, or in figures (2020-02-03). */
export const parseFieldDate = (text: string): string | null =>
  parseDate(text) ?? dateOf(inFigures.exec(text.normalize('NFKC').trim()));

/** 2021年9月, （二〇二一年九月）: a month and no day. */
export const isMonth = (text: string): boolean => text.includes('年') && month.test(text.trim());

/** The first date in a text. */
export const findDate = (text: string): string | null => dateOf(anywhere.exec(text.normalize('NFKC')));

/** All dates of a text that a calendar has, in its order, each with the text behind it up to the next. */
export function datesIn(text: string): { readonly day: string; readonly behind: string }[] {
  const plain = text.normalize('NFKC');
  const matches = [...plain.matchAll(everywhere)];
  return matches.flatMap((match, i) => {
    const day = dateOf(match);
    const behind = plain.slice(match.index + match[0].length, matches[i + 1]?.index);
    return day === null ? [] : [{ day, behind }];
  });
}
