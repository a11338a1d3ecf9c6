/** One clause for a client: what /api/v1/passages and a permalink's JSON answer, and what its page is made of. */
import { Type } from 'typebox';
import type { Document } from '../domain/document.js';
import { namedDocument } from '../domain/named.js';
import type { Passage } from '../domain/passage.js';
import { permalink } from '../domain/permalink.js';
import type { Reads } from '../engines/reading.js';
import { FormerText, formersAt, movedTo } from './former.js';
import { findPlace, nearPlaces, type Place } from './place.js';
import { NotFound } from './problem.js';
import { refs } from './schemas.js';

export const Clause = Type.Object(
  {
    url: Type.String({ description: 'Permalink' }),
    locator: Type.String({ description: "The passage's, or that of a part of it" }),
    passage: refs.Passage,
    before: Type.Unsafe<Passage | null>({ anyOf: [refs.Passage, { type: 'null' }] }),
    after: Type.Unsafe<Passage | null>({ anyOf: [refs.Passage, { type: 'null' }] }),
    document: refs.Document,
    former: Type.Array(FormerText, { description: 'Other texts that once stood at this address, the newest first' }),
  },
  { description: 'A clause, its neighbours and its document' },
);

/** A document with everything in it, read to find a place. */
export interface Opened {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

export async function openDocument(reads: Reads, document: Document): Promise<Opened> {
  return { document, passages: (await reads.documentPassages(document.id))?.passages ?? [] };
}

/** Where a locator leads, or where the text went that stood there last. Throws `passage_gone`, or `passage_not_found` with near places. */
export async function placeIn(reads: Reads, opened: Opened, locator: string): Promise<Place> {
  const { document, passages } = opened;
  const place = findPlace(document, passages, locator);
  if (place) return place;
  const near = nearPlaces(passages, locator).map((one) => ({
    url: permalink(document.id, one.locator),
    title: one.citation,
  }));
  const moved = await movedTo(reads, opened, locator, near);
  const now = moved === null ? null : findPlace(document, passages, moved);
  if (now) return now;
  throw new NotFound('passage_not_found', near);
}

/** Throws as `placeIn`. */
export async function clauseAt(reads: Reads, document: Document, locator: string) {
  const { place, before, after } = await placeWithNeighbours(reads, document, locator);
  return {
    url: permalink(document.id, place.locator),
    locator: place.locator,
    passage: place.passage,
    before,
    after,
    document: namedDocument(document),
    former: await formersAt(reads, document, place.locator),
  };
}

async function placeWithNeighbours(reads: Reads, document: Document, locator: string) {
  // Nearly every address is a passage's or a unit's: then the rest of the document need not be read.
  const found = await reads.neighbours(`${document.id}/${locator}`);
  if (found !== null) {
    const { passage, before, after } = found;
    return { place: { passage, locator }, before, after };
  }
  const opened = await openDocument(reads, document);
  const place = await placeIn(reads, opened, locator);
  const at = opened.passages.indexOf(place.passage);
  return { place, before: opened.passages[at - 1] ?? null, after: opened.passages[at + 1] ?? null };
}
