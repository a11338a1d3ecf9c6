/** The sentences of a text that can say from when to when the document holds, without what they say of other documents. */
import { hanDigits } from '../../src/domain/han-number.js';
import { toSimplified } from '../../src/text/script.js';
import { documentTypes } from './document-types.js';

export const types = [...documentTypes].sort((one, other) => other.length - one.length).join('|');

/** 本通知, 本实施细则, 以上政策措施, 现予公布: what the sentence is about is the document. */
export const aboutItself = new RegExp(
  `(?:本|该)[^，。；：]{0,15}?(?:${types}|文件|文)|(?:以上|上述|前述)[^，。；]{0,10}(?:政策|措施|规定|事项|条款|意见)|现予?(?:以)?(?:公布|发布|颁布|印发)`,
  'u',
);

/** 第三条, 三、, （三）: the label that a text begins with. */
export const label = `(?:第[\\d${hanDigits}]{1,8}条|[(]?[\\d${hanDigits}]{1,4}[)、.])?\\s*`;

/** What stands for the document's own title in its sentences. */
const itself = '本文件';
/** 《旧办法》有效期至2021年2月28日: up to the comma; but not 《某条例》已经某会议通过, what the document promulgates. */
const ofAnother = new RegExp(
  `(?:原|此前的)?《(?:[^《》]|《[^《》]*》)*》(?![^,，]*(?:通过|通過|印发|${aboutItself.source}))[^,，]*`,
  'gu',
);
const beginsWithAnother = new RegExp(`^${label}(?:${ofAnother.source})`, 'u');

/** @param titles the document's own */
export function sentencesOf(text: string, titles: readonly string[]): string[] {
  const own = namesOf(titles);
  return printedSentences(text).map((sentence) => readSentence(sentence, own));
}

/** Of those only the ones that may speak of the document: the others, which are most, need not be read. */
export function sentencesOfItself(text: string, titles: readonly string[]): string[] {
  const own = namesOf(titles);
  return printedSentences(text)
    .filter((sentence) => speaksOfItself.test(sentence) || own.some((name) => sentence.includes(name)))
    .map((sentence) => readSentence(sentence, own));
}

/** What `aboutItself` and the patterns of validity.ts for what needs no subject begin with; 《 can be the document's own title. */
const speaksOfItself = new RegExp(`[本该《]|以上|上述|前述|现|之日|[自从]\\s*(?:中|民|[\\d${hanDigits}])|有效期`, 'u');

const printedSentences = (text: string): string[] => plainOf(text).match(/[^。;\n]+/gu) ?? [];

const readSentence = (sentence: string, own: readonly string[]): string =>
  withoutOthers(withItself(sentence.replace(inFigures, '$1年$2月$3日'), own));

const names = new WeakMap<readonly string[], string[]>();

/** The titles, and the same without a last bracket; made once for all texts of a document. */
function namesOf(titles: readonly string[]): string[] {
  const known = names.get(titles);
  if (known !== undefined) return known;
  const own = titles.map(plainOf).flatMap((title) => [title, title.replace(/\([^()]*\)$/u, '')]);
  names.set(titles, own);
  return own;
}

const plainOf = (text: string): string => toSimplified(text.normalize('NFKC'));

/** 2021.3.1 */
const inFigures = /(?<!\d)((?:19|20)\d\d)\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)日?/gu;

/** 长沙市人才管理办法自…, 《长沙市人才管理办法》有效期…, 《办法》自…: the document by its title, or by the end of it. */
function withItself(sentence: string, own: readonly string[]): string {
  const quoted = sentence.replace(
    /(?<!原)《((?:[^《》]|《[^《》]*》){2,})》(?!\s*[（(〔[])/gu,
    (printed: string, name: string) => (own.some((title) => title.endsWith(name)) ? itself : printed),
  );
  const subject = beginsWithLabel.exec(quoted)?.[0] ?? '';
  const rest = quoted.slice(subject.length);
  const title = own.find((name) => name.length >= shortestTitle && rest.startsWith(name));
  return title === undefined || !beginsStatement.test(rest.slice(title.length))
    ? quoted
    : subject + itself + rest.slice(title.length);
}
const shortestTitle = 4;
const beginsWithLabel = new RegExp(`^${label}`, 'u');
/** What follows a title that is a subject, and not the beginning of a longer one. */
const beginsStatement = /^\s*(?:自|从|由|于|有效|试行|执行|施行|[,，\d])/u;

/** Where a sentence begins with another document, what follows is said of that too, up to words of the document itself. */
function withoutOthers(sentence: string): string {
  if (!sentence.includes('《')) return sentence;
  if (!beginsWithAnother.test(sentence)) return sentence.replace(ofAnother, '');
  const clauses = sentence.split(/[,，]/u);
  const own = clauses.findIndex((clause) => aboutItself.test(clause.replace(ofAnother, '')));
  return own < 0 ? '' : clauses.slice(own).join(',').replace(ofAnother, '');
}
