/**
 * The names of issuing bodies: whatever way one is printed, `canonicalIssuer` gives the name that stands for it in facets, filters and links. Both the
 * indexer and the filters use it, so that a name that once stood for a body still finds its documents.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.js';
import { foldText } from '../text/fold.js';
import { toSimplified } from '../text/script.js';
import { type Division, isOnlyOne, placeAt } from './regions.js';
import { listEntries } from './sectioned-list.js';

const sections = ['全国', '省', '县', '地方'] as const;
type Section = (typeof sections)[number];
/** By every name of a body, folded, its own included: its own. */
type Names = ReadonlyMap<string, string>;

let lists: Readonly<Record<Section, Names>> | undefined;

/** Read when first needed. */
function listed(section: Section): Names {
  lists ??= parseList(readFileSync(join(root, 'src/domain/issuers.txt'), 'utf8'));
  return lists[section];
}

/**
 * The list of bodies (issuers.txt, which says how it is written).
 *
 * @throws Error with the number of the line that is not understood
 */
export function parseList(text: string): Record<Section, Names> {
  const found: Record<Section, Map<string, string>> = {
    全国: new Map(),
    省: new Map(),
    县: new Map(),
    地方: new Map(),
  };
  for (const { section, name: canonical, meaning: others, fail } of listEntries(text, 'issuers.txt', sections)) {
    for (const name of [canonical, ...others.split(/\s/u)].filter((one) => one.trim() !== '')) {
      const key = foldText(plainName(name));
      if (found[section].has(key)) fail(`${name} already stands above`);
      found[section].set(key, canonical);
    }
  }
  return found;
}

const seal = /[（(](?:代章|盖章|公章|章|代)[）)]$/u;

/** In Simplified, without the spaces of its layout and the word for a seal, in one width. */
function plainName(name: string): string {
  return toSimplified(name.normalize('NFKC').replace(/\s+/gu, ''))
    .replace(seal, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** 办公厅, 基层司, …领导小组办公室: a part of a body, printed after the body's name. */
const part = /^(?:办公厅|办公室|[\p{Script=Han}、]{2,30}(?:司|管理部|领导小组|领导小组办公室|委员会办公室))$/u;

/**
 * The name that stands for a body: 国办 → 国务院办公厅, 湖南省长沙市政府 → 长沙市人民政府, 中共长沙市委员会 → 长沙市委. A name that is not on the list, or
 * that several bodies have, stays as it is but for script, width, spaces and seal. What it gives, it gives again for itself.
 */
export function canonicalIssuer(name: string): string {
  const plain = plainName(name).replace(/^中华人民共和国(?!主席)(?=.)/u, '');
  return expanded(plain, listed('全国')) ?? branch(plain) ?? local(plain) ?? plain;
}

/** The body of the list that the name begins with, and where the name goes on. */
export function nationalBody(canonical: string): { readonly body: string; readonly length: number } | null {
  const names = listed('全国');
  for (let length = canonical.length; length > 1; length--) {
    const body = names.get(foldText(canonical.slice(0, length)));
    // 教育部门 is none.
    if (body !== undefined && !/^[门队]/u.test(canonical.slice(length))) return { body, length };
  }
  return null;
}

/** The names of each national body that has several, its own first, then as the list has them. */
export function nationalNames(): string[][] {
  const names = new Map<string, string[]>();
  for (const [name, canonical] of listed('全国')) names.set(canonical, [...(names.get(canonical) ?? []), name]);
  return [...names.values()].filter(({ length }) => length > 1);
}

/** By the list; the part of a body by its body. */
function expanded(name: string, names: Names): string | null {
  const whole = names.get(foldText(name));
  if (whole !== undefined) return whole;
  for (let length = name.length - 2; length > 1; length--) {
    const body = names.get(foldText(name.slice(0, length)));
    if (body !== undefined && part.test(name.slice(length))) return body + name.slice(length);
  }
  return null;
}

/** 税务总局深圳市税务局: what a national body has in a place. */
function branch(name: string): string | null {
  const national = nationalBody(name);
  if (national === null || placeAt(name.slice(national.length)) === null) return null;
  return national.body + name.slice(national.length);
}

/** A body of a province, city or county that the name begins with. */
function local(name: string): string | null {
  const [, party, rest = ''] = /^(中共|中国共产党)?(.*)$/u.exec(name) ?? [];
  const place = placeAt(rest);
  if (place?.division == null || place.ambiguous || !place.full) return null;
  const { division, length } = place;
  // The Party's committee is called 长沙市委 for short, and everywhere.
  const body = party === undefined ? rest.slice(length) : rest.slice(length).replace(/^委员会/u, '委');
  return printedName(division) + (localBody(body, division) ?? body);
}

/** 办公厅 or 办公室, 法院: what a short form stands for can depend on the level. */
function localBody(body: string, { id, level }: Division): string | null {
  // Taiwan, Hong Kong and Macao have bodies of other names.
  if (/^[78]/.test(id)) return null;
  const own = level === 'province' ? '省' : level === 'county' ? '县' : null;
  return (own === null ? null : listed(own).get(foldText(body))) ?? expanded(body, listed('地方'));
}

/** As bodies print it: a city and a county without what lies above, a district with its city (长沙市开福区). */
function printedName(division: Division): string {
  const { name, level, parent } = division;
  if (level !== 'county' || parent === null || (!name.endsWith('区') && isOnlyOne(division))) return name;
  return parent.name + name;
}
