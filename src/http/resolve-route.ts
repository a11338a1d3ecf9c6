/** GET /api/v1/resolve?cite= */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { type Resolution, resolve } from '../citation/resolve.js';
import type { Engine } from '../engines/engine.js';
import { problemAnswers } from './schemas.js';

const longestCitation = 500;

const ResolveParameters = Type.Object(
  {
    cite: Type.String({
      minLength: 1,
      maxLength: longestCitation,
      description: 'A document number or title, with or without a clause: 长政办发〔2021〕11号，三（二）3',
    }),
  },
  { additionalProperties: false },
);

export const Matches = Type.Unsafe<Resolution>(
  Type.Object({
    matches: Type.Array(
      Type.Object({
        url: Type.String(),
        document: Type.String({ description: 'Document id' }),
        locator: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
        reason: Type.String(),
      }),
    ),
    reason: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  }),
);

export function resolveRoute(engine: Engine): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/resolve',
      {
        schema: {
          summary: 'From a citation to its clause: one match, several, or none',
          tags: ['search'],
          querystring: ResolveParameters,
          response: { 200: Matches, ...problemAnswers },
        },
      },
      async ({ query }) => resolve(engine, query.cite),
    );
  };
}
