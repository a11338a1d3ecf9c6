/** What is known of a document from its elements and its clauses: number, issuers, dates, type. Nothing is guessed: what is not found is null. */
import type { Document } from '../../src/domain/document.js';
import { numberKey, parseNumber } from '../../src/domain/number.js';
import { findDate } from './dates.js';
import type { Element } from './elements.js';
import { factsIn } from './facts.js';
import { lastVersionIn, makersIn, readHistory } from './history.js';
import { issuersOf } from './issuers.js';
import type { Layout } from './layout.js';
import { dateOfLine, numbersOfLine } from './line-roles.js';
import { promulgatingBody } from './promulgation.js';
import { forwardedNames, plainTitle, splitNumber, titleType } from './titles.js';
import { effectiveIn, expiresIn, isAboutItself } from './validity.js';

type Fields = 'title' | 'type' | 'notice' | 'number' | 'otherNumbers' | 'issuers' | 'year' | 'issued' | 'effective';

/** What the text itself says. */
export interface TextMetadata extends Pick<Document, Fields | 'expires' | 'registration' | 'version'> {
  /** Whether the number is only that of the order which a law's history names. */
  readonly numberInHistory: boolean;
  /** Days, as printed, from or to which it says that it holds, and which no calendar has. */
  readonly impossibleDays: readonly string[];
}

/** The type of a document whose title ends with none that is known. */
export const unknownType = '其他';

/**
 * @param fallbackTitle for a text without a title: the file's name
 * @param texts of the document's passages, in the order of the file
 * @param issuedIn the day of issue as it is known, by what the text says of it: 自印发之日起施行 counts from it
 */
export function metadataOf(
  layout: Layout,
  fallbackTitle: string,
  texts: readonly string[],
  issuedIn: (own: string | null) => string | null,
): TextMetadata {
  const reports = layout.news?.reports ?? [];
  const titleElement = layout.elements.find(({ role }) => role === 'title') ?? reports[0]?.title;
  const actTitle = layout.act?.elements.find(({ role }) => role === 'title');
  const act = actTitle === undefined ? null : splitNumber(plainTitle(actTitle.text));
  const issuing: readonly Element[] = [
    ...(layout.act?.elements ?? layout.elements),
    ...reports.flatMap(({ elements }) => elements),
  ];
  const facts = factsIn(issuing);
  const [forwarded] = act === null ? [] : forwardedNames(act.title);
  const { title, number: titled } = splitNumber(
    plainTitle(titleElement?.text ?? forwarded ?? facts.title ?? fallbackTitle),
  );
  const history = readHistory(textOf(layout.elements, 'history'));
  const headlines = issuing.flatMap(({ role, text }) =>
    role === 'headline' ? (splitNumber(plainTitle(text)).number ?? []) : [],
  );
  const printed = issuing.flatMap(({ role, text }) => (role === 'number' ? numbersOfLine(text) : []));
  const [own = null, ...others] = distinctNumbers(
    [...printed, act === null ? titled : act.number, ...headlines, facts.number].flatMap((one) => one ?? []),
  );
  const named = own === null ? null : withAct(own, act?.title ?? title);
  const number = named ?? first(layout.elements, 'history', orderIn);
  const issued = issueDate(issuing, layout.elements, facts.issued);
  const titles = [actTitle, titleElement].flatMap((e) => (e ? [splitNumber(e.text).title] : []));
  const names = [title, ...titles.map(plainTitle)];
  const impossibleDays = new Set<string>();
  const saying = { titles: names, report: (day: string) => impossibleDays.add(day) };
  const clauses = texts.filter((text) => isAboutItself(text, names)).reverse();
  const effective = firstDefined(clauses, (clause) => effectiveIn(clause, issuedIn(issued), saying)) ?? facts.effective;
  const expires = firstDefined(clauses, (clause) => expiresIn(clause, effective, saying) ?? undefined) ?? facts.expires;
  const makers = makersIn(history);
  const promulgating = makers.length > 0 ? makers.join('、') : promulgatingBody(texts, [title]);
  return {
    title,
    type: reports.length > 0 ? '报道' : (titleType(title) ?? unknownType),
    notice: act === null ? null : noticeOf(act.title),
    number,
    numberInHistory: own === null && number !== null,
    otherNumbers: printed.length > 1 ? others.filter((other) => printed.includes(other)) : [],
    version: lastVersionIn(history),
    issuers: issuersOf(issuing, facts.issuers, titles, promulgating),
    year: yearOf(number, issued, title),
    issued,
    effective,
    expires,
    impossibleDays: [...impossibleDays],
    registration: first(issuing, 'registration', (text) => text.replace(/\s+/gu, '')),
  };
}

/** 第758号 below 国务院令: the number of the order is both. */
const withAct = (number: string, title: string): string =>
  /^第[^号號]{1,9}[号號]$/u.test(number) && /(?:令|公告|通告|公报)$/u.test(title) && !/[关關][于於]/u.test(title)
    ? title + number
    : number;

/** Each once, in whatever writing. */
function distinctNumbers(numbers: readonly string[]): string[] {
  const keys = numbers.map(numberKey);
  return numbers.filter((_, i) => keys.indexOf(keys[i] as string) === i);
}

/** （2011年12月15日广州市人民政府令第61号公布 …）: the number of the order that first issued a regulation. */
function orderIn(history: string): string | null {
  const match = /[\s日](?!日)[\p{Script=Han}]{2,20}?令\s*第\s*\d+\s*[号號]/u.exec(history);
  return match === null ? null : match[0].replace(/^[\s日]|\s+/gu, '');
}

const noticeOf = (title: string) => ({ title, type: titleType(title) ?? unknownType });

const textOf = (elements: readonly Element[], role: Element['role']): string =>
  elements.flatMap((element) => (element.role === role ? [element.text] : [])).join('\n');

function first<T>(elements: readonly Element[], role: Element['role'], read: (text: string) => T | null): T | null {
  for (const element of elements) {
    const found = element.role === role ? read(element.text) : null;
    if (found !== null) return found;
  }
  return null;
}

function firstDefined<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The date under the signature or the title, else what the page's facts say, else that of the printing line, else the first of a law's history. */
function issueDate(issuing: readonly Element[], own: readonly Element[], fact: string | null): string | null {
  return (
    first(issuing, 'date', dateOfLine) ??
    first(own, 'date', dateOfLine) ??
    fact ??
    first(issuing, 'imprint', findDate) ??
    first(own, 'history', findDate)
  );
}

/** The number's year, else that of the issue, else the first year that the title names (2024年, 2017-2019年). */
export function yearOf(number: string | null, issued: string | null, title: string): number | null {
  const numbered = number === null ? null : (parseNumber(number)?.year ?? /((?:19|20)\d\d)\s*年/u.exec(number)?.[1]);
  const titled = /(?<!\d)((?:19|20)\d\d)(?=\s*年|\s*[-—–－~～至]\s*(?:19|20)\d\d\s*年)/u.exec(title)?.[1];
  const year = numbered ?? issued?.slice(0, 4) ?? titled;
  return year === undefined ? null : Number(year);
}
