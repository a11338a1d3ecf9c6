/**
 * The mark that a numbered line begins with.
 * GB/T 9704-2012 numbers official documents 一、 → （一） → 1. → （1）; laws have 第一编, 第一章, 第一节, 第一条, then （一） and 1.
 * What is typed varies: either width, any of 、．. behind the number, a space inside, ㈠ ⑴ ⒈ as one letter, Markdown's ** around it.
 */
import { hanDigits, parseHanNumber } from '../../src/domain/han-number.js';
import { unitsOf } from '../../src/text/units.js';

/**
 * - `han` 一、 `han-paren` （一） `arabic` 1. 1、 `arabic-paren` （1） 1) `circled` ①
 * - `book` 第一编 第一篇 第一部分, Hong Kong's 第1部, `subbook` 第一分编, `chapter` 第一章, `section` 第一节, `article` 第一条
 * - `part` 一、 and `subpart` （一） where they head articles: what a line is among others, see levels.ts
 * - `figure` 1, `figure-2` 1.1, `figure-3` 1.1.1: what only the lines together tell, see decimals.ts
 */
export type MarkKind =
  | 'han'
  | 'han-paren'
  | 'arabic'
  | 'arabic-paren'
  | 'circled'
  | 'book'
  | 'subbook'
  | 'chapter'
  | 'section'
  | 'part'
  | 'subpart'
  | 'figure'
  | 'figure-2'
  | 'figure-3'
  | 'figure-4'
  | 'article';

export interface Mark {
  readonly kind: MarkKind;
  readonly value: number;
  /** 第三条之一 → 1; 0 where there is none. */
  readonly sub: number;
  /** As printed, without the space behind it: `一、` `（二）` `4.` `第 三 条`. */
  readonly label: string;
  /** The line behind the mark and its space. */
  readonly rest: string;
}

const space = '\\s*';
const point = '[、﹑．.]';
const numeral = `[${hanDigits}](?:${space}[${hanDigits}])*`;
const figure = '[0-9０-９]{1,3}';
const open = '[（(〔［[]';
const close = '[）)〕］\\]]';

interface Form {
  readonly kind: MarkKind | ((unit: string) => MarkKind);
  /** Groups: `number`, and `unit` and `sub` where there are such. */
  readonly pattern: RegExp;
  /** True where what follows shows that it is something else. */
  readonly isNot: (rest: string, value: number) => boolean;
}

