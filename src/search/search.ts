/** The search service: from what a reader asks to what the reader sees. Everything between engine and API comes together here. */
import type { Document } from '../domain/document.js';
import type { Engine } from '../engines/engine.js';
import { GenerationChanged } from '../engines/errors.js';
import { readsAt } from '../engines/reading.js';
import { TiaowenError } from '../errors.js';
import { parseQuery, termsOf } from '../query/parse.js';
import type { Suggestions } from '../suggest/suggestions.js';
import { bareWord } from '../text/bare-word.js';
import type { AsText, Hit, SearchAnswer, SearchRequest } from './answer.js';
import { withChosenRegions } from './chosen-regions.js';
import { type DidYouMean, didYouMean } from './did-you-mean.js';
import { explanationOf, matchedIn } from './explain.js';
import { type ExportRequest, type ExportRows, exportOf } from './export.js';
import { type FindParts, type Found, find, totalOf } from './find.js';
import { foldedUnder } from './folded-under.js';
import { hitOf } from './hits.js';
import { namedFacets } from './named-facets.js';

export type { AsText, Cited, Hit, SearchAnswer, SearchReason, SearchRequest, Snippet, Widened } from './answer.js';

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
  /**
   * All that the pages of a search list, in their order and of one generation, in blocks that are read when they are asked for; who stops asking ends the work. What it
   * rejects with is as with `search`; the blocks reject with GenerationChanged where the index changes before the end.
   */
  export(request: ExportRequest): Promise<ExportRows>;
}

export interface SearchParts extends FindParts {
  /** Where left out, nothing is said to have been meant. */
  readonly suggestions?: Suggestions;
}

export function createSearch(parts: SearchParts): Search {
  return {
    async search(request) {
      const begun = performance.now();
      const answer = await ofOneGeneration(request, () => answerTo(parts, request));
      return { ...answer, took_ms: Math.round(performance.now() - begun) };
    },
    export: (request) => ofOneGeneration(request, () => exportOf(parts, request)),
  };
}

/** What is cited, or exported, is read after the hits, and belongs to the same generation or is read again with them. */
async function ofOneGeneration<Answer>({ q }: Pick<SearchRequest, 'q'>, read: () => Promise<Answer>): Promise<Answer> {
  if (q.length > longestQuery) throw new TiaowenError('query_too_long');
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof GenerationChanged) || attempt === attempts) throw error;
    }
  }
}

type Answer = Omit<SearchAnswer, 'took_ms'>;

async function answerTo(parts: SearchParts, request: SearchRequest): Promise<Answer> {
  const { page, size, explain = false } = request;
  const query = parseQuery(request.q);
  if (query.groups.length === 0 && !query.blank) {
    const nothing = { hits: [], total: 0, exact: true, page, size, widened: null, facets: {} };
    return { ...nothing, as_text: query.asText, did_you_mean: [], reason: 'nothing_to_search' };
  }
  const found = await find(parts, request, query);
  const { plan, result, widened, reason, fields, semantic } = found;
  const cited = page === 1 ? found.cited : [];
  const isFolded = plan.fold === 'document';
  const others = result.hits.filter(({ passage, document }) =>
    cited.every((hit) => (isFolded ? hit.document.id !== document.id : hit.id !== passage.id)),
  );
  const known = explain ? await documentsOf(parts.engine, result) : new Map<string, Document>();
  const matching = others.map((hit) => {
    const shown = hitOf(hit, plan);
    const document = known.get(hit.document.id);
    return document === undefined ? shown : { ...shown, matched: matchedIn({ ...hit, document }, plan) };
  });
  const { total, documents, exact } = result;
  const did_you_mean = found.cited.length > 0 ? [] : await meant(parts, request, found, matching);
  const facets = namedFacets(withChosenRegions(result.facets, plan.filters));
  return {
    ...{
      hits: [...(isFolded ? await foldedUnder(parts.engine, cited, result, plan) : cited), ...matching],
      total,
      ...(documents === undefined ? {} : { documents }),
      exact,
      page,
      size,
      widened,
      as_text: [...fields.asText, ...unknownIn(found, result)],
      did_you_mean,
      facets,
    },
    ...(reason === null ? {} : { reason }),
    ...(semantic === null ? {} : { semantic }),
    ...(explain ? { explain: explanationOf(request.q, found) } : {}),
  };
}

/**
 * English words that only their letters can find, of what is no citation; where none is known and nothing is found, any Latin words. What has a digit or & is in Chinese as it is: H1N1, Q&A.
 */
function unknownIn({ query, english, cited }: Found, { total }: Found['result']): AsText[] {
  if (cited.length > 0) return [];
  const unknown = [...english.terms].flatMap(([term, { is }]) => (is === 'unknown' ? [term] : []));
  const terms = total === 0 && english.terms.size === 0 ? termsOf(query) : unknown;
  return terms
    .filter(({ field, folded }) => field === null && /^[a-z][a-z.'’-]*$/.test(bareWord(folded)))
    .map(({ typed }) => ({ typed: bareWord(typed), reason: 'english_unknown' }));
}

/** With all by which they are found, of which a hit shows a part. By id. */
async function documentsOf(engine: Engine, { hits, generation }: Found['result']): Promise<Map<string, Document>> {
  const ids = [...new Set(hits.map(({ document }) => document.id))];
  const documents = await readsAt(engine, generation).documents(ids);
  return new Map(documents.map((document) => [document.id, document]));
}

/** Nothing where what was typed is found without the filters, or as text: then it is no mistake. */
async function meant(
  parts: SearchParts,
  { q, page }: SearchRequest,
  { query, english, plan, byWords, widened, reason, fields }: Found,
  hits: readonly Hit[],
): Promise<DidYouMean[]> {
  const total = widened === null ? byWords : 0;
  const isRight = reason !== null || (widened?.without_filters ?? 0) > 0 || (total > 0 && page > 1);
  if (parts.suggestions === undefined || query.blank || isRight) return [];
  // A field is none of the words of a text, also where its value could not be read.
  const asText = new Set(fields.asText.map(({ typed }) => typed));
  const terms = termsOf(query).filter(
    (term) => term.field === null && !asText.has(term.typed) && (english.terms.get(term)?.is ?? 'name') === 'name',
  );
  return didYouMean(parts.suggestions, { q, terms, total, hits, count: (q) => totalOf(parts, q, plan.filters) });
}
