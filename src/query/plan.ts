/** What is asked of an engine: immutable, printable as JSON, the same set of passages on every engine. */

import type { Level } from '../domain/document.js';
import type { Status } from '../domain/work.js';
import type { Sought } from '../ranking/sought.js';

/** What a query can ask of a passage's document by its properties: who issued it, its year, number and title, or which one it is. */
export const fieldNames = ['issuer', 'year', 'number', 'title', 'in'] as const;
export type FieldName = (typeof fieldNames)[number];

/**
 * One of the ways in which a group can match. It matches a passage's text, or its context, when the letters stand there or, where `words` is not empty,
 * when every one of the words does (each by any of its variants).
 */
export interface Alternative {
  readonly quoted: boolean;
  /** The field that it is; its words are then field tokens (src/text/field-tokens.ts), which stand in the context alone. */
  readonly field: FieldName | null;
  /** The folded letters and digits side by side, of a field its name and value as typed; at least one. The engine makes grams of them. */
  readonly letters: string;
  /** All of these, each a list of variants. Empty when quoted, and of a question. */
  readonly words: readonly (readonly string[])[];
}

/** What a reader typed between two spaces, or several such joined by `OR`. It matches where any of its alternatives does, of which there is at least one. */
export interface Group {
  /** As typed, for messages. */
  readonly typed: string;
  readonly alternatives: readonly Alternative[];
  /** Where it is the query's English: its alternatives are what the rarer of the words may be in Chinese, and `rank.english` is what ranks of it. */
  readonly english?: true;
}

/** Whether it asks of which document a passage is, and so for nothing in its text. */
export function isField({ alternatives }: Group): boolean {
  return alternatives.some(({ field }) => field !== null);
}

/** The groups of which one has to match in the passage's own text. None of them has to where there are none: a query of fields alone finds whole documents. */
export function textGroups(groups: readonly Group[]): Group[] {
  return groups.filter((group) => !isField(group));
}

export interface Filters {
  /** Issuer ids; any of them. */
  readonly issuer: readonly string[];
  /** Both ends included; null: documents without a year. Any of them. */
  readonly year: readonly ({ readonly from: number; readonly to: number } | null)[];
  readonly type: readonly string[];
  /** Keys made by `numberKey`; any of them. */
  readonly number: readonly string[];
  readonly script: readonly ('Hans' | 'Hant')[];
  /** Document ids; any of them. */
  readonly doc: readonly string[];
  /** Codes of GB/T 2260, each with all that lies in it, or `none`. Any of them. */
  readonly region: readonly string[];
  /** Any of them; `none`: not known. */
  readonly level: readonly (Level | 'none')[];
  /** On the day `on`; any of them. */
  readonly status: readonly Status[];
  /** The day that `status` and `versions` speak of, `YYYY-MM-DD`. */
  readonly on: string;
  /** `one`: of each work only the version that leads on the day `on`; a plan that names documents or numbers has `all`. */
  readonly versions: 'one' | 'all';
  /** The section with this locator and all below it, of the documents in `doc`. */
  readonly within: string | null;
}

export const facetNames = ['issuer', 'year', 'type', 'region', 'level', 'status', 'script'] as const;
export type FacetName = (typeof facetNames)[number];

export const sorts = ['relevance', 'date', '-date', 'number'] as const;
/**
 * `date`: newest first, `-date`: oldest first, by the day of issue, and where only the year is known before that year's first day;
 * `number`: by issuer code, year and serial. What has neither: last. Ties: document id, place.
 */
export type Sort = (typeof sorts)[number];

/**
 * How the groups bind.
 * - `groups`: each group matches in the text or in the context, and of the `textGroups`, where there are any, at least one in the text.
 * - `words` / `grams`: at least `atLeast` of the listed tokens, at least one of them in the text (widening).
 */
export type Match =
  | { readonly by: 'groups'; readonly groups: readonly Group[] }
  | { readonly by: 'words' | 'grams'; readonly tokens: readonly (readonly string[])[]; readonly atLeast: number };

/** A passage that is near to the query in meaning (src/semantic). */
export interface Near {
  readonly id: string;
  /** Of the meanings: 1 where they are the same, 0 where they have nothing in common. Comparable within one search only. */
  readonly similarity: number;
}

export interface Plan {
  /** null: every passage. */
  readonly match: Match | null;
  /** The nearest first. They match, whatever their words, as far as exclusions and filters let them through; one that is not there does not. Left out where there are none. */
  readonly near?: readonly Near[];
  /** Folded letters side by side that may not stand in the passage's text. */
  readonly exclude: readonly string[];
  readonly filters: Filters;
  readonly sort: Sort;
  /** In passages, of a folded plan in documents. */
  readonly offset: number;
  readonly size: number;
  /** The page lists documents, each as the first of its passages in the order of the sort. Left out: passages. */
  readonly fold?: 'document';
  readonly facets: readonly FacetName[];
  /** What ranks, whatever is required: all words of the query, also where the phrase alone has to match, and its groups as typed, also those that widening drops; of fields alone, their values. */
  readonly rank: Sought;
  /** Of words that stand for a term: all its writings, by word, for marks. */
  readonly writings: Readonly<Record<string, readonly string[]>>;
}
