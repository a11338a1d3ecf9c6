/**
 * Document numbers (发文字号): the issuer's code, a year in brackets and a serial, 长政办发〔2021〕11号 (GB/T 9704-2012, 7.2.5, which asks for
 * the brackets 〔〕). What is typed varies: any bracket, spaces, full width, 第 before the serial, either script; the year first (〔1996〕武司字第82号) or
 * without brackets (财政部公告2020年第9号, 国务院一九八〇年223号). Orders have no year (国务院令第758号), Macao's acts have it last (第100/2025號).
 */
import { foldText } from '../text/fold.js';
import { toSimplified } from '../text/script.js';
import { hanDigits, parseHanNumber } from './han-number.js';

export interface DocumentNumber {
  /** The issuer's code as given, without spaces: 长政办发. */
  readonly code: string;
  readonly year: number;
  readonly serial: number;
}

const opening = '[〔［【﹝（\\[(]';
const closing = '[〕］】﹞）\\])]';
/** Of layout. Limited, so that no long line takes long. */
const spaces = '\\s{0,9}';
const digit = `(?:[0-9０-９]${spaces})`;
const yearAndSerial =
  `${spaces}${opening}${spaces}(?<year>${digit}{4})年?${spaces}${closing}` +
  `${spaces}第?${spaces}(?<serial>${digit}{1,5})`;

const wholeNumber = new RegExp(
  `^\\s*(?<code>\\p{Script=Han}(?:${spaces}\\p{Script=Han})*)${yearAndSerial}[号號]?\\s*$`,
  'u',
);
/** 〔1996〕武司字第82号 */
const yearFirst = new RegExp(
  `^\\s*${opening}${spaces}(?<year>${digit}{4})年?${spaces}${closing}${spaces}` +
    `(?<code>\\p{Script=Han}(?:${spaces}\\p{Script=Han})*?)${spaces}第?${spaces}(?<serial>${digit}{1,5})[号號]\\s*$`,
  'u',
);
/** 财政部 税务总局公告2020年第9号, 国务院一九八〇年223号文件. The code does not begin with 第, and a date is none: 2021年11月. */
const yearInWords = new RegExp(
  `^\\s*(?<code>(?!第)\\p{Script=Han}(?:[\\s、]{0,9}\\p{Script=Han}){1,60}?)${spaces}(?<year>${digit}{4}|[${hanDigits}]{4})${spaces}年` +
    `${spaces}第?${spaces}(?<serial>${digit}{1,5}|[${hanDigits}]{1,5})[号號](?:文件|文)?\\s*$`,
  'u',
);
/** 国务院令第758号, 令（第1号）, 第〇号, 2020年第2号, 2020年第32號法律公告, 第100/2025號社會文化司司長批示: numbers that are not known by code, year and serial. */
const otherWhole = new RegExp(
  `^\\s*(?:(?:(?!第)\\p{Script=Han}(?:[\\s、]{0,9}\\p{Script=Han}){0,60}?)?(?:令|公告|通告|公报|決定|决定)?${spaces}[（(]?${spaces}` +
    `(?:(?:${digit}{4}|[${hanDigits}]{4})${spaces}年)?${spaces}第${spaces}(?:${digit}{1,5}|[${hanDigits}]{1,7})${spaces}[号號]${spaces}[）)]?(?:法律公告)?|` +
    `第${spaces}${digit}{1,5}[/／]${spaces}${digit}{4}[号號]${spaces}\\p{Script=Han}{0,40})\\s*$`,
  'u',
);
/** What kind of act it is says not who issued it. */
const actWords = /^(?:令|公告|通告|公报|决定|決定|第)+$/u;

/** A number without its code, which is then read backwards: from each letter of a long line forwards would take long. */
const behindCode = new RegExp(`(?<=\\p{Script=Han}{2})${yearAndSerial}[号號]`, 'gu');

/**
 * Words that stand before a number with no punctuation between (根据长政办发〔2021〕11号, 转发国办发〔2015〕3号). In running text a code begins
 * behind the last of them; an issuer's code that held one would lose it there, and keep it where parseNumber reads a number alone.
 */
