/** Who issued a document: by its signature, its red head, its title or, for a report, its byline. */
import type { Issuer } from '../../src/domain/document.js';
import { toSimplified } from '../../src/text/script.js';
import { isBodyName, splitBodies } from './bodies.js';
import type { Element } from './elements.js';
import { publisherOf } from './news.js';
import { issuersInTitle, plainTitle } from './titles.js';

/**
 * The first of these that names a body: the signatures, the red head (长沙市人民政府办公厅文件), the title up to 关于, the order that issued it,
 * the bylines.
 * @param elements of the act, or of the text where no act forwards it
 * @param titles of the act or the text, as printed
 * @param order who gave the order that a regulation's history names
 */
export function issuersOf(elements: readonly Element[], titles: readonly string[], order: string | null): Issuer[] {
  const texts = (role: Element['role']): string[] => elements.filter((e) => e.role === role).map(({ text }) => text);
  const sources = [
    texts('signature').flatMap(splitBodies),
    texts('redhead').flatMap((text) => splitBodies(text.replace(/文\s*件$/u, ''))),
    titles.map(inTitle).find((names) => names.length > 0) ?? [],
    order === null ? [] : [order],
    texts('byline').flatMap((text) => publisherOf(text) ?? []),
  ];
  const names = sources.find((found) => found.length > 0) ?? [];
  const issuers = new Map<string, Issuer>();
  for (const name of names) {
    const id = toSimplified(name.replace(/\s+/gu, ''));
    if (!issuers.has(id)) issuers.set(id, { id, name });
  }
  return [...issuers.values()];
}

/** With the title's spaces, which may divide the names. */
function inTitle(title: string): string[] {
  const printed = issuersInTitle(title.replace(/^《/u, ''));
  return isBodyName(plainTitle(printed)) ? splitBodies(printed) : [];
}
