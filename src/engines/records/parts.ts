/**
 * A build by several writers at once. Each part is written from a number of its own on, so that what a killed part has left can be told from all else; what the
 * build needs of all documents together (sums, labels, former addresses) is made from the stored ones when all parts are complete, by one writer alone.
 */
import type { GenerationInfo, NewPart, PartBuilt, PartChange } from '../engine.js';
import { IndexBusy, PartsDiffer } from '../errors.js';
import { heldBy } from './held.js';
import { digest } from './keys.js';
import { holding, patiently } from './locks.js';
import { rewritten } from './rewritten.js';
import { Steps } from './steps.js';
import type { LatestBuild, Lock, PartedBuild, Parts, Server, Store } from './store.js';
import { termsEntries } from './terms.js';
import { conclude, replaceable } from './write.js';

type Changes = AsyncIterable<PartChange> | Iterable<PartChange>;

/** @throws PartsDiffer, IndexBusy, DuplicateId, EngineUnavailable, and what `changes` throws */
export function buildPart(server: Server, parts: Parts, wanted: NewPart, changes: Changes): Promise<PartBuilt> {
  const { number } = wanted.part;
  return holding(parts.lock(number), async (lock) => {
    const joined = await join(server, parts, wanted);
    if (joined.isPresent) return { state: 'known', generation: joined.generation };
    const { store, build } = joined;
    const written = await writePart(parts, lock, joined, number, changes);
    const missing = missingOf(build, await parts.note(store, number, true));
    const outcome = missing.length > 0 ? { missing } : await concludeAll(server, parts, wanted);
    return 'missing' in outcome
      ? { state: 'waiting', ...written, ...outcome }
      : { state: 'switched', ...written, ...outcome };
  });
}

/** The build by parts that waits for some; null where there is none. */
export async function unfinished(parts: Parts): Promise<LatestBuild | null> {
  const latest = await parts.latest();
  return latest === null || latest.isPresent ? null : latest;
}

/** By the one writer, before it writes what the build would not know of. @throws IndexBusy where a part is being written */
export async function discardUnfinished(server: Server, parts: Parts): Promise<void> {
  const open = await unfinished(parts);
  if (open === null) return;
  const [number] = await parts.underWay(open.build.of);
  if (number !== undefined) throw new IndexBusy(`Part ${number} of ${open.build.of} of an index is being written.`);
  // First: a writer that was taken for dead could else go on and complete what is not there.
  await parts.forget();
  await server.abandon(open.store);
}

type Joined =
  | { readonly isPresent: false; readonly store: Store; readonly build: PartedBuild }
  | { readonly isPresent: true; readonly generation: GenerationInfo };

/** Begins the build where no part has; alone, so that no two begin, and none joins what is being concluded. */
function join(server: Server, parts: Parts, wanted: NewPart): Promise<Joined> {
  return holding(
    patiently(() => server.lock()),
    async (): Promise<Joined> => {
      const { before, base } = await replaceable(server);
      const build = buildOf(wanted, before?.pointer.info.id ?? null, base);
      const latest = await parts.latest();
      if (latest?.isPresent && before !== null && isMadeOf(latest.build, build, base)) {
        return { isPresent: true, generation: before.pointer.info };
      }
      if (latest === null || latest.isPresent) {
        const store = await server.begin();
        await parts.begin(store, build);
        return { isPresent: false, store, build };
      }
      const { store, complete } = latest;
      requireSame(latest.build, build);
      if (complete.includes(wanted.part.number)) await parts.note(store, wanted.part.number, false);
      return { isPresent: false, store, build: latest.build };
    },
  );
}

function buildOf({ part, analysis, dictionary, material }: NewPart, before: string | null, base: number): PartedBuild {
  return { of: part.of, analysis, dictionary: digest(dictionary), material, before, base };
}

/** Whether the present generation, of this number, is what the parts were concluded with, and would come out the same again. */
function isMadeOf(present: PartedBuild, wanted: PartedBuild, number: number): boolean {
  return (
    number === concludingNumber(present) && differences({ ...present, before: wanted.before }, wanted).length === 0
  );
}

/** @throws PartsDiffer */
function requireSame(open: PartedBuild, wanted: PartedBuild): void {
  const different = differences(open, wanted);
  if (different.length === 0) return;
  throw new PartsDiffer(
    `An index in ${open.of} parts is being built that this one is no part of: ${different.join(', ')}. \`tiaowen index\` without --part discards it.`,
  );
}

function differences(open: PartedBuild, wanted: PartedBuild): string[] {
  return [
    open.of !== wanted.of && `it is to have ${wanted.of} parts`,
    open.analysis !== wanted.analysis && 'the program analyses otherwise',
    open.dictionary !== wanted.dictionary && 'the dictionary is another',
    open.material !== wanted.material && 'the files, what describes them, or the program that reads them are others',
    open.before !== wanted.before && 'the index whose place it takes has changed since',
  ].filter((difference) => difference !== false);
}

async function writePart(
  parts: Parts,
  lock: Lock,
  { store, build }: { readonly store: Store; readonly build: PartedBuild },
  part: number,
  changes: Changes,
): Promise<{ documents: number; passages: number }> {
  const number = build.base + part;
  await lock.assert();
  await parts.clear(store, number);
  const writing = { store: heldBy(lock, store), number, before: null, anew: true };
  const steps = await Steps.begin(writing);
  await steps.take(changes);
  await writing.store.put(rewritten(writing, steps));
  await writing.store.put(termsEntries(writing, steps.terms));
  await lock.assert();
  return { documents: steps.tally.documents, passages: steps.tally.passages };
}

type Outcome = { readonly generation: GenerationInfo } | { readonly missing: number[] };

function concludeAll(server: Server, parts: Parts, wanted: NewPart): Promise<Outcome> {
  return holding(
    patiently(() => server.lock()),
    async (lock): Promise<Outcome> => {
      const latest = await parts.latest();
      const { before } = await replaceable(server);
      // A part that was complete may have been begun again meanwhile; it concludes in its turn, and may have done so.
      if (latest?.isPresent && before !== null) return { generation: before.pointer.info };
      if (latest === null) throw new IndexBusy('What the parts have written was removed.');
      const missing = missingOf(latest.build, latest.complete);
      if (missing.length > 0) return { missing };
      const number = concludingNumber(latest.build);
      const store = heldBy(lock, latest.store);
      // What one that was killed has left.
      await store.tidy(number - 1);
      const writing = { store, number, before, anew: true };
      const generation = await conclude(writing, await Steps.taken(writing), wanted);
      await lock.assert();
      await server.switchTo(latest.store);
      return { generation };
    },
  );
}

function concludingNumber({ base, of }: PartedBuild): number {
  return base + of + 1;
}

function missingOf({ of }: PartedBuild, complete: readonly number[]): number[] {
  return Array.from({ length: of }, (_, i) => i + 1).filter((part) => !complete.includes(part));
}
