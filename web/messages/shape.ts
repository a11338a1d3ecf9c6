/** What every language's table of messages holds: one that lacks a message does not compile. */
import type { Level, Script } from '../../src/domain/document.js';
import type { PassageKind } from '../../src/domain/passage.js';
import type { Status } from '../../src/domain/work.js';
import type { ErrorCode, errors } from '../../src/errors.js';
import type { FacetName, Sort } from '../../src/query/plan.js';
import type { AsText, Cited, SearchReason, Widened } from '../../src/search/answer.js';
import type { Matched } from '../../src/search/explain.js';
import type { ExportFormat } from '../../src/search/export-formats.js';
import type { Kind } from '../../src/suggest/lexicon.js';

/** Of the errors that pass, or that only the service's operator can mend: those with status 503. */
export type OutageCode = {
  [Code in ErrorCode]: (typeof errors)[Code]['status'] extends 503 ? Code : never;
}[ErrorCode];

/** Numbers come formatted, and with the bare number beside where its plural matters. */
export interface Messages {
  readonly product: string;
  readonly tagline: string;
  readonly skipToContent: string;
  readonly mainNavigation: string;
  readonly languageSwitch: string;
  readonly search: string;
  readonly documents: string;
  readonly help: string;
  readonly needsScript: string;

  readonly searchLabel: string;
  readonly searchPlaceholder: string;
  readonly suggestions: string;
  /** Read out where the list under the search box changes. */
  readonly suggestionCount: (count: number) => string;
  readonly suggestionKind: Readonly<Record<Kind, string>>;
  readonly hintsTitle: string;
  readonly hints: readonly { readonly query: string; readonly says: string }[];
  readonly filters: string;
  readonly facet: Readonly<Record<FacetName, string>>;
  readonly level: Readonly<Record<Level, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly script: Readonly<Record<Script, string>>;
  /** Where a document has no value in a facet. */
  readonly none: Readonly<Record<'year' | 'region' | 'level', string>>;
  readonly yearFrom: string;
  readonly yearTo: string;
  readonly apply: string;
  /** Before the day that the status is told for. */
  readonly asOf: string;
  readonly allVersions: string;
  readonly version: (date: string) => string;
  readonly showAll: (count: string) => string;
  readonly showFewer: string;
  readonly activeFilters: string;
  readonly removeFilter: (name: string) => string;
  readonly removeAllFilters: string;
  readonly number: string;
  readonly inDocument: string;
  readonly inSection: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<Sort, string>>;
  readonly results: string;
  readonly total: (count: number, shown: string, exact: boolean) => string;
  /** Of how many documents the passages are that `total` counts. */
  readonly inDocuments: (total: string, count: number, shown: string) => string;
  /** In the place of the count where what was cited stands on top and nothing matches. */
  readonly onlyCited: string;
  /** Before the two ways to list what was found. */
  readonly list: string;
  readonly byPassage: string;
  readonly byDocument: string;
  /** Leads to the passages of a document beside the one that is shown. */
  readonly moreInDocument: (shown: string, exact: boolean) => string;
  readonly export: string;
  readonly exportFormat: Readonly<Record<ExportFormat, string>>;
  /** What is in the file. */
  readonly exportHint: string;
  readonly took: (milliseconds: string) => string;
  readonly loading: string;
  /** Above other queries, each with what it finds. */
  readonly didYouMean: string;
  readonly pages: string;
  readonly page: (page: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly nothing: string;
  readonly nothingAdvice: readonly string[];
  readonly withoutFilters: (count: number, shown: string) => string;
  readonly noSuchPage: (page: string) => string;
  readonly firstPage: string;
  readonly searchWithoutFilters: string;
  /** Why there is nothing, or what was done, by the answer's `reason`. */
  readonly reasons: Readonly<Record<SearchReason, string>>;
  readonly searchedAsText: (typed: string, why: string) => string;
  /** Why what looks like a field was searched as text. */
  readonly asText: Readonly<Record<AsText['reason'], string>>;
  /** Why what stands on top is not, or not alone, what was cited. */
  readonly cited: Readonly<Record<NonNullable<Cited['reason']>, string>>;
  /** Where it is searched by meaning, too. `amongWidened`: beside what a wider query finds. */
  readonly meaning: Readonly<Record<'amongWidened' | 'alone' | 'unavailable', string>>;
  readonly widenedTo: string;
  /** What each step of widening asked for; lists are given as typed. */
  readonly widened: Readonly<Record<NonNullable<Widened['step']>, (dropped: string, kept: string) => string>>;
  readonly failed: string;
  readonly failedNetwork: string;
  /** Why the service cannot answer now. */
  readonly outages: Readonly<Record<OutageCode, string>>;
  readonly tryAgain: string;
  /** Parts of the query that its headings or its document answered, and not its own words. */
  readonly inContext: (parts: string) => string;
  /** Opens what in a hit answered which part of the query. */
  readonly whyFound: string;
  readonly whyUnknown: string;
  /** Before the English words of the query and the Chinese ones that stand for them in a hit. */
  readonly translated: string;
  readonly matchedBy: Readonly<Record<Matched['by'], string>>;
  readonly kind: Readonly<Record<PassageKind, string>>;
  /** Stands between titles and labels of one clause, and between items of a list. */
  readonly comma: string;
  /** Between the names of bodies, which hold commas in English. */
  readonly betweenNames: string;

  readonly documentsIntro: (count: number, shown: string) => string;
  readonly allDocuments: (shown: string) => string;
  readonly noDocuments: string;
  readonly issuers: string;
  readonly issued: string;
  readonly effective: string;
  readonly expires: string;
  readonly registration: string;
  readonly type: string;
  readonly writtenIn: string;
  readonly forwardedBy: string;
  readonly cites: string;
  readonly source: string;

  readonly outline: string;
  readonly run: (number: string) => string;
  readonly act: string;
  readonly citedClause: string;
  readonly citedDocument: string;
  readonly showInPlace: string;
  /** Below an English text that is not of the version it stands beside. */
  readonly olderEnglish: string;
  readonly copyLink: string;
  readonly copyCitation: string;
  readonly linkCopied: string;
  readonly citationCopied: string;
  /** Followed by what the reader should copy by hand. */
  readonly copyFailed: string;
  readonly linkTo: (citation: string) => string;
  readonly searchInDocument: string;
  readonly searchInSection: string;
  readonly clauseTools: (citation: string) => string;
  readonly printedFrom: string;

  /** Opens a text that stood at the cited address until the date. */
  readonly formerText: (date: string) => string;
  readonly textMoved: string;
  readonly clauseGone: (date: string) => string;
  readonly documentGone: (date: string) => string;
  readonly nearNow: string;
  readonly versions: string;
  readonly effectiveFrom: (date: string) => string;
  readonly supersededVersion: string;
  readonly comingVersion: string;
  /** Links to the version that leads today. */
  readonly leadingVersion: (date: string) => string;
}

/** `query` examples link to their search, `key` examples are keys, `address` examples are shown as code. */
export interface HelpSection {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly of: 'query' | 'key' | 'address';
  readonly examples: readonly { readonly example: string; readonly says: string }[];
}
