/** The help page, by language. Apart from the other messages, since the browser's script has no use for it: the server sends the page whole. */
import type { Language } from '../languages.js';
import { helpEn } from './help-en.js';
import { helpZhHans } from './help-zh-hans.js';
import { helpZhHant } from './help-zh-hant.js';
import type { HelpSection } from './shape.js';

const table: Readonly<Record<Language, readonly HelpSection[]>> = {
  en: helpEn,
  'zh-Hans': helpZhHans,
  'zh-Hant': helpZhHant,
};

export function helpOf(language: Language): readonly HelpSection[] {
  return table[language];
}
