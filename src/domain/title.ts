/** The titles that a document is cited by, as folded letters and digits. Pure. */
import { foldLetters } from '../text/fold.js';
import type { Document } from './document.js';
import { withoutRevision } from './identity.js';
import { interpretationNames } from './interpretation.js';

type Titled = Pick<Document, 'title' | 'notice'>;

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

/** Its title, with or without the revision that it tells, and its notice's; each as printed, and as `nameKey` has it. */
export function ownTitleKeys({ title, notice }: Titled): string[] {
  return keysOf([title, withoutRevision(title), ...(notice === null ? [] : [notice.title])]);
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
