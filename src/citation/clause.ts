/**
 * The part of a citation behind the document's name, read into steps: 第三部分（二）3, 三（二）3, 第三十三条第一款第（三）项, 表1第3行, and all that
 * print.ts writes. In either script, width and bracket, with 、 or 。 or spaces between.
 */
import { hanDigits, parseHanNumber } from '../domain/han-number.js';
import type { SegmentKind } from '../domain/locator.js';
import { toSimplified } from '../text/script.js';

/** How a number is printed: 三, （三）, 3, （3）, ③. */
export type Style = 'han' | 'han-paren' | 'arabic' | 'arabic-paren' | 'circled';

export interface ClauseStep {
  readonly kind: SegmentKind;
  readonly value: number;
  readonly sub: number;
  readonly repeat: string;
  /** null where the citation does not say how the number is printed (第三部分). */
  readonly style: Style | null;
  /** The word behind the number where there is one: 款, 项, 部分. */
  readonly unit: string;
}

const number = `(?:[${hanDigits}]+|\\d{1,5})`;

/** Words behind 第N, and the kind of segment that they count. */
const counted: Readonly<Record<string, SegmentKind>> = {
  部分: '',
  款: '',
  项: '',
  目: '',
  点: '',
  条: 'a',
  编: 'e',
  章: 'c',
  节: 's',
  标题: 'u',
  自然段: 'p',
  段: 'p',
  组: 'r',
  行: 'r',
};
/** Words before N. */
const named: Readonly<Record<string, SegmentKind>> = { 表: 't', 要素: 'h', 附件: 'x' };

const forms: readonly { readonly pattern: RegExp; readonly style: Style | null }[] = [
  {
    pattern: new RegExp(
      `^第(?:(?<number>${number})(?:-(?<dash>\\d{1,3}))?|\\((?<inner>${number})\\))(?<unit>${Object.keys(counted).join('|')})` +
        `(?:之(?<sub>${number}))?`,
      'u',
    ),
    style: null,
  },
  { pattern: new RegExp(`^第(?<number>${number})[之-](?<sub>${number})(?<unit>条)`, 'u'), style: null },
  // 234条: only the words of laws, which no other number stands before
  { pattern: new RegExp(`^(?<number>${number})(?<unit>[条款项目])(?:之(?<sub>${number}))?`, 'u'), style: null },
  { pattern: new RegExp(`^(?<name>${Object.keys(named).join('|')})(?<number>${number})`, 'u'), style: null },
  { pattern: /^(?<notice>通知)(?:正文)?/u, style: null },
  { pattern: new RegExp(`^\\((?<number>[${hanDigits}]+)\\)`, 'u'), style: 'han-paren' },
  { pattern: /^\(?(?<number>\d{1,5})\)/u, style: 'arabic-paren' },
  { pattern: /^#(?<number>\d{1,2})#/u, style: 'circled' },
  { pattern: new RegExp(`^(?<number>[${hanDigits}]+)`, 'u'), style: 'han' },
  { pattern: /^(?<number>\d{1,5})/u, style: 'arabic' },
];

/** null where any part of the text is no step of a clause; no steps where it is empty. */
export function parseClause(text: string): ClauseStep[] | null {
  const steps: ClauseStep[] = [];
  let rest = plainClause(text);
  while (rest !== '') {
    const read = readStep(rest);
    if (read === null) return null;
    const behind = rest.slice(read.length);
    const repeat = /^重([b-z])/.exec(behind);
    steps.push({ ...read.step, repeat: repeat?.[1] ?? '' });
    rest = behind.slice(repeat?.[0].length ?? 0).replace(separators, '');
  }
  return steps;
}

const separators = /^[\s、，,．.。;:的]+/u;

/** One script, width and bracket; ③ as #3#, so that it stays another mark than 3. */
export function plainClause(text: string): string {
  const signs = text.replace(/[①-⑳㉑-㉟㊱-㊿]/gu, (sign) => `#${sign.normalize('NFKC')}#`);
  return toSimplified(signs.normalize('NFKC'))
    .replace(/\s/gu, '')
    .replace(/[〔［[【﹝]/gu, '(')
    .replace(/[〕］\]】﹞]/gu, ')')
    .replace(separators, '');
}

/** The step that the text, as `plainClause` gives it, begins with, and its length there; null where it begins with none. */
export function readStep(text: string): { step: Omit<ClauseStep, 'repeat'>; length: number } | null {
  for (const { pattern, style } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { number, inner, unit = '', dash, sub = dash, name = '', notice } = match.groups ?? {};
    const value = notice === undefined ? numberOf(number ?? inner ?? '') : 0;
    if (value === null) return null;
    const kind = notice === undefined ? (counted[unit] ?? named[name] ?? '') : 'n';
    const subValue = sub === undefined ? 0 : numberOf(sub);
    if (subValue === null) return null;
    return { step: { kind, value, sub: subValue, style, unit }, length: match[0].length };
  }
  return null;
}

function numberOf(numeral: string): number | null {
  return /^\d+$/.test(numeral) ? Number(numeral) : parseHanNumber(numeral);
}
