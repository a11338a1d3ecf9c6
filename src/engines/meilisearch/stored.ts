/** An entry as the server stores it: what it filters and sorts by, and beside it, as JSON, what it gives back. */
import { namesOf } from '../../suggest/names.js';
import type { Tokens } from '../engine.js';
import type { Entry, PassageEntry, Properties } from '../records/store.js';
import { splitWords } from '../words.js';
import { gramTokens } from './grams.js';
import { heavyTokens } from './heavy.js';
import { tokensOf, toScored } from './scored.js';
import { toNumber, toSorted, toValue } from './value.js';

/** A number or string that is filtered by, or several. */
type Value = string | number | readonly string[];

export interface StoredEntry {
  /** The entry's key. */
  readonly id: string;
  readonly kind: Entry['kind'] | 'pointer';
  readonly from?: number;
  readonly until?: number;
  /** The entry, or the pointer; of a passage without its texts and tokens. */
  readonly json: string;
  readonly [field: string]: Value | undefined;
}

/** The fields of a passage that are only given back. */
export interface StoredPassage extends StoredEntry {
  readonly passageId: string;
  readonly place: number;
  /** What ranks it (scored.ts). */
  readonly scored: string;
  /** The whole passage. */
  readonly passage: string;
}

/** The year of what has none: facets count numbers, and none of them is less. */
export const noYear = -1;

/** What is undefined is not written; then the server sorts it last. */
export function toStored(entry: Entry): StoredEntry {
  if (entry.kind === 'passage') return storedPassage(entry);
  const { key: id, from, until, kind } = entry;
  return { id, kind, from, until, ...fieldsOf(entry), json: JSON.stringify(entry) };
}

function fieldsOf(entry: Exclude<Entry, PassageEntry>): Omit<StoredEntry, 'id' | 'kind' | 'json'> {
  switch (entry.kind) {
    case 'document': {
      const { properties, aliases, titles, document } = entry;
      return {
        doc: toSorted(properties.doc),
        date: properties.dateSort ?? undefined,
        work: toValue(document.work),
        alias: aliases.map(toValue),
        title: titles.map(toValue),
        names: namesOf(document),
      };
    }
    case 'former_document': {
      const { id, by } = entry.former;
      return { doc: toSorted(id), by: by === null ? undefined : toValue(by) };
    }
    case 'former_name':
      return { doc: toSorted(entry.former.id), name: toValue(entry.name) };
    case 'former_passage':
      return { doc: toSorted(entry.former.doc), locator: toValue(entry.former.locator), place: entry.order };
    case 'dictionary':
    case 'terms':
      return { place: entry.place };
    case 'labels':
      return {};
  }
}

/** One object, written in one go: putting it together of parts takes a third of the time that all of this does. */
function storedPassage({ key, from, until, kind, properties, place, analysed }: PassageEntry): StoredPassage {
  const { passage, english, context, json } = analysed;
  const { days, dateSort, numberSort } = properties;
  const texts = english === null ? [analysed] : [analysed, english];
  const { w, h } = wordFields(texts);
  const { cw, cg } = contextFields(context);
  return {
    id: key,
    kind,
    from,
    until,
    doc: toSorted(properties.doc),
    place,
    date: dateSort ?? undefined,
    order: numberSort === null ? undefined : toSorted(numberSort),
    locator: toValue(passage.locator),
    address: [passage.locator, ...passage.units.map(({ locator }) => locator)].map(toValue),
    issuer: properties.issuer.map(toValue),
    year: properties.year ?? noYear,
    type: toValue(properties.type),
    script: toValue(properties.script),
    region: properties.region.map(toValue),
    level: toValue(properties.level),
    number: properties.number.map(toValue),
    leads: toNumber(days.leads),
    leadsUntil: toNumber(days.leadsUntil),
    begins: toNumber(days.begins),
    ends: toNumber(days.ends),
    dated: Number(days.dated),
    w,
    h,
    g: gramTokens(texts.map(({ letters }) => letters)).map(toValue),
    cw,
    cg,
    passageId: passage.id,
    scored: toScored(passage, place, analysed),
    passage: json,
    json: JSON.stringify(properties),
  };
}

interface ContextFields {
  readonly cw: readonly string[];
  readonly cg: readonly string[];
}

/** Passages of one section share their context, and often the list that holds it. */
const contexts = new WeakMap<readonly Tokens[], ContextFields>();

function contextFields(context: readonly Tokens[]): ContextFields {
  const known = contexts.get(context);
  if (known !== undefined) return known;
  const fields = {
    cw: Array.from(new Set(context.flatMap(({ words }) => splitWords(words))), toValue),
    cg: gramTokens(context.map(({ letters }) => letters)).map(toValue),
  };
  contexts.set(context, fields);
  return fields;
}

/** @param texts a passage's own, by which its length is told, and its English one */
function wordFields(texts: readonly Tokens[]): { readonly w: string[]; readonly h: string[] } {
  const [own = [], ...others] = texts.map(({ words }) => splitWords(words));
  const counts = countsOf(own);
  // What stands in both counts as it stands in its own.
  for (const [word, count] of countsOf(others.flat())) if (!counts.has(word)) counts.set(word, count);
  return { w: Array.from(counts.keys(), toValue), h: heavyTokens(counts, own.length).map(toValue) };
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export function fromStored(stored: StoredEntry): Entry {
  if (stored.kind !== 'passage') return { ...(JSON.parse(stored.json) as Entry), ...visible(stored) };
  const { id: key, place, scored, passage: json, json: properties } = stored as StoredPassage;
  return {
    key,
    ...visible(stored),
    kind: 'passage',
    place,
    properties: JSON.parse(properties) as Properties,
    analysed: { passage: JSON.parse(json) as PassageEntry['analysed']['passage'], json, ...tokensOf(scored) },
  };
}

/** The end of an entry is written beside its JSON. */
function visible({ from, until }: StoredEntry): { from: number; until: number } {
  return { from: from as number, until: until as number };
}
