/** Places in English, as officials write them: 长沙市 → Changsha, 开福区 → Kaifu District, 湘西州 → Xiangxi Tujia and Miao Autonomous Prefecture. */
import { readingsOf } from '../text/pinyin.js';
import { englishList } from './english-list.js';
import { allDivisions, country, type Division, divisionOf, placeAt } from './regions.js';

export interface EnglishPlace {
  /** `Changsha`, `Hunan Province`, `Kaifu District, Changsha` */
  readonly name: string;
  /** Before the name of a body: `Changsha Municipal`, `Hunan Provincial`. Null where the place stands behind it: People's Government of Kaifu District. */
  readonly adjective: string | null;
  /** How far the text names it. */
  readonly length: number;
}

interface Kind {
  /** What the words that name the kind are in English; empty where the name stands alone. */
  readonly noun: string;
  readonly adjective: string | null;
}

const behind = (noun: string): Kind => ({ noun, adjective: null });

/** By the words that places' names end with, the longest first. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['特别行政区', behind('Special Administrative Region')],
  ['自治区', behind('Autonomous Region')],
  ['自治州', behind('Autonomous Prefecture')],
  ['自治县', behind('Autonomous County')],
  ['自治旗', behind('Autonomous Banner')],
  ['联合旗', behind('United Banner')],
  ['左旗', behind('Left Banner')],
  ['右旗', behind('Right Banner')],
  ['前旗', behind('Front Banner')],
  ['中旗', behind('Middle Banner')],
  ['后旗', behind('Rear Banner')],
  ['地区', behind('Prefecture')],
  ['新区', behind('New Area')],
  ['矿区', behind('Mining District')],
  ['林区', behind('Forestry District')],
  ['特区', behind('Special District')],
  ['街道', behind('Subdistrict')],
  ['省', { noun: 'Province', adjective: 'Provincial' }],
  ['市', { noun: '', adjective: 'Municipal' }],
  ['县', { noun: 'County', adjective: 'County' }],
  ['区', behind('District')],
  ['旗', behind('Banner')],
  ['盟', behind('League')],
  ['州', behind('Prefecture')],
  ['镇', behind('Town')],
  ['乡', behind('Township')],
]);

/** Districts in whose names 新 and 林 belong to the place. */
const plainDistricts = ['清新区', '万柏林区', '金林区', '北林区', '碑林区'];

/**
 * A town, a county of one letter, or a place that is not on the list of divisions any more, before a body that every place has: then its name can be nothing
 * else, but for 各县.
 */
const smallOrFormer =
  /^((?![各全本我该省市县])(?:\p{Script=Han}县|\p{Script=Han}{2,5}?(?:街道|[镇乡市县区])))(?=人民|办事处|委(?!员))/u;
const small = /(?:街道|镇|乡)$/u;

/**
 * The place that a name begins with, as deep as it goes.
 *
 * @param text in Simplified, without spaces
 * @returns null where there is none, where the list does not say which of several it is, or where it is not known how its letters are read
 */
export function englishPlaceAt(text: string): EnglishPlace | null {
  const place = placeAt(text);
  if (place?.division == null) return printedPlace(text);
  if (place.ambiguous) return null;
  const { division, length } = place;
  const printed = text.slice(0, length);
  const town = printedPlace(text.slice(length));
  const within = englishDivision(division, printed);
  if (within === null) return null;
  if (town === null || !small.test(text.slice(length, length + town.length))) return { ...within, length };
  return { name: `${town.name}, ${within.name}`, adjective: null, length: length + town.length };
}

/** A division's full name in English; null where none has the code. */
export function englishRegion(code: string): string | null {
  if (code === country.id) return 'Nationwide';
  const division = divisionOf(code);
  return division === null ? null : (englishName(division.name)?.name ?? null);
}

/**
 * What divisions are called in English: provinces and cities by their names alone (Changsha: 长沙, 长沙市), counties and districts with what they are (Kaifu District,
 * 开福区). Not cities of a county's rank, which are called nothing behind their names, and so share them with much else (Daye, 大冶市).
 */
