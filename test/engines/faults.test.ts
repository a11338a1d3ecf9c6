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

  for (const node of killOne === null ? [] : ([1, 0] as const)) {
    await t.test(
      `one of two nodes is killed, ${node === 0 ? 'the leading one, ' : ''}and searches go on`,
      async (t) => {
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
        await killOne?.(node);
        killed = true;
        for (const answer of await searching) t.match(answer, { status: 200, total: 400 });
        for (const url of [...routes, '/readyz']) t.equal((await served.ask(url)).status, 200, url);
      },
    );
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

  const moments = [
    { what: 'a batch of a build', write: 'build', at: server.bringsEntries, taken: false },
    { what: 'a batch of a build that it has taken', write: 'build', at: server.bringsEntries, taken: true },
    { what: 'a batch of a change that it has taken', write: 'change', at: server.bringsEntries, taken: true },
    { what: 'a switch', write: 'build', at: server.switches, taken: false },
    { what: 'a switch that it has taken', write: 'build', at: server.switches, taken: true },
  ] as const;

  for (const { what, write, at, taken } of moments) {
    await t.test(`stopped in the middle of ${what}`, async (t) => {
      const folder = t.testdir();
      const reader = await opened(t, server.settings(folder));
      await reader.build(generation, documents(10));
      let stopped: Promise<void> | null = null;
      const settings = await server.through(t, folder, async (asked, sendOn) => {
        if (stopped !== null || !at(asked)) return sendOn().catch(() => null);
        const killing = (taken ? sendOn() : Promise.resolve()).then(() => server.kill());
        stopped = killing.then(() => server.restart());
        await killing;
        return null;
      });
      const writer = await opened(t, settings);
      const written = write === 'build' ? writer.build(generation, documents(20)) : writer.change(documents(20));
      const isDone = await written.then(
        () => true,
        (error) => {
          t.match(error, { code: 'engine_unavailable' });
          return false;
        },
      );
      t.ok(stopped, 'the moment came');
      await stopped;
      const { total } = await reader.search(sought);
      // What it had taken may have been done, though nobody was told.
      const whole = isDone ? [40] : [20, 40];
      t.ok(whole.includes(total), `${total} of ${whole}`);
      await reader.build(generation, documents(30));
      t.equal((await reader.search(sought)).total, 60, 'the next build succeeds');
    });
  }
}
