/**
 * Numbers as English says them, with the tokens that the same numbers have in Chinese (text/numbers.ts): 4 million and 四百万, thirty and 三十, three years and 3年, 5 percent and 百分之五,
 * Article 21 and 第二十一条, 2 January and 一月二日. What is in digits and counts nothing is left to its digits.
 */
import { hanNumber } from '../domain/han-number.js';
import type { EnglishWord, Translation } from '../ranking/sought.js';

export interface Quantity extends Omit<EnglishWord, 'typed'> {
  /** Words of the text. */
  readonly first: number;
  readonly last: number;
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...ones.split(' ').map((word, value) => [word, value] as const),
  ...tens.split(' ').map((word, i) => [word, 10 * (i + 2)] as const),
]);
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const monthNames = 'january february march april may june july august september october november december'.split(' ');
/** By name, in short (Oct) too. */
const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const]),
  ['sept', 9],
]);
/** What Chinese writes behind a number of so many; the mainland and Taiwan divide an article in different words. */
const measures: ReadonlyMap<string, readonly string[]> = new Map([
  ['day', ['日', '天']],
  ['month', ['个月']],
  ['year', ['年']],
  ['hour', ['小时']],
]);
const divisions: ReadonlyMap<string, readonly string[]> = new Map([
  ['article', ['条']],
  ['paragraph', ['款', '项']],
  ['subparagraph', ['项', '款']],
  ['item', ['项', '目']],
  ['chapter', ['章']],
  ['section', ['节']],
]);

/** That a text which says the token says the number. */
const certain = 0.9;
/** That a text which says the number alone says what it counts as well. */
const withoutUnit = 0.05;
/** And that 30日 is no day of a month. */
const asDate = 0.2;
/** What is more is written in other ways, too: 一万天. */
const mostCounted = 9999;
/** About one word of ten is a number, and one number of so many digits is as common as the next. */
const shareOfNumbers = 0.1;
const mostDigits = 5;

/** Of all words, that a number has, by how many digits it is written with. */
export function shareOfNumber(digits: string): number {
  return shareOfNumbers / 10 ** Math.min(digits.replace(/\D/g, '').length, mostDigits);
}

interface Read {
  readonly value: number;
  readonly last: number;
  /** Whether its digits alone do not tell it. */
  readonly inWords: boolean;
}

/** @param words folded, as they were typed and in their order, without the punctuation around each */
export function quantitiesIn(words: readonly string[]): Quantity[] {
  const found: Quantity[] = [];
  for (let first = 0; first < words.length; first++) {
    const quantity = placeAt(words, first) ?? monthAt(words, first) ?? dayAt(words, first) ?? amountAt(words, first);
    if (quantity === null) continue;
    found.push(quantity);
    first = quantity.last;
  }
  return found;
}

/** Article 21, and of Article 21(2) as much. */
function placeAt(words: readonly string[], first: number): Quantity | null {
  const division = divisions.get(words[first] as string);
  const [, number] = /^(\d{1,4})(?:\(\d{1,3}\)?)*$/.exec(words[first + 1] ?? '') ?? [];
  if (division === undefined || number === undefined) return null;
  return quantity(
    first,
    first + 1,
    number,
    division.map((unit) => `第${Number(number)}${unit}`),
  );
}

/** October; a word that may mean something else, and one in short, only beside a day or a year: 1 May, Oct 2021. */
function monthAt(words: readonly string[], at: number): Quantity | null {
  const name = words[at] as string;
  const month = months.get(name);
  if (month === undefined) return null;
  const beside = [words[at - 1] ?? '', words[at + 1] ?? ''];
  const isAmbiguous = name === 'march' || name === 'may' || !monthNames.includes(name);
  if (isAmbiguous && !beside.some((word) => dayOfMonth.test(word) || year.test(word))) return null;
  // As a number with what it counts: 1月 stands in 11月 too.
  if (month < 10) return quantity(at, at, String(month), [`${month}月`]);
  return written(at, month, (one) => `${one}月`);
}

const dayOfMonth = /^([12]?\d|3[01])(?:st|nd|rd|th)?$/;
const year = /^(?:19|20)\d\d$/;

