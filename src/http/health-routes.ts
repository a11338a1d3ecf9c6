/** GET /healthz: the process lives. GET /readyz: it can answer searches. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Engine } from '../engines/engine.js';
import type { Readiness } from './readiness.js';
import { problemAnswer } from './schemas.js';

const Generation = Type.Object({
  id: Type.String(),
  analysis: Type.String(),
  built: Type.String(),
  documents: Type.Integer(),
  passages: Type.Integer(),
});

export function healthRoutes(engine: Engine, readiness: Readiness): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    app.get(
      '/healthz',
      { schema: { tags: ['health'], response: { 200: Type.Object({ status: Type.Literal('alive') }) } } },
      async () => ({ status: 'alive' as const }),
    );
    app.get(
      '/readyz',
      {
        schema: {
          tags: ['health'],
          response: { 200: Type.Object({ status: Type.Literal('ready'), generation: Generation }), 503: problemAnswer },
        },
      },
      async () => {
        await engine.health();
        return { status: 'ready' as const, generation: await readiness.check() };
      },
    );
  };
}
