/** GET /api/v1/search/export */
import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { today } from '../domain/day.js';
import { asText, type ExportFormat, exportFormats } from '../search/export-formats.js';
import type { Search } from '../search/search.js';
import { ownOrigin } from './own-origin.js';
import { Restrictions, toFilters } from './parameters.js';
import type { Readiness } from './readiness.js';
import { problemAnswers } from './schemas.js';

const Parameters = Type.Object(
  {
    format: Type.Enum([...exportFormats], {
      type: 'string',
      description: 'A table for spreadsheets, or JSON, a row a line',
    }),
    ...Restrictions,
  },
  { additionalProperties: false },
);

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
};

const Text = { schema: Type.Unsafe<Readable>(Type.String()) };

/** @param url of the service, as AppParts has it */
export function exportRoute(search: Search, readiness: Readiness, url?: string): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/search/export',
      {
        schema: {
          summary: 'All passages that a search finds, as a list with a citation and a permalink each',
          tags: ['search'],
          querystring: Parameters,
          response: {
            200: {
              description:
                'A connection that ends before its time says that the index has changed meanwhile: what has come is not all',
              content: { 'text/csv': Text, 'application/x-ndjson': Text },
            },
            ...problemAnswers,
          },
        },
      },
      async (request, reply) => {
        const { q, sort, format } = request.query;
        const filters = toFilters(request.query);
        await readiness.searchable();
        // Nothing is read that nobody is sent.
        const rows = request.method === 'HEAD' ? null : await search.export({ q, filters, sort });
        reply.type(mediaTypes[format]).header('cache-control', 'no-store');
        reply.header('content-disposition', `attachment; filename="tiaowen-${today()}.${format}"`);
        if (rows === null) return reply.send(Readable.from([]));
        // The stream asks for as much as the client takes, and asks no more once the client has gone; nor does one that was never read.
        const end = (): void => void rows.return();
        if (reply.raw.destroyed) end();
        else reply.raw.once('close', end);
        return reply.send(Readable.from(asText(rows, format, url ?? ownOrigin(request))));
      },
    );
  };
}
