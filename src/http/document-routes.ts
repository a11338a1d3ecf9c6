/** GET /api/v1/documents, /documents/{id}, /documents/{id}/passages and /passages/{doc}/{locator} */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { today } from '../domain/day.js';
import type { Document } from '../domain/document.js';
import { namedDocument } from '../domain/named.js';
import type { Engine } from '../engines/engine.js';
import { atOneGeneration, type Reads } from '../engines/reading.js';
import { Clause, clauseAt } from './clause.js';
import { missing } from './former.js';
import { Paging } from './parameters.js';
import { problemAnswers, refs } from './schemas.js';
import { DocumentAnswer, documentAnswer } from './versions.js';

const PageQuery = Type.Object(Paging, { additionalProperties: false });
const NoQuery = Type.Object({}, { additionalProperties: false });

export function documentRoutes(engine: Engine): FastifyPluginAsyncTypebox {
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
      async ({ query: { page, size } }) => {
        const { documents, total } = await engine.listDocuments({ offset: (page - 1) * size, size });
        return { documents: documents.map(namedDocument), total };
      },
    );

    app.get(
      '/documents/:id',
      {
        schema: {
          summary: 'A document with its outline',
          tags: ['documents'],
          params: Type.Object({ id: Type.String() }),
          querystring: NoQuery,
          response: { 200: DocumentAnswer, ...problemAnswers },
        },
      },
      async ({ params: { id } }) =>
        atOneGeneration(engine, async (reads) => documentAnswer(reads, await documentOf(reads, id), today())),
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
        if (found === null) throw await missing(engine, id);
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
      async ({ params: { doc, locator } }) =>
        atOneGeneration(engine, async (reads) => clauseAt(reads, await documentOf(reads, doc, locator), locator)),
    );
  };
}

/** Throws `document_not_found`, or what tells that it is gone. */
async function documentOf(reads: Reads, id: string, locator?: string): Promise<Document> {
  const [document] = await reads.documents([id]);
  if (!document) throw await missing(reads, id, locator);
  return document;
}
