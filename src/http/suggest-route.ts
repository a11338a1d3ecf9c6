/** GET /api/v1/suggest */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { kinds } from '../suggest/lexicon.js';
import type { NamedSuggestion, Suggestions } from '../suggest/suggestions.js';
import { english, nullable, problemAnswers } from './schemas.js';

const longestTyped = 200;
const most = 100;

const SuggestParameters = Type.Object(
  {
    q: Type.String({
      maxLength: longestTyped,
      default: '',
      description: 'What is typed so far: Chinese in either script, pinyin (keji, kjcx) or both mixed',
    }),
    size: Type.Integer({ minimum: 1, maximum: most, default: 10, description: `Up to ${most}` }),
  },
  { additionalProperties: false },
);

const Answer = Type.Unsafe<{ readonly suggestions: readonly NamedSuggestion[] }>(
  Type.Object({
    suggestions: Type.Array(
      Type.Object({
        text: Type.String({ description: 'As it is written' }),
        kind: Type.Enum([...kinds], {
          type: 'string',
          description: 'term: a word or two of the texts; title and number: of a document; issuer: its id',
        }),
        english: english('English name of an issuer'),
        url: Type.Unsafe<string | null>({
          type: ['string', 'null'],
          description: 'Permalink of the document, or of the work whose versions it is, that a title or number names',
        }),
        count: Type.Unsafe<number | null>({
          ...nullable.integer,
          description: 'Of a term: about how many passages hold it; of an issuer: its documents',
        }),
        marks: Type.Array(Type.Array(Type.Integer()), {
          description: 'What was typed: [start, end) in UTF-16 units of the text',
        }),
      }),
    ),
  }),
);

export function suggestRoute(suggestions: Suggestions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/suggest',
      {
        schema: {
          summary: 'Titles, document numbers, issuers and terms that begin with, or hold, what is typed',
          description:
            'A generation that has just been built may take seconds to be suggested from; until then the one before is.',
          tags: ['search'],
          querystring: SuggestParameters,
          response: { 200: Answer, ...problemAnswers },
        },
      },
      async ({ query }) => ({ suggestions: await suggestions.suggest(query.q, query.size) }),
    );
  };
}
