/**
 * Which documents a name means: an id, the id of a work, a slug, a document number in any writing, a title. What is there goes before what was there once: an
 * id, slug, number or work of before leads to what has it no more but is there still, or took its place; else to what is told of it since it went.
 */
import type { Document } from '../domain/document.js';
import { tellsRevision } from '../domain/identity.js';
import { numberKey } from '../domain/number.js';
import { isEnglish, ownTitleKeys } from '../domain/title.js';
import { leadingOn } from '../domain/work.js';
import type { FormerDocument, FormerName } from '../engines/engine.js';
import type { Reads } from '../engines/reading.js';
import { lawsListed, readEnglishName } from './english-titles.js';
import { keysAsked } from './short-names.js';
import { ofVersion, type VersionCited } from './version.js';

export interface Named {
  /** `former`: a name of before, an id that a better reading of the source has given up for another among them. */
  readonly by: 'id' | 'former' | 'work' | 'slug' | 'number' | 'title';
  /** All that have the name, of a law named without its version all versions. Empty where nothing has it. */
  readonly documents: readonly Document[];
  /** Whether the name means, of each law, the version that leads on a day. */
  readonly undated: boolean;
  /** Where there are no documents: all that had the name, and went. */
  readonly gone: readonly FormerDocument[];
}

export async function documentsNamed(reads: Reads, name: string): Promise<Named> {
  const own = await reads.documents([name]);
  if (own.length > 0) return { by: 'id', documents: own, undated: false, gone: [] };
  const former = await reads.formerDocument(name);
  if (former !== null) return namedOnce(reads, [former], () => true);
  const work = await reads.versions(name);
  if (work.length > 0) return { by: 'work', documents: await reads.documents(work), undated: true, gone: [] };
  const slug = name.trim().toLowerCase();
  const slugged = await reads.alias(slug);
  if (slugged.length > 0)
    return withVersions(reads, 'slug', await reads.documents(slugged), ({ title }) => tellsRevision(title));
  const numbered = await documentsNumbered(reads, name);
  if (numbered.by === 'number') return numbered;
  const once = await reads.formerlyNamed(slug);
  return once.length > 0 ? namedOnce(reads, once, ({ ofWork, title }) => !ofWork && tellsRevision(title)) : numbered;
}

/** @param number in any writing */
export async function documentsNumbered(reads: Reads, number: string): Promise<Named> {
  const key = numberKey(number);
  const documents = await reads.documents(await reads.alias(key));
  if (documents.length > 0) return { by: 'number', documents, undated: false, gone: [] };
  return namedOnce(reads, await reads.formerlyNamed(key), () => true);
}

/**
 * A document whose own title it is goes before those that have the name with others (规定（试行） and 规定; the codes' books).
 *
 * @param title the document's or its notice's, in either script, in full or as short as people cite it
 */
export async function documentsTitled(reads: Reads, title: string): Promise<Named> {
  if (isEnglish(title)) {
    const meant = await calledInEnglish(reads, title);
    if (meant.length > 0) return withVersions(reads, 'title', meant, () => false);
  }
  for (const keys of keysAsked(title)) {
    const ids = (await Promise.all(keys.map((key) => reads.byTitle(key)))).flat();
    if (ids.length === 0) continue;
    const having = await reads.documents([...new Set(ids)].sort());
    const own = having.filter((document) => ownTitleKeys(document).some((key) => keys.includes(key)));
    return withVersions(reads, 'title', own.length > 0 ? own : having, () => tellsRevision(title));
  }
  return { by: 'title', documents: [], undated: false, gone: [] };
}

/** The documents of whose own titles it is one, else those that have it with others. */
async function titledBy(reads: Reads, key: string): Promise<readonly Document[]> {
  const having = await reads.documents(await reads.byTitle(key));
  const own = having.filter((document) => ownTitleKeys(document).includes(key));
  return own.length > 0 ? own : having;
}

/** Those whose official English title it is, and those that the list calls so; of the country that the name tells. In order of id. */
async function calledInEnglish(reads: Reads, name: string): Promise<Document[]> {
  const { keys, of } = readEnglishName(name);
  const official = (await Promise.all(keys.map((key) => titledBy(reads, key)))).flat();
  const meant = official.filter(({ script }) => of === null || script === scriptOf[of]);
  for (const law of lawsListed(keys)) {
    if (of !== null && law.of !== of) continue;
    const having = await titledBy(reads, law.title);
    const own = having.filter(({ script }) => script === scriptOf[law.of]);
    // The mainland's laws are there in Traditional, too.
    meant.push(...(own.length > 0 || law.of === 'taiwan' ? own : having));
  }
  const byId = new Map(meant.map((document) => [document.id, document]));
  return [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

const scriptOf = { mainland: 'Hans', taiwan: 'Hant' } as const;

/** @param dated whether the name tells which version it means, of a document that has it */
async function withVersions(
  reads: Reads,
  by: Named['by'],
  documents: readonly Document[],
  dated: (document: Document) => boolean,
): Promise<Named> {
  const undated = documents.filter((document) => document.version !== null && !dated(document));
  if (undated.length === 0) return { by, documents, undated: false, gone: [] };
  const works = [...new Set(undated.map(({ work }) => work))];
  const versions = (await Promise.all(works.map((work) => reads.versions(work)))).flat();
  const known = new Set(documents.map(({ id }) => id));
  const others = await reads.documents(versions.filter((id) => !known.has(id)));
  const all = [...documents, ...others].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { by, documents: all, undated: true, gone: [] };
}

/** @param dated whether the name told which version it meant, of a document that had it */
async function namedOnce<Once extends Pick<FormerName, 'id'>>(
  reads: Reads,
  having: readonly Once[],
  dated: (once: Once) => boolean,
): Promise<Named> {
  const ends = await Promise.all(having.map(async (once) => ({ once, ...(await endOf(reads, once.id)) })));
  const living = ends.flatMap(({ id, former }) => (former === null ? [id] : []));
  const gone = new Map(ends.flatMap(({ id, former }) => (former === null ? [] : [[id, former] as const])));
  if (living.length === 0) return { by: 'former', documents: [], undated: false, gone: [...gone.values()] };
  const undated = new Set(ends.filter(({ once }) => !dated(once)).map(({ id }) => id));
  const documents = await reads.documents([...new Set(living)].sort());
  return withVersions(reads, 'former', documents, ({ id }) => !undated.has(id));
}

/** Where an id of before leads: to a document that is there, or to what is told of the last one that was (`former`). */
async function endOf(reads: Reads, id: string): Promise<{ id: string; former: FormerDocument | null }> {
  const former = await reads.formerDocument(id);
  if (former === null || former.by === null) return { id, former };
  const heir = await reads.formerDocument(former.by);
  return { id: former.by, former: heir };
}

/** Of each law named without its version the one that leads on the day; named with it, that one. */
export function meantOn(
  { documents, undated }: Named,
  day: string,
  version: VersionCited | null = null,
): readonly Document[] {
  if (version !== null) return ofVersion(documents, version);
  if (!undated) return documents;
  const leads = (document: Document) =>
    leadingOn(
      documents.filter(({ work }) => work === document.work),
      day,
    )?.id === document.id;
  return documents.filter(leads);
}
