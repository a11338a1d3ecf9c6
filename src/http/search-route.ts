/** GET /api/v1/search */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { statuses } from '../domain/work.js';
import type { Search, SearchAnswer } from '../search/search.js';
import { SearchParameters, toFacets, toFilters } from './parameters.js';
import type { Readiness } from './readiness.js';
import { nullable, problemAnswers, refs } from './schemas.js';

const Hit = Type.Object({
  id: Type.String(),
  url: Type.String({ description: 'Permalink' }),
  locator: Type.String(),
  label: nullable.string,
  kind: Type.String(),
  section: Type.Array(refs.SectionStep),
  text: Type.String(),
  snippet: Type.Object({
    text: Type.String(),
    marks: Type.Array(Type.Array(Type.Integer()), {
      description: '[start, end) in UTF-16 units of the snippet’s text',
    }),
  }),
  context: Type.Array(Type.String(), { description: 'Parts of the query that its headings or its document answered' }),
  document: Type.Object({
    id: Type.String(),
    url: Type.String(),
    title: Type.String(),
    number: nullable.string,
    issuers: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
    year: nullable.integer,
    issued: nullable.string,
    version: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'Day of this version of a law' }),
    status: Type.Enum([...statuses], { type: 'string', description: 'On the day `on`' }),
    type: Type.String(),
    script: Type.Enum(['Hans', 'Hant']),
  }),
});

const FacetValues = Type.Array(Type.Object({ value: Type.String(), label: Type.String(), count: Type.Integer() }));

const Answer = Type.Unsafe<SearchAnswer>(
  Type.Object({
    hits: Type.Array(Hit),
    total: Type.Integer({ description: 'Passages' }),
    exact: Type.Boolean({ description: 'Whether total and counts are exact' }),
    page: Type.Integer(),
    size: Type.Integer(),
    took_ms: Type.Number(),
    widened: Type.Unsafe<SearchAnswer['widened']>({
      anyOf: [
        Type.Object({
          step: Type.Unsafe<string | null>({
            type: ['string', 'null'],
            description: 'groups, words, any, pairs; null: not loosened',
          }),
          dropped: Type.Array(Type.String()),
          kept: Type.Array(Type.String()),
          without_filters: Type.Integer({ description: 'Passages that match the query as typed without the filters' }),
        }),
        { type: 'null' },
      ],
      description: 'How the query was loosened, or why not, where nothing matches it',
    }),
    facets: Type.Record(Type.String(), FacetValues),
    reason: Type.Optional(Type.String({ description: 'nothing_to_search or exclusion_as_text' })),
  }),
);

export function searchRoute(search: Search, readiness: Readiness): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/search',
      {
        schema: {
          summary: 'Find passages',
          tags: ['search'],
          querystring: SearchParameters,
          response: { 200: Answer, ...problemAnswers },
        },
      },
      async ({ query }) => {
        const filters = toFilters(query);
        await readiness.searchable();
        return search.search({
          q: query.q,
          filters,
          sort: query.sort,
          page: query.page,
          size: query.size,
          facets: toFacets(query.facets),
        });
      },
    );
  };
}
