/** A passage (条文): what is searched and linked. Pure data, as stored and as served. */
import type { Cite } from './document.js';

/**
 * - `article`: 第N条
 * - `item`: every numbered line, be it a heading or a clause
 * - `paragraph`: a paragraph without a number, dash items (——) too
 * - `row`: a table's row
 * - `heading`: a heading without a number
 * - `caption`: of a table or picture
 * - `head`: title, number, recipients, note, signature, date, copies, byline, kicker, deck
 */
export type PassageKind = 'article' | 'item' | 'paragraph' | 'row' | 'heading' | 'caption' | 'head';

/** A heading above a passage, outermost first in `Passage.section`. */
export interface SectionStep {
  readonly label: string | null;
  readonly title: string;
  readonly locator: string;
}

/** A numbered part inside one passage (款, 项, 目), with an address of its own. */
export interface Unit {
  readonly locator: string;
  readonly label: string | null;
  /** Where it stands in the passage's text, in UTF-16 units: [start, end). */
  readonly start: number;
  readonly end: number;
}

/** The official English text of a clause, which stands beside its own and is searched as it. */
export interface EnglishText {
  readonly text: string;
  /** False where it is of an older text than the passage's. */
  readonly sameVersion: boolean;
}

export interface Passage {
  /** `{document id}/{locator}` */
  readonly id: string;
  /** Address inside the document: see locator.ts */
  readonly locator: string;
  /** The mark as printed (`（二）`, `第三条`), null where there is none. It is not repeated in `text`. */
  readonly label: string | null;
  readonly kind: PassageKind;
  readonly section: readonly SectionStep[];
  /** The document's own words, without the label. A row's cells are joined by tabs. */
  readonly text: string;
  /** null where there is none. Of an article that is divided into units it is the article's. */
  readonly english: EnglishText | null;
  /** A row's column heads, as printed; null for the other kinds. */
  readonly columns: readonly string[] | null;
  readonly units: readonly Unit[];
  readonly cites: readonly Cite[];
  /** The printed form of its address: `长政办发〔2021〕11号，三（二）3`. */
  readonly citation: string;
  /** sha256 of the folded label and text, hexadecimal. */
  readonly hash: string;
  /** First and last line of the source file it stands on, counted from 1. */
  readonly lines: readonly [number, number];
}

/** The passage as printed: label and text. What is folded, cut, searched and marked. */
export function printed(passage: Pick<Passage, 'label' | 'text'>): string {
  return (passage.label ?? '') + passage.text;
}

/** Where a mark ends in punctuation of full width, its own blank half stands before the text; `3.` and 第三条 need a space. */
export const needsSpace = (label: string): boolean => /[!-~\p{Script=Han}]$/u.test(label);

/** Label and text as a reader is shown them. */
export function shown({ label, text }: Pick<Passage, 'label' | 'text'>): string {
  return label !== null && needsSpace(label) ? `${label} ${text}` : printed({ label, text });
}
