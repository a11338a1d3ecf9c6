/** What an engine has to answer, said as plainly as possible: every passage is looked at, nothing is indexed. */
import type { Document } from '../../src/domain/document.js';
import { numberKey, parseNumber } from '../../src/domain/number.js';
import { inOrder, leadingOn, type Status, statusOn } from '../../src/domain/work.js';
import type { AnalysedDocument, AnalysedPassage, Candidate, FacetValue } from '../../src/engines/engine.js';
import type { Alternative, FacetName, Filters, Group, Plan, Sort } from '../../src/query/plan.js';
import { rank } from '../../src/ranking/score.js';
import { wordsOf } from './samples.js';

interface Row {
  readonly document: AnalysedDocument;
  readonly passage: AnalysedPassage;
  readonly place: number;
  /** Of the document, on the plan's day. */
  readonly status: Status;
  readonly leads: boolean;
}

export interface Expected {
  readonly total: number;
  /** All matching ids in the order of the plan's sort; by relevance as if all of them were ranked. */
  readonly ids: readonly string[];
  /** By id; empty where nothing ranks. */
  readonly scores: ReadonlyMap<string, number>;
  readonly facets: Partial<Record<FacetName, readonly FacetValue[]>>;
}

export function expected(documents: readonly AnalysedDocument[], plan: Plan): Expected {
  const rows = documents.flatMap((document) => {
    const onDay = standing(document, documents, plan.filters.on);
    return document.passages.map((passage, place): Row => ({ document, passage, place, ...onDay }));
  });
  const matching = rows.filter((row) => matches(row.passage, plan));
  const found = matching.filter((row) => passes(row, plan.filters));
  const scores = plan.match !== null && plan.sort === 'relevance' ? ranked(found, rows, plan) : null;
  return {
    total: found.length,
    ids: scores === null ? found.sort(comparator(plan.sort)).map(idOf) : [...scores.keys()],
    scores: scores ?? new Map(),
    facets: Object.fromEntries(plan.facets.map((facet) => [facet, countFacet(facet, matching, plan.filters)])),
  };
}

function idOf({ passage }: Row): string {
  return passage.passage.id;
}

/** The scores of the rows found, the best first. */
function ranked(found: readonly Row[], all: readonly Row[], plan: Plan): Map<string, number> {
  const having = (word: string) => all.filter(({ passage }) => wordsInText(passage).includes(word)).length;
  const statistics = {
    passages: all.length,
    averageWords: all.reduce((sum, { passage }) => sum + wordsOf(passage.words).length, 0) / all.length,
    documentFrequency: Object.fromEntries(plan.rank.words.map((word) => [word, having(word)])),
  };
  const candidates = found.map(({ document, passage: analysed, place }): Candidate => {
    const { passage, words, folded, letters, english, context } = analysed;
    const address = { id: passage.id, doc: document.document.id, place };
    return { ...address, kind: passage.kind, words, folded, letters, english, context };
  });
  return new Map(rank(candidates, plan.rank, statistics, plan.near).map(({ id, score }) => [id, score]));
}

/** The next version is the one of the same work that starts after all that do not start after this one. */
function standing({ document }: AnalysedDocument, documents: readonly AnalysedDocument[], day: string) {
  const versions = documents.map((other) => other.document).filter(({ work }) => work === document.work);
  const later = inOrder(versions.filter((other) => inOrder([document, other]).at(-1) === other && other !== document));
  return {
    status: statusOn(document, later[0] ?? null, day),
    leads: leadingOn(versions, day) === document,
  };
}

export function matches(passage: AnalysedPassage, { match, near = [], exclude }: Plan): boolean {
  if (exclude.some((letters) => lettersInText(letters, passage))) return false;
  if (match === null || near.some(({ id }) => id === passage.passage.id)) return true;
  if (match.by === 'groups') {
    const { groups } = match;
    const texts = groups.filter(({ alternatives }) => alternatives.every(({ field }) => field === null));
    return (
      (texts.length === 0 || texts.some((group) => groupInText(group, passage))) &&
      groups.every((group) => groupInText(group, passage) || groupInContext(group, passage))
    );
  }
  const inText = (token: string) =>
    match.by === 'words' ? wordsInText(passage).includes(token) : lettersInText(token, passage);
  const inContext = (token: string) =>
    passage.context.some((string) =>
      match.by === 'words' ? wordsOf(string.words).includes(token) : string.letters.includes(token),
    );
  const found = match.tokens.filter((variants) => variants.some((token) => inText(token) || inContext(token)));
  return found.length >= match.atLeast && match.tokens.some((variants) => variants.some(inText));
}

