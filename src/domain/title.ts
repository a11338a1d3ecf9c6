/** The titles that a document is cited by, as folded letters and digits. Pure. */
import { foldLetters, foldText, lettersOf } from '../text/fold.js';
import type { Document } from './document.js';
import { withoutRevision } from './identity.js';
import { interpretationNames } from './interpretation.js';

type Titled = Pick<Document, 'title' | 'englishTitle' | 'notice'>;

/**
 * All of them: its own, and those that several documents may share: without what stands in brackets at its end (规划（2021-2025年）, 规定（试行）), the code
 * whose book it is (民法典合同编 → 民法典), and what an interpretation is called.
 */
export function titleKeys(document: Titled): string[] {
  const [name = ''] = keysOf([document.title]).slice(-1);
  const code = /^(.+法典)(?:.{2,6}编|总则|附则)$/u.exec(name)?.[1] ?? '';
  const shared = [document.title.replace(/[（(][^（）()]*[）)]$/u, ''), code, ...interpretationNames(name)];
  return [...new Set([...ownTitleKeys(document), ...keysOf(shared)])];
}

/** Its title, with or without the revision that it tells, and its notice's; each as printed, and as `nameKey` has it. Its English one as `englishKey` has it. */
export function ownTitleKeys({ title, englishTitle, notice }: Titled): string[] {
  const chinese = keysOf([title, withoutRevision(title), ...(notice === null ? [] : [notice.title])]);
  const english = englishTitle === null ? '' : englishKey(englishTitle);
  return english === '' ? chinese : [...chinese, english];
}

function keysOf(titles: readonly string[]): string[] {
  const keys = titles.map(foldLetters).flatMap((letters) => [letters, nameKey(letters)]);
  return [...new Set(keys)].filter((key) => key !== '');
}

/** What citations leave out and shorten in a title, in one form for all: 中华人民共和国 wherever it stands, and the names of courts and congresses. */
export function nameKey(letters: string): string {
  return letters
    .replace(/^中华民国(?=.)|中华人民共和国(?=.)/gu, '')
    .replace(/^两高/u, '最高人民法院最高人民检察院')
    .replace(/最高(?:法院|院|法(?!院))/gu, '最高人民法院')
    .replace(/最高(?:检察院|检(?!察))/gu, '最高人民检察院')
    .replace(/人大常委会/gu, '人民代表大会常务委员会')
    .replace(/全国人大(?!代表)/gu, '全国人民代表大会');
}

/** Whether a name is written in Latin letters, without Chinese. */
export function isEnglish(name: string): boolean {
  return /\p{Script=Latin}/u.test(name) && !/\p{Script=Han}/u.test(name);
}

const country =
  "(?:people['’]?s republic of china|republic of china(?:\\s*\\(taiwan\\))?|p\\.?r\\.?c\\.?|p\\.?r\\.? china|r\\.?o\\.?c\\.?)";
const countryBefore = new RegExp(`^(?:the\\s+)?${country}(?:['’]s)?\\s+`, 'u');
const countryBehind = new RegExp(`,?\\s*(?:(?:of|in)\\s+(?:the\\s+)?${country}|\\(${country}\\))$`, 'u');
const spellings = [
  [/&/gu, ' and '],
  [/\bthe\b/gu, ''],
  [/labour/gu, 'labor'],
  [/defence/gu, 'defense'],
  [/licence/gu, 'license'],
  [/isation/gu, 'ization'],
] as const;

/** What citations leave out and write in several ways in an English title, in one form: the, which republic's law it is, labour. */
export function englishKey(title: string): string {
  const named = foldText(title).trim().replace(countryBehind, '').replace(countryBefore, '');
  return lettersOf(spellings.reduce((text, [written, as]) => text.replace(written, as), named));
}
