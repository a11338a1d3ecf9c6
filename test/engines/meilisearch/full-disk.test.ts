/** A server whose disk is full: indexing ends with the reason, what was there is served, and with room again all goes on. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import type { Change } from '../../../src/engines/engine.js';
import { openMeilisearch } from '../../../src/engines/meilisearch/index.js';
import { documentOf, group, planOfGroups } from '../samples.js';
import { freePort, startMeilisearch, whyNoMeilisearchProgram } from './server.js';

const sought = planOfGroups([group('研发')]);

/** @returns whether it could; only the superuser may */
function mount(...parameters: readonly string[]): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', ...parameters]).status === 0;
}

/** Texts of which no two share much, about 15 KB each as the server is sent them. */
function* documents(count: number): Generator<Change> {
  for (let i = 0; i < count; i++) {
    const letters = Array.from({ length: 1_000 }, (_, place) =>
      String.fromCodePoint(0x4e00 + ((i * 7919 + place * (i + 31)) % 20_000)),
    );
    yield { put: documentOf({ id: `d-${i}`, passages: [`研发 ${letters.join('')}`] }) };
  }
}

t.test('a full disk', { skip: whyNoMeilisearchProgram() ?? false, timeout: 400_000 }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-full-disk-'));
  if (!mount('-o', 'size=24m', 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    t.plan(0, 'mounting a small disk is not permitted here');
    return;
  }
  const server = await startMeilisearch({ folder, port: await freePort() });
  const engine = await openMeilisearch({ ...server, prefix: 'test', readonly: false });
  t.teardown(async () => {
    await engine.close();
    await server.stop();
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
  const generation = { analysis: 'test', dictionary: '' };
  const { id } = await engine.build(generation, documents(10));
  await t.rejects(engine.build(generation, documents(1_500)), {
    code: 'engine_unavailable',
    message: /no space left/i,
  });
  const found = await engine.search(sought);
  t.strictSame([found.generation, found.total], [id, 10], 'the old generation, whole');
  await engine.health();
  mount('-o', 'remount,size=1g', 'tmpfs', folder);
  await engine.change(documents(20));
  t.equal((await engine.search(sought)).total, 20, 'a change succeeds');
  await engine.build(generation, documents(30));
  t.equal((await engine.search(sought)).total, 30, 'and a build');
});
