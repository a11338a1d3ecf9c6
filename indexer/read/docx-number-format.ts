/** A number in a format of Word's lists (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */
import { hanNumber } from '../../src/domain/han-number.js';

const digits = '〇一二三四五六七八九';

const han = (n: number): string => (n >= 1 && n <= 9999 ? hanNumber(n) : byDigit(n, digits));
/** 九十九, 一○○: from a hundred on digit by digit ([MS-DOCX] 2.4). */
const hanCounting = (n: number): string => (n < 100 ? han(n) : byDigit(n, digits.replace('〇', '○')));
/** 百, not 一百. */
const japanese = (n: number): string => han(n).replace(/^一(?=[百千])/u, '');
const byDigit = (n: number, signs: string): string =>
  String(n).replace(/\d/g, (digit) => [...signs][Number(digit)] ?? digit);
const fullWidth = (n: number): string => byDigit(n, '０１２３４５６７８９');

/** A sign for each number from 1 on, plain figures where there are no more. */
const signs =
  (all: string) =>
  (n: number): string =>
    [...all][n - 1] ?? String(n);

/** Word goes on to thirty letters. */
const lastOfLetters = 30 * 26;
/** a, b, … z, aa, bb */
const letters =
  (first: string) =>
  (n: number): string =>
    n < 1 || n > lastOfLetters
      ? String(n)
      : String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, sign] of romanDigits) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

const formal = (n: number, figures: string, units: string): string =>
  han(n)
    .replace(/^十/u, '一十')
    .replace(/[一二三四五六七八九]/gu, (digit) => [...figures][digits.indexOf(digit) - 1] ?? digit)
    .replace(/[十百千]/gu, (unit) => [...units]['十百千'.indexOf(unit)] ?? unit);

const formats: ReadonlyMap<string, (n: number) => string> = new Map(
  Object.entries({
    decimalZero: (n) => String(n).padStart(2, '0'),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    upperLetter: letters('A'),
    lowerLetter: letters('a'),
    upperRoman: roman,
    lowerRoman: (n) => roman(n).toLowerCase(),
    chineseCounting: hanCounting,
    taiwaneseCounting: hanCounting,
    chineseCountingThousand: han,
    taiwaneseCountingThousand: han,
    japaneseCounting: japanese,
    ideographDigital: (n) => byDigit(n, digits),
    taiwaneseDigital: (n) => byDigit(n, digits.replace('〇', '○')),
    japaneseDigitalTenThousand: (n) => byDigit(n, digits),
    chineseLegalSimplified: (n) => formal(n, '壹贰叁肆伍陆柒捌玖', '拾佰仟'),
    ideographLegalTraditional: (n) => formal(n, '壹貳參肆伍陸柒捌玖', '拾佰仟'),
    ideographTraditional: signs('甲乙丙丁戊己庚辛壬癸'),
    ideographZodiac: signs('子丑寅卯辰巳午未申酉戌亥'),
    ideographEnclosedCircle: signs('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
    decimalEnclosedCircle: signs('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
    decimalEnclosedCircleChinese: signs('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
    decimalEnclosedFullstop: signs('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
    decimalEnclosedParen: signs('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
    numberInDash: (n) => `- ${n} -`,
    none: () => '',
  }),
);

/** Word counts no further; a damaged file may say anything. */
const most = 32767;

/** Formats that Chinese documents do not use are written in plain figures, and so are numbers that Word does not count. */
export const formatNumber = (n: number, format: string): string =>
  ((n >= 0 && n <= most ? formats.get(format) : undefined) ?? String)(n);
