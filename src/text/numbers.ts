/**
 * The numbers in a folded text, in every writing, each with the tokens that all its writings share: 2.9%, 2.90％ and 百分之二点九; 300, 三百 and 叁佰; 3.5万
 * and 35,000; 第33条 and 第三十三条; 3年 and 三年; 2/3 and 三分之二.
 *
 * What is no number: 千万 and 三四 (about so many), 一一 and 万一 (words), 十三五 (a name), a single Chinese digit that counts nothing of `measures`.
 */
import { decimalOf, numeral, scaled, withoutIdleZeros } from './chinese-numbers.js';
import { unitsOf } from './units.js';
import { number, type Whole, wholes } from './wholes.js';

export interface PlacedNumber {
  /** What it is found by, what says most first: `2.9%` before `2.9`. */
  readonly normals: readonly [string, ...string[]];
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Behind 第 and a number: a place in a law. */
const divisions = [...'条款项目章节编'];
/** With these, a single digit counts: time, money, shares, ranks, and who and how often. 一 is left out before what 一 is hardly a number with (一人, 一次). */
const measures = '(?:个月|个工作日|个自然日|小时|年|月|日|天|周|岁|倍|元|成|度)';
const furtherMeasures = '(?:个|人|名|次|级|家|项|件|户|期|类|种|处|米|吨|亩|公里)';

/** 万元, 千万: a unit behind a number in digits. 百 and 千 of 5百分点 and 3千克 as well: what is written so is asked so. */
const unit = '(?:[十百千]?(?:万亿|[万亿])|[百千])';
/** 1亿5000万, 3万5千, 3万5000: one number, written in parts. */
const parts = new RegExp(`\\d+${unit}(?:\\d+${unit})*(?:\\d+${unit}|\\d{4}(?![\\d.,]))(?![分年月日])`, 'uy');
const part = new RegExp(`(\\d+)(${unit})?`, 'gu');
/** % ‰ ‱, by how Chinese names them. */
const signs: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };

const chinesePattern = new RegExp(
  `(?<about>[数几])?(?<ordinal>第 ?)?(?<value>${numeral})(?:分之(?<share>${numeral}|百))?`,
  'y',
);
const singleDigit = /^[一二两三四五六七八九十]$/;
const behindOrdinal = new RegExp(` ?[${divisions.join('')}]`, 'uy');
const behindOne = new RegExp(` ?${measures}`, 'uy');
const behindSeveral = new RegExp(` ?(?:${measures}|${furtherMeasures})`, 'uy');
const behindDigits = new RegExp(` ?(${unit})(?![分年月日])`, 'uy');
const beforeDigits = /(?:(第)|([百千万])分之) ?$/u;

/**
 * In order; none overlaps another.
 * @param inDigits `wholes` of the text, for who has them
 */
export function numbersIn(folded: string, inDigits: readonly Whole[] = wholes(folded)): PlacedNumber[] {
  const found: PlacedNumber[] = [];
  for (const { word, start, end } of inDigits) {
    if (!isNumber(word) || start < (found.at(-1)?.end ?? 0)) continue;
    found.push(ofParts(folded, start) ?? ofDigits(folded, word, start, end));
  }
  const chinese = chineseNumbers(folded);
  if (found.length === 0 || chinese.length === 0) return found.length === 0 ? chinese : found;
  // 百分之 50 belongs to the digits
  const inOrder = [...found, ...chinese].sort((one, other) => one.start - other.start || other.end - one.end);
  return inOrder.filter(({ start }, i) => i === 0 || start >= (inOrder[i - 1] as PlacedNumber).end);
}

/** Whether the number in front of a text names a place in a law, or may: 条的规定. */
export function isDivision(behindNumber: string): boolean {
  return divisions.some((division) => behindNumber.startsWith(division));
}

/** The tokens of the places in a law that have the number: 第45条, 第45款 and so on, which have the number's own token beside them. */
export function placesNumbered(normal: string): string[] {
  return divisions.map((division) => `第${normal}${division}`);
}

const numberPattern = new RegExp(`^(?:${number})$`, 'u');

export function isNumber(word: string): boolean {
  return numberPattern.test(word);
}

/** null where no number begins at the place that is written in parts, each less than one of the unit before it. */
function ofParts(folded: string, start: number): PlacedNumber | null {
  parts.lastIndex = start;
  const [written = ''] = parts.exec(folded) ?? [];
  let sum = 0n;
  let left = Number.POSITIVE_INFINITY;
  for (const [, digits = '', scale = ''] of written.matchAll(part)) {
    const value = scaled(digits, scale);
    if (value.length > left) return null;
    sum += BigInt(value);
    left = value.length - withoutIdleZeros(digits).length;
  }
  return written === '' ? null : { normals: [String(sum)], start, end: start + written.length };
}

