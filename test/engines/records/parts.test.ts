/** A build by parts ends as one by a single writer does, whatever becomes of its parts on the way; until then nothing of it is seen. */
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { AnalysedDocument, Change, Engine, NewPart, PartBuilt, PartChange } from '../../../src/engines/engine.js';
import { EngineUnavailable } from '../../../src/engines/errors.js';
import { openRecords } from '../../../src/engines/records/index.js';
import { build, puts } from '../engines.js';
import { documentOf, planOf } from '../samples.js';
import { MemoryServer } from './memory-store.js';
import { step, told, write } from './told.js';

const open = (server: MemoryServer) => openRecords(server, { readonly: false });

/** Whatever documents are versions of each other are in one part. */
const isIn = ({ document }: AnalysedDocument, number: number, of: number) =>
  document.work.charCodeAt(0) % of === number - 1;

function* changesOf(changes: readonly Change[], number: number, of: number): Generator<PartChange> {
  for (const change of changes) {
    if ('put' in change ? isIn(change.put, number, of) : 'sources' in change) yield change as PartChange;
  }
}

function newPart(number: number, of: number, given: Partial<NewPart> = {}): NewPart {
  return { analysis: 'a', dictionary: '', material: 'm', ...given, part: { number, of } };
}

/** A build may hold a document once, and a part removes and replaces nothing. */
function once(changes: readonly Change[]): Change[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    if ('sources' in change) return true;
    if (!('put' in change)) return false;
    const { id } = change.put.document;
    return !seen.has(id) && seen.add(id);
  });
}

async function put(
  engine: Engine,
  changes: readonly Change[],
  number: number,
  of: number,
): Promise<PartBuilt | undefined> {
  return engine.buildPart?.(newPart(number, of), changesOf(changes, number, of));
}

const numbers = (of: number) => Array.from({ length: of }, (_, i) => i + 1);

t.test('parts that are written at once tell what one build tells, over any generation of before', async (t) => {
  const runs = fc.tuple(fc.array(step, { maxLength: 4 }), step, fc.integer({ min: 1, max: 4 }));
  const property = fc.asyncProperty(runs, async ([before, { changes: all }, of]) => {
    const [parted, whole] = [open(new MemoryServer()), open(new MemoryServer())];
    for (const engine of [parted, whole]) {
      await build(engine, []);
      for (const step of before) await write(engine, step);
    }
    const changes = once(all);
    const built = await Promise.all(numbers(of).map((number) => put(parted, changes, number, of)));
    equal(built.filter((one) => one?.state === 'switched').length, 1);
    await whole.build({ analysis: 'a', dictionary: '' }, changes);
    deepEqual(await told(parted), await told(whole));
    equal(await parted.dictionary(), '');
  });
  await fc.assert(property, { numRuns: 25, endOnFailure: true });
  t.pass();
});

t.test('a part that is killed anywhere is written again, and the one that finds all complete concludes', async (t) => {
  let failures = 0;
  const kills = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 25 })), {
    minLength: 2,
    maxLength: 6,
  });
  const property = fc.asyncProperty(step, step, kills, async (before, { changes: all }, kills) => {
    const [server, untroubled] = [new MemoryServer(), new MemoryServer()];
    for (const each of [server, untroubled]) {
      await build(open(each), []);
      await write(open(each), before);
    }
    const changes = once(all);
    const former = await told(open(server));
    for (const [number, at] of kills) {
      let count = 0;
      server.before = () => {
        if (++count >= at) throw new EngineUnavailable('lost');
      };
      const state = await put(open(server), changes, number, 3).then(
        (built) => built?.state,
        () => 'failed',
      );
      server.before = () => undefined;
      if (state === 'failed') failures++;
      if (state !== 'switched' && (await server.parts.latest())?.isPresent !== true)
        deepEqual(await told(open(server)), former);
    }
    for (const number of numbers(3)) await put(open(server), changes, number, 3);
    await open(untroubled).build({ analysis: 'a', dictionary: '' }, changes);
    deepEqual(await told(open(server)), await told(open(untroubled)));
    equal((await server.parts.latest())?.isPresent, true);
  });
  await fc.assert(property, { numRuns: 50, endOnFailure: true });
  t.ok(failures > 20, `${failures} failures`);
});

const [one, two] = [documentOf({ id: 'a', passages: ['研发'] }), documentOf({ id: 'b', passages: ['投入', '人才'] })];
const put1 = (engine: Engine, given: Partial<NewPart> = {}, of = 2) =>
  engine.buildPart?.(newPart(1, of, given), puts1([one]));
const put2 = (engine: Engine, given: Partial<NewPart> = {}, of = 2) =>
  engine.buildPart?.(newPart(2, of, given), puts1([two]));
