/**
 * GET /d/{doc} and /d/{doc}/{locator}: the clause in its document, as a page for a browser and as JSON for a program. Every other name of a
 * document or clause leads to the lasting one by 301; a name that several documents have is answered with their list by 300.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { renderDocumentPage } from '../../web/render.js';
import type { Resolution } from '../citation/resolve.js';
import type { Document } from '../domain/document.js';
import { permalink } from '../domain/permalink.js';
import type { Engine } from '../engines/engine.js';
import { Clause, clauseOf, openDocument, placeIn } from './clause.js';
import { findDocuments } from './document-name.js';
import { unknownDocument } from './document-routes.js';
import { languageOf, sendMessage, sendPage, wantsHtml } from './html.js';
import { Matches } from './resolve-route.js';
import { problemAnswers, refs } from './schemas.js';

interface Address {
  readonly doc: string;
  readonly locator?: string;
}

const answers = { 300: Matches, ...problemAnswers };
const description =
  'A page on Accept: text/html, else JSON. 301 from aliases, 300 where several documents have the name.';

export function permalinkRoutes(engine: Engine) {
  return async (app: FastifyInstance): Promise<void> => {
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const { doc, locator } = request.params as Address;
      reply.header('vary', 'Accept');
      const [document, ...others] = await findDocuments(engine, doc);
      if (!document) throw await unknownDocument(engine, doc);
      if (others.length > 0) return choices(request, reply, [document, ...others], locator ?? null);

      const opened = await openDocument(engine, document);
      const place = locator === undefined ? null : placeIn(opened, locator);
      const lasting = permalink(document.id, place?.locator);
      const [path, query] = request.url.split(/\?(.*)/s);
      if (path !== lasting) {
        return reply
          .header('cache-control', 'public, max-age=60')
          .redirect(query ? `${lasting}?${query}` : lasting, 301);
      }
      if (wantsHtml(request, true)) {
        return sendPage(reply, renderDocumentPage({ language: languageOf(request), ...opened, target: place }));
      }
      reply.header('cache-control', 'public, max-age=60');
      return place === null ? document : clauseOf(opened, place);
    };

    app.get(
      '/d/:doc',
      {
        schema: {
          summary: 'Permalink of a document',
          description,
          tags: ['permalinks'],
          params: Type.Object({ doc: Type.String({ description: 'Id, slug, or document number' }) }),
          response: { 200: refs.Document, ...answers },
        },
      },
      answer,
    );
    app.get(
      '/d/:doc/:locator',
      {
        schema: {
          summary: 'Permalink of a clause',
          description,
          tags: ['permalinks'],
          params: Type.Object({ doc: Type.String(), locator: Type.String() }),
          response: { 200: Clause, ...answers },
        },
      },
      answer,
    );
  };
}

/** 300 with every document of that name, never a guess. */
function choices(
  request: FastifyRequest,
  reply: FastifyReply,
  documents: readonly Document[],
  locator: string | null,
): FastifyReply {
  reply.code(300);
  const links = documents.map((one) => ({ document: one, url: permalink(one.id, locator) }));
  if (wantsHtml(request, true)) {
    return sendMessage(request, reply, {
      name: 'several',
      links: links.map(({ document, url }) => ({ url, title: `${document.number ?? ''} ${document.title}`.trim() })),
    });
  }
  const list: Resolution = {
    matches: links.map(({ document, url }) => ({ url, document: document.id, locator, reason: 'address' })),
    reason: 'several_documents',
  };
  return reply.send(list);
}
