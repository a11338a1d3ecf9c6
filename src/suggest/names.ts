/** What a document is suggested by: what an engine reads of every document, in one go, when its generation changes. */
import type { Document, Issuer } from '../domain/document.js';

export interface DocumentNames {
  readonly id: string;
  readonly work: string;
  /** As printed. */
  readonly title: string;
  /** Title of its notice, as printed. */
  readonly notice: string | null;
  /** As printed, the first one first. */
  readonly numbers: readonly string[];
  readonly issuers: readonly Issuer[];
  /** `YYYY-MM-DD` of the version or of the day of issue, or the year; empty where neither is known. */
  readonly date: string;
}

/** One line, as engines store it: documents are many, and most are read by who needs nothing else of them. */
export function namesOf(document: Document): string {
  const { id, work, title, notice, number, otherNumbers, issuers, version, issued, year } = document;
  const names: DocumentNames = {
    id,
    work,
    title,
    notice: notice?.title ?? null,
    numbers: [...(number === null ? [] : [number]), ...otherNumbers],
    issuers,
    date: version ?? issued ?? year?.toString() ?? '',
  };
  return JSON.stringify(names);
}

/** @param lines a line of `namesOf` a document */
export function* namesIn(lines: string): Generator<DocumentNames> {
  for (const [line] of lines.matchAll(/.+/g)) yield JSON.parse(line) as DocumentNames;
}
