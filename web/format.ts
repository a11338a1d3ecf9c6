/** Numbers and dates as each interface language writes them. */
import type { Script } from '../src/domain/document.js';
import type { Language } from './languages.js';

export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}

/** `2021-02-19` → 19 February 2021, 2021年2月19日. A year or a month alone stays as it is. */
export function formatDate(language: Language, date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  // A date of issue has no time zone; without UTC it would be the day before, west of Greenwich.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** The `lang` of a document's own words: it decides which country's letter forms a browser draws. */
export function textLanguage(script: Script): 'zh-Hans' | 'zh-Hant' {
  return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
}
