/** An entry as a document of the index, and back. All that is searched has a field of its own; the rest is one text. */
import { createHash } from 'node:crypto';
import type { Days } from '../../domain/work.js';
import { namesOf } from '../../suggest/names.js';
import type { AnalysedPassage, ScoredTokens } from '../engine.js';
import type { Entry, PassageEntry, Properties } from '../records/store.js';

/** Stands for a document without a year: with it there is a value to count and to filter by. */
export const noYear = -1;

/** Of a document, and of each of its passages. */
export interface StoredProperties {
  readonly doc: string;
  readonly issuer: readonly string[];
  readonly year: number;
  readonly type: string;
  readonly script: string;
  readonly region: readonly string[];
  readonly level: string;
  readonly number: readonly string[];
  readonly date_sort: string | null;
  readonly number_sort: string | null;
  readonly leads: number;
  readonly leads_until: number;
  readonly begins: number;
  readonly ends: number;
  readonly dated: boolean;
}

/** What ranking needs of a passage. */
export interface StoredTokens {
  readonly id: string;
  readonly doc: string;
  readonly place: number;
  /** Kind of passage. */
  readonly shape: PassageEntry['analysed']['passage']['kind'];
  readonly words: string;
  readonly letters: string;
  readonly folded: string;
  /** Undefined, as are the others of the English text, where there is none. */
  readonly english_words?: string;
  readonly english_letters?: string;
  readonly english_folded?: string;
  readonly context_words: readonly string[];
  readonly context_letters: readonly string[];
}

interface Visibility {
  readonly kind: Entry['kind'];
  readonly from: number;
  readonly until: number;
}

/** Under the entry's key as its id. `entry` of a passage: the passage as JSON; of all else: the entry as JSON, without what `Visibility` holds. */
export type StoredPassage = Visibility & StoredProperties & StoredTokens & { readonly entry: string };
export type Stored = StoredPassage | (Visibility & { readonly entry: string });

/** Days compare as whole numbers: 20240131. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

function dayOf(number: number): string {
  return String(number)
    .padStart(8, '0')
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** For what is only ever compared: Lucene takes no term of more than 32,766 bytes, so of a longer one its beginning and a hash of it all. */
export function comparable(value: string): string {
  const most = 8_000;
  return value.length <= most ? value : value.slice(0, most) + createHash('sha256').update(value).digest('hex');
}

export function storedOf(entry: Entry): Record<string, unknown> {
  const { kind, key, from, until, ...rest } = entry;
  const visibility = { kind, from, until };
  if (entry.kind === 'passage') return { ...visibility, ...passageFields(entry) };
  return { ...visibility, key, ...soughtFields(entry), entry: JSON.stringify(rest) };
}

export function entryOf(key: string, stored: Stored): Entry {
  const { kind, from, until, entry } = stored;
  const visibility = { kind, key, from, until };
  if (kind === 'passage') return { ...visibility, ...readPassage(stored as StoredPassage) } as PassageEntry;
  return { ...(JSON.parse(entry) as object), ...visibility } as Entry;
}

function soughtFields(entry: Exclude<Entry, PassageEntry>): Record<string, unknown> {
  switch (entry.kind) {
    case 'document':
      return {
        ...propertyFields(entry.properties),
        alias: entry.aliases.map(comparable),
        title: entry.titles.map(comparable),
        work: comparable(entry.document.work),
        names: namesOf(entry.document),
      };
    case 'former_document':
      return { doc: entry.former.id, ...(entry.former.by === null ? {} : { by: entry.former.by }) };
    case 'former_name':
      return { doc: entry.former.id, name: comparable(entry.name) };
    case 'former_passage':
      return { doc: entry.former.doc, locator: comparable(entry.former.locator), order: entry.order };
    case 'dictionary':
    case 'terms':
      return { place: entry.place };
    case 'labels':
      return {};
  }
}

function propertyFields({ dateSort, numberSort, days, year, ...same }: Properties): StoredProperties {
  return {
    ...same,
    year: year ?? noYear,
    date_sort: dateSort,
    number_sort: numberSort === null ? null : comparable(numberSort),
    leads: dayNumber(days.leads),
    leads_until: dayNumber(days.leadsUntil),
    begins: dayNumber(days.begins),
    ends: dayNumber(days.ends),
    dated: days.dated,
  };
}

function passageFields({ properties, place, analysed }: PassageEntry): Record<string, unknown> {
  const { passage, words, letters, folded, english, context, json } = analysed;
  return {
    ...propertyFields(properties),
    place,
    id: passage.id,
    address: [passage.locator, ...passage.units.map(({ locator }) => locator)],
    shape: passage.kind,
    words,
    letters,
    folded,
    ...(english === null ? {} : englishFields(english)),
    context_words: context.map(({ words }) => words),
    context_letters: context.map(({ letters }) => letters),
    entry: json,
  };
}

function readPassage(stored: StoredPassage): Omit<PassageEntry, 'kind' | 'key' | 'from' | 'until'> {
  const { id, locator, kind, units, hash } = JSON.parse(stored.entry) as AnalysedPassage['passage'];
  const { words, letters, folded } = stored;
  return {
    properties: readProperties(stored),
    place: stored.place,
    analysed: {
      passage: { id, locator, kind, units, hash },
      words,
      letters,
      folded,
      english: englishOf(stored),
      context: contextOf(stored),
      json: stored.entry,
    },
  };
}

function englishFields({ words, letters, folded }: ScoredTokens): Partial<StoredTokens> {
  return { english_words: words, english_letters: letters, english_folded: folded };
}

export function englishOf({
  english_words: words,
  english_letters: letters,
  english_folded: folded,
}: StoredTokens): ScoredTokens | null {
  return words === undefined || letters === undefined || folded === undefined ? null : { words, letters, folded };
}

export function contextOf({ context_words, context_letters }: StoredTokens): AnalysedPassage['context'] {
  return context_words.map((words, i) => ({ words, letters: context_letters[i] as string }));
}

function readProperties(stored: StoredProperties): Properties {
  const { doc, issuer, year, type, script, region, level, number, date_sort, number_sort } = stored;
  const days: Days = {
    leads: dayOf(stored.leads),
    leadsUntil: dayOf(stored.leads_until),
    begins: dayOf(stored.begins),
    ends: dayOf(stored.ends),
    dated: stored.dated,
  };
  const same = { doc, issuer, type, script, region, level, number };
  return { ...same, year: year === noYear ? null : year, dateSort: date_sort, numberSort: number_sort, days };
}
