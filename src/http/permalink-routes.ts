/**
 * GET /d/{doc} and /d/{doc}/{locator}: the clause in its document, as a page for a browser and as JSON for a program. What answers for ever:
 * - an address of before leads to where its text went, and a replaced id or a name of before to what took its place, by 301, as every other name of one
 *   document does
 * - the name of a law without its version leads by 302 to the version that leads on a day
 * - a name that several documents have is answered with their list by 300
 * - what is there no more is answered by 410 with what was there
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { renderDocumentPage } from '../../web/render.js';
import { documentsNamed, meantOn } from '../citation/names.js';
import type { Resolution } from '../citation/resolve.js';
import { today } from '../domain/day.js';
import type { Document } from '../domain/document.js';
import { namedDocument } from '../domain/named.js';
import { permalink } from '../domain/permalink.js';
import type { Engine } from '../engines/engine.js';
import { atOneGeneration, type Reads } from '../engines/reading.js';
import { parseDay } from '../query/days.js';
import { Clause, clauseAt, openDocument, placeIn } from './clause.js';
import { formersAt, missing } from './former.js';
import { languageOf, sendMessage, sendPage, wantsHtml } from './html.js';
import { Matches } from './resolve-route.js';
import { problemAnswers } from './schemas.js';
import { DocumentAnswer, documentAnswer, versionsOf } from './versions.js';

interface Address {
  readonly doc: string;
  readonly locator?: string;
}

/** What stays the same for ever may be asked for again at any time: a better reading of the source may be a minute away. */
const shortly = 'public, max-age=60';

const answers = { 300: Matches, ...problemAnswers };
const description =
  'A page on Accept: text/html, else JSON. 301 from aliases and former addresses, 302 from a law to its version of the day, 300 where several documents have the name, 410 where nothing stands any more.';
const querystring = Type.Object({
  on: Type.Optional(
    Type.String({
      description: 'Day, YYYY-MM-DD, on which a law named without its version leads; today where left out',
    }),
  ),
});

export function permalinkRoutes(engine: Engine) {
  return async (app: FastifyInstance): Promise<void> => {
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      reply.header('vary', 'Accept');
      const { on } = request.query as { on?: string };
      const day = on === undefined ? today() : parseDay(on);
      return atOneGeneration(engine, (reads) => answerAt(reads, day, request, reply));
    };

    app.get(
      '/d/:doc',
      {
        schema: {
          summary: 'Permalink of a document',
          description,
          tags: ['permalinks'],
          params: Type.Object({ doc: Type.String({ description: 'Id, id of a work, slug, or document number' }) }),
          querystring,
          response: { 200: DocumentAnswer, ...answers },
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
          querystring,
          response: { 200: Clause, ...answers },
        },
      },
      answer,
    );
  };
}

async function answerAt(reads: Reads, day: string, request: FastifyRequest, reply: FastifyReply) {
  const { doc, locator } = request.params as Address;
  const named = await documentsNamed(reads, doc);
  const [document, ...others] = meantOn(named, day);
  if (named.gone.length > 1) return choices(request, reply, named.gone, locator ?? null);
  if (!document) throw await missing(reads, named.gone[0]?.id ?? doc, locator);
  if (others.length > 0) return choices(request, reply, [document, ...others], locator ?? null);
  if (named.by !== 'id') return lead(request, reply, permalink(document.id, locator), named.undated ? 302 : 301);
  return wantsHtml(request, true)
    ? sendDocument(reads, day, request, reply, document, locator)
    : sendJson(reads, day, request, reply, document, locator);
}

async function sendJson(
  reads: Reads,
  day: string,
  request: FastifyRequest,
  reply: FastifyReply,
  document: Document,
  locator: string | undefined,
) {
  const clause = locator === undefined ? null : await clauseAt(reads, document, locator);
  const lasting = clause?.url ?? permalink(document.id);
  if (!isAt(request, lasting)) return lead(request, reply, lasting, 301);
  reply.header('cache-control', shortly);
  return clause ?? documentAnswer(reads, document, day);
}

async function sendDocument(
  reads: Reads,
  day: string,
  request: FastifyRequest,
  reply: FastifyReply,
  document: Document,
  locator: string | undefined,
) {
  const opened = await openDocument(reads, document);
  const target = locator === undefined ? null : await placeIn(reads, opened, locator);
  const lasting = permalink(document.id, target?.locator);
  if (!isAt(request, lasting)) return lead(request, reply, lasting, 301);
  const { all, leading } = await versionsOf(reads, document, day);
  const there = leading && target ? await reads.neighbours(`${leading.document.id}/${target.locator}`) : null;
  return sendPage(
    reply,
    renderDocumentPage({
      language: languageOf(request),
      document: namedDocument(document),
      passages: opened.passages,
      target,
      former: target === null ? [] : await formersAt(reads, document, target.locator),
      versions: all,
      leading: leading && {
        url: permalink(leading.document.id, there && target ? target.locator : null),
        version: leading.document.version,
        later: leading.later,
      },
    }),
  );
}

function isAt(request: FastifyRequest, address: string): boolean {
  return request.url.split('?')[0] === address;
}

/** Keeps what else was asked (`lang`); the day has done its part. */
function lead(request: FastifyRequest, reply: FastifyReply, address: string, status: 301 | 302): FastifyReply {
  const query = new URLSearchParams(request.url.split(/\?(.*)/s)[1]);
  query.delete('on');
  return reply
    .header('cache-control', status === 301 ? shortly : 'no-cache')
    .redirect(query.size > 0 ? `${address}?${query}` : address, status);
}

/** 300 with every document of that name, or that had it where all of them went; never a guess. */
function choices(
  request: FastifyRequest,
  reply: FastifyReply,
  documents: readonly Pick<Document, 'id' | 'number' | 'title'>[],
  locator: string | null,
): FastifyReply {
  reply.code(300).header('cache-control', 'no-cache');
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
