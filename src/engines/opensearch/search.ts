/** One search: total, facets, and what is shown of it; beside it how common each ranking word is. */
import { createHash } from 'node:crypto';
import type { Match, Plan } from '../../query/plan.js';
import type { Candidate } from '../engine.js';
import { EngineUnavailable } from '../errors.js';
import { wantedFacets } from '../facets.js';
import type { Found, Pointer } from '../records/store.js';
import type { Connection } from './connection.js';
import { allWords, atLeastQuery, clausesIn, excluded, groupsQuery, orNear, ranking } from './expression.js';
import { aggregations, commonFilters, facetFilters, readFacets } from './filters.js';
import type { Frequencies } from './frequencies.js';
import { type Asked, allHits, bodyOf, preferring, scoring, someHits, wholeAnswers, window } from './hits.js';
import { narrowedWords } from './narrowed.js';
import { contextOf, englishOf, type StoredTokens } from './stored.js';
import { allOf, byDate, type Order, type Query, term, visibleAt } from './where.js';

/** How many matches are proposed for ranking. */
export const candidateLimit = 1_000;

/** Clauses that a match may have: what the cluster allows (1,024 by default), less what visibility, filters and ranking take. */
const mostClauses = 800;
/** Clauses that rank. */
const mostRanking = 128;

const byAddress: Order = [{ doc: { order: 'asc' } }, { place: { order: 'asc' } }];
const newestFirst = joined(byDate, [{ place: { order: 'asc' } }]);
const lastWhereMissing = (field: string): Order => [{ [field]: { order: 'asc', missing: '_last' } }];
const orders: Readonly<Record<Plan['sort'], Order>> = {
  // Without a match there is no relevance.
  relevance: newestFirst,
  date: newestFirst,
  '-date': joined(lastWhereMissing('date_sort'), byAddress),
  number: joined(lastWhereMissing('number_sort'), byAddress),
};
const byScore = joined([{ _score: { order: 'desc' } }], byAddress);

export async function search(
  connection: Connection,
  index: string,
  frequencies: Frequencies,
  plan: Plan,
  pointer: Pointer,
): Promise<Found> {
  const { asked, ranked, facets, left, exact: isExact } = await askedFor(connection, index, plan, pointer);
  const end = plan.offset + plan.size;
  // What one answer may hold; what lies further is walked to.
  const near = ranked
    ? { offset: 0, size: plan.offset < candidateLimit ? candidateLimit : 0 }
    : end <= window
      ? { offset: plan.offset, size: plan.size }
      : { offset: 0, size: 0 };
  const farFrom = ranked ? Math.max(candidateLimit, plan.offset) : plan.offset + near.size;
  const far = { offset: farFrom, size: Math.max(0, end - farFrom) };
  const [answer, farHits, documentFrequency] = await Promise.all([
    firstAnswer(connection, index, asked, near, aggregations(facets, left, plan.filters.on)),
    someHits<StoredTokens>(connection, index, { ...asked, fields: ['id'] }, far),
    frequencies.of(plan.rank.words, pointer),
  ]);
  const { facets: counted, exact } = readFacets(facets, answer.aggregations);
  return {
    total: answer.total,
    exact: exact && isExact,
    facets: counted,
    candidates: ranked ? answer.sources.map(candidateOf) : [],
    page: [...(ranked ? [] : answer.sources), ...farHits.map(({ source }) => source)].map(({ id }) => id),
    documentFrequency,
  };
}

/** As Store.ids. */
export async function* ids(
  connection: Connection,
  index: string,
  plan: Plan,
  pointer: Pointer,
): AsyncGenerator<string[]> {
  const { asked } = await askedFor(connection, index, { ...plan, facets: [] }, pointer);
  for await (const hits of allHits<StoredTokens>(connection, index, { ...asked, fields: ['id'] }, window)) {
    yield hits.map(({ source }) => source.id);
  }
}

