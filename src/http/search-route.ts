/** GET /api/v1/search */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { statuses } from '../domain/work.js';
import { type FieldName, fieldNames } from '../query/plan.js';
import { asTextReasons, semanticStates } from '../search/answer.js';
import type { Search, SearchAnswer } from '../search/search.js';
import { SearchParameters, toFacets, toFilters } from './parameters.js';
import type { Readiness } from './readiness.js';
import { english, englishText, naming, nullable, problemAnswers, refs } from './schemas.js';

const Snippet = Type.Object({
  text: Type.String(),
  marks: Type.Array(Type.Array(Type.Integer()), {
    description: '[start, end) in UTF-16 units of the snippet’s text',
  }),
});

const Hit = Type.Object({
  id: Type.String(),
  url: Type.String({ description: 'Permalink' }),
  locator: Type.String(),
  label: nullable.string,
  kind: Type.String(),
  section: Type.Array(refs.SectionStep),
  text: Type.String(),
  snippet: Snippet,
  english: Type.Unsafe<SearchAnswer['hits'][number]['english']>({
    anyOf: [Type.Object({ ...englishText, snippet: Snippet }), { type: 'null' }],
    description: 'The official English text, which is searched as the passage is',
  }),
  context: Type.Array(Type.String(), { description: 'Parts of the query that its headings or its document answered' }),
  translated: Type.Optional(
    Type.Array(
      Type.Object({
        typed: Type.String({ description: 'English word or phrase of the query' }),
        chinese: Type.Array(Type.String(), { description: 'What stands for it in the passage, as printed' }),
      }),
      { description: 'Where the query is English: which Chinese words stand for which English ones' },
    ),
  ),
  more: Type.Optional(Type.Integer({ description: 'With fold: how many other passages of its document match' })),
  cited: Type.Optional(
    Type.Object(
      {
        citation: Type.String({ description: 'Printed form of the address cited' }),
        reason: Type.Unsafe<string | null>({
          type: ['string', 'null'],
          description:
            'several_documents, several_clauses: one of those that may be meant; version_not_found: of another version; clause_not_found: what the clause would stand in or next to; null: this was cited',
        }),
      },
      { description: 'Where the query is a citation of it' },
    ),
  ),
  matched: Type.Optional(
    Type.Array(
      Type.Object({
        group: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'Part of the query, as typed' }),
        by: Type.Enum(['letters', 'word', 'variant', 'glossary', 'pair', 'context', 'field', 'meaning']),
        text: Type.String({ description: 'As printed' }),
      }),
      { description: 'With explain: what answered which part of the query' },
    ),
  ),
  document: Type.Object({
    id: Type.String(),
    url: Type.String(),
    title: Type.String(),
    englishTitle: nullable.string,
    number: nullable.string,
    ...naming,
    year: nullable.integer,
    issued: nullable.string,
    version: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'Day of this version of a law' }),
    status: Type.Enum([...statuses], { type: 'string', description: 'On the day `on`' }),
    script: Type.Enum(['Hans', 'Hant']),
  }),
});

const FacetValues = Type.Array(
  Type.Object({
    value: Type.String(),
    label: Type.String(),
    english: english('English name of an issuer, type or region'),
    count: Type.Integer(),
  }),
);

const Explanation = Type.Object(
  {
    folded: Type.String({ description: 'The query without what script, width and case change' }),
    groups: Type.Array(
      Type.Object({
        typed: Type.String(),
        alternatives: Type.Array(
          Type.Object({
            typed: Type.String(),
            letters: Type.String({ description: 'Found side by side' }),
            field: Type.Unsafe<FieldName | null>({ type: ['string', 'null'], enum: [...fieldNames, null] }),
            words: Type.Array(Type.String(), { description: 'Of a field the tokens that its documents have' }),
          }),
        ),
      }),
    ),
    plan: Type.Object({}, { additionalProperties: true, description: 'What the engine was asked' }),
  },
  { description: 'With explain: how the query was read' },
);

const Answer = Type.Unsafe<SearchAnswer>(
  Type.Object({
    hits: Type.Array(Hit, {
      description:
        'On the first page, where the query is wholly a citation, first what it cites, whatever total and size are',
    }),
    total: Type.Integer({ description: 'Passages that match' }),
    documents: Type.Optional(Type.Integer({ description: 'With fold: of how many documents they are' })),
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
    as_text: Type.Array(Type.Object({ typed: Type.String(), reason: Type.Enum([...asTextReasons]) }), {
      description:
        'Parts of the query that look like fields, or are English of which no Chinese is known, and were searched as text, and why',
    }),
    did_you_mean: Type.Array(Type.Object({ q: Type.String(), total: Type.Integer() }), {
      description:
        'What may have been meant, where little or nothing matches what was typed: queries, and how many passages match each',
    }),
    facets: Type.Record(Type.String(), FacetValues),
    reason: Type.Optional(Type.String({ description: 'nothing_to_search, exclusion_as_text or phrase_as_words' })),
    semantic: Type.Optional(
      Type.Enum([...semanticStates], {
        type: 'string',
        description:
          'used: what is near to the query in meaning is among the hits; alone: it is all that was found; unavailable: it is not known now; left out where no meaning is asked for',
      }),
    ),
    explain: Type.Optional(Explanation),
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
          ...(query.fold === undefined ? {} : { fold: query.fold }),
          facets: toFacets(query.facets),
          explain: query.explain,
        });
      },
    );
  };
}