const puts1 = (documents: readonly AnalysedDocument[]): PartChange[] => documents.map((put) => ({ put }));
const total = async (engine: Engine) => (await engine.search(planOf({}))).total;

t.test('says what it waits for, and what was switched to', async (t) => {
  const engine = open(new MemoryServer());
  t.strictSame(await put2(engine, {}, 3), { state: 'waiting', documents: 1, passages: 2, missing: [1, 3] });
  await t.rejects(engine.search(planOf({})), { code: 'index_missing' }, 'nothing is seen yet');
  t.match(await put1(engine, {}, 3), { state: 'waiting', missing: [3] });
  const last = await engine.buildPart?.(newPart(3, 3), []);
  t.match(last, { state: 'switched', documents: 0, passages: 0, generation: { documents: 2, passages: 3 } });
  t.equal(await total(engine), 3);
});

t.test('a part that is written again holds what it was given last', async (t) => {
  const engine = open(new MemoryServer());
  await put1(engine);
  await engine.buildPart?.(newPart(1, 2), puts1([documentOf({ id: 'c', passages: ['研发', '费用'] })]));
  t.match(await put2(engine), { state: 'switched', generation: { documents: 2, passages: 4 } });
  t.strictSame(await engine.documents(['a']), []);
});

t.test('a part that is written again after the switch is known, until something else is indexed', async (t) => {
  const engine = open(new MemoryServer());
  await put1(engine);
  const last = await put2(engine);
  const generation = last?.state === 'switched' ? last.generation : null;
  t.strictSame(await put1(engine), { state: 'known', generation });
  t.match(await put1(engine, { material: 'other' }), { state: 'waiting', missing: [2] });
  await engine.change([{ remove: 'a' }]);
  t.match(await put1(engine), { state: 'waiting', missing: [2] });
});

t.test('what is no part of the build that waits is refused, and says why and how to discard it', async (t) => {
  const engine = open(new MemoryServer());
  await put1(engine);
  const others: [() => unknown, RegExp][] = [
    [() => put2(engine, {}, 3), /2 parts.*to have 3 parts/],
    [() => put2(engine, { analysis: 'b' }), /analyses otherwise/],
    [() => put2(engine, { dictionary: '研发 1 n\n' }), /dictionary/],
    [() => put2(engine, { material: 'n' }), /files/],
  ];
  for (const [other, message] of others) {
    await t.rejects(async () => other(), { code: 'parts_differ', message });
    await t.rejects(async () => other(), { message: /`tiaowen index` without --part discards it/ });
  }
  await engine.discardParts?.();
  t.match(await put2(engine, {}, 3), { state: 'waiting', missing: [1, 3] });
});

t.test('a build or change discards the parts that wait, and is refused while one is being written', async (t) => {
  const server = new MemoryServer();
  const engine = open(server);
  await build(engine, [one]);
  for (const write of [
    () => build(engine, [one, two]),
    () => engine.change(puts([one, two])),
    () => engine.discardParts?.(),
  ]) {
    await put1(engine);
    async function* meanwhile(): AsyncGenerator<PartChange> {
      await t.rejects(write() as Promise<unknown>, {
        code: 'index_busy',
        message: 'Part 2 of 3 of an index is being written.',
      });
      await t.rejects(put2(engine) as Promise<unknown>, { code: 'index_busy' }, 'the same part');
      yield { put: two };
    }
    await engine.discardParts?.();
    await put1(engine, {}, 3);
    t.match(await engine.buildPart?.(newPart(2, 3), meanwhile()), { state: 'waiting', missing: [3] });
    await write();
    t.match(await put1(engine), { state: 'waiting', missing: [2] }, 'begun anew');
    await engine.discardParts?.();
  }
});

t.test('a part whose writer was taken for dead and goes on writes no more, whoever took over', async (t) => {
  const server = new MemoryServer();
  const engine = open(server);
  await build(engine, []);
  async function* overtaken(takeOver: () => Promise<unknown>): AsyncGenerator<PartChange> {
    yield { put: documentOf({ id: 'late', passages: ['费用'] }) };
    server.parts.forgetLock(1);
    await takeOver();
  }
  const again = overtaken(async () => put1(engine));
  await t.rejects(engine.buildPart?.(newPart(1, 2), again) as Promise<unknown>, { code: 'index_busy' });
  t.match(await put2(engine), { state: 'switched', generation: { documents: 2 } });
  t.strictSame(await engine.documents(['late']), []);

  const discarded = overtaken(async () => engine.change([{ remove: 'a' }]));
  const late = engine.buildPart?.(newPart(1, 2, { material: 'n' }), discarded);
  await t.rejects(late as Promise<unknown>, { code: 'index_busy' });
  t.equal(await server.parts.latest(), null);
});
