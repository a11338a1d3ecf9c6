/** What applies to every answer: errors as problem details or as a page, unknown addresses and methods, security headers. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { messagesOf, outageMessage } from '../../web/messages/messages.js';
import { renderGonePage, renderMessagePage } from '../../web/render.js';
import { checkEncoding } from './address.js';
import { languageOf, sendMessage, sendPage, wantsHtml } from './html.js';
import { type PageMessage, pageMessages } from './page-messages.js';
import { type Problem, problem, problemType, toProblem } from './problem.js';
import type { UnavailableLog } from './unavailable-log.js';

/** In seconds; what is unavailable is usually a matter of moments. */
const retryAfter = 2;

const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

export function addErrorsAndLimits(app: FastifyInstance, unavailable: UnavailableLog): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...securityHeaders, 'x-request-id': request.id });
    checkEncoding(request.url);
  });
  app.setErrorHandler((error, request, reply) => {
    const found = toProblem(error);
    if (found.status === 500) request.log.error({ err: error, url: request.url }, 'request failed');
    if (found.status === 503) unavailable.tell(request.log, found.code, error);
    return answer(found, request, reply);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const known = request.method === 'GET' || request.method === 'HEAD';
    if (!known) reply.header('allow', 'GET, HEAD, OPTIONS');
    return answer(problem(known ? 'path_not_found' : 'method_not_allowed'), request, reply);
  });
}

function answer(found: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // What was there is an answer, too; but it may come back.
  reply.code(found.status).header('cache-control', found.status === 410 ? 'no-cache' : 'no-store');
  if (found.status === 503) reply.header('retry-after', String(retryAfter));
  if (!request.url.startsWith('/api/') && wantsHtml(request, false)) {
    try {
      return sendErrorPage(found, request, reply);
    } catch (cause) {
      // The problem itself is still to be told.
      request.log.error({ err: cause, url: request.url }, 'the page of an error failed');
    }
  }
  const instance = found.status === 500 ? { instance: `urn:uuid:${request.id}` } : {};
  return sendProblem({ ...found, ...instance }, reply.header('vary', 'Accept'));
}

/** For what the router itself refuses, too: there the request has none of the application's additions. */
export function sendProblem(found: Problem, reply: FastifyReply): FastifyReply {
  // Without it a page of another host could not read the code.
  reply.header('access-control-allow-origin', '*');
  return reply.code(found.status).headers(securityHeaders).type(problemType).serializer(JSON.stringify).send(found);
}

const start = { url: '/', title: 'Tiaowen' };

function sendErrorPage(found: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { document, day, former, near = [] } = found;
  const language = languageOf(request);
  if (document && day && former) {
    return sendPage(reply, renderGonePage({ language, document, day, former, near }));
  }
  if (isPageMessage(found.code)) return sendMessage(request, reply, { name: found.code, links: [...near, start] });
  const outage = outageMessage(language, found.code);
  if (outage === null) return sendMessage(request, reply, { name: 'failed', more: found.detail, links: [start] });
  const { title } = pageMessages[language].failed;
  const again = { href: request.url, text: messagesOf(language).tryAgain };
  const links = [again, { href: start.url, text: start.title }];
  return sendPage(reply, renderMessagePage({ language, title, text: outage, links }));
}

function isPageMessage(code: string): code is PageMessage {
  return code === 'document_not_found' || code === 'passage_not_found' || code === 'path_not_found';
}
