/** The description of the service at /openapi.json, made of the routes' own schemas. */
import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';

/** To be called before the routes are registered. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Tiaowen', description: 'Clauses of Chinese policy documents and laws', version: '1' },
    },
    refResolver: { buildLocalReference: (schema, _base, _fragment, index) => String(schema.$id ?? `schema-${index}`) },
    transform: ({ schema, url }) => ({ schema: asSent(schema), url }),
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

interface QuerySchema {
  readonly properties: Readonly<Record<string, { readonly default?: unknown }>>;
  readonly required?: readonly string[];
}

/**
 * The schema as a client has to keep it. To a handler a parameter with a default is always there, and so its type says required; a client
 * may leave it out.
 */
function asSent(schema: FastifySchema): FastifySchema {
  if (!schema?.querystring) return schema;
  const query = schema.querystring as QuerySchema;
  const required = query.required?.filter((name) => query.properties[name]?.default === undefined) ?? [];
  return { ...schema, querystring: { ...query, required } };
}