function groupInText({ alternatives }: Group, passage: AnalysedPassage): boolean {
  return alternatives.some((one) => lettersInText(one.letters, passage) || hasWords(one, wordsInText(passage)));
}

function lettersInText(sought: string, { letters, english }: AnalysedPassage): boolean {
  return letters.includes(sought) || (english?.letters.includes(sought) ?? false);
}

function wordsInText({ words, english }: AnalysedPassage): string[] {
  return [...wordsOf(words), ...wordsOf(english?.words ?? '')];
}

function groupInContext({ alternatives }: Group, { context }: AnalysedPassage): boolean {
  const words = context.flatMap((string) => wordsOf(string.words));
  return alternatives.some(
    (one) => context.some((string) => string.letters.includes(one.letters)) || hasWords(one, words),
  );
}

function hasWords(alternative: Alternative, words: readonly string[]): boolean {
  return (
    alternative.words.length > 0 && alternative.words.every((variants) => variants.some((word) => words.includes(word)))
  );
}

/** @param but a filter to leave out */
function passes(row: Row, filters: Filters, but?: FacetName): boolean {
  const { document } = row.document;
  const { passage } = row.passage;
  const allows = <Value>(name: string, wanted: readonly Value[], values: readonly Value[]) =>
    name === but || wanted.length === 0 || values.some((value) => wanted.includes(value));
  const { year } = document;
  const yearFits = filters.year.some((range) =>
    range === null ? year === null : year !== null && range.from <= year && year <= range.to,
  );
  const { within } = filters;
  const addresses = [passage.locator, ...passage.units.map((unit) => unit.locator)];
  return (
    allows(
      'issuer',
      filters.issuer,
      document.issuers.map((issuer) => issuer.id),
    ) &&
    (but === 'year' || filters.year.length === 0 || yearFits) &&
    allows('type', filters.type, [document.type]) &&
    allows('script', filters.script, [document.script]) &&
    allows('region', filters.region, idsOf(document.region)) &&
    allows('level', filters.level, [document.level ?? 'none']) &&
    allows('status', filters.status, [row.status]) &&
    (filters.versions === 'all' || row.leads) &&
    allows('number', filters.number, numbersOf(document).map(numberKey)) &&
    allows('doc', filters.doc, [document.id]) &&
    (within === null || addresses.some((address) => address === within || address.startsWith(`${within}.`)))
  );
}

const none = { value: 'none', label: 'none' };

function idsOf(regions: Document['region']): string[] {
  return regions.length === 0 ? ['none'] : regions.map(({ id }) => id);
}

function numbersOf({ number, otherNumbers }: Document): string[] {
  return number === null ? [...otherNumbers] : [number, ...otherNumbers];
}

function countFacet(facet: FacetName, rows: readonly Row[], filters: Filters): FacetValue[] {
  const counts = new Map<string, FacetValue>();
  for (const row of rows.filter((row) => passes(row, filters, facet))) {
    const { issuers, year, type, region, level, script } = row.document.document;
    const values = {
      issuer: issuers.map(({ id, name }) => ({ value: id, label: name })),
      year: [{ value: String(year ?? 'none'), label: String(year ?? 'none') }],
      type: [{ value: type, label: type }],
      region: region.length === 0 ? [none] : region.map(({ id, name }) => ({ value: id, label: name })),
      level: [level === null ? none : { value: level, label: level }],
      status: [{ value: row.status, label: row.status }],
      script: [{ value: script, label: script }],
    }[facet];
    for (const { value, label } of values) {
      counts.set(value, { value, label, count: (counts.get(value)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

function comparator(sort: Sort): (one: Row, other: Row) => number {
  const address = (one: Row, other: Row) =>
    compare(one.document.document.id, other.document.document.id) || one.place - other.place;
  const key = (row: Row) => {
    const { number, issued, year } = row.document.document;
    if (sort !== 'number') return issued !== null ? [issued] : year === null ? null : [String(year)];
    const parsed = number === null ? null : parseNumber(number);
    return parsed === null ? null : [parsed.code, parsed.year, parsed.serial];
  };
  const direction = sort === 'date' || sort === 'relevance' ? -1 : 1;
  return (one, other) => {
    const [key1, key2] = [key(one), key(other)];
    if (key1 === null || key2 === null) return Number(key1 === null) - Number(key2 === null) || address(one, other);
    const difference = key1.map((part, i) => compare(part, key2[i] as typeof part)).find((order) => order !== 0) ?? 0;
    return direction * difference || address(one, other);
  };
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
