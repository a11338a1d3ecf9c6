/**
 * Settles what becomes former by a build or change, a document at a time: reads what the rules of former.ts need of the generation before and of the new one, and
 * writes what has changed. In an index of its own, a build's, all that stays former is written anew.
 */

import type { Text } from '../../citation/standing.js';
import { inOrder } from '../../in-order.js';
import { trace } from './entries.js';
import { type FormerTexts, forgetReturned, formerNames, heirOf, Keeper, textsOf } from './former.js';
import { written } from './keys.js';
import { allOf, documentAt, listsOf, textAt, textOf } from './lookups.js';
import type { Present } from './present.js';
import type { Steps } from './steps.js';
import type { DocumentEntry, Entry, FormerDocumentEntry, FormerNameEntry, FormerPassageEntry } from './store.js';
import type { Writing } from './write.js';

/** Documents that are settled at one time; nearly all of it is waiting for the server. */
const atOnce = 8;

type Former = FormerDocumentEntry | FormerNameEntry | FormerPassageEntry;

export class Settling {
  readonly #writing: Writing;
  readonly #steps: Steps;
  readonly #day = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  /** Documents that are gone, and which took their place. */
  readonly #heirs = new Map<string, string>();
  /** The documents whose place each of those took. */
  readonly #forebears = new Map<string, string[]>();
  /** Documents of which all is said. */
  readonly #settled = new Set<string>();

  constructor(writing: Writing, steps: Steps) {
    this.#writing = writing;
    this.#steps = steps;
  }

