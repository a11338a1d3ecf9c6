/** What a search page shows, as its address says it. The address is the only place where it is kept, so that it can be shared and Back works. */
import { isDay } from '../src/domain/day.js';
import { levels, type Script } from '../src/domain/document.js';
import { type Status, statuses } from '../src/domain/work.js';
import { type Filters, facetNames, type Plan, type Sort, sorts } from '../src/query/plan.js';
import type { ExportFormat } from '../src/search/export-formats.js';
import type { Suggestion } from '../src/suggest/suggest.js';
import { type Language, languages } from './languages.js';

export interface SearchState {
  readonly q: string;
  readonly issuer: readonly string[];
  /** `2021`, `2017..2021` or `none`. */
  readonly year: readonly string[];
  readonly type: readonly string[];
  /** Codes, or `none`. */
  readonly region: readonly string[];
  readonly level: Filters['level'];
  readonly status: readonly Status[];
  readonly script: readonly Script[];
  readonly number: readonly string[];
  /** Document ids. */
  readonly doc: readonly string[];
  /** A section's locator in `doc`. */
  readonly within: string | null;
  /** The day that status and versions speak of; null: today. */
  readonly on: string | null;
  readonly versions: Filters['versions'];
  /** null: what the server does by itself, relevance or, without a query, the newest first. */
  readonly sort: Sort | null;
  /** What a page lists; null: passages. */
  readonly fold: NonNullable<Plan['fold']> | null;
  /** From 1. */
  readonly page: number;
  /** null: as the reader's cookie or browser says. */
  readonly lang: Language | null;
}

export const emptyState: SearchState = {
  q: '',
  issuer: [],
  year: [],
  type: [],
  region: [],
  level: [],
  status: [],
  script: [],
  number: [],
  doc: [],
  within: null,
  on: null,
  versions: 'one',
  sort: null,
  fold: null,
  page: 1,
  lang: null,
};

const pageSize = 20;

/** Reads an address's query; what no search page could have written is left out. */
export function readState(search: string): SearchState {
  const read = new URLSearchParams(search);
  const list = (name: string) => [...new Set(read.getAll(name).filter((value) => value !== ''))];
  const listOf = <Value extends string>(name: string, values: readonly Value[]) =>
    list(name).flatMap((given) => values.find((value) => value === given) ?? []);
  const on = read.get('on') ?? '';
  const page = Number(read.get('page'));
  return {
    q: read.get('q') ?? '',
    issuer: list('issuer'),
    year: list('year').filter((year) => /^(none|\d{1,4}|\d{1,4}\.\.\d{1,4})$/.test(year)),
    type: list('type'),
    region: list('region'),
    level: listOf('level', [...levels, 'none'] as const),
    status: listOf('status', statuses),
    script: listOf('script', ['Hans', 'Hant'] as const),
    number: list('number'),
    doc: list('doc'),
    within: read.get('within') || null,
    on: isDay(on) ? on : null,
    versions: read.get('versions') === 'all' ? 'all' : 'one',
    sort: sorts.find((sort) => sort === read.get('sort')) ?? null,
    fold: read.get('fold') === 'document' ? 'document' : null,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    lang: languages.find((language) => language === read.get('lang')) ?? null,
  };
}

/** The address's query with its `?`, or nothing; defaults are not written. */
export function writeState(state: SearchState): string {
  const written = searched(state);
  if (state.page > 1) written.set('page', String(state.page));
  if (state.lang !== null) written.set('lang', state.lang);
  const query = written.toString();
  return query === '' ? '' : `?${query}`;
}

/** The address of the API's answer to a state. */
export function searchAddress(state: SearchState): string {
  const asked = pageAsked(state);
  asked.set('facets', facetNames.join(','));
  return `/api/v1/search?${asked}`;
}

/** The same page of hits, with what in each answered the query. */
export function explainAddress(state: SearchState): string {
  const asked = pageAsked(state);
  asked.set('explain', 'true');
  return `/api/v1/search?${asked}`;
}

/** The address of all that a state's pages list, as a file. It lists passages, also where the pages list documents. */
export function exportAddress(state: SearchState, format: ExportFormat): string {
  const asked = searched({ ...state, fold: null });
  asked.set('format', format);
  return `/api/v1/search/export?${asked}`;
}

/** The same search from its first page, changed in something. */
export function changed(state: SearchState, change: Partial<SearchState>): SearchState {
  const next = { ...state, page: 1, ...change };
  return next.doc.length === 1 ? next : { ...next, within: null };
}

/** What a suggestion without an address of its own leads to: a search for its text, or all that an issuer has issued. */
export function suggested(state: SearchState, { kind, text }: Pick<Suggestion, 'kind' | 'text'>): SearchState {
  return changed(state, kind === 'issuer' ? { q: '', issuer: [text] } : { q: text });
}

/** The passages that a document in a folded list stands for. */
export function unfolded(state: SearchState, document: string): SearchState {
  return changed(state, { fold: null, doc: [document] });
}

/** Without any filter; the day and the choice of versions stay, as they do where the server counts without filters. */
export function unfiltered({ q, sort, fold, lang, on, versions }: SearchState): SearchState {
  return { ...emptyState, q, sort, fold, lang, on, versions };
}

export function isFiltered(state: SearchState): boolean {
  return lists.some((name) => state[name].length > 0);
}

/** Whether nothing is asked for but the page itself. */
export function isStart(state: SearchState): boolean {
  return writeState({ ...state, lang: null }) === '';
}

const lists = [...facetNames, 'number', 'doc'] as const;

function pageAsked(state: SearchState): URLSearchParams {
  const asked = searched(state);
  asked.set('page', String(state.page));
  asked.set('size', String(pageSize));
  return asked;
}

function searched(state: SearchState): URLSearchParams {
  const written = new URLSearchParams();
  if (state.q !== '') written.set('q', state.q);
  for (const name of lists) for (const value of state[name]) written.append(name, value);
  if (state.within !== null) written.set('within', state.within);
  if (state.on !== null) written.set('on', state.on);
  if (state.versions !== 'one') written.set('versions', state.versions);
  if (state.sort !== null) written.set('sort', state.sort);
  if (state.fold !== null) written.set('fold', state.fold);
  return written;
}
