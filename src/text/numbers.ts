/** Numbers and Latin words in a folded text: what jieba would cut apart (2.9%, 10,000, r&d, 5g) and this project keeps whole. */
import { unitsOf } from './units.js';

const letter = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]';
const either = `(?:${letter}|\\d)`;
/** 10,000 or 10,000.5, else 2.9, 2021 or 1.2.3; then a sign of hundredths or thousandths. */
const number = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)*)[%‰]?';
/** Letters and digits with a letter among them, and what `-`, `&`, `.`, `'` or `_` ties to them: 5g, r&d, covid-19, kfdr-2021-01003. */
const latinWord = `\\d*${letter}${either}*(?:[-&.'_]${either}+)*`;

const wholePattern = new RegExp(`${latinWord}|${number}`, 'gu');
const numberPattern = new RegExp(`^${number}$`, 'u');
const partPattern = new RegExp(`${letter}+|${number}`, 'gu');

/** Units with which a number or Latin word can begin. */
let beginnings: Uint8Array | undefined;

function mayHoldWholes(folded: string): boolean {
  // Letters beyond the basic plane are told by their pairs alone.
  beginnings ??= unitsOf(new RegExp(`${either}|\\p{Cs}`, 'u'));
  for (let at = 0; at < folded.length; at++) if (beginnings[folded.charCodeAt(at)] === 1) return true;
  return false;
}

/** The numbers and Latin words of a folded text, with their places in UTF-16 units, in order. */
export function wholes(folded: string): { word: string; start: number; end: number }[] {
  if (!mayHoldWholes(folded)) return [];
  return [...folded.matchAll(wholePattern)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function isNumber(word: string): boolean {
  return numberPattern.test(word);
}

/** A number as every way of printing it agrees: no commas, sign or idle zeros. 10,000 → 10000; 09 → 9; 2.90% → 2.9. 1.2.3 stays. */
export function normalNumber(word: string): string {
  const digits = word.replace(/[,%‰]/g, '').replace(/^0+(?=\d)/, '');
  return /^\d+\.\d+$/.test(digits) ? digits.replace(/\.?0+$/, '') : digits;
}

/** The runs of letters and the numbers inside a Latin word, of two letters or more, where it has several: kfdr-2021 → kfdr, 2021. */
export function partsOfLatin(word: string): string[] {
  return (word.match(partPattern) ?? []).filter((part) => part.length > 1 && part !== word);
}

const digits = '〇一二三四五六七八九';
const numerals = /[〇零一二三四五六七八九十百千万亿]{2,}/g;

/** 10 to 9999 in words, to their values; 一十二 like 十二. */
let written: Map<string, number> | undefined;

function writtenNumbers(): Map<string, number> {
  if (written !== undefined) return written;
  written = new Map();
  for (let value = 10; value < 10_000; value++) {
    let words = '';
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / unit) % 10;
      if (digit > 0) words += digits[digit] + name;
      else if (words !== '' && !words.endsWith('零')) words += '零';
    }
    words = words.replace(/零+$/, '');
    written.set(words, value);
    if (value < 20) written.set(words.slice(1), value);
  }
  return written;
}

/** [start, end) in UTF-16 units. */
export interface PlacedNumber {
  readonly normal: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The numbers that a folded text writes in Chinese, from 10 to 9999 (三十三 → 33) or digit by digit as years are (二〇二一 → 2021), and where
 * each stands in UTF-16 units. Others (千万, 三四, 五万) are left to jieba: too often they are no numbers, or mean about so many.
 */
export function chineseNumbers(folded: string): PlacedNumber[] {
  const found: PlacedNumber[] = [];
  for (const match of folded.matchAll(numerals)) {
    const run = match[0];
    const value = /^[〇零一二三四五六七八九]{4}$/.test(run)
      ? [...run].map((digit) => Math.max(digits.indexOf(digit), 0)).join('')
      : writtenNumbers().get(run);
    if (value !== undefined) found.push({ normal: String(value), start: match.index, end: match.index + run.length });
  }
  return found;
}

/** The numbers of a folded text in either writing, by their normal form. */
export function numbersIn(folded: string): PlacedNumber[] {
  const arabic = wholes(folded).filter(({ word }) => isNumber(word));
  return [
    ...arabic.map(({ word, start, end }) => ({ normal: normalNumber(word), start, end })),
    ...chineseNumbers(folded),
  ];
}
