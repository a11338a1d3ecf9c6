/**
 * Build and change: what is new is written from the next generation on, what is gone ends with it, and the pointer makes it the present one. Until then no reader
 * sees any of it.
 */
import { randomUUID } from 'node:crypto';
import { packDictionary } from '../dictionary.js';
import type { Changes, GenerationInfo, NewGeneration } from '../engine.js';
import { nothingIndexed } from '../errors.js';
import { written } from './keys.js';
import { allOf, listsOf } from './lookups.js';
import { format, type Present, present, whatIsThere } from './present.js';
import { rewritten } from './rewritten.js';
import { Settling } from './settling.js';
import { Steps } from './steps.js';
import type { DictionaryEntry, Entry, Pointer, Server, Store } from './store.js';
import type { Tally } from './tally.js';

/** A generation that is being written. */
export interface Writing {
  readonly store: Store;
  readonly number: number;
  /** The one before; null where there is none that can be read. */
  readonly before: Present | null;
  /** Whether it is written into a store of its own: then all that is to be found in it has to be put there. */
  readonly anew: boolean;
}

/** @throws IndexIncompatible, DuplicateId, EngineUnavailable, and what `changes` throws */
export async function build(server: Server, generation: NewGeneration, changes: Changes): Promise<GenerationInfo> {
  const there = await whatIsThere(server);
  const before = there?.pointer.format === format ? there : null;
  const number = (there?.pointer.number ?? 0) + 1;
  const store = await server.begin();
  let info: GenerationInfo;
  try {
    const writing = { store, number, before, anew: true };
    const tally = await write(writing, changes, dictionaryEntries(generation.dictionary, number));
    info = infoOf(generation.analysis, tally);
    await store.setPointer(pointerTo(info, number, tally));
  } catch (error) {
    await server.abandon(store).catch(() => undefined);
    throw error;
  }
  // Not to be abandoned any more: where this fails, it may be done all the same.
  await server.switchTo(store);
  return info;
}

/** @throws IndexMissing, IndexIncompatible, DuplicateId, EngineUnavailable, and what `changes` throws */
export async function change(server: Server, changes: Changes): Promise<GenerationInfo> {
  const before = await present(server);
  if (before === null) throw nothingIndexed();
  const { store, pointer } = before;
  const number = pointer.number + 1;
  await store.tidy(pointer.number);
  let tally: Tally;
  try {
    tally = await write({ store, number, before, anew: false }, changes, []);
  } catch (error) {
    // What cannot be tidied now is so before the next change. Where another writer took over meanwhile, what is there is that one's.
    const now = await store.pointer().catch(() => null);
    if (now?.info.id === pointer.info.id) await store.tidy(pointer.number).catch(() => undefined);
    throw error;
  }
  const info = infoOf(pointer.info.analysis, tally);
  await store.setPointer(pointerTo(info, number, tally));
  return info;
}

/** All but the pointer. */
async function write(writing: Writing, changes: Changes, others: Iterable<Entry>): Promise<Tally> {
  const { store, number, before, anew } = writing;
  const steps = await Steps.begin(writing);
  await steps.take(changes);
  if (!anew && before !== null) {
    for (const docs of listsOf(steps.takenOut)) {
      const there = { at: before.pointer.number, docs };
      await Promise.all((['passage', 'document'] as const).map((kind) => store.end({ kind, ...there }, number)));
    }
  }
  await store.put(concluding(writing, steps, others));
  return steps.tally;
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
  yield written(steps.tally.labels(), number);
}

/** Characters of Base64 in an entry of the dictionary. */
const longestPart = 256 * 1024;

function* dictionaryEntries(dictionary: string, number: number): Generator<DictionaryEntry> {
  const packed = packDictionary(dictionary).toString('base64');
  for (let place = 0; place * longestPart < packed.length; place++) {
    const part = packed.slice(place * longestPart, (place + 1) * longestPart);
    yield written({ kind: 'dictionary', place, part }, number);
  }
}

function infoOf(analysis: string, { documents, passages }: Tally): GenerationInfo {
  return { id: randomUUID(), analysis, built: new Date().toISOString(), documents, passages };
}

function pointerTo(info: GenerationInfo, number: number, { words }: Tally): Pointer {
  return { format, number, info, words };
}
