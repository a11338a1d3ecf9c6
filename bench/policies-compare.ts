/**
 * What was found in a file of real policy documents against what a person read in it, measure by measure. The answers (`GoldPolicy`) are lines of the
 * collection's gold.jsonl; its README says how they are to be read.
 */
import { parseMark } from '../indexer/structure/marks.js';
import type { Parsed } from '../indexer/structure/structure.js';
import type { Issuer, OutlineNode } from '../src/domain/document.js';
import { canonicalNumber } from '../src/domain/number.js';
import { foldText } from '../src/text/fold.js';
import { toSimplified } from '../src/text/script.js';

export interface GoldPolicy {
  /** Relative to the collection's folder. */
  readonly file: string;
  readonly title: string | null;
  readonly title_alt?: readonly string[];
  readonly inner_title?: string;
  readonly doc_number: string | null;
  readonly doc_number_alt?: readonly string[];
  readonly issuers: readonly string[];
  readonly issued: string | null;
  readonly effective: string | null;
  readonly expires: string | null;
  readonly doc_type: string | null;
  readonly doc_type_alt?: readonly string[];
  readonly top_level_headings: readonly string[];
  readonly n_level2: number | null;
  readonly n_articles: number | null;
  /** 有效期5年: counted from `effective`, to the day or to the day before. */
  readonly validity_text?: string;
  /** Scanned pages: there is no text to read. */
  readonly needs_ocr?: boolean;
  /** No text decodes: nothing may be found. */
  readonly undecodable?: boolean;
}

export const measures = [
  ...(['title', 'number', 'issuers', 'issued', 'effective', 'expires', 'type'] as const),
  ...(['headings', '（一）', '第N条'] as const),
] as const;
export type Measure = (typeof measures)[number];

export interface Answer {
  readonly measure: Measure;
  readonly right: boolean;
  readonly expected: string;
  readonly found: string;
}

/**
 * One answer a measure that is asked of the file. No document at all is right where nothing can be read (`undecodable`), and not asked of a scan.
 * @param parsed all documents of the file, in its order: what is told of the act is told by the first
 */
export function comparePolicy(gold: GoldPolicy, parsed: readonly Parsed[]): Answer[] {
  if (gold.needs_ocr && parsed.length === 0) return [];
  const document = parsed[0]?.document;
  const passages = parsed.flatMap((one) => one.passages);
  const answer = (measure: Measure, expected: unknown, found: unknown, right: boolean): Answer => ({
    measure,
    right,
    expected: shown(expected),
    found: shown(found),
  });
  if (gold.undecodable) {
    const found = [document?.number, document?.issued, document?.effective, document?.expires].filter(Boolean);
    const nothing = found.length === 0 && (document?.issuers.length ?? 0) === 0;
    const titled = parsed.some(({ warnings }) => !warnings.some(({ code }) => code === 'title-missing'));
    return [
      answer('title', null, titled ? document?.title : null, !titled),
      answer('number', null, found, nothing),
      answer('headings', [], levelOne(parsed), levelOne(parsed).length === 0),
    ];
  }
  const title = document?.notice?.title ?? document?.title ?? '';
  const type = document?.notice?.type ?? document?.type ?? '';
  const titles = [gold.title, ...(gold.title_alt ?? []), gold.inner_title].flatMap((one) => one ?? []);
  const numbers = [gold.doc_number, ...(gold.doc_number_alt ?? [])];
  const types = [gold.doc_type, ...(gold.doc_type_alt ?? [])].flatMap((one) => one ?? []);
  const issuers = document?.issuers.map(({ name }) => name) ?? [];
  const headings = levelOne(parsed);
  const count = (kind: 'han-paren' | 'article'): number =>
    passages.filter(({ label }) => label !== null && parseMark(label)?.kind === kind).length;
  const answers = [
    answer(
      'title',
      gold.title,
      title,
      titles.some((one) => letters(one) === letters(title)),
    ),
    answer(
      'number',
      gold.doc_number,
      document?.number ?? null,
      numbers.some((one) => sameNumber(one, document?.number ?? null)),
    ),
    answer('issuers', gold.issuers, issuers, sameIssuers(gold.issuers, document?.issuers ?? [])),
    ...(['issued', 'effective', 'expires'] as const).map((day) => {
      const found = document?.[day] ?? null;
      const spare = day === 'expires' && gold.validity_text !== undefined ? 1 : 0;
      return answer(day, gold[day], found, sameDay(gold[day], found, spare));
    }),
    // Where a word begins is anybody's guess: 行动计划 and 计划 both are the last of …行动计划.
    answer(
      'type',
      gold.doc_type,
      type,
      types.some((one) => toSimplified(one).endsWith(type) && type !== ''),
    ),
    answer('headings', gold.top_level_headings, headings, sameHeadings(gold.top_level_headings, headings)),
  ];
  if (gold.n_level2 !== null) {
    answers.push(answer('（一）', gold.n_level2, count('han-paren'), gold.n_level2 === count('han-paren')));
  }
  if (gold.n_articles !== null) {
    answers.push(answer('第N条', gold.n_articles, count('article'), gold.n_articles === count('article')));
  }
  return answers;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** Without spaces and differences of width. */
const letters = (text: string): string => foldText(text).replace(/\s+/gu, '');

function sameNumber(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return letters(canonicalNumber(one)) === letters(canonicalNumber(other));
}

/** By the name as printed, or by the usual one (国务院 for 中华人民共和国国务院). */
const sameIssuers = (expected: readonly string[], found: readonly Issuer[]): boolean =>
  expected.length === found.length &&
  expected.every((name, i) => [found[i]?.name, found[i]?.id].some((one) => letters(one ?? '') === letters(name)));

/** @param spare by how many days they may differ */
function sameDay(one: string | null, other: string | null, spare: number): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= spare * 86_400_000;
}

/** A heading may be cut shorter in one than in the other. */
function sameHeadings(expected: readonly string[], found: readonly string[]): boolean {
  const plain = (text: string): string => letters(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return (
    expected.length === found.length &&
    expected.every((heading, i) => {
      const [one, other] = [plain(heading), plain(found[i] ?? '')];
      return other !== '' && (one.startsWith(other) || other.startsWith(one));
    })
  );
}

/** The headings directly under the documents, their acts, attachments and runs, with their marks; no articles. */
function levelOne(parsed: readonly Parsed[]): string[] {
  return parsed.flatMap(({ document }) => headingsAmong(document.outline));
}

/** A heading without a number counts where it stands beside numbered divisions (总则 before 第一章); else what is below it does. */
function headingsAmong(nodes: readonly OutlineNode[]): string[] {
  const besideDivisions = nodes.some(({ label }) => label !== null && isDivision(label));
  return nodes.flatMap(({ label, title, locator, children }) => {
    const segment = locator.split('.').at(-1) ?? '';
    if (segment.startsWith('a')) return [];
    const isHeading = label === null ? besideDivisions && segment.startsWith('u') : !segment.startsWith('x');
    return isHeading ? [`${label ?? ''}${title}`] : headingsAmong(children);
  });
}

const isDivision = (label: string): boolean => /^第.*[编編章节節]$/u.test(label.replace(/\s/gu, ''));
