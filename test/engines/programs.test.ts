/** The programs as users run them, with an engine on a server: started before it, with a wrong key, killed while they index. */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { act } from '../indexer/workplace.js';
import { ended, listening, runCli, spawnCli } from '../src/cli/run.js';
import { puts } from './engines.js';
import { freePort, startMeilisearch, whyNoMeilisearchProgram } from './meilisearch/server.js';
import { documentOf } from './samples.js';
import { enginesUnderTest, openWith } from './under-test.js';

function writeActs(folder: string, version: number): void {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < 30; i++) {
    const lines = Array.from({ length: 20 }, (_, line) => `（${line + 1}）第${i}件之事，版本${version}。`);
    writeFileSync(join(folder, `${i}.txt`), act(i + 1, lines.join('\n')));
  }
}

for (const { name, missing, settings: settingsOf, clear } of enginesUnderTest.slice(1)) {
  const skip = missing() ?? false;

  t.test(
    `${name}: an index of another analysis is refused by serve and search, with the command that builds it anew`,
    { skip },
    async (t) => {
      const settings = await settingsOf(t.testdir());
      t.teardown(() => clear(settings));
      const engine = await openWith(settings);
      await engine.build(
        { analysis: 'of long ago', dictionary: '' },
        puts([documentOf({ id: 'd', passages: ['研发'] })]),
      );
      await engine.close();
      for (const command of [['serve'], ['search', '研发']]) {
        const { code, err } = await runCli(command, settings);
        t.equal(code, 1);
        t.match(err, /^tiaowen: The index was built by another version .*`tiaowen index`.* \(index_incompatible\)\n$/);
      }
      const folder = join(settings.TIAOWEN_DATA ?? '', 'files');
      writeActs(folder, 1);
      t.equal((await runCli(['index', folder], settings)).code, 0);
      t.match((await runCli(['search', '第3件之事'], settings)).out, /版本1/);
    },
  );

  t.test(
    `${name}: an indexer that is killed leaves the old generation, and the next one finishes`,
    { skip },
    async (t) => {
      const settings = await settingsOf(t.testdir());
      t.teardown(() => clear(settings));
      const folder = join(settings.TIAOWEN_DATA ?? '', 'files');
      writeActs(folder, 0);
      const began = performance.now();
      t.equal((await runCli(['index', folder], settings)).code, 0);
      const whole = performance.now() - began;
      const reader = await openWith(settings, { readonly: true });
      t.teardown(() => reader.close());
      const versions = async (): Promise<string[]> => {
        const { documents, total } = await reader.listDocuments({ offset: 0, size: 100 });
        t.equal(total, 30);
        const read = documents.map(async ({ id }) => (await reader.documentPassages(id))?.passages.at(-1)?.text ?? '');
        return [...new Set((await Promise.all(read)).map((text) => /版本\d/.exec(text)?.[0] ?? 'none'))];
      };
      let served = '版本0';
      for (const [i, part] of [0.3, 0.6, 0.75, 0.9].entries()) {
        writeActs(folder, i + 1);
        const child = spawnCli(['index'], settings);
        const exit = once(child, 'exit');
        await setTimeout(part * whole);
        child.kill('SIGKILL');
        await exit;
        const found = await versions();
        t.ok([served, `版本${i + 1}`].includes(found.join()), `killed at ${part} of the time: ${found}`);
        served = found.join();
      }
      const { code, err } = await runCli(['index'], settings);
      t.equal(code, 0, err);
      t.strictSame(await versions(), ['版本4']);
    },
  );
}

const skip = whyNoMeilisearchProgram() ?? false;

t.test('meilisearch: a service that is started before its server answers 503, and recovers', { skip }, async (t) => {
  const folder = t.testdir();
  const port = await freePort();
  const settings = {
    TIAOWEN_ENGINE: 'meilisearch',
    TIAOWEN_DATA: folder,
    TIAOWEN_MEILISEARCH_URL: `http://127.0.0.1:${port}`,
    TIAOWEN_MEILISEARCH_KEY: 'a-master-key-for-tests',
    PORT: '0',
  };
  const child = spawnCli(['serve'], settings);
  t.teardown(() => child.kill('SIGKILL'));
  const address = await listening(child);
  t.equal((await fetch(`${address}/healthz`)).status, 200);
  const unready = await fetch(`${address}/readyz`);
  t.strictSame([unready.status, unready.headers.get('retry-after')], [503, '2']);
  t.match(await unready.json(), { code: 'engine_unavailable' });

  // `start` waits for the server instead: it has to index the seeds first.
  const start = spawnCli(['start'], settings);
  t.teardown(() => start.kill('SIGKILL'));
  await once(start.stderr as NonNullable<typeof start.stderr>, 'data');
  const server = await startMeilisearch({ folder: join(folder, 'server'), port });
  t.teardown(() => server.stop());
  await listening(start);
  while ((await fetch(`${address}/readyz`)).status !== 200) await setTimeout(50);
  const { total } = (await (await fetch(`${address}/api/v1/search?q=%E7%A0%94%E5%8F%91`)).json()) as { total: number };
  t.ok(total > 0, 'the service that was there first finds what the other has indexed');
  for (const one of [child, start]) {
    one.kill('SIGTERM');
    t.equal((await ended(one)).code, 0);
  }
});

t.test('meilisearch: a wrong key is said in one line, without the key', { skip }, async (t) => {
  const settings = {
    ...(await enginesUnderTest.find(({ name }) => name === 'meilisearch')?.settings(t.testdir())),
    TIAOWEN_MEILISEARCH_KEY: 'another-key-than-its-own',
  };
  for (const command of [['serve'], ['start'], ['index'], ['search', '研发']]) {
    const { code, out, err } = await runCli(command, settings);
    t.equal(code, 1);
    t.equal(out, '');
    t.match(err, /^tiaowen: .* \(engine_refused\)\n$/, `${command}`);
    t.notMatch(err, 'another-key');
  }
});
