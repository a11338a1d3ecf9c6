/** The list of English names (english-names.txt, which says how it is written). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.js';
import { listEntries } from './sectioned-list.js';

const sections = ['全名', '内设', '地方', '机构', '领域', '地名', '地名用字', '民族', '文种'] as const;
type Section = (typeof sections)[number];
/** By section, then by the name in Simplified: the English. */
export type EnglishList = Readonly<Record<Section, ReadonlyMap<string, string>>>;

let list: EnglishList | undefined;

/** Read when first needed. */
export function englishList(): EnglishList {
  list ??= parseEnglishList(readFileSync(join(root, 'src/domain/english-names.txt'), 'utf8'));
  return list;
}

/** Where the place stands in an English name of [地方]. */
export const placeholder = '{}';

/** @throws Error with the number of the line that is not understood */
export function parseEnglishList(text: string): EnglishList {
  const found = Object.fromEntries(sections.map((section) => [section, new Map<string, string>()])) as Record<
    Section,
    Map<string, string>
  >;
  for (const { section, name, meaning, fail } of listEntries(text, 'english-names.txt', sections)) {
    if (meaning === '') fail(`${name} has no English name`);
    if (section === '地方' && !meaning.includes(placeholder))
      fail(`${placeholder} does not say where the place stands`);
    if (section === '机构' && !meaning.includes('*')) fail('* does not say where the field stands');
    if (found[section].has(name)) fail(`${name} already stands above`);
    found[section].set(name, meaning);
  }
  return found;
}