const wordsBefore =
  /根据|根據|转发|轉發|印发|印發|依据|依據|按照|依照|遵照|参照|參照|贯彻|貫徹|落实|落實|执行|執行|关于|關於|關于|废止|廢止|通知|意见|意見|决定|決定|办法|辦法|规定|規定|方案|批复|批復|人民政府|办公厅|辦公廳|办公室|辦公室|国务院|國務院|委员会|委員會|以及|[和与與及或见見按]/gu;

/** No issuer's code is longer, in characters; what is cannot be told from the words before it. */
const longestCode = 12;
/** So much before a number holds its code and the word before that, in UTF-16 units. */
const longestRun = 2 * longestCode + 8;

function plainNumber(digits: string): number {
  const plain = digits.normalize('NFKC').replace(/\s/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : (parseHanNumber(plain) ?? 0);
}

/** Longest text that is tried: a number is short, and what is none can be of any length. */
const longestNumber = 200;

/** Reads a text that is a document number with code, year and serial, and nothing else, with or without 号; null where it is something else. */
export function parseNumber(text: string): DocumentNumber | null {
  if (text.length > longestNumber) return null;
  const groups = (wholeNumber.exec(text) ?? yearFirst.exec(text) ?? yearInWords.exec(text))?.groups;
  if (!groups) return null;
  return {
    code: (groups.code ?? '').replace(/[\s、]/g, ''),
    year: plainNumber(groups.year ?? ''),
    serial: plainNumber(groups.serial ?? ''),
  };
}

/** Whether a text is a document number of any form and nothing else; a title before it (关于…的公告2020年第9号) is something else. */
export const isWholeNumber = (text: string): boolean =>
  text.length <= longestNumber && !/[关關][于於]/u.test(text) && (parseNumber(text) !== null || otherWhole.test(text));

/**
 * Whether a number names one act in the country. An order without a year does not (the counts of 主席令 begin again), nor does one without its issuer
 * (2020年第2号): its document is known by number and title together.
 */
export function namesOneAct(text: string): boolean {
  const number = parseNumber(text);
  return number !== null && !actWords.test(number.code);
}

/**
 * A number in Simplified with 〔〕 and without spaces: 湘政辦發[2017]15號 → 湘政办发〔2017〕15号. One without code, year and serial, or what is no number:
 * in Simplified without spaces, and without the brackets of 令（第1号）
 * and the name of the country before the body that gave an order.
 */
export function canonicalNumber(printed: string): string {
  const number = parseNumber(printed);
  if (number !== null) return `${toSimplified(number.code)}〔${number.year}〕${number.serial}号`;
  const bare = toSimplified(printed.replace(/\s/g, ''));
  return otherWhole.test(bare) ? bare.replace(/[（()）]|^中华人民共和国(?=\p{Script=Han}+令)/gu, '') : bare;
}

/** Equal for a number's writings in every script, width and bracket. For comparing, not for showing. */
export function numberKey(text: string): string {
  return foldText(canonicalNumber(text));
}

/**
 * The document numbers in running text, as printed, with their places in UTF-16 units, [start, end). A code is the Chinese characters directly
 * before the bracket, without spaces between them, from the last punctuation or introducing word on; where that is longer than any code,
 * nothing is found rather than guessed.
 */
export function findNumbers(text: string): { number: string; start: number; end: number }[] {
  const found: { number: string; start: number; end: number }[] = [];
  // Most texts have none: this is quicker than the pattern.
  if (!/[号號]/u.test(text)) return found;
  let from = 0;
  for (const match of text.matchAll(behindCode)) {
    const before = text.slice(Math.max(from, match.index - longestRun), match.index);
    const run = /\p{Script=Han}{2,}$/u.exec(before)?.[0];
    if (run === undefined) continue;
    const code = run.slice(lengthOfWordsBefore(run));
    const end = match.index + match[0].length;
    from = end;
    if ([...code].length > longestCode) continue;
    const start = match.index - code.length;
    found.push({ number: text.slice(start, end), start, end });
  }
  return found;
}

/** How much of the characters before the bracket belongs to the sentence. At least two are left: 湘发 is as short as codes are. */
function lengthOfWordsBefore(run: string): number {
  let skipped = 0;
  for (const word of run.matchAll(wordsBefore)) {
    const end = word.index + word[0].length;
    if (run.length - end >= 2) skipped = end;
  }
  return skipped;
}