const divisions: Readonly<Record<string, MarkKind>> = {
  编: 'book',
  編: 'book',
  分编: 'subbook',
  分編: 'subbook',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

/** 一、二级公路 and 1、2月份 count things; 一、 as a mark is not followed by the next number. */
function countsOn(rest: string, value: number): boolean {
  const han = new RegExp(`^[${hanDigits}]+`).exec(rest)?.[0];
  const next =
    han && !/^[两兩]/.test(han) ? parseHanNumber(han) : Number(/^[0-9０-９]{1,2}(?![0-9０-９])/.exec(rest)?.[0]);
  return next === value + 1;
}

/** 2.9%, 2021.3.5, 1.1; but 1.2021年 is an item that begins with a year. */
const isDecimal = (rest: string): boolean => /^[0-9０-９]/.test(rest) && !/^(?:19|20)\d\d年/.test(rest);

/** （一）、（二）项, （一）至（三）项, ①②: a list of marks of one kind that speaks of others. */
const namesOthers = (mark: string) => {
  const pattern = new RegExp(`^${space}[、，,和及或与與至到]?${space}${mark}`, 'u');
  return (rest: string): boolean => pattern.test(rest);
};

/** 第八条规定的, 第八条第二款, 第八条、第九条, 第八条修改为: a reference at the beginning of a line. */
const refers =
  /^(?:[、，,和及或与與至到的所之]|中[的所，,]|第[^章节節条條]{1,6}[款项項目条條章节節]|规定|規定|修改为|修改為|改为|改為|作为|作為|删去|刪去|增加一)/;

const plainForms: readonly Form[] = [
  { kind: 'han', pattern: new RegExp(`^(?<number>${numeral})${space}${point}`, 'u'), isNot: countsOn },
  {
    kind: 'han-paren',
    pattern: new RegExp(`^(?:${open}${space}(?<number>${numeral})${space}${close}|(?<sign>[㈠-㈩]))、?`, 'u'),
    isNot: namesOthers(`(?:${open}${numeral}${close}|[㈠-㈩])`),
  },
  {
    kind: 'arabic',
    pattern: new RegExp(`^(?:(?<number>${figure})${space}[．.](?![．.])|(?<sign>[⒈-⒛]))`, 'u'),
    isNot: isDecimal,
  },
  { kind: 'arabic', pattern: new RegExp(`^(?<number>${figure})${space}[、﹑]`, 'u'), isNot: countsOn },
  {
    kind: 'arabic-paren',
    pattern: new RegExp(`^(?:${open}?${space}(?<number>${figure})${space}[）)]|(?<sign>[⑴-⒇]))、?`, 'u'),
    isNot: namesOthers(`(?:${open}${figure}${close}|[⑴-⒇])`),
  },
  { kind: 'circled', pattern: /^(?<sign>[①-⑳㉑-㉟㊱-㊿])/u, isNot: namesOthers('[①-⑳㉑-㉟㊱-㊿]') },
];

/** Those that begin with 第. */
const ordinalForms: readonly Form[] = [
  {
    kind: (unit) => divisions[unit] ?? 'article',
    pattern: new RegExp(
      `^第${space}(?<number>${numeral}|[0-9０-９]{1,4})(?:-(?<dash>\\d+))?${space}(?<unit>分[编編]|[编編章节節条條])` +
        `(?:${space}之${space}(?<sub>[${hanDigits}]+))?`,
      'u',
    ),
    isNot: (rest) => refers.test(rest),
  },
  {
    kind: 'book',
    pattern: new RegExp(
      `^第${space}(?:(?<number>${numeral}|${figure})${space}(?:部分|篇)|(?<part>${figure})部(?=\\s))`,
      'u',
    ),
    isNot: (rest) => refers.test(rest) || /^[是为為]|[，。；]/u.test(rest),
  },
];

/** What a mark can begin with: most lines begin with something else. */
const beginning = new RegExp(`[第*${hanDigits}0-9０-９（(〔［[㈠-㈩⒈-⒛⑴-⒇①-⑳㉑-㉟㊱-㊿]`, 'u');
let beginningUnits: Uint8Array | undefined;

/** The mark at the beginning of a line; null where there is none. White space before it is not expected. */
export function parseMark(line: string): Mark | null {
  beginningUnits ??= unitsOf(beginning);
  if (line === '' || beginningUnits[line.charCodeAt(0)] === 0) return null;
  let mark = known.get(line);
  if (mark === undefined) {
    mark = markIn(withoutBold(line));
    if (known.size >= mostKnown) known.clear();
    known.set(line, mark);
  }
  return mark;
}

/** Marks of the lines read last: a line is asked for its mark ten times and more on its way through cleaning and structure. */
const known = new Map<string, Mark | null>();
const mostKnown = 2000;

function markIn(text: string): Mark | null {
  for (const form of text.startsWith('第') ? ordinalForms : plainForms) {
    const match = form.pattern.exec(text);
    if (!match) continue;
    const { number = match.groups?.part, sign, unit, sub, dash } = match.groups ?? {};
    const value = number !== undefined ? numberOf(number) : sign !== undefined ? numberOf(sign) : null;
    if (value === null) continue;
    const rest = text.slice(match[0].length);
    if (form.isNot(rest, value)) continue;
    return {
      kind: typeof form.kind === 'string' ? form.kind : form.kind(unit ?? ''),
      value,
      sub: (sub !== undefined ? parseHanNumber(sub) : Number(dash ?? 0)) ?? 0,
      label: match[0],
      rest: rest.trim(),
    };
  }
  return null;
}

/** NFKC gives ４ → 4, ㈠ → (一), ⑴ → (1), ⒈ → 1., ① → 1. */
function numberOf(number: string): number | null {
  const han = parseHanNumber(number);
  if (han !== null) return han;
  const plain = number.normalize('NFKC').replace(/[\s().]/gu, '');
  return /^\d+$/.test(plain) ? Number(plain) : parseHanNumber(plain);
}

/** `**一、总体要求**`, `**1.** 坚持`, `1. **坚持**`: the emphasis that begins at the mark, or right behind it, goes. */
function withoutBold(line: string): string {
  return line.includes('**') && /^[^*]{0,8}\*\*/.test(line) ? line.replace('**', '').replace('**', '') : line;
}
