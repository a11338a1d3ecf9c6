/** Every word that the interface says but for the help page's, by language. */
import type { Language } from '../languages.js';
import { en } from './en.js';
import type { Messages } from './shape.js';
import { zhHans } from './zh-hans.js';
import { zhHant } from './zh-hant.js';

const table: Readonly<Record<Language, Messages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

export function messagesOf(language: Language): Messages {
  return table[language];
}

/** What a reader is told of a 503, by its code; null for every other code. */
export function outageMessage(language: Language, code: string): string | null {
  const outages: Readonly<Record<string, string>> = messagesOf(language).outages;
  return Object.hasOwn(outages, code) ? (outages[code] ?? null) : null;
}
