/** The interface's languages and how one is chosen. The document's own words are never translated. */

export const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;
/** BCP 47 tags, as they stand in `<html lang>` and in `?lang=`. */
export type Language = (typeof languages)[number];

/** Each language's name in itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hans': '简体',
  'zh-Hant': '繁體',
};

/** The cookie that keeps a reader's choice. */
export const languageCookie = 'lang';

export interface LanguageHints {
  /** Value of `?lang=`. */
  readonly query?: string | undefined;
  /** The `Cookie` header. */
  readonly cookie?: string | undefined;
  /** The `Accept-Language` header (RFC 9110, 12.5.4). */
  readonly acceptLanguage?: string | undefined;
}

/** `?lang=` first, because a shared address shows the same page to everyone; then the kept choice; then the browser's; then English. */
export function chooseLanguage(hints: LanguageHints): Language {
  return (
    languageOf(hints.query ?? '') ??
    languageOf(cookieValue(hints.cookie ?? '', languageCookie) ?? '') ??
    preferred(hints.acceptLanguage ?? '') ??
    'en'
  );
}

/** The interface language that a tag asks for: zh-TW and zh-HK are written in Traditional, every other zh in Simplified. */
export function languageOf(tag: string): Language | null {
  const [primary, ...rest] = tag.trim().toLowerCase().split(/[-_]/);
  if (primary === 'en') return 'en';
  if (primary !== 'zh') return null;
  if (rest.includes('hans')) return 'zh-Hans';
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
}

function preferred(header: string): Language | null {
  const wishes = header.split(',').map((item) => {
    const [tag = '', ...parameters] = item.split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/i.exec(parameter)?.[1]).find(Boolean);
    return { language: languageOf(tag), weight: weight === undefined ? 1 : Number(weight) };
  });
  const possible = wishes.filter(({ language, weight }) => language !== null && weight > 0);
  return possible.sort((a, b) => b.weight - a.weight)[0]?.language ?? null;
}

function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
