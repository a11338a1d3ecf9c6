/**
 * The administrative divisions of China with their codes of GB/T 2260, from the Ministry of Civil Affairs' list as the package lcn keeps it: provinces,
 * cities and counties as they are now. A name that a division had before is not in it.
 */
import { createRequire } from 'node:module';
import { foldText } from '../text/fold.js';
import type { Level, Region } from './document.js';

export interface Division extends Region {
  /** null for a province. */
  readonly parent: Division | null;
  readonly level: 'province' | 'city' | 'county';
  /** Shorter names: 长沙, 恩施州 and 恩施. */
  readonly shorts: readonly string[];
}

/** The whole country, as the region of a central body's document. */
export const country: Region = { id: '100000', name: '全国' };

interface Divisions {
  readonly byCode: ReadonlyMap<string, Division>;
  /** By full and by short name, folded: a query is read folded, where 沈 and 沉 are one. Several divisions can share one. */
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  readonly longestName: number;
  /** What others lie in. */
  readonly parents: ReadonlySet<Division | null>;
}

let list: Divisions | undefined;

/** Read when first needed: most programs of the project never ask. */
function divisions(): Divisions {
  list ??= readDivisions();
  return list;
}

function readDivisions(): Divisions {
  const entries = createRequire(import.meta.url)('lcn/data/data.json') as { code: string; name: string }[];
  const byCode = new Map<string, Division>();
  for (const { code, name } of entries) {
    const province = byCode.get(`${code.slice(0, 2)}0000`) ?? null;
    const parent = byCode.get(`${code.slice(0, 4)}00`) ?? province;
    // 北京市 as the one city of 北京市, 县, 省直辖县级行政区划: rows of the table that are no divisions.
    if (name === province?.name || name === '县' || name.includes('直辖县级')) continue;
    const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
    byCode.set(code, { id: code, name, parent, level, shorts: shortsOf(name, level) });
  }
  const byName = new Map<string, Division[]>();
  for (const division of byCode.values()) {
    for (const name of [division.name, ...division.shorts].map(foldText))
      byName.set(name, [...(byName.get(name) ?? []), division]);
  }
  const longestName = Math.max(...[...byName.keys()].map((name) => name.length));
  return { byCode, byName, longestName, parents: new Set(Array.from(byCode.values(), ({ parent }) => parent)) };
}

/** The peoples that autonomous divisions are named after, as their names print them. */
const peoples =
  '壮族|回族|维吾尔|蒙古族|蒙古|藏族|羌族|彝族|苗族|侗族|土家族|布依族|朝鲜族|哈尼族|傣族|景颇族|白族|傈僳族|哈萨克族|哈萨克|柯尔克孜族|柯尔克孜|满族|达斡尔族|' +
  '鄂伦春|鄂温克族|瑶族|黎族|畲族|仡佬族|毛南族|仫佬族|水族|拉祜族|佤族|布朗族|纳西族|普米族|独龙族|怒族|东乡族|东乡|保安族|撒拉族|裕固族|土族|锡伯|塔吉克|各族';
const autonomous = new RegExp(`^(.{2,}?)(?:${peoples})*自治(区|州|县|旗)$`, 'u');

/** 湖南, 长沙, 内蒙古; 恩施州 and 恩施; of counties only 通道县, for 通道 alone is many things. */
function shortsOf(name: string, level: Division['level']): string[] {
  const [, stem, ending] = autonomous.exec(name) ?? [];
  if (stem !== undefined)
    return level === 'county' ? [stem + ending] : ending === '州' ? [stem + ending, stem] : [stem];
  return level === 'county' ? [] : [name.replace(/(?:特别行政区|地区|省|市|盟)$/u, '')];
}

/** From the largest to its own; null where no division has the code. */
export function regionPath(code: string): readonly Region[] | null {
  if (code === country.id) return [country];
  const division = divisionOf(code);
  return division === null ? null : pathOf(division).map(({ id, name }) => ({ id, name }));
}

export function allDivisions(): Division[] {
  return [...divisions().byCode.values()];
}

/** null where no division has the code. */
export function divisionOf(code: string): Division | null {
  return divisions().byCode.get(code) ?? null;
}

/** null where no division has the code. */
export function levelOfRegion(code: string): Level | null {
  return code === country.id ? 'central' : (divisionOf(code)?.level ?? null);
}

/** From the largest to its own. */
export function pathOf(division: Division): Division[] {
  return [...(division.parent === null ? [] : pathOf(division.parent)), division];
}

/** Whether no other division has its name. */
export function isOnlyOne({ name }: Division): boolean {
  return (
    (divisions()
      .byName.get(name)
      ?.filter((division) => division.name === name).length ?? 0) === 1
  );
}

/** Some cities are divided into towns alone: 东莞市. */
export function hasCounties(city: Division): boolean {
  return divisions().parents.has(city);
}

export interface Place {
  /** The deepest that is certain. */
  readonly division: Division | null;
  /** Whether one more is named, which several divisions are called and nothing before it says which: 鼓楼区. */
  readonly ambiguous: boolean;
  /** How far the text names it. */
  readonly length: number;
  /** Whether all names are full, or as full as autonomous divisions print theirs: 湖南省长沙市, 湘西州, not 湖南长沙. */
  readonly full: boolean;
}

/** Where it follows, the name's last character belongs to another word: 江北区域, 吉林市场, 长沙市区. */
const notAfter = /^[域间场区]/u;

/**
 * The division that a text begins with, as deep as it goes: 湖南省长沙市开福区, 湖南长沙, 浏阳市. A county is taken without its city only by its full name
 * of three characters or more (城区, 矿区 are words, too); of a province and a city with the same short name the province.
 *
 * @param text in Simplified, without spaces
 */
export function placeAt(text: string): Place | null {
  const first = nextPlace(text, null);
  return first === null ? null : furtherIn(first, text);
}

function furtherIn(place: Place, text: string): Place {
  if (place.division === null || place.division.level === 'county') return place;
  const next = nextPlace(text.slice(place.length), place.division);
  if (next === null) return place;
  const length = place.length + next.length;
  if (next.division === null) return { ...place, ambiguous: true, length };
  return furtherIn({ ...next, length, full: place.full && next.full }, text);
}

/** @param within what was named before; only what lies in it can follow */
function nextPlace(text: string, within: Division | null): Place | null {
  const { byName, longestName } = divisions();
  for (let length = Math.min(longestName, text.length); length > 1; length--) {
    const name = foldText(text.slice(0, length));
    const named = byName.get(name);
    if (named === undefined || notAfter.test(text.slice(length))) continue;
    const fitting = named.filter((division) => fits(division, name, within));
    const level = (['province', 'city', 'county'] as const).find((one) => fitting.some((d) => d.level === one));
    const largest = fitting.filter((division) => division.level === level);
    const [division] = largest;
    if (division === undefined) continue;
    const isOne = largest.length === 1;
    return {
      division: isOne ? division : null,
      ambiguous: !isOne,
      length,
      full: foldText(division.name) === name || isFormal(name, division),
    };
  }
  return null;
}

/** 湘西州 for 湘西土家族苗族自治州; but 长沙 is short. */
const isFormal = (name: string, division: Division): boolean =>
  /自治[州县旗]$/u.test(division.name) && /[州县旗]$/u.test(name);

/** @param printed folded */
function fits({ name, level, parent }: Division, printed: string, within: Division | null): boolean {
  if (within !== null && parent !== within && parent?.parent !== within) return false;
  return level !== 'county' || within !== null || printed !== foldText(name) || name.length > 2;
}
