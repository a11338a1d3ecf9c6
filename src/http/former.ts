/** What once stood at an address, as JSON and pages tell it, and the errors of addresses at which nothing stands any more. */
import { Type } from 'typebox';
import { whereNow } from '../citation/moved.js';
import type { Document } from '../domain/document.js';
import type { Passage } from '../domain/passage.js';
import { permalink } from '../domain/permalink.js';
import type { FormerDocument, FormerPassage } from '../engines/engine.js';
import type { Reads } from '../engines/reading.js';
import { nearByName } from './document-name.js';
import { Gone, type Near, NotFound } from './problem.js';
import { nullable } from './schemas.js';

/** A text that stood at an address at which another one stands now. */
export interface FormerText extends Pick<FormerPassage, 'label' | 'text' | 'citation' | 'day'> {
  /** Permalink of where it stands now, null where nowhere or at several places. */
  readonly url: string | null;
}

export const FormerText = Type.Object({
  label: nullable.string,
  text: Type.String(),
  citation: Type.String(),
  day: Type.String({ description: 'On which it was replaced or lost, YYYY-MM-DD' }),
  url: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'Where the text stands now' }),
});

/** Of a document's address at which a text stands now, the newest first. */
export async function formersAt(reads: Reads, document: Document, locator: string): Promise<FormerText[]> {
  const formers = await reads.formerPassages(document.id, locator);
  if (formers.length === 0) return [];
  const { passages = [] } = (await reads.documentPassages(document.id)) ?? {};
  return formers.map(({ label, text, citation, day }) => {
    const now = whereNow(passages, text);
    return { label, text, citation, day, url: now === null ? null : permalink(document.id, now) };
  });
}

/** Where the last text of an address went that is lost; null where nothing ever stood there. Throws `passage_gone` where it stands nowhere. */
export async function movedTo(
  reads: Reads,
  { document, passages }: { readonly document: Document; readonly passages: readonly Passage[] },
  locator: string,
  near: readonly Near[],
): Promise<string | null> {
  const formers = await reads.formerPassages(document.id, locator);
  const [last] = formers;
  if (last === undefined) return null;
  const now = whereNow(passages, last.text);
  if (now !== null) return now;
  throw new Gone('passage_gone', {
    document,
    day: last.day,
    former: formers,
    near: [...near, { url: permalink(document.id), title: document.title }],
  });
}

/** `document_gone` or `passage_gone` of a document that was there once, else `document_not_found` with near documents. */
export async function missing(reads: Reads, name: string, locator?: string): Promise<Gone | NotFound> {
  const own = await reads.formerDocument(name);
  // What took its place may be gone itself.
  const document = own?.by ? ((await reads.formerDocument(own.by)) ?? own) : own;
  if (document === null) return new NotFound('document_not_found', await nearDocuments(reads, name));
  const former = locator === undefined ? [] : await reads.formerPassages(document.id, locator);
  const code = former.length === 0 ? 'document_gone' : 'passage_gone';
  return new Gone(code, { document, day: document.day, former, near: await nearOfGone(reads, document) });
}

async function nearOfGone(reads: Reads, { number, title }: FormerDocument): Promise<Near[]> {
  const named = await Promise.all([title, number].map((name) => (name === null ? [] : nearDocuments(reads, name))));
  return [...new Map(named.flat().map((near) => [near.url, near])).values()];
}

async function nearDocuments(reads: Reads, name: string): Promise<Near[]> {
  return (await nearByName(reads, name)).map(({ id, number, title }) => ({
    url: permalink(id),
    title: number === null ? title : `${number} ${title}`,
  }));
}
