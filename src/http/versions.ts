/** The versions of a document's work, as its JSON and its page list them. */
import { Type } from 'typebox';
import type { Document } from '../domain/document.js';
import { namedDocument } from '../domain/named.js';
import { permalink } from '../domain/permalink.js';
import { inOrder, leadingOn, type Status, statuses, statusesOn } from '../domain/work.js';
import type { Reads } from '../engines/reading.js';
import { nullable, refs } from './schemas.js';

export interface Version {
  readonly id: string;
  /** Permalink. */
  readonly url: string;
  readonly version: string | null;
  readonly effective: string | null;
  readonly status: Status;
}

export interface Versions {
  /** The newest first; a document that has no versions is the only one. */
  readonly all: readonly Version[];
  /** Where another one leads on the day: that one, and whether it follows the document. */
  readonly leading: { readonly document: Document; readonly later: boolean } | null;
}

export async function versionsOf(reads: Reads, document: Document, day: string): Promise<Versions> {
  const documents = document.version === null ? [document] : await reads.documents(await reads.versions(document.work));
  const ordered = inOrder(documents);
  const statusOf = statusesOn(documents, day);
  const leading = leadingOn(documents, day);
  const place = (id: string) => ordered.findIndex((one) => one.id === id);
  return {
    all: ordered.toReversed().map(({ id, version, effective }) => ({
      id,
      url: permalink(id),
      version,
      effective,
      status: statusOf.get(id) ?? 'unknown',
    })),
    leading:
      leading === null || leading.id === document.id
        ? null
        : { document: leading, later: place(leading.id) > place(document.id) },
  };
}

/** A document as it is served alone. */
export const DocumentAnswer = Type.Intersect([
  refs.Document,
  Type.Object({
    versions: Type.Array(
      Type.Object({
        id: Type.String(),
        url: Type.String({ description: 'Permalink' }),
        version: nullable.string,
        effective: nullable.string,
        status: Type.Enum([...statuses], { type: 'string', description: 'On the day `on`, else today in China' }),
      }),
      { description: 'All versions of its work, the newest first' },
    ),
  }),
]);

export async function documentAnswer(reads: Reads, document: Document, day: string) {
  return { ...namedDocument(document), versions: [...(await versionsOf(reads, document, day)).all] };
}