/** The day of 2 January and January 2. */
function dayAt(words: readonly string[], at: number): Quantity | null {
  const [, digits] = dayOfMonth.exec(words[at] as string) ?? [];
  if (digits === undefined || ![words[at - 1], words[at + 1]].some((word = '') => months.has(word))) return null;
  // Behind its month: 1日 stands in 31日.
  return written(at, Number(digits), (one) => `月${one}日`);
}

/** By its letters, in digits and in words. */
function written(at: number, value: number, as: (one: string) => string): Quantity {
  const texts = [String(value), hanNumber(value)].map(as);
  return {
    ...quantity(at, at, String(value), []),
    chinese: texts.map((text) => ({ text, by: 'letters', probability: certain })),
  };
}

/** 4 million, thirty, three years, 5 percent. */
function amountAt(words: readonly string[], first: number): Quantity | null {
  const number = numberAt(words, first);
  if (number === null) return null;
  const { value, last, inWords } = number;
  const digits = String(value);
  const [next = '', afterNext = ''] = [words[last + 1], words[last + 2]];
  if (next === 'percent' || (next === 'per' && afterNext === 'cent')) {
    return quantity(first, next === 'percent' ? last + 1 : last + 2, digits, [`${digits}%`]);
  }
  const units = measures.get(next.replace(/s$/, ''));
  // A single digit is a token with what it counts alone.
  if (digits.length > 1) {
    if (units !== undefined && Number.isInteger(value) && value <= mostCounted)
      return counted(first, last + 1, value, units);
    const ofMoney = next === 'yuan' || next === 'rmb';
    return inWords || ofMoney ? quantity(first, ofMoney ? last + 1 : last, digits, [digits]) : null;
  }
  if (next === 'working' && /^days?$/.test(afterNext)) return quantity(first, last + 2, digits, [`${digits}个工作日`]);
  return units === undefined
    ? null
    : quantity(
        first,
        last + 1,
        digits,
        units.map((unit) => digits + unit),
      );
}

/** 30 days: its token stands for 第三十条 as well, so that what says the unit is meant first. */
function counted(first: number, last: number, value: number, units: readonly string[]): Quantity {
  const number = quantity(first, last, String(value), []);
  const withUnit = (unit: string, probability: number): Translation[] =>
    [String(value), hanNumber(value)].map((amount) => ({ text: amount + unit, by: 'letters', probability }));
  return {
    ...number,
    chinese: [
      ...units.flatMap((unit) =>
        unit === '日' ? [...withUnit('日内', certain), ...withUnit(unit, asDate)] : withUnit(unit, certain),
      ),
      { text: String(value), by: 'word', probability: withoutUnit },
    ],
  };
}

/** In digits or in words, with scales behind: 2.5 million, one hundred and twenty thousand. */
function numberAt(words: readonly string[], first: number): Read | null {
  let [sum, part, last] = [0, valueAt(words[first] as string), first];
  if (part === null) return null;
  for (let at = first + 1; at < words.length; at++) {
    const scale = scales.get(words[at] as string);
    const isBehindScale = scales.has(words[last] as string);
    if (scale === 100) part *= scale;
    else if (scale !== undefined) [sum, part] = [sum + (part === 0 ? 1 : part) * scale, 0];
    else if (isBehindScale && words[at] === 'and') continue;
    else if (isBehindScale && inWords(words[at] as string) !== null) part += inWords(words[at] as string) as number;
    else break;
    last = at;
  }
  // Of 2.3 million no more is meant than its digits say.
  const value = Number((sum + part).toPrecision(12));
  return { value, last, inWords: last > first || inWords(words[first] as string) !== null };
}

function valueAt(word: string): number | null {
  return /^\d{1,3}(?:,\d{3})+$|^\d{1,9}(?:\.\d{1,3})?$/.test(word) ? Number(word.replaceAll(',', '')) : inWords(word);
}

/** Twenty, twenty-five. */
function inWords(word: string): number | null {
  const [ten = '', one] = word.split('-');
  const [value, more] = [smallNumbers.get(ten), one === undefined ? 0 : smallNumbers.get(one)];
  return value === undefined || more === undefined ? null : value + more;
}

function quantity(first: number, last: number, digits: string, tokens: readonly string[]): Quantity {
  return {
    first,
    last,
    share: shareOfNumber(digits),
    chinese: tokens.map((text): Translation => ({ text, by: 'word', probability: certain })),
  };
}
