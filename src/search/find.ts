/** What a query finds: the plan as asked, and where it finds nothing, what is asked instead (design, Edges and Widening). */
import { namesOneAct } from '../domain/number.js';
import type { Engine, EngineResult } from '../engines/engine.js';
import { type English, type Glossary, noEnglish, phrasesAsWords, readEnglish } from '../query/english.js';
import { type Asked, type FieldWords, makePlan } from '../query/make-plan.js';
import { isFiltered, noFilters } from '../query/no-filters.js';
import { asPhrase, parseQuery, type Query, type Term, termsOf, withoutRepeats } from '../query/parse.js';
import { type Filters, type Group, isField, type Plan, textGroups } from '../query/plan.js';
import { joinSameFields } from '../query/same-fields.js';
import { anyOf, groupsAlone, type Wider, withoutRarest } from '../query/widen.js';
import type { QueryWords } from '../text/query-words.js';
import type { QueryWord } from '../text/words.js';
import type { AsText, Hit, SearchAnswer, SearchReason, SearchRequest, Widened } from './answer.js';
import { citedIn, mayCite } from './cited.js';
import { type Fields, readFields } from './fields.js';
import { resolveFilters } from './filters.js';
import { type Meaning, nearTo, withNear } from './near.js';

export interface FindParts {
  readonly engine: Engine;
  /** Has to be told the engine's dictionary by its owner (`use`). */
  readonly queryWords: Pick<QueryWords, 'words'>;
  /** Where left out, English is searched by its letters alone. */
  readonly glossary?: Glossary | undefined;
  /** Where left out, words alone find. */
  readonly nearest?: Meaning | undefined;
}

export interface Found {
  /** Its English words as one group. */
  readonly query: Query;
  readonly english: English;
  /** Of each of the query's terms, as `QueryWords.words` cuts them. */
  readonly words: readonly (readonly QueryWord[])[];
  readonly fields: Fields;
  /** The one that `result` answers. */
  readonly plan: Plan;
  readonly result: EngineResult;
  /** Of the same generation. Where anything is, nothing is widened: it is what was asked for. */
  readonly cited: readonly Hit[];
  readonly widened: Widened | null;
  readonly reason: SearchReason | null;
  /** How many passages match by words. */
  readonly byWords: number;
  /** null: no meaning is asked for. */
  readonly semantic: NonNullable<SearchAnswer['semantic']> | null;
}

/** @throws what `resolveFilters` throws; GenerationChanged where the index changed before what is cited was read */
export async function find(parts: FindParts, request: SearchRequest, query: Query): Promise<Found> {
  const resolved = await resolveFilters(parts.engine, request.filters);
  const nearby = () => nearTo(query, request.sort, resolved, parts.nearest);
  // Asked for while words are cut and looked up; of what may be a citation, once it is known to be none.
  const early = mayCite(request.q) ? null : nearby();
  const found = await findByWords(parts, request, query, resolved);
  if (found.cited.length > 0) return found;
  return withNear(parts.engine, found, early ?? nearby(), parts.nearest);
}

async function findByWords(
  { engine, queryWords, glossary }: FindParts,
  { q, filters, sort, page, size, fold, facets }: SearchRequest,
  typed: Query,
  resolved: Filters,
): Promise<Found> {
  const asRead = read(typed, glossary);
  const { query } = asRead;
  const restricted = {
    filters: resolved,
    sort,
    offset: (page - 1) * size,
    size,
    facets,
    ...(fold === undefined ? {} : { fold }),
  };
  const search = async ({ query: separate, english }: Read, fields: Fields): Promise<Found> => {
    const query = joinSameFields(separate, fields.words);
    const terms = termsOf(query);
    const words = terms.length === 0 ? [] : await queryWords.words(terms.map(({ folded }) => folded));
    const plan = makePlan(query, words, restricted, fields.words, english);
    const result = await engine.search(plan);
    const found = { query, english, words, fields, plan, result, byWords: result.total };
    return { ...found, cited: [], widened: null, reason: null, semantic: null };
  };
  const finds = ({ result, widened }: Found): boolean => result.total > 0 || widened !== null;
  const wider = (found: Found) => findWider(engine, found, filters.versions);

  const asked = await search(asRead, await readFields(engine, query));
  const { plan, result } = asked;
  const cited = query.exclude.length === 0 ? await citedIn(engine, q, plan, result.generation) : [];
  const first = { ...asked, cited };
  if (finds(first) || cited.length > 0) return first;
  if (query.exclude.length > 0) {
    const asTyped = await search({ query: asPhrase(q), english: noEnglish }, { words: new Map(), asText: [] });
    if (finds(asTyped)) return { ...asTyped, reason: 'exclusion_as_text' };
  }
  const words = phrasesAsWords(typed);
  const inWords = words === null ? null : read(words, glossary);
  if (inWords !== null && inWords.english.terms.size > 0) {
    const said = await search(inWords, first.fields);
    if (finds(said)) return { ...said, reason: 'phrase_as_words' };
  }
  const idle = await idleFields(engine, first);
  const own = idle.length === 0 ? first : await search(asRead, without(first.fields, idle, 'matches_nothing'));
  if (finds(own)) return own;
  const widened = await wider(own);
  const emptying = finds(widened) ? [] : await emptyingFields(engine, own);
  if (emptying.length === 0) return widened;
  const text = await search(asRead, without(own.fields, emptying, 'empties_result'));
  return finds(text) ? text : wider(text);
}

