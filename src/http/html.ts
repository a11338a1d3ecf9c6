/** Whether a client is a browser that wants a page, in which language, and how a page is sent. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage, type Language } from '../../web/languages.js';
import { renderMessagePage } from '../../web/render.js';
import { type PageMessage, pageMessages } from './page-messages.js';
import type { Near } from './problem.js';

/** By the Accept header; a client that takes anything gets `otherwise`. */
export function wantsHtml(request: FastifyRequest, otherwise: boolean): boolean {
  return request.accepts().type(otherwise ? ['html', 'json'] : ['json', 'html']) === 'html';
}

export function languageOf(request: FastifyRequest): Language {
  const { lang } = request.query as Record<string, unknown>;
  return chooseLanguage({
    query: typeof lang === 'string' ? lang : undefined,
    cookie: request.headers.cookie,
    acceptLanguage: request.headers['accept-language'],
  });
}

/** The page depends on the reader's language and, at a permalink, on what is accepted; caches ask whether it is still the same. */
export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('vary', 'Accept, Accept-Language, Cookie')
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(html);
}

/** `more`: a sentence behind the message's own text. */
export function sendMessage(
  request: FastifyRequest,
  reply: FastifyReply,
  message: { readonly name: PageMessage; readonly more?: string; readonly links: readonly Near[] },
): FastifyReply {
  const language = languageOf(request);
  const { title, text } = pageMessages[language][message.name];
  const links = message.links.map(({ url, title }) => ({ href: url, text: title }));
  return sendPage(
    reply,
    renderMessagePage({ language, title, text: message.more ? `${text} ${message.more}` : text, links }),
  );
}
