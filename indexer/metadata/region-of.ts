/** Which division of the country a document holds for, and of which level the body is that issued it: by the names of its issuers, else by its title. */

import type { Level, Region } from '../../src/domain/document.js';
import { canonicalIssuer, nationalBody } from '../../src/domain/issuer.js';
import {
  country,
  type Division,
  hasCounties,
  type Place,
  pathOf,
  placeAt,
  regionPath,
} from '../../src/domain/regions.js';
import { toSimplified } from '../../src/text/script.js';

export interface Located {
  /** From the largest to its own; as far as it is known. */
  readonly region: readonly Region[];
  readonly level: Level | null;
  /** The name of which the region is not known, or not to its end; null where nothing is left open. */
  readonly unknown: string | null;
}

/**
 * The first issuer whose region is known, else the place that the title begins with.
 *
 * @param issuers canonical names
 */
export function regionOf(issuers: readonly string[], title: string): Located {
  const plainTitle = toSimplified(title.normalize('NFKC').replace(/[\s《]+/gu, ''));
  for (const located of [...issuers.map(ofBody), ofTitle(plainTitle)]) if (located !== null) return located;
  return { region: [], level: null, unknown: issuers[0] ?? title };
}

const central: Located = { region: [country], level: 'central', unknown: null };

/** National bodies hold for the country, what they have in a place (国家税务总局深圳市税务局, 财政部驻湖南…) for the place. */
function ofBody(name: string): Located | null {
  const plain = name.replaceAll('（', '(').replaceAll('）', ')');
  const national = nationalBody(name);
  if (national !== null) return ofPlace(name.slice(national.length).replace(/^驻/u, '')) ?? central;
  return ofPlace(tradeZone(plain) ?? plain.replace(/^(?:中共|中国共产党|中华人民共和国)/u, ''));
}

function ofTitle(title: string): Located | null {
  if (/^(?:中华人民共和国|全国)/u.test(title)) return central;
  return ofPlace(tradeZone(title) ?? title) ?? (nationalBody(title) === null ? null : central);
}

/** 中国(上海)自由贸易试验区… → 上海. */
const tradeZone = (name: string): string | null => /^中国\(([^()]+)\)/u.exec(name)?.[1] ?? null;

/** Short names of cities that are as often something else: mountains, words, a man, peoples' things. */
const otherThings = new Set(['黄山', '中山', '朝阳', '大同', '普洱', '和田', '阿里', '日照']);

/** Bodies without a place in the order of the administration. */
const outside = /(?:大学|学院|公司|集团|报|报社|出版社|电视台|电台|医院|交易所|协会|学会|商会)$/u;

function ofPlace(name: string): Located | null {
  const place = placeAt(name);
  if (place === null) return ofOther(name);
  const printed = name.slice(0, place.length);
  if (otherThings.has(printed)) return null;
  if (place.ambiguous) return { region: regionsOf(place.division), level: 'county', unknown: printed };
  const level = outside.test(name) ? null : (place.division?.level ?? null);
  return within(place, name) ?? { region: regionsOf(place.division), level, unknown: null };
}

const town = /^\p{Script=Han}{1,7}?(?:镇|乡|街道|苏木)(?=人民|政府|党|人大|委|办事处|$)/u;
const former = /^\p{Script=Han}{1,6}?([县区市旗])(?=人民政府|人民法院|人民检察院|政府|人大|政协|委)/u;
/** What ends like a division and is a zone of the city, or a word. */
const zone = /(?:新|术|发|经开|保税|试验|示范|园|假|景|社|城|市|地|矿|业|管理)区$/u;

/** A town, or a division that the list does not know (any more), in one that it knows. */
function within({ division, length }: Place, name: string): Located | null {
  if (division === null) return null;
  const rest = name.slice(length);
  const region = regionsOf(division);
  if (division.level === 'county' || (division.level === 'city' && !hasCounties(division))) {
    return town.test(rest) ? { region, level: 'town', unknown: null } : null;
  }
  const [printed, ending] = former.exec(rest) ?? [];
  if (printed === undefined || zone.test(printed)) return null;
  return { region, level: ending === '市' ? null : 'county', unknown: name.slice(0, length + printed.length) };
}

const regionsOf = (division: Division | null): Region[] =>
  division === null ? [] : pathOf(division).map(({ id, name }) => ({ id, name }));

/** Divisions and zones that have no code of their own, and the one that they lie in. */
const others: readonly (readonly [name: RegExp, code: string, level: Level])[] = [
  [/^(?:台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义)市/u, '710000', 'city'],
  [/^(?:新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|台东|澎湖|金门|连江)县/u, '710000', 'county'],
];

function ofOther(name: string): Located | null {
  const found = others.find(([pattern]) => pattern.test(name));
  if (found === undefined) return null;
  return { region: regionPath(found[1]) ?? [], level: found[2], unknown: null };
}

/**
 * 市发展改革委 or 鼓楼区政府 in a document of 南京市: the canonical name with the region that the document says. As it is where the name lacks none, or where
 * the document says no region of that kind.
 */
export function completeIssuer(name: string, region: readonly Region[]): string {
  const place = placeAt(name);
  if (place !== null) return place.ambiguous && place.division === null ? countyIn(name, region) : name;
  const kind = /^(?:自治区|自治州|省|市|州|县|区|旗|盟)/u.exec(name)?.[0];
  const at = kind === undefined ? -1 : region.findLastIndex((one) => one.name.endsWith(kind));
  if (kind === undefined || at < 0) return name;
  return canonicalIssuer(namesOf(region.slice(0, at + 1)) + name.slice(kind.length));
}

/** Of a county whose name others have, too, the body in the document's city, if there is one. */
function countyIn(name: string, region: readonly Region[]): string {
  const full = namesOf(region.slice(0, 2)) + name;
  const place = placeAt(full);
  return place?.division?.level === 'county' && !place.ambiguous ? canonicalIssuer(full) : name;
}

const namesOf = (region: readonly Region[]): string => region.map((one) => one.name).join('');
