/** Engines on servers, when the server fails: the service says so with a code, never shows half a generation, and recovers by itself. */
import { setTimeout } from 'node:timers/promises';
import t, { type Test } from 'tap';
import type { Change, Engine } from '../../src/engines/engine.js';
import type { Pointer, Store } from '../../src/engines/records/store.js';
import { analysisVersion } from '../../src/text/analysis.js';
import { type FaultyServer, faultyEngines } from './faulty-servers.js';
import { documentOf, group, planOfGroups } from './samples.js';
import { routes, searchUrl, serve } from './served.js';
import { clear, openWith, type Settings } from './under-test.js';

const generation = { analysis: analysisVersion, dictionary: '研发 1 n\n' };
const sought = planOfGroups([group('研发')]);
const away = { status: 503, code: 'engine_unavailable', retryAfter: '2' };

function* documents(count: number, text = '研发 投入'): Generator<Change> {
  for (let i = 0; i < count; i++) yield { put: documentOf({ id: `d-${i}`, passages: [text, '研发'] }) };
}

for (const { name, missing, start } of faultyEngines) {
  const reason = missing();
  t.test(`${name}: faults`, { skip: reason ?? false, timeout: 800_000 }, async (t) => {
    const server = await start();
    t.teardown(() => server.stop());
    await faultsOf(t, server);
  });
}

