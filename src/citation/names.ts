/** Which documents a name means: an id, the id of a work, a slug, a document number in any writing, a title. */
import type { Document } from '../domain/document.js';
import { tellsRevision } from '../domain/identity.js';
import { numberKey } from '../domain/number.js';
import { leadingOn } from '../domain/work.js';
import type { Reads } from '../engines/reading.js';
import { foldLetters } from '../text/fold.js';

export interface Named {
  /** `replaced`: an id that a better reading of the source has given up for another. */
  readonly by: 'id' | 'replaced' | 'work' | 'slug' | 'number' | 'title';
  /** All that have the name, of a law named without its version all versions. Empty where nothing has it. */
  readonly documents: readonly Document[];
  /** Whether the name means, of each law, the version that leads on a day. */
  readonly undated: boolean;
}

export async function documentsNamed(reads: Reads, name: string): Promise<Named> {
  const own = await reads.documents([name]);
  if (own.length > 0) return { by: 'id', documents: own, undated: false };
  const former = await reads.formerDocument(name);
  if (former !== null && former.by !== null) {
    return { by: 'replaced', documents: await reads.documents([former.by]), undated: false };
  }
  const work = await reads.versions(name);
  if (work.length > 0) return { by: 'work', documents: await reads.documents(work), undated: true };
  const slugged = await reads.alias(name.trim().toLowerCase());
  if (slugged.length > 0) return withVersions(reads, 'slug', slugged, ({ title }) => tellsRevision(title));
  return documentsNumbered(reads, name);
}

/** @param number in any writing */
export async function documentsNumbered(reads: Reads, number: string): Promise<Named> {
  return { by: 'number', documents: await reads.documents(await reads.alias(numberKey(number))), undated: false };
}

/** @param title the document's or its notice's, in either script, with or without a note in brackets at its end */
export async function documentsTitled(reads: Reads, title: string): Promise<Named> {
  return withVersions(reads, 'title', await reads.byTitle(foldLetters(title)), () => tellsRevision(title));
}

/** @param dated whether the name tells which version it means, of a document that has it */
async function withVersions(
  reads: Reads,
  by: Named['by'],
  ids: readonly string[],
  dated: (document: Document) => boolean,
): Promise<Named> {
  const documents = await reads.documents(ids);
  const undated = documents.filter((document) => document.version !== null && !dated(document));
  if (undated.length === 0) return { by, documents, undated: false };
  const works = [...new Set(undated.map(({ work }) => work))];
  const versions = (await Promise.all(works.map((work) => reads.versions(work)))).flat();
  return { by, documents: await reads.documents([...new Set([...ids, ...versions])].sort()), undated: true };
}

/** Of each law named without its version the one that leads on the day. */
export function meantOn({ documents, undated }: Named, day: string): readonly Document[] {
  if (!undated) return documents;
  const leads = (document: Document) =>
    leadingOn(
      documents.filter(({ work }) => work === document.work),
      day,
    )?.id === document.id;
  return documents.filter(leads);
}
