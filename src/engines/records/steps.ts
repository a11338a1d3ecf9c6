/**
 * Takes the steps of a build or change one after the other: what is put is written as it comes, and what is to be known of all of them at the end is kept, which
 * are ids and no texts: a build may put millions of documents.
 */
import { TermCounts } from '../../suggest/term-counts.js';
import type { Change, Changes } from '../engine.js';
import { DuplicateId, EngineUnavailable } from '../errors.js';
import { documentEntry, passageEntries, trace } from './entries.js';
import { allOf, documentAt } from './lookups.js';
import type { Entry } from './store.js';
import { Tally } from './tally.js';
import { Works } from './works.js';
import type { Writing } from './write.js';

export class Steps {
  /** The documents that were put and are there, each with its `trace`. */
  readonly put = new Map<string, string>();
  /** The documents that were there before a change and were removed or put again by it. Of a build that is any of the old ones. */
  readonly takenOut = new Set<string>();
  /** Replaced ids, and what took their place. */
  readonly replaced = new Map<string, string>();
  /** What documents were read from, where that is all that changed. */
  readonly sources = new Map<string, readonly string[]>();
  readonly works: Works;
  readonly tally: Tally;
  /** Of all that was put, also where it was taken back. */
  readonly terms = new TermCounts();
  readonly #writing: Writing;
  /** Ids that were looked for in the generation before. */
  readonly #sought = new Set<string>();

  private constructor(writing: Writing, tally: Tally) {
    const { store, number, before, anew } = writing;
    this.#writing = writing;
    this.tally = tally;
    this.works = new Works(async (work) =>
      anew ? [] : allOf(store, { kind: 'document', at: before?.pointer.number ?? number, work }),
    );
  }

  static async begin(writing: Writing): Promise<Steps> {
    const { before, anew } = writing;
    if (anew || before === null) return new Steps(writing, new Tally(null));
    const { store, pointer } = before;
    const [labels] = await allOf(store, { kind: 'labels', at: pointer.number });
    if (labels === undefined) throw new EngineUnavailable('The index is not whole. Delete it and index again.');
    return new Steps(writing, new Tally({ pointer, labels }));
  }

  /** As if all had been taken that the store of a build holds, whoever put it there. @throws DuplicateId */
  static async taken(writing: Writing): Promise<Steps> {
    const steps = await Steps.begin(writing);
    for await (const entry of writing.store.list({ kind: 'document', at: writing.number })) {
      const { id } = entry.document;
      if (steps.put.has(id)) throw twice(id);
      steps.put.set(id, trace(entry));
      steps.tally.add(entry);
    }
    return steps;
  }

  /** All is stored when it resolves. @throws DuplicateId, and what the changes throw */
  async take(changes: Changes): Promise<void> {
    const steps = eachOf(changes);
    try {
      let next = await steps.next();
      while (!next.done) {
        await this.#takeBack(next.value);
        await this.#writing.store.put(this.#upToTakingBack(next.value, async () => (next = await steps.next())));
      }
    } finally {
      await steps.return(undefined);
    }
  }

  async *#upToTakingBack(first: Change, following: () => Promise<IteratorResult<Change, void>>): AsyncGenerator<Entry> {
    for (let change = first; ; ) {
      yield* this.#entries(change);
      const next = await following();
      if (next.done || this.#takesBack(next.value)) return;
      change = next.value;
    }
  }

  async *#entries(change: Change): AsyncGenerator<Entry> {
    const { number } = this.#writing;
    if ('sources' in change) {
      this.sources.set(change.sources, change.are);
      return;
    }
    const id = idOf(change);
    this.sources.delete(id);
    await this.#takeOut(id);
    if ('replace' in change) this.replaced.set(id, change.by);
    if (!('put' in change)) return;
    const entry = documentEntry(change.put, await this.works.put(change.put.document), number);
    this.put.set(id, trace(entry));
    this.tally.add(entry);
    yield entry;
    for (const passage of change.put.passages) this.terms.add(passage);
    yield* passageEntries(change.put, entry.properties, number);
  }

  /** What was there before. It is ended when all steps are taken; a build leaves it all behind. */
  async #takeOut(id: string): Promise<void> {
    const { before, anew } = this.#writing;
    if (anew || before === null || this.#sought.has(id)) return;
    this.#sought.add(id);
    const entry = await documentAt(before.store, before.pointer.number, id);
    if (entry === null) return;
    this.takenOut.add(id);
    this.tally.remove(entry);
    await this.works.remove(entry.document);
  }

  #takesBack(change: Change): boolean {
    return !('sources' in change) && this.put.has(idOf(change));
  }

  /** What was put a few steps before nobody has seen: it ends as it begins. It has to be stored by now, so that it can be found. */
  async #takeBack(change: Change): Promise<void> {
    if ('sources' in change || !this.#takesBack(change)) return;
    const { store, number, anew } = this.#writing;
    const id = idOf(change);
    if (anew && 'put' in change) throw twice(id);
    for (const entry of await allOf(store, { kind: 'document', at: number, docs: [id] })) {
      if (entry.from < number) continue;
      this.tally.remove(entry);
      await this.works.remove(entry.document);
    }
    this.put.delete(id);
    await store.end({ kind: 'passage', docs: [id] }, number);
    await store.end({ kind: 'document', docs: [id] }, number);
  }
}

function twice(id: string): DuplicateId {
  return new DuplicateId(`Two documents of one build have the id ${id}.`);
}

function idOf(change: Exclude<Change, { readonly sources: string }>): string {
  if ('put' in change) return change.put.document.id;
  return 'remove' in change ? change.remove : change.replace;
}

async function* eachOf(changes: Changes): AsyncGenerator<Change, void> {
  yield* changes;
}
