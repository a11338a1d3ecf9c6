/** The service: all routes over an engine, as an application that a server listens with and a test injects requests into. */
import { randomUUID } from 'node:crypto';
import accepts from '@fastify/accepts';
import cors from '@fastify/cors';
import etag from '@fastify/etag';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { today } from './domain/day.js';
import type { Engine } from './engines/engine.js';
import { parseQuery } from './http/address.js';
import { answerClientError } from './http/client-errors.js';
import { documentRoutes } from './http/document-routes.js';
import { addErrorsAndLimits, sendProblem } from './http/errors-and-limits.js';
import { exportRoute } from './http/export-route.js';
import { healthRoutes } from './http/health-routes.js';
import { describeRoutes } from './http/openapi.js';
import { pageRoutes } from './http/page-routes.js';
import { permalinkRoutes } from './http/permalink-routes.js';
import { toProblem } from './http/problem.js';
import { keepReady } from './http/readiness.js';
import { resolveRoute } from './http/resolve-route.js';
import { addSchemas } from './http/schemas.js';
import { searchRoute } from './http/search-route.js';
import { suggestRoute } from './http/suggest-route.js';
import { unavailableLog } from './http/unavailable-log.js';
import type { Glossary } from './query/english.js';
import { noFilters } from './query/no-filters.js';
import { facetNames } from './query/plan.js';
import { createSearch } from './search/search.js';
import type { Nearest } from './semantic/nearest.js';
import { openSuggestions } from './suggest/suggestions.js';
import type { QueryWords } from './text/query-words.js';

export interface AppParts {
  /** Stays the caller's to close, as do the query words. */
  readonly engine: Engine;
  readonly queryWords: QueryWords;
  /** Where left out, English is searched by its letters alone. */
  readonly glossary?: Glossary | undefined;
  /** The caller's to close, too. Where left out, searches go by words alone. */
  readonly nearest?: Nearest | undefined;
  /** Under which readers reach the service, without `/` at its end; a proxy asks it under another. Where left out, the address that is asked. */
  readonly url?: string | undefined;
  /** Silent where left out. */
  readonly logger?: FastifyServerOptions['logger'];
}

/** Characters, once decoded, that an id, an alias or a locator in the path may have. Real ones are far shorter; more is not looked up. */
const longestPathPart = 300;

export async function buildApp({
  engine,
  queryWords,
  glossary,
  nearest,
  url,
  logger = false,
}: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // Who stops the service lets requests finish: one that comes on an open connection meanwhile is answered, too.
    return503OnClosing: false,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array' } },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: longestPathPart, querystringParser: parseQuery },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _request, reply) => void sendProblem(toProblem(error), reply),
  });
  await app.register(accepts);
  await app.register(cors, { origin: '*', methods: ['GET', 'HEAD'], exposedHeaders: ['etag', 'x-request-id'] });
  await app.register(etag);
  await describeRoutes(app);
  const unavailable = unavailableLog();
  addErrorsAndLimits(app, unavailable);
  addSchemas(app);

  const readiness = keepReady(engine, queryWords);
  const suggestions = openSuggestions(engine);
  const search = createSearch({ engine, queryWords, glossary, nearest, suggestions });
  await app.register(
    async (api) => {
      await api.register(searchRoute(search, readiness));
      await api.register(exportRoute(search, readiness, url));
      await api.register(suggestRoute(suggestions));
      await api.register(documentRoutes(engine));
      await api.register(resolveRoute(engine));
    },
    { prefix: '/api/v1' },
  );
  await app.register(permalinkRoutes(engine));
  await app.register(healthRoutes(engine, readiness));
  await app.register(pageRoutes(engine));

  // The dictionary, what the engine keeps in memory of all documents, and the suggestions load now, one after the other, so that the first reader need not wait for all of it.
  // Loading that fails is tried again by whoever asks for it; loading that fails because the service ends is nothing to tell.
  let closed = false;
  app.addHook('onClose', async () => {
    closed = true;
    await suggestions.close();
  });
  app.addHook('onReady', async () => {
    const load = async (): Promise<void> => {
      await readiness.searchable();
      const filters = noFilters(today());
      if (!closed) await search.search({ q: '', filters, sort: 'relevance', page: 1, size: 1, facets: facetNames });
      if (!closed) await suggestions.load();
    };
    load().catch((error: unknown) => {
      if (!closed) unavailable.tell(app.log, toProblem(error).code, error, 'no search yet');
    });
  });
  return app;
}