/** A plan as the cluster is asked. `left`: the filters of the facets asked for, which count without them. */
async function askedFor(connection: Connection, index: string, plan: Plan, pointer: Pointer) {
  const ranked = plan.match !== null && plan.sort === 'relevance';
  const facets = wantedFacets(plan.facets);
  const visible = [term('kind', 'passage'), ...visibleAt(pointer.number)];
  const matching = await matchQuery(connection, index, plan.match, visible);
  const own = facetFilters(plan.filters);
  const besides = [...own].flatMap(([facet, query]) => (facets.includes(facet) ? [] : [query]));
  const left = new Map([...own].filter(([facet]) => facets.includes(facet)));
  const matched = plan.match === null ? matching.query : orNear(matching.query, plan);
  const filter = [...visible, matched, ...commonFilters(plan.filters), ...besides];
  const must_not = plan.exclude.length === 0 ? [] : [excluded(plan.exclude)];
  const should = ranked ? ranking(plan, mostRanking) : [];
  const asked: Asked = {
    query: { bool: { filter, must_not, should } },
    sort: ranked ? byScore : orders[plan.sort],
    // Whole, of candidates: to cut fields out costs the cluster several times what it costs to send them.
    fields: ranked ? true : ['id'],
    ...(ranked ? { preference: preferenceOf(plan) } : {}),
    ...(left.size === 0 ? {} : { post_filter: allOf([...left.values()]) }),
  };
  return { asked, ranked, facets, left, exact: matching.exact };
}

async function matchQuery(
  connection: Connection,
  index: string,
  match: Match | null,
  visible: readonly Query[],
): Promise<{ query: Query; exact: boolean }> {
  if (match === null) return { query: { match_all: {} }, exact: true };
  if (match.by !== 'groups') return { query: atLeastQuery(match), exact: true };
  // What is asked for twice is asked for once.
  const groups = [...new Map(match.groups.map((group) => [JSON.stringify(group.alternatives), group])).values()];
  const query = groupsQuery(groups, allWords);
  if (clausesIn(query) <= mostClauses) return { query, exact: true };
  const narrowed = await narrowedWords(connection, index, groups, visible);
  return { query: groupsQuery(groups, narrowed.allWords), exact: narrowed.exact };
}

interface Answer {
  readonly total: number;
  readonly sources: readonly StoredTokens[];
  readonly aggregations: Readonly<Record<string, unknown>>;
}

async function firstAnswer(
  connection: Connection,
  index: string,
  asked: Asked,
  { offset, size }: { readonly offset: number; readonly size: number },
  aggs: ReturnType<typeof aggregations>,
): Promise<Answer> {
  const body = { ...bodyOf(asked, size), aggs, from: offset, track_total_hits: true };
  const { hits, aggregations, timed_out } = await connection.ask((client) =>
    client.search({ ...wholeAnswers, ...scoring(asked), ...preferring(asked), index, body }),
  );
  if (timed_out) throw new EngineUnavailable('OpenSearch did not finish a search in time.');
  const { total } = hits;
  return {
    total: typeof total === 'number' ? total : (total?.value ?? 0),
    sources: hits.hits.map(({ _source }) => _source as unknown as StoredTokens),
    aggregations: aggregations ?? {},
  };
}

/** Of all pages of one query. */
function preferenceOf({ match, near, exclude, filters }: Plan): string {
  return createHash('sha256')
    .update(JSON.stringify([match, near, exclude, filters]))
    .digest('hex')
    .slice(0, 16);
}

function candidateOf(stored: StoredTokens): Candidate {
  const { id, doc, place, shape, words, letters, folded } = stored;
  return {
    id,
    doc,
    place,
    kind: shape,
    words,
    letters,
    folded,
    english: englishOf(stored),
    context: contextOf(stored),
  };
}

function joined(...orders: Order[]): Order {
  return orders.flat() as Order;
}
