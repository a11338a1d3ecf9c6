/** Who issued a document: by its signature, its red head, its title or, for a report, its byline. */
import type { Issuer } from '../../src/domain/document.js';
import { toSimplified } from '../../src/text/script.js';
import { areBodies, splitBodies, withoutSeal } from './bodies.js';
import type { Element } from './elements.js';
import { publishedBy } from './line-roles.js';
import { publisherOf } from './news.js';
import { issuersInTitle } from './titles.js';

/**
 * The first of these that names a body: the signatures, the red head (长沙市人民政府办公厅文件), a field 发文机关, the title, the order or sentence that
 * promulgates it, the line that says who printed it, the bylines.
 * @param elements of the act, or of the text where no act forwards it
 * @param field what the page's facts name
 * @param titles of the act or the text, as printed
 * @param promulgating who gave the order, or held the session that adopted it
 */
export function issuersOf(
  elements: readonly Element[],
  field: string | null,
  titles: readonly string[],
  promulgating: string | null,
): Issuer[] {
  const texts = (role: Element['role']): string[] => elements.filter((e) => e.role === role).map(({ text }) => text);
  const sources = [
    texts('signature').flatMap((text) => splitBodies(publishedBy(text) ?? text)),
    texts('redhead').flatMap((text) => splitBodies(text.replace(/文\s*件$/u, ''))),
    field === null ? [] : splitBodies(field),
    titles.map(inTitle).find((names) => names.length > 0) ?? [],
    texts('number').flatMap((text) => giverOf(text) ?? []),
    promulgating === null ? [] : splitBodies(promulgating),
    texts('imprint').flatMap((text) => printerIn(text) ?? []),
    texts('byline').flatMap((text) => publisherOf(text) ?? []),
  ];
  const found = sources.find((names) => names.length > 0) ?? [];
  const names = found.map((name) => (withoutRegion.test(name) ? (wholeName(name, sources.flat()) ?? name) : name));
  const issuers = new Map<string, Issuer>();
  for (const printed of names) {
    const name = withoutSeal(printed);
    const id = toSimplified(name.replace(/\s+/gu, ''));
    if (!issuers.has(id)) issuers.set(id, { id, name });
  }
  return [...issuers.values()];
}

/** With the title's spaces, which may divide the names. 第100/2025號社會文化司司長批示, 某指挥部令（第1号）: before the kind of act where there is no 关于. */
function inTitle(title: string): string[] {
  const bare = title.replace(/^《/u, '');
  const printed = issuersInTitle(bare) || (orderOf.exec(bare)?.[1] ?? '');
  return areBodies(printed) ? splitBodies(printed) : [];
}

/** 省人民政府办公厅, as the title has it: which province, another element says. */
const withoutRegion = /^[省市区區县縣州]/u;
const wholeName = (name: string, others: readonly string[]): string | undefined =>
  others.find((other) => other.length > name.length && other.endsWith(name));

/** 财政部令第87号 */
function giverOf(number: string): string[] | null {
  const name = /^\s*(.+?)令/u.exec(number)?.[1] ?? '';
  return areBodies(name) ? splitBodies(name) : null;
}

/** 长沙市人民政府办公室 2021年3月5日印发 */
function printerIn(imprint: string): string[] | null {
  const name = imprint.replace(/\s*[\d一二〇○零]\S{3}\s*年.*$/u, '');
  return areBodies(name) ? splitBodies(name) : null;
}

const orderOf =
  /^(?:第[\d\s]+[/／][\d\s]+[号號])?([\p{Script=Han}\s、]+?)(?:令|公告|通告|批示|公报|决定|決定|命令)(?:$|[\s（(第\d])/u;