export function placesInEnglish(): { readonly name: string; readonly english: string }[] {
  return allDivisions().flatMap(({ name, shorts, level }) => {
    const english = englishName(name);
    if (english === null) return [];
    return level === 'county'
      ? [{ name, english: english.name }].filter((one) => one.english !== english.stem)
      : [...new Set([...shorts, name])].map((one) => ({ name: one, english: english.stem }));
  });
}

function printedPlace(text: string): EnglishPlace | null {
  const printed = smallOrFormer.exec(text)?.[1];
  const english = printed === undefined ? null : englishName(printed);
  return printed === undefined || english === null ? null : { ...english, length: printed.length };
}

/** @param printed its short name (湖南), its own (长沙县), or one with what it lies in (长沙市开福区) */
function englishDivision(division: Division, printed: string): Omit<EnglishPlace, 'length'> | null {
  const english = englishName(division.name);
  if (english === null) return null;
  const own = [division.name, ...division.shorts].find((name) => printed.endsWith(name)) ?? printed;
  if (own !== division.name && !(/[州县旗]$/u.test(own) && /自治.$/u.test(division.name)))
    return { name: english.stem, adjective: english.stem };
  const { parent } = division;
  if (own === printed || division.level !== 'county' || parent === null) return english;
  const around = englishName(parent.name);
  return around && { name: `${english.name}, ${shortName(parent, around.stem)}`, adjective: null };
}

/** A prefecture or league is called so, also where its peoples are left out. */
function shortName({ name }: Division, stem: string): string {
  const noun = name.endsWith('盟') ? 'League' : /(?:州|地区)$/u.test(name) ? 'Prefecture' : '';
  return `${stem} ${noun}`.trim();
}

/** @param stem without what says what kind of place it is: Changsha, Xiangxi */
type EnglishName = Omit<EnglishPlace, 'length'> & { readonly stem: string };

function englishName(name: string): EnglishName | null {
  const found = kindOf(name);
  if (!found) return null;
  const { kind, word } = found;
  const [ownName, peoples] = withoutPeoples(name.slice(0, -word.length));
  const { 地名: known } = englishList();
  // A name of one letter is read with its kind: 忠县, Zhongxian County.
  const stem = known.get(name) ?? known.get(ownName) ?? pinyinOf(ownName.length > 1 ? ownName : name);
  if (stem === null) return null;
  return {
    stem,
    name: [stem, peoples, kind.noun].filter(Boolean).join(' '),
    adjective: kind.adjective && `${stem} ${kind.adjective}`,
  };
}

/** 城区 and 矿区 alone are names with one kind, 区. */
function kindOf(name: string): { readonly word: string; readonly kind: Kind } | null {
  for (const [word, kind] of kinds) {
    const isPlain = word.length > 1 && plainDistricts.includes(name);
    if (name.length > word.length && name.endsWith(word) && !isPlain) return { word, kind };
  }
  return null;
}

/** 湘西土家族苗族 → 湘西, `Tujia and Miao`; none in 鄂伦春. */
function withoutPeoples(name: string): [name: string, peoples: string] {
  const { 民族: english } = englishList();
  const found: string[] = [];
  let rest = name;
  for (;;) {
    const people = [...english.keys()].find((one) => rest.endsWith(one) && rest.length - one.length > 1);
    if (people === undefined) break;
    found.unshift(english.get(people) ?? people);
    rest = rest.slice(0, -people.length);
  }
  const last = found.pop();
  return [rest, found.length === 0 ? (last ?? '') : `${found.join(', ')} and ${last}`];
}

/** By the rules for names: one word, an apostrophe before a syllable that begins with a vowel. Null where a letter has several readings. */
function pinyinOf(name: string): string | null {
  const { 地名用字: inPlaces } = englishList();
  let word = '';
  for (const letter of name) {
    const [reading, ...others] = readingsOf(letter);
    const syllable = inPlaces.get(letter) ?? (others.length === 0 ? reading : undefined);
    if (syllable === undefined) return null;
    word += `${word !== '' && /^[aoe]/.test(syllable) ? "'" : ''}${syllable.replace(/^([ln])v/, '$1ü')}`;
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}