async function faultsOf(t: Test, server: FaultyServer): Promise<void> {
  const opened = async (t: Test, settings: Settings): Promise<Engine> => {
    const engine = await openWith(settings);
    t.teardown(() => engine.close());
    return engine;
  };

  await t.test('a server that accepts and never answers, and then does', async (t) => {
    const settings = server.settings(t.testdir());
    const engine = await opened(t, settings);
    await engine.build(generation, documents(10));
    const served = await serve(await openWith(settings));
    t.teardown(() => served.close());
    await served.ready();
    server.freeze();
    try {
      const [search, ...others] = await Promise.all([...routes, '/readyz'].map((url) => served.ask(url)));
      t.strictSame(
        [search, ...others],
        [...routes, '/readyz'].map(() => away),
      );
      t.equal((await served.ask('/healthz')).status, 200, 'the process lives');
    } finally {
      server.thaw();
    }
    await served.ready();
    t.match(await served.ask(searchUrl), { status: 200, total: 20 });
    t.equal((await served.ask('/readyz')).status, 200);
  });

  await t.test('an index that is deleted under a running service, and comes back', async (t) => {
    const settings = server.settings(t.testdir());
    const engine = await opened(t, settings);
    const served = await serve(await openWith(settings));
    t.teardown(() => served.close());
    t.match(await served.ask(searchUrl), { status: 503, code: 'index_missing', retryAfter: '2' });
    await engine.build(generation, documents(10));
    await served.ready();
    await clear(settings);
    t.match(await served.ask(searchUrl), { status: 503, code: 'index_missing' });
    t.match(await served.ask('/readyz'), { status: 503, code: 'index_missing' });
    await (await opened(t, settings)).build(generation, documents(5));
    await served.ready();
    t.match(await served.ask(searchUrl), { total: 10 });
  });

  await t.test('an index of another analysis is refused, and built anew', async (t) => {
    const settings = server.settings(t.testdir());
    const engine = await opened(t, settings);
    await engine.build({ ...generation, analysis: 'of long ago' }, documents(10));
    const served = await serve(await openWith(settings));
    t.teardown(() => served.close());
    t.match(await served.ask(searchUrl), { status: 503, code: 'index_incompatible' });
    t.match(await served.ask('/readyz'), { status: 503, code: 'index_incompatible' });
    await engine.build(generation, documents(10));
    await served.ready();
    t.pass();
  });

  await t.test('an index of an older format is refused, and built anew', async (t) => {
    const folder = t.testdir();
    const settings = server.settings(folder);
    const engine = await opened(t, settings);
    await engine.build(generation, documents(10));
    const border = await server.border(folder);
    t.teardown(() => border.close());
    const store = (await border.present()) as Store;
    await store.setPointer({ ...((await store.pointer()) as Pointer), format: 0 });
    await t.rejects(engine.search(sought), { code: 'index_incompatible' });
    await t.rejects(engine.change(documents(1)), { code: 'index_incompatible' });
    await engine.build(generation, documents(5));
    t.equal((await engine.search(sought)).total, 10);
  });

  const { killOne } = server;

  if (killOne !== null) {
    await t.test('one of two nodes is killed, and searches go on', async (t) => {
      const settings = server.settings(t.testdir());
      await (await opened(t, settings)).build(generation, documents(200));
      const served = await serve(await openWith(settings));
      t.teardown(() => served.close());
      await served.ready();
      let killed = false;
      const searching = (async () => {
        const answers = [];
        for (let after = 0; after < 40; after += Number(killed)) {
          answers.push(await served.ask(searchUrl));
          await setTimeout(20);
        }
        return answers;
      })();
      await killOne();
      killed = true;
      for (const answer of await searching) t.match(answer, { status: 200, total: 400 });
      for (const url of routes) t.equal((await served.ask(url)).status, 200, url);
    });
    await server.restart();
  }

  await t.test('stopped in the middle of searches', async (t) => {
    const settings = server.settings(t.testdir());
    await (await opened(t, settings)).build(generation, documents(200));
    const served = await serve(await openWith(settings));
    t.teardown(() => served.close());
    await served.ready();
    const searches = Array.from({ length: 40 }, async (_, i) => {
      await setTimeout(i);
      return served.ask(searchUrl);
    });
    await setTimeout(20);
    await server.kill();
    for (const answer of await Promise.all(searches)) t.match(answer, answer.status === 200 ? { total: 400 } : away);
    for (const url of [...routes, '/readyz']) t.strictSame(await served.ask(url), away, url);
    await server.restart();
    await served.ready();
    t.match(await served.ask(searchUrl), { total: 400 });
  });

  await t.test('stopped in the middle of a build and of a change', async (t) => {
    const engine = await opened(t, server.settings(t.testdir()));
    const { id } = await engine.build(generation, documents(10));
    async function* stopping(): AsyncGenerator<Change> {
      yield* documents(400, '人才');
      await server.kill();
      yield* documents(800, '人才');
    }
    for (const write of [() => engine.build(generation, stopping()), () => engine.change(stopping())]) {
      await t.rejects(write(), { code: 'engine_unavailable' });
      await server.restart();
      const found = await engine.search(sought);
      t.strictSame([found.generation, found.total], [id, 20], 'the old generation, whole');
    }
    await engine.change(documents(20));
    t.equal((await engine.search(sought)).total, 40, 'the next change succeeds');
    await engine.build(generation, documents(30));
    t.equal((await engine.search(sought)).total, 60, 'and the next build');
  });

  await t.test('stopped in the middle of a switch', async (t) => {
    const engine = await opened(t, server.settings(t.testdir()));
    await engine.build(generation, documents(10));
    let began = 0;
    let held = 11;
    async function* timed(count: number, then: () => void): AsyncGenerator<Change> {
      yield* documents(count);
      began = performance.now();
      then();
    }
    await engine.build(
      generation,
      timed(held, () => undefined),
    );
    const finishing = performance.now() - began;
    for (const [i, part] of (server.slow ? [0.5, 0.9] : [0.1, 0.4, 0.6, 0.8, 0.9, 1, 1.2]).entries()) {
      const count = 12 + i;
      let killed = Promise.resolve();
      const kill = (): void => {
        killed = setTimeout(part * finishing)
          .then(() => server.kill())
          .then(() => server.restart());
      };
      const built = await engine.build(generation, timed(count, kill)).then(
        () => true,
        () => false,
      );
      await killed;
      const { total } = await engine.search(sought);
      const whole = built ? [2 * count] : [2 * held, 2 * count];
      t.ok(whole.includes(total), `killed at ${part} of the time: ${total} of ${whole}`);
      held = total / 2;
    }
  });
}
