/** The indexer killed at any moment: the old generation serves on, whole, and the next run finishes the work. */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { openEmbedded } from '../../src/engines/embedded/index.js';
import { runCli, spawnCli } from '../src/cli/run.js';
import { act } from './workplace.js';

const moments = 20;
const files = 60;

t.test('killed at 20 random moments', async (t) => {
  const root = t.testdir({});
  const folder = join(root, 'files');
  const data = join(root, 'data');
  mkdirSync(folder);
  const writeVersion = (version: number): void => {
    for (let i = 0; i < files; i++) {
      const lines = Array.from({ length: 20 }, (_, line) => `（${line + 1}）第${i}件之事，版本${version}。`);
      writeFileSync(join(folder, `${i}.txt`), act(i + 1, lines.join('\n')));
    }
  };
  writeVersion(0);
  const began = performance.now();
  t.equal((await runCli(['index', folder], { TIAOWEN_DATA: data })).code, 0);
  const whole = performance.now() - began;

  const reader = await openEmbedded({ data, readonly: true });
  t.teardown(() => reader.close());
  const versions = async (): Promise<Set<string>> => {
    const { documents } = await reader.listDocuments({ offset: 0, size: 1000 });
    const found = new Set([`${documents.length} documents`]);
    for (const { id } of documents) {
      const { passages } = (await reader.documentPassages(id)) ?? { passages: [] };
      found.add(/版本\d+/.exec(passages.at(-1)?.text ?? '')?.[0] ?? 'none');
    }
    return found;
  };
  let served = 0;
  for (let version = 1; version <= moments; version++) {
    writeVersion(version);
    const child = spawnCli(['index'], { TIAOWEN_DATA: data });
    const ended = once(child, 'exit');
    await setTimeout(Math.random() * whole);
    child.kill('SIGKILL');
    const [code] = await ended;
    const found = await versions();
    const isNew = found.has(`版本${version}`);
    if (code === 0) t.ok(isNew, 'it had ended before');
    if (isNew) served = version;
    t.strictSame(found, new Set([`${files} documents`, `版本${served}`]), `version ${version}`);
  }

  const last = await runCli(['index'], { TIAOWEN_DATA: data });
  t.equal(last.code, 0, last.err);
  t.strictSame(await versions(), new Set([`${files} documents`, `版本${moments}`]));
  t.match((await runCli(['index'], { TIAOWEN_DATA: data })).out, /0 read, 60 unchanged/);
});
