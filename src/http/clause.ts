/** One clause for a client: what /api/v1/passages and a permalink's JSON answer. */
import { Type } from 'typebox';
import type { Document } from '../domain/document.js';
import type { Passage } from '../domain/passage.js';
import { permalink } from '../domain/permalink.js';
import type { Engine } from '../engines/engine.js';
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
  },
  { description: 'A clause, its neighbours and its document' },
);

/** A document with everything in it, read to find a place. */
export interface Opened {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

export async function openDocument(engine: Engine, document: Document): Promise<Opened> {
  const found = await engine.documentPassages(document.id);
  // Removed between the two reads.
  if (found === null) throw new NotFound('document_not_found', []);
  return { document, passages: found.passages };
}

/** Throws `passage_not_found` with near places. */
export function placeIn({ document, passages }: Opened, locator: string): Place {
  const place = findPlace(document, passages, locator);
  if (place) return place;
  const near = nearPlaces(passages, locator);
  throw new NotFound(
    'passage_not_found',
    near.map((one) => ({ url: permalink(document.id, one.locator), title: one.citation })),
  );
}

export function clauseOf({ document, passages }: Opened, { passage, locator }: Place) {
  const at = passages.indexOf(passage);
  return {
    url: permalink(document.id, locator),
    locator,
    passage,
    before: passages[at - 1] ?? null,
    after: passages[at + 1] ?? null,
    document,
  };
}
