/** What is known of a document from its elements and its clauses: number, issuers, dates, type. Nothing is guessed: what is not found is null. */
import type { Document, Issuer } from '../../src/domain/document.js';
import { parseNumber } from '../../src/domain/number.js';
import { effectiveIn, expiresIn, findDate } from './dates.js';
import type { Element } from './elements.js';
import { issuersOf } from './issuers.js';
import type { Layout } from './layout.js';
import { dateOfLine, numberOfLine } from './line-roles.js';
import { plainTitle, splitNumber, titleType } from './titles.js';

export type Metadata = Pick<
  Document,
  'title' | 'type' | 'notice' | 'number' | 'issuers' | 'year' | 'issued' | 'effective' | 'expires' | 'registration'
>;

/** The type of a document whose title ends with none that is known. */
export const unknownType = '其他';

/**
 * @param fallbackTitle for a text without a title: the file's name
 * @param clauses the texts that may say from when to when the document holds, in the order of the file
 */
export function metadataOf(layout: Layout, fallbackTitle: string, clauses: readonly string[]): Metadata {
  const reports = layout.news?.reports ?? [];
  const titleElement = layout.elements.find(({ role }) => role === 'title') ?? reports[0]?.title;
  const { title, number: titled } = splitNumber(plainTitle(titleElement?.text ?? fallbackTitle));
  const actTitle = layout.act?.elements.find(({ role }) => role === 'title');
  const act = actTitle === undefined ? null : splitNumber(plainTitle(actTitle.text));
  const issuing: readonly Element[] = [
    ...(layout.act?.elements ?? layout.elements),
    ...reports.flatMap(({ elements }) => elements),
  ];
  const order = first(layout.elements, 'history', orderIn);
  const number = first(issuing, 'number', numberOfLine) ?? act?.number ?? titled ?? order?.number ?? null;
  const issued = issueDate(issuing, layout.elements);
  const effective = firstDefined(clauses, (clause) => effectiveIn(clause, issued)) ?? null;
  const titles = [actTitle, titleElement].flatMap((e) => (e ? [e.text] : []));
  const issuers: readonly Issuer[] = issuersOf(issuing, titles, order?.issuer ?? null);
  return {
    title,
    type: reports.length > 0 ? '报道' : (titleType(title) ?? unknownType),
    notice: act === null ? null : noticeOf(act.title),
    number,
    issuers,
    year: yearOf(number, issued, title),
    issued,
    effective,
    expires: firstDefined(clauses, (clause) => expiresIn(clause, effective) ?? undefined) ?? null,
    registration: first(issuing, 'registration', (text) => text.replace(/\s+/gu, '')),
  };
}

/** （2011年12月15日广州市人民政府令第61号公布 …）: the order that first issued a regulation. */
function orderIn(history: string): { number: string; issuer: string } | null {
  const match = /[\s日]((?!日)[\p{Script=Han}]{2,20}?)令\s*第\s*\d+\s*[号號]/u.exec(history);
  return match?.[1] ? { number: match[0].replace(/^[\s日]|\s+/gu, ''), issuer: match[1] } : null;
}

const noticeOf = (title: string) => ({ title, type: titleType(title) ?? unknownType });

function first<T>(elements: readonly Element[], role: Element['role'], read: (text: string) => T | null): T | null {
  const found = elements.find((element) => element.role === role);
  return found === undefined ? null : read(found.text);
}

function firstDefined<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The date under the signature or the title, else that of the printing line, else the first of a law's history. */
function issueDate(issuing: readonly Element[], own: readonly Element[]): string | null {
  return (
    first(issuing, 'date', dateOfLine) ??
    first(own, 'date', dateOfLine) ??
    first(issuing, 'imprint', findDate) ??
    first(own, 'history', findDate)
  );
}

/** The number's year, else that of the issue, else the first year that the title names (2024年, 2017-2019年). */
function yearOf(number: string | null, issued: string | null, title: string): number | null {
  const numbered = number === null ? null : (parseNumber(number)?.year ?? /((?:19|20)\d\d)\s*年/u.exec(number)?.[1]);
  const titled = /(?<!\d)((?:19|20)\d\d)(?=\s*年|\s*[-—–－~～至]\s*(?:19|20)\d\d\s*年)/u.exec(title)?.[1];
  const year = numbered ?? issued?.slice(0, 4) ?? titled;
  return year === undefined ? null : Number(year);
}
