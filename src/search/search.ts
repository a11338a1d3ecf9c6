/** The search service: from what a reader asks to what the reader sees. Everything between engine and API comes together here. */
import type { Engine, EngineResult } from '../engines/engine.js';
import { GenerationChanged } from '../engines/errors.js';
import { TiaowenError } from '../errors.js';
import { makePlan } from '../query/make-plan.js';
import { asPhrase, parseQuery, type Query } from '../query/parse.js';
import type { Plan } from '../query/plan.js';
import { rank } from '../ranking/score.js';
import type { QueryWords } from '../text/query-words.js';
import type { SearchAnswer, SearchReason, SearchRequest } from './answer.js';
import { withChosenRegions } from './chosen-regions.js';
import { resolveFilters } from './filters.js';
import { type Found, findWider } from './find.js';
import { hitOf } from './hits.js';

export type { Hit, SearchAnswer, SearchReason, SearchRequest, Snippet, Widened } from './answer.js';

/** In UTF-16 units: longer than any passage's sentence, and than any address that a server accepts. */
export const longestQuery = 10_000;

/** How often a search is begun anew because the index changed under it. */
const attempts = 4;

export interface Search {
  /**
   * @throws TiaowenError with a code of what the caller asked wrongly: `query_too_long`, and those of `resolveFilters`
   * @throws EngineError where the engine cannot answer; GenerationChanged where the index changed again with every attempt
   */
  search(request: SearchRequest): Promise<SearchAnswer>;
}

/** `queryWords` has to be told the engine's dictionary by its owner (`use`). */
export function createSearch(parts: {
  readonly engine: Engine;
  readonly queryWords: Pick<QueryWords, 'words'>;
}): Search {
  return {
    async search(request) {
      const begun = performance.now();
      if (request.q.length > longestQuery) throw new TiaowenError('query_too_long');
      for (let attempt = 1; ; attempt++) {
        try {
          const answer = await searchOnce(parts, request);
          return { ...answer, took_ms: Math.round(performance.now() - begun) };
        } catch (error) {
          if (!(error instanceof GenerationChanged) || attempt === attempts) throw error;
        }
      }
    },
  };
}

type Parts = Parameters<typeof createSearch>[0];
type Answer = Omit<SearchAnswer, 'took_ms'>;

async function searchOnce(parts: Parts, request: SearchRequest): Promise<Answer> {
  const { page, size } = request;
  const query = parseQuery(request.q);
  if (query.groups.length === 0 && !query.blank) {
    const nothing = { hits: [], total: 0, exact: true, page, size, widened: null, facets: {} };
    return { ...nothing, reason: 'nothing_to_search' };
  }
  const found = await find(parts, request, query);
  const hits = await hitsOf(parts.engine, found);
  const { total, exact } = found.result;
  const facets = withChosenRegions(found.result.facets, found.plan.filters);
  const answer = { hits, total, exact, page, size, widened: found.widened, facets };
  return found.reason === null ? answer : { ...answer, reason: found.reason };
}

/** A plan's answer, with the query that it was made of. */
interface Searched extends Found {
  readonly query: Query;
  readonly reason: SearchReason | null;
}

async function find({ engine, queryWords }: Parts, request: SearchRequest, query: Query): Promise<Searched> {
  const { sort, page, size, facets } = request;
  const asked = {
    filters: await resolveFilters(engine, request.filters),
    sort,
    offset: (page - 1) * size,
    size,
    facets,
  };
  const searchFor = async (query: Query): Promise<Searched> => {
    const words = query.groups.length === 0 ? [] : await queryWords.words(query.groups.map(({ folded }) => folded));
    const plan = makePlan(query, words, asked);
    return { query, plan, result: await engine.search(plan), widened: null, reason: null };
  };
  const found = await searchFor(query);
  if (found.result.total > 0) return found;
  if (query.exclude.length > 0) {
    const asText = await searchFor(asPhrase(request.q));
    if (asText.result.total > 0) return { ...asText, reason: 'exclusion_as_text' };
  }
  const wider = await findWider(engine, found.plan, found.result, request.filters.versions);
  return { ...found, ...wider };
}

/** The page's hits: the candidates ranked, and behind them what the engine gives in its own order. */
async function hitsOf(engine: Engine, { plan, result, query }: Searched) {
  const ids = [...rankedPage(plan, result, query), ...result.page];
  const passages = await engine.passages(ids, result.generation);
  const documentIds = [...new Set(passages.map(documentIdOf))];
  const [read, statuses] = await Promise.all([
    engine.documents(documentIds, result.generation),
    engine.statuses(documentIds, plan.filters.on, result.generation),
  ]);
  const documents = new Map(read.map((document) => [document.id, document]));
  return passages.flatMap((passage) => {
    const document = documents.get(documentIdOf(passage));
    const status = statuses[documentIdOf(passage)];
    return document && status ? [hitOf(passage, document, status, plan)] : [];
  });
}

function rankedPage(
  { offset, size, rankWords }: Plan,
  { candidates, statistics }: EngineResult,
  query: Query,
): string[] {
  if (candidates.length <= offset) return [];
  return rank(candidates, { words: rankWords, groups: query.groups }, statistics)
    .slice(offset, offset + size)
    .map(({ id }) => id);
}

function documentIdOf({ id }: { readonly id: string }): string {
  return id.slice(0, id.indexOf('/'));
}
