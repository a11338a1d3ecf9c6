/**
 * Build and change: what is new is written from the next generation on, what is gone ends with it, and the pointer makes it the present one. Until then no reader
 * sees any of it.
 */
import { randomUUID } from 'node:crypto';
import type { Changes, GenerationInfo, NewGeneration } from '../engine.js';
import { nothingIndexed } from '../errors.js';
import { heldBy } from './held.js';
import { written } from './keys.js';
import { allOf, listsOf } from './lookups.js';
import { piecesOf } from './pieces.js';
import { format, type Present, present, whatIsThere } from './present.js';
import { rewritten } from './rewritten.js';
import { Settling } from './settling.js';
import { Steps } from './steps.js';
import type { DictionaryEntry, Entry, Lock, Pointer, Server, Store } from './store.js';
import type { Tally } from './tally.js';
import { termsEntries } from './terms.js';

/** A generation that is being written. */
export interface Writing {
  readonly store: Store;
  readonly number: number;
  /** The one before; null where there is none that can be read. */
  readonly before: Present | null;
  /** Whether it is written into a store of its own: then all that is to be found in it has to be put there. */
  readonly anew: boolean;
}

/** @throws IndexIncompatible, IndexBusy, DuplicateId, EngineUnavailable, and what `changes` throws */
export async function build(
  server: Server,
  lock: Lock,
  generation: NewGeneration,
  changes: Changes,
): Promise<GenerationInfo> {
  const { before, base } = await replaceable(server);
  const store = await server.begin();
  let info: GenerationInfo;
  try {
    const writing = { store: heldBy(lock, store), number: base + 1, before, anew: true };
    const steps = await Steps.begin(writing);
    await steps.take(changes);
    info = await conclude(writing, steps, generation);
    await lock.assert();
  } catch (error) {
    await server.abandon(store).catch(() => undefined);
    throw error;
  }
  // Not to be abandoned any more: where this fails, it may be done all the same.
  await server.switchTo(store);
  return info;
}

/** What a build takes the place of: the generation, null where none can be read; and the number to go on from. */
export async function replaceable(server: Server): Promise<{ before: Present | null; base: number }> {
  const there = await whatIsThere(server);
  return { before: there?.pointer.format === format ? there : null, base: there?.pointer.number ?? 0 };
}

/** Makes a generation of a store that holds all documents: what readers are still to be switched to. */
export async function conclude(
  writing: Writing,
  steps: Steps,
  { analysis, dictionary }: NewGeneration,
): Promise<GenerationInfo> {
  const { store, number } = writing;
  await store.put(concluding(writing, steps, dictionaryEntries(dictionary, number)));
  const info = infoOf(analysis, steps.tally);
  await store.setPointer(pointerTo(info, number, steps.tally));
  return info;
}

/** @throws IndexMissing, IndexIncompatible, IndexBusy, DuplicateId, EngineUnavailable, and what `changes` throws */
export async function change(server: Server, lock: Lock, changes: Changes): Promise<GenerationInfo> {
  const before = await present(server);
  if (before === null) throw nothingIndexed();
  const { pointer } = before;
  const number = pointer.number + 1;
  const store = heldBy(lock, before.store);
  await store.tidy(pointer.number);
  const writing = { store, number, before, anew: false };
  let steps: Steps;
  try {
    steps = await Steps.begin(writing);
    await steps.take(changes);
    for (const docs of listsOf(steps.takenOut)) {
      const there = { at: pointer.number, docs };
      await Promise.all((['passage', 'document'] as const).map((kind) => store.end({ kind, ...there }, number)));
    }
    await store.put(concluding(writing, steps, []));
  } catch (error) {
    // What cannot be tidied now, also because another writer took over, is so before the next change.
    await store.tidy(pointer.number).catch(() => undefined);
    throw error;
  }
  const info = infoOf(pointer.info.analysis, steps.tally);
  await store.setPointer(pointerTo(info, number, steps.tally));
  return info;
}

/** What is known only when all steps are taken. */
async function* concluding(writing: Writing, steps: Steps, others: Iterable<Entry>): AsyncGenerator<Entry> {
  const { store, number, before, anew } = writing;
  yield* others;
  yield* new Settling(writing, steps).entries();
  yield* rewritten(writing, steps);
  if (!anew && before !== null) {
    for (const labels of await allOf(store, { kind: 'labels', at: before.pointer.number })) {
      yield { ...labels, until: number };
    }
  }
  yield* termsEntries(writing, steps.terms);
  yield written(steps.tally.labels(), number);
}

function* dictionaryEntries(dictionary: string, number: number): Generator<DictionaryEntry> {
  for (const piece of piecesOf(dictionary)) yield written({ kind: 'dictionary', ...piece }, number);
}

function infoOf(analysis: string, { documents, passages }: Tally): GenerationInfo {
  return { id: randomUUID(), analysis, built: new Date().toISOString(), documents, passages };
}

function pointerTo(info: GenerationInfo, number: number, { words }: Tally): Pointer {
  return { format, number, info, words };
}
