/** The pages at /, /documents and /help, and the files that they load from /assets/. */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { publicFolder } from '../../web/assets.js';
import { renderShell } from '../../web/render.js';
import type { Engine } from '../engines/engine.js';
import { languageOf, sendPage } from './html.js';

const pages = [
  ['/', 'search'],
  ['/documents', 'documents'],
  ['/help', 'help'],
] as const;

/** As many as a list gives at once. */
const listed = 100;

export function pageRoutes(engine: Engine) {
  /** Without an index the page itself says what is the matter. */
  const newest = async () =>
    (await engine.listDocuments({ offset: 0, size: listed }).catch(() => ({ documents: [] }))).documents;

  return async (app: FastifyInstance): Promise<void> => {
    // Their names hold a hash of their content.
    await app.register(fastifyStatic, {
      root: publicFolder,
      prefix: '/assets/',
      index: false,
      immutable: true,
      maxAge: '365d',
    });
    for (const [path, page] of pages) {
      app.get(path, { schema: { hide: true } }, async (request, reply) =>
        sendPage(reply, renderShell(languageOf(request), page, page === 'documents' ? await newest() : [])),
      );
    }
  };
}
