/** GET /api/v1/documents, /documents/{id}, /documents/{id}/passages and /passages/{doc}/{locator} */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Document } from '../domain/document.js';
import { permalink } from '../domain/permalink.js';
import type { Engine } from '../engines/engine.js';
import { Clause, clauseOf, openDocument, placeIn } from './clause.js';
import { nearByName } from './document-name.js';
import { Paging } from './parameters.js';
import { NotFound } from './problem.js';
import { problemAnswers, refs } from './schemas.js';

const PageQuery = Type.Object(Paging, { additionalProperties: false });
const NoQuery = Type.Object({}, { additionalProperties: false });

export function documentRoutes(engine: Engine): FastifyPluginAsyncTypebox {
  const documentOf = async (id: string): Promise<Document> => {
    const [document] = await engine.documents([id]);
    if (!document) throw await unknownDocument(engine, id);
    return document;
  };

  return async (app) => {
    app.addHook('onSend', async (_request, reply) => {
      // It changes with the next generation only; the ETag says when.
      if (reply.statusCode === 200) reply.header('cache-control', 'public, max-age=60');
    });

    app.get(
      '/documents',
      {
        schema: {
          summary: 'All documents',
          tags: ['documents'],
          querystring: PageQuery,
          response: {
            200: Type.Object({ documents: Type.Array(refs.Document), total: Type.Integer() }),
            ...problemAnswers,
          },
        },
      },
      async ({ query: { page, size } }) => engine.listDocuments({ offset: (page - 1) * size, size }),
    );

    app.get(
      '/documents/:id',
      {
        schema: {
          summary: 'A document with its outline',
          tags: ['documents'],
          params: Type.Object({ id: Type.String() }),
          querystring: NoQuery,
          response: { 200: refs.Document, ...problemAnswers },
        },
      },
      async ({ params }) => documentOf(params.id),
    );

    app.get(
      '/documents/:id/passages',
      {
        schema: {
          summary: "A document's passages in their order",
          tags: ['documents'],
          params: Type.Object({ id: Type.String() }),
          querystring: PageQuery,
          response: {
            200: Type.Object({ passages: Type.Array(refs.Passage), total: Type.Integer() }),
            ...problemAnswers,
          },
        },
      },
      async ({ params: { id }, query: { page, size } }) => {
        const found = await engine.documentPassages(id, { offset: (page - 1) * size, size });
        if (found === null) throw await unknownDocument(engine, id);
        return found;
      },
    );

    app.get(
      '/passages/:doc/:locator',
      {
        schema: {
          summary: 'A clause, with the passages before and after it',
          tags: ['documents'],
          params: Type.Object({ doc: Type.String(), locator: Type.String() }),
          querystring: NoQuery,
          response: { 200: Clause, ...problemAnswers },
        },
      },
      async ({ params }) => {
        const opened = await openDocument(engine, await documentOf(params.doc));
        return clauseOf(opened, placeIn(opened, params.locator));
      },
    );
  };
}

/** `document_not_found` with near documents. */
export async function unknownDocument(engine: Engine, name: string): Promise<NotFound> {
  const near = await nearByName(engine, name);
  return new NotFound(
    'document_not_found',
    near.map(({ id, number, title }) => ({
      url: permalink(id),
      title: number === null ? title : `${number} ${title}`,
    })),
  );
}