/** A number in digits, with what belongs to it before and behind. */
function ofDigits(folded: string, word: string, start: number, end: number): PlacedNumber {
  const normal = normalNumber(word);
  const fraction = /^(\d+)[/⁄](\d+)$/.exec(word);
  if (fraction !== null) {
    const [, above = '', below = ''] = fraction.map(withoutIdleZeros);
    return { normals: [`${above}/${below}`, above, below], start, end };
  }
  const sign = /[%‰‱]$/.exec(word)?.[0];
  if (sign !== undefined) return { normals: [normal + sign, normal], start, end };
  const before = beforeDigits.exec(folded.slice(Math.max(start - 4, 0), start));
  if (before?.[2] !== undefined) {
    return { normals: [normal + signs[before[2]], normal], start: start - before[0].length, end };
  }
  if (before !== null) {
    const division = behind(behindOrdinal, folded, end);
    if (division !== null) {
      const from = start - before[0].length;
      return { normals: [`第${normal}${division.text}`, normal], start: from, end: division.end };
    }
  }
  const scale = /^[\d.]+$/.test(normal) ? behind(behindDigits, folded, end) : null;
  if (scale !== null) return { normals: [scaled(normal, scale.text), normal], start, end: scale.end };
  return counted(folded, normal, start, end) ?? { normals: [normal], start, end };
}

/** 3年, with the measure in the token: 3 alone is found in too many places to be asked for. */
function counted(folded: string, normal: string, start: number, end: number): PlacedNumber | null {
  if (normal.length > 1 || normal === '0') return null;
  const measure = behind(normal === '1' ? behindOne : behindSeveral, folded, end);
  return measure && { normals: [normal + measure.text, normal], start, end: measure.end };
}

/** What a pattern finds at a place, without white space. */
function behind(pattern: RegExp, folded: string, at: number): { text: string; end: number } | null {
  pattern.lastIndex = at;
  const match = pattern.exec(folded);
  return match && { text: match[0].trimStart(), end: pattern.lastIndex };
}

/** A number as every way of printing it agrees: no commas, sign or idle zeros. 10,000 → 10000; 09 → 9; 2.90% → 2.9. 1.2.3 stays. */
export function normalNumber(word: string): string {
  const digits = word.replace(/[,%‰‱]/g, '');
  return /^\d+(?:\.\d+)?$/.test(digits) ? withoutIdleZeros(digits) : digits.replace(/^0+(?=\d)/, '');
}

/** 1 for a letter of a numeral, 2 for one that a numeral can begin with. */
let numeralUnits: Uint8Array | undefined;
/** What stands behind a single letter that is a number, or begins one. */
let behindSingle: Uint8Array | undefined;

/** Most texts are full of 一 and 三 that count nothing: the pattern is tried where a look at the letters around allows it. */
function chineseNumbers(folded: string): PlacedNumber[] {
  numeralUnits ??= unitsOf(/[〇零○一二三四五六七八九两十百千万亿廿卅壹贰叁肆伍陆柒捌玖参拾佰仟]/).map(
    (is, unit) => is * (/[〇○亿佰仟]/.test(String.fromCharCode(unit)) ? 1 : 2),
  );
  behindSingle ??= unitsOf(/[ 分点年月日天周岁倍元成度个小人名次级家项件户期类种处米吨亩公条款目章节编]/);
  const found: PlacedNumber[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (numeralUnits[folded.charCodeAt(at)] !== 2) continue;
    const isSingle = !numeralUnits[folded.charCodeAt(at + 1)];
    if (isSingle && behindSingle[folded.charCodeAt(at + 1)] !== 1) continue;
    chinesePattern.lastIndex = beginningOf(folded, at);
    const match = chinesePattern.exec(folded);
    if (match === null) continue;
    const number = ofMatch(folded, match);
    if (number !== null) found.push(number);
    at = chinesePattern.lastIndex - 1;
  }
  return found;
}

/** With 第, or what says that it is about so many, before the numeral. */
function beginningOf(folded: string, at: number): number {
  const before = folded.charAt(at - 1);
  if (before === ' ' && folded.charAt(at - 2) === '第') return at - 2;
  return before === '第' || before === '数' || before === '几' ? at - 1 : at;
}

function ofMatch(folded: string, match: RegExpExecArray): PlacedNumber | null {
  const { about, ordinal = '', value = '', share } = match.groups as Record<string, string | undefined>;
  // 数十万 is about so many
  if (about !== undefined) return null;
  const end = match.index + match[0].length;
  return share === undefined
    ? ofNumeral(folded, value, match.index, end, ordinal)
    : fractionOf(value, share, match.index, end);
}

function ofNumeral(folded: string, value: string, start: number, end: number, ordinal: string): PlacedNumber | null {
  const normal = decimalOf(value);
  if (normal === null) return null;
  if (ordinal !== '') {
    const division = behind(behindOrdinal, folded, end);
    if (division !== null) return { normals: [`第${normal}${division.text}`, normal], start, end: division.end };
  }
  const from = start + ordinal.length;
  if (!singleDigit.test(value)) return { normals: [normal], start: from, end };
  if (value === '十') {
    const measure = behind(behindSeveral, folded, end);
    return measure && { normals: [normal], start: from, end };
  }
  const single = ordinal === '' ? counted(folded, normal, start, end) : null;
  // 一 and 3 in Chinese are no tokens of their own
  return single && { ...single, normals: [single.normals[0]] };
}

/** 百分之二点九, 三分之二, 百分之百. */
function fractionOf(below: string, above: string, start: number, end: number): PlacedNumber | null {
  const normal = above === '百' ? '100' : decimalOf(above);
  if (normal === null) return null;
  const sign = signs[below];
  if (sign !== undefined) return { normals: [normal + sign, normal], start, end };
  const whole = decimalOf(/^[百千]/.test(below) ? `一${below}` : below);
  return whole === null ? null : { normals: [`${normal}/${whole}`], start, end };
}
