/** A search sees one generation, whole; a build replaces it at one moment, or not at all. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Change, GenerationInfo } from '../../src/engines/engine.js';
import { build, everyEngine, idsOf, puts } from './engines.js';
import { expected } from './oracle.js';
import { documentOf, group, planOf, planOfGroups, ranking } from './samples.js';
import type { Settings } from './under-test.js';

const old = [documentOf({ id: 'old', passages: ['研发 投入', '旧'] })];
const sought = planOfGroups([group('研发')]);

function otherProcess(settings: Settings, ...parameters: string[]): ChildProcess {
  const program = fileURLToPath(new URL('./other-process.js', import.meta.url));
  return spawn(process.execPath, [program, ...parameters], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

everyEngine('says what it holds', async (t, engine) => {
  t.equal(await engine.generation(), null, 'nothing before the first build');
  await t.rejects(engine.search(sought), { code: 'index_missing' });
  await t.rejects(engine.dictionary(), { code: 'index_missing' });
  await t.rejects(engine.change([]), { code: 'index_missing' });
  const dictionary = `研发 7 n\n${'某词 3\n'.repeat(10_000)}`;
  const info = await engine.build({ analysis: 'analysis-1', dictionary }, puts(old));
  t.strictSame(await engine.generation(), info);
  t.strictSame([info.analysis, info.documents, info.passages], ['analysis-1', 1, 2]);
  t.ok(Math.abs(Date.parse(info.built) - Date.now()) < 60_000 && info.built.endsWith('Z'), 'when it was built, in UTC');
  t.equal(await engine.dictionary(), dictionary);
  t.equal((await engine.search(sought)).generation, info.id);
  t.not((await build(engine, old)).id, info.id, 'the same documents built again are another generation');
});

everyEngine('holds an index without documents', async (t, engine) => {
  await build(engine, []);
  const { total, hits, facets } = await engine.search(planOf({ facets: ['year'] }));
  t.strictSame([total, hits, facets], [0, [], { year: [] }]);
  t.equal((await engine.search(sought)).total, 0);
});

everyEngine('shows the old generation until the new one is complete', async (t, engine, { again }) => {
  const before = await build(engine, old);
  const reader = await again();
  async function* documents(): AsyncGenerator<Change> {
    for (let i = 0; i < 20; i++) {
      yield { put: documentOf({ id: `new-${i}`, passages: ['研发', '研发'] }) };
      await setImmediate();
      for (const each of [engine, reader]) {
        const { generation, total } = await each.search(sought);
        t.strictSame([generation, total], [before.id, 1]);
      }
    }
  }
  const last = await engine.build({ analysis: 'a', dictionary: '' }, documents());
  for (const each of [engine, reader]) {
    const { generation, total } = await each.search(sought);
    t.strictSame([generation, total], [last.id, 40]);
  }
});

everyEngine('keeps the old generation where a build fails', async (t, engine) => {
  const { id } = await build(engine, old);
  function* failing() {
    yield documentOf({ id: 'new', passages: ['研发', '研发'] });
    throw new Error('unreadable');
  }
  await t.rejects(build(engine, failing()), { message: 'unreadable' });
  const twice = documentOf({ id: 'new', passages: ['研发'] });
  await t.rejects(build(engine, [twice, twice]), { code: 'duplicate_id' });
  const passages = ['研发', '投入'].map((text) => ({ text, locator: '1' }));
  await t.rejects(build(engine, [documentOf({ id: 'new', passages })]), { code: 'duplicate_id' });
  const { generation, total, hits } = await engine.search(sought);
  t.strictSame([generation, total, idsOf({ hits })], [id, 1, ['old/p1']]);
  t.equal((await build(engine, [twice])).documents, 1, 'the next build succeeds');
});

everyEngine('refuses a second writer, and the first goes on', async (t, engine, { again }) => {
  await build(engine, old);
  const second = await again();
  async function* documents() {
    yield { put: documentOf({ id: 'first', passages: ['研发'] }) };
    await t.rejects(build(second, old), { code: 'index_busy' });
    await t.rejects(engine.change([{ remove: 'old' }]), { code: 'index_busy' });
    yield { put: documentOf({ id: 'first-2', passages: ['研发'] }) };
  }
  await engine.build({ analysis: 'a', dictionary: '' }, documents());
  t.equal((await second.search(sought)).total, 2);
  t.equal((await build(second, old)).documents, 1, 'then the second may write');
});

everyEngine('sees with its next search what another process has built', async (t, engine, { settings }) => {
  const { id } = await build(engine, old);
  t.equal((await engine.search(sought)).total, 1);
  const other = otherProcess(settings, '30');
  t.strictSame(await once(other, 'exit'), [0, null]);
  const { total, generation } = await engine.search(sought);
  t.equal(total, 30);
  t.not(generation, id);
  t.equal((await engine.generation())?.analysis, 'other');
});

everyEngine('keeps the old generation where the indexer is killed', async (t, engine, { again, settings }) => {
  const { id } = await build(engine, old);
  const other = otherProcess(settings, '3000', 'stall');
  let said = '';
  for await (const chunk of other.stdout ?? []) {
    said += chunk;
    if (said.includes('stalled')) break;
  }
  t.equal((await engine.search(sought)).generation, id, 'while it writes');
  other.kill('SIGKILL');
  await once(other, 'exit');
  for (const each of [engine, await again()]) {
    const { generation, total } = await each.search(sought);
    t.strictSame([generation, total], [id, 1], 'after it was killed');
  }
  t.equal((await build(engine, old)).passages, 2, 'and the next build succeeds');
});

everyEngine('holds a whole generation whenever the indexer is killed', async (t, engine, { settings }) => {
  await build(engine, old);
  for (const milliseconds of [0, 10, 20, 40, 60, 80, 120]) {
    const other = otherProcess(settings, '300');
    const ended = once(other, 'exit');
    await once(other.stdout as NonNullable<typeof other.stdout>, 'data');
    await setTimeout(milliseconds);
    other.kill('SIGKILL');
    await ended;
    const info = await engine.generation();
    const { total, generation } = await engine.search(sought);
    t.equal(generation, info?.id);
    t.equal(total, info?.analysis === 'other' ? 300 : 1, `killed after ${milliseconds} ms`);
    if (info?.analysis === 'other') await build(engine, old);
  }
});

everyEngine('refuses reads of a generation that is gone', async (t, engine) => {
  const { id } = await build(engine, old);
  t.equal((await engine.passages(['old/p1'], id)).length, 1);
  t.equal((await engine.documents(['old'], id)).length, 1);
  await build(engine, old);
  await t.rejects(engine.passages(['old/p1'], id), { code: 'generation_changed' });
  await t.rejects(engine.documents(['old'], id), { code: 'generation_changed' });
  t.equal((await engine.passages(['old/p1'])).length, 1, 'without one the present answers');
});

everyEngine(
  'shows one generation, whole, to those who read while builds and changes take its place',
  async (t, engine, { again }) => {
    const documents = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        documentOf({ id: `d-${i}`, type: i % 2 === 0 ? '办法' : '意见', passages: ['研发 投入', '研发'] }),
      );
    const plan = planOfGroups([group('研发')], { facets: ['type'], rank: ranking(['研发']), size: 100 });
    const whole = (count: number) => {
      const { total, ids, scores } = expected(documents(count), plan);
      return JSON.stringify([total, total, ids.map((id) => [id, scores.get(id)])]);
    };
    /** By generation, what it holds. */
    const held = new Map([[(await build(engine, documents(3))).id, whole(3)]]);
    const reader = await again();
    const seen: [generation: string, what: string][] = [];
    let isOver = false;
    const read = async (): Promise<void> => {
      while (!isOver) {
        const { generation, total, facets, hits } = await reader.search(plan);
        const sum = facets.type?.reduce((all, { count }) => all + count, 0);
        const found = hits.map(({ passage, score }) => [passage.id, score]);
        seen.push([generation, JSON.stringify([total, sum, found])]);
        const ids = idsOf({ hits });
        const texts = await reader.passages(ids, generation).catch((error) => {
          t.match(error, { code: 'generation_changed' });
          return null;
        });
        if (texts !== null) t.equal(texts.length, ids.length);
      }
    };
    const reading = Promise.all([read(), read(), read()]);
    const wasRead = async ({ id }: GenerationInfo, count: number): Promise<void> => {
      held.set(id, whole(count));
      while (!seen.some(([generation]) => generation === id)) await setTimeout(5);
    };
    for (let count = 4; count < 10; count += 2) {
      await wasRead(await build(engine, documents(count)), count);
      await wasRead(await engine.change(puts(documents(count + 1))), count + 1);
    }
    isOver = true;
    await reading;
    const torn = seen.filter(([generation, what]) => held.get(generation) !== what);
    t.strictSame(torn, [], `none of ${seen.length} reads is a mixture`);
  },
);