  /** After all documents are written, and those that a change took out are ended. */
  async *entries(): AsyncGenerator<Entry> {
    const { before, anew } = this.#writing;
    if (before === null) return;
    await this.#findHeirs(before);
    const olds = inOrder(this.#takenOut(before), (old) => this.#settleOld(before, old), atOnce);
    for await (const entries of olds) yield* entries;
    const formers = inOrder(this.#formerDocuments(before), (former) => this.#settleFormer(before, former), atOnce);
    for await (const entries of formers) yield* entries;
    for (const heir of this.#forebears.keys()) {
      if (!this.#settled.has(heir)) yield* await this.#settleTexts(before, heir, await this.#textNow(heir));
    }
    if (anew) yield* this.#carryOver(before);
  }

  async #findHeirs({ store, pointer }: Present): Promise<void> {
    for (const id of this.#steps.replaced.keys()) {
      if ((await documentAt(store, pointer.number, id)) === null) continue;
      const heir = await heirOf(id, this.#steps.replaced, (one) => this.#lives(one));
      if (heir === null || heir === id) continue;
      this.#heirs.set(id, heir);
      this.#forebears.set(heir, [...(this.#forebears.get(heir) ?? []), id]);
    }
  }

  async #lives(id: string): Promise<boolean> {
    const { store, number, anew } = this.#writing;
    if (this.#steps.put.has(id)) return true;
    if (anew || this.#steps.takenOut.has(id)) return false;
    return (await store.count({ kind: 'document', at: number, docs: [id] })) > 0;
  }

  /** The documents of before that were removed or put again. Of a build's all are looked at. */
  async *#takenOut({ store, pointer }: Present): AsyncGenerator<DocumentEntry> {
    const all = { kind: 'document', at: pointer.number } as const;
    if (this.#writing.anew) yield* store.list(all);
    else for (const docs of listsOf(this.#steps.takenOut)) yield* store.list({ ...all, docs });
  }

  async #settleOld(before: Present, old: DocumentEntry): Promise<Former[]> {
    const { store, number } = this.#writing;
    const { id, title } = old.document;
    const putAs = this.#steps.put.get(id);
    if (putAs === trace(old) && !this.#forebears.has(id)) return [];
    this.#settled.add(id);
    const now = putAs === undefined ? null : await documentAt(store, number, id);
    const settled: Former[] = await this.#settleNames(before, id, old, now);
    const heir = this.#heirs.get(id) ?? null;
    if (now === null) {
      const former = { id, title, number: old.document.number, day: this.#day, by: heir };
      settled.push(written({ kind: 'former_document', former }, number));
    }
    // What stood in a replaced document is told of the one that took its place.
    if (heir !== null) return settled;
    return [...settled, ...(await this.#settleTexts(before, id, now && (await textOf(store, number, now))))];
  }

  /** Documents that were former before, as far as they may be so otherwise now. */
  async *#formerDocuments({ store, pointer }: Present): AsyncGenerator<FormerDocumentEntry> {
    const all = { kind: 'former_document', at: pointer.number } as const;
    if (this.#writing.anew) {
      yield* store.list(all);
      return;
    }
    const { put, takenOut } = this.#steps;
    for (const docs of listsOf([...put.keys()].filter((id) => !takenOut.has(id)))) yield* store.list({ ...all, docs });
    for (const by of this.#heirs.keys()) {
      for await (const entry of store.list({ ...all, by })) if (!put.has(entry.former.id)) yield entry;
    }
  }

  async #settleFormer(before: Present, entry: FormerDocumentEntry): Promise<Former[]> {
    const { store, number } = this.#writing;
    const { id, by } = entry.former;
    const leadsTo = by === null ? null : (this.#heirs.get(by) ?? by);
    const now = this.#steps.put.has(id) ? await documentAt(store, number, id) : null;
    if (now === null) {
      const stays = leadsTo === by ? entry : written({ ...entry, former: { ...entry.former, by: leadsTo } }, number);
      return this.#inPlaceOf([entry], [stays]);
    }
    this.#settled.add(id);
    return [
      ...this.#inPlaceOf([entry], []),
      ...(await this.#settleNames(before, id, null, now)),
      ...(await this.#settleTexts(before, id, await textOf(store, number, now), leadsTo === id ? null : leadsTo)),
    ];
  }

  async #settleNames(
    { store, pointer }: Present,
    id: string,
    old: DocumentEntry | null,
    now: DocumentEntry | null,
  ): Promise<FormerNameEntry[]> {
    const kept = await allOf(store, { kind: 'former_name', at: pointer.number, docs: [id] });
    return this.#inPlaceOf(kept, formerNames(kept, old, now, this.#writing.number));
  }

  /** @param backFrom the document that took its place while it was gone, and has told of its addresses since */
  async #settleTexts(
    before: Present,
    id: string,
    now: Text | null,
    backFrom: string | null = null,
  ): Promise<FormerPassageEntry[]> {
    this.#settled.add(id);
    const keeper = new Keeper(this.#writing.number, this.#day);
    const { kept, texts } = await this.#textsOf(before, id, now, keeper);
    if (backFrom !== null) {
      const stands = await this.#textNow(backFrom);
      const told = await this.#textsOf(before, backFrom, stands, keeper);
      keeper.copyTo(texts, id, told.texts.values());
      if (stands !== null) keeper.keepLost(texts, id, stands, null);
    }
    if (now !== null) forgetReturned(texts, now);
    return this.#inPlaceOf(kept, [...texts.values()]);
  }

  /** What is former at the addresses of a document, and at those of the documents whose place it took; and what was so before. */
  async #textsOf(
    { store, pointer }: Present,
    id: string,
    now: Text | null,
    keeper: Keeper,
  ): Promise<{ kept: FormerPassageEntry[]; texts: FormerTexts }> {
    const at = pointer.number;
    const forebears = this.#forebears.get(id) ?? [];
    const own = await allOf(store, { kind: 'former_passage', at, docs: [id] });
    const texts = textsOf(own);
    for (const one of [...forebears, id].sort()) {
      const old = await textAt(store, at, one);
      if (old !== null) keeper.keepLost(texts, id, old, now);
    }
    const moved: FormerPassageEntry[] = [];
    for (const docs of listsOf(forebears)) moved.push(...(await allOf(store, { kind: 'former_passage', at, docs })));
    keeper.moveTo(texts, id, moved);
    return { kept: [...own, ...moved], texts };
  }

  #textNow(id: string): Promise<Text | null> {
    return textAt(this.#writing.store, this.#writing.number, id);
  }

  /** What was kept already stays as it is, what is no more ends; in an index of its own all is written, and nothing ends. */
  #inPlaceOf<Kind extends Former>(kept: readonly Kind[], now: readonly Kind[]): Kind[] {
    const { number, anew } = this.#writing;
    if (anew) return now.map((entry) => written(entry, number));
    const staying = new Set(now);
    const ended = kept.filter((entry) => !staying.has(entry)).map((entry) => ({ ...entry, until: number }));
    return [...ended, ...now.filter(({ from }) => from === number)];
  }

  /** What is told of documents of which nothing has changed. */
  async *#carryOver({ store, pointer }: Present): AsyncGenerator<Former> {
    for (const kind of ['former_name', 'former_passage'] as const) {
      const where: { kind: typeof kind; at: number } = { kind, at: pointer.number };
      for await (const entry of store.list(where)) {
        const doc = entry.kind === 'former_name' ? entry.former.id : entry.former.doc;
        if (!this.#settled.has(doc)) yield written(entry, this.#writing.number);
      }
    }
  }
}