type Read = ReturnType<typeof readEnglish>;

function read(typed: Query, glossary: Glossary | undefined): Read {
  return glossary === undefined ? { query: withoutRepeats(typed), english: noEnglish } : readEnglish(typed, glossary);
}

/** How many passages match a query as it is typed, under filters that are resolved already. */
export async function totalOf(
  { engine, queryWords, glossary }: FindParts,
  q: string,
  filters: Filters,
): Promise<number> {
  const { query: typed, english } = read(parseQuery(q), glossary);
  if (typed.groups.length === 0) return 0;
  const { words: fields } = await readFields(engine, typed);
  const query = joinSameFields(typed, fields);
  const words = await queryWords.words(termsOf(query).map(({ folded }) => folded));
  return (await engine.search(makePlan(query, words, { ...counting, filters }, fields, english))).total;
}

/** Fields that no document has, whatever else is asked for. */
async function idleFields(engine: Engine, { query, plan, fields }: Found): Promise<Term[]> {
  const idle: Term[] = [];
  for (const term of termsOf(query)) {
    if (!fields.words.has(term)) continue;
    const alone = { ...query, groups: [{ typed: term.typed, terms: [term] }], exclude: [] };
    const { total } = await engine.search(makePlan(alone, [], countingAll(plan, 'all'), fields.words));
    if (total === 0) idle.push(term);
  }
  return idle;
}

/** Fields with which nothing is left of what the text and the fields before them find; none where that is nothing. */
async function emptyingFields(engine: Engine, { query, plan, fields }: Found): Promise<Term[]> {
  if (fields.words.size === 0 || plan.match?.by !== 'groups') return [];
  const { groups } = plan.match;
  const finds = async (groups: readonly Group[]): Promise<boolean> =>
    (await engine.search({ ...plan, ...counting, match: { by: 'groups', groups } })).total > 0;
  let kept = textGroups(groups);
  if (kept.length > 0 && !(await finds(kept))) return [];
  const emptying: Term[] = [];
  for (const [i, group] of groups.entries()) {
    if (!isField(group)) continue;
    if (await finds([...kept, group])) kept = [...kept, group];
    else emptying.push(...(query.groups[i]?.terms ?? []).filter((term) => fields.words.has(term)));
  }
  return kept.length > 0 ? emptying : [];
}

function without({ words, asText }: Fields, terms: readonly Term[], reason: AsText['reason']): Fields {
  const left: FieldWords = new Map([...words].filter(([term]) => !terms.includes(term)));
  return { words: left, asText: [...asText, ...terms.map(({ typed }) => ({ typed, reason }))] };
}

/**
 * @param found with total 0
 * @param versions as the reader asked for, which holds without the filters too
 * @returns the same where no widening finds anything either
 */
async function findWider(engine: Engine, found: Found, versions: Filters['versions']): Promise<Found> {
  const { query, english, words, fields, plan } = found;
  if (plan.match?.by !== 'groups') return found;
  if (isFiltered(plan.filters)) {
    const { total } = await engine.search(makePlan(query, words, countingAll(plan, versions), fields.words, english));
    if (total > 0) {
      const kept = plan.match.groups.map(({ typed }) => typed);
      return { ...found, widened: { step: null, dropped: [], kept, without_filters: total } };
    }
  }
  const totals = await Promise.all(groupsAlone(plan).map(async (alone) => (await engine.search(alone)).total));
  const parts = await firstThatFinds(engine, withoutRarest(plan, totals, meantAsFields(query, fields)));
  if (parts !== null || asksForNumber(query, fields)) return { ...found, ...parts };
  return { ...found, ...(await firstThatFinds(engine, anyOf(plan))) };
}

/** Whether a document's number, which nothing has, is among the text: other numbers share most of its letters and mean something else. */
function asksForNumber(query: Query, { words }: Fields): boolean {
  const texts = termsOf(query).filter((term) => !words.has(term));
  return texts.some(({ field, folded }) => field?.name === 'number' || namesOneAct(folded));
}

/** Groups, as typed, of nothing but what is read as text in a field's place. */
function meantAsFields({ groups }: Query, { asText }: Fields): string[] {
  const asFields = new Set(asText.map(({ typed }) => typed));
  return groups.filter(({ terms }) => terms.every(({ typed }) => asFields.has(typed))).map(({ typed }) => typed);
}

async function firstThatFinds(
  engine: Engine,
  wider: readonly Wider[],
): Promise<Pick<Found, 'plan' | 'result' | 'byWords' | 'widened'> | null> {
  for (const { plan, step, dropped, kept } of wider) {
    const result = await engine.search(plan);
    if (result.total > 0) {
      return { plan, result, byWords: result.total, widened: { step, dropped, kept, without_filters: 0 } };
    }
  }
  return null;
}

/** For the total alone. */
const counting = { offset: 0, size: 0, facets: [], sort: 'date' } as const;

function countingAll({ filters: { on } }: Plan, versions: Filters['versions']): Asked {
  return { ...counting, filters: { ...noFilters(on), versions } };
}
