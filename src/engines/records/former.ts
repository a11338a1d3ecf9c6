/**
 * What becomes former, and what is former no more, when a document changes, goes, takes the place of others or comes back. The rules alone: what they speak of is
 * read by settling.ts, a document at a time.
 */
import { lostBetween, type Standing, standing, type Text } from '../../citation/standing.js';
import type { FormerPassage } from '../engine.js';
import { namesOf } from './entries.js';
import { written } from './keys.js';
import type { DocumentEntry, FormerNameEntry, FormerPassageEntry } from './store.js';

/** Former texts of one document, by address and hash. */
export type FormerTexts = Map<string, FormerPassageEntry>;

/** Follows the replacements to the document that answers for an id now: of that id, or what took its place; null where nothing did. */
export async function heirOf(
  id: string,
  replaced: ReadonlyMap<string, string>,
  lives: (id: string) => Promise<boolean>,
): Promise<string | null> {
  const tried = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !tried.has(next); next = replaced.get(next)) {
    if (await lives(next)) return next;
    tried.add(next);
  }
  return null;
}

/**
 * @param kept what is kept already of the document's names
 * @param old null where it was not there
 * @param now null where it is not there any more
 */
export function formerNames(
  kept: readonly FormerNameEntry[],
  old: DocumentEntry | null,
  now: DocumentEntry | null,
  number: number,
): FormerNameEntry[] {
  const has = now === null ? new Set<string>() : namesOf(now);
  const names = new Map(kept.map((entry) => [entry.name, entry]));
  for (const name of has) names.delete(name);
  if (old !== null) {
    const { id, title, work } = old.document;
    const keep = (name: string, ofWork: boolean) => {
      if (!has.has(name))
        names.set(name, written({ kind: 'former_name', name, former: { id, title, ofWork } }, number));
    };
    for (const alias of old.aliases) keep(alias, false);
    // The work of a document without versions is its own id, and no name.
    if (work !== id) keep(work, true);
  }
  return [...names.values()];
}

/** Keeps the texts of one document with the day and in the order in which they are lost. */
export class Keeper {
  readonly #number: number;
  readonly #day: string;
  #order: number;

  constructor(number: number, day: string) {
    this.#number = number;
    this.#day = day;
    // Behind all that earlier generations have kept: none keeps more than millions of a document. Below 2 ** 53, which is exact on every server.
    this.#order = number * 2 ** 22;
  }

  /** What stood in the older texts and is not in the newer one any more. */
  keepLost(texts: FormerTexts, doc: string, older: Text, newer: Text | null): void {
    for (const [locator, stood] of lostBetween(older, newer)) this.#keep(texts, doc, locator, stood);
  }

  /** What is kept of documents whose place this one took stands among its own, by when it was lost. Of one text at one address its own stays, or the first by id. */
  moveTo(texts: FormerTexts, doc: string, others: Iterable<FormerPassageEntry>): void {
    const byDocument = [...others].sort((one, other) =>
      one.former.doc < other.former.doc ? -1 : Number(one.former.doc > other.former.doc),
    );
    for (const { former, order } of byDocument) this.#addMissing(texts, { ...former, doc }, order);
  }

  /** What was told of a document by the one that took its place; it begins to be told of itself now. */
  copyTo(texts: FormerTexts, doc: string, others: Iterable<FormerPassageEntry>): void {
    for (const { former } of inOrder(others)) this.#addMissing(texts, { ...former, doc }, this.#order++);
  }

  #addMissing(texts: FormerTexts, former: FormerPassage, order: number): void {
    if (texts.has(keyOf(former))) return;
    texts.set(keyOf(former), written({ kind: 'former_passage', former, order }, this.#number));
  }

  #keep(texts: FormerTexts, doc: string, locator: string, { label, text, citation, hash }: Standing): void {
    const former = { doc, locator, label, text, citation, hash, day: this.#day };
    texts.delete(keyOf(former));
    this.#addMissing(texts, former, this.#order++);
  }
}

export function textsOf(entries: Iterable<FormerPassageEntry>): FormerTexts {
  return new Map([...entries].map((entry) => [keyOf(entry.former), entry]));
}

/** A text that stands at its address again is no former one. */
export function forgetReturned(texts: FormerTexts, now: Text): void {
  const stands = standing(now);
  for (const [key, { former }] of texts) {
    if (stands.get(former.locator)?.hash === former.hash) texts.delete(key);
  }
}

/** The oldest first; what two documents lost at one time, by its hash. */
export function inOrder(entries: Iterable<FormerPassageEntry>): FormerPassageEntry[] {
  return [...entries].sort((one, other) => one.order - other.order || (one.former.hash < other.former.hash ? -1 : 1));
}

function keyOf({ locator, hash }: FormerPassage): string {
  return `${locator}\t${hash}`;
}
