/** How the server's answers, and its silence, are told. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { Connection } from '../../../src/engines/meilisearch/connection.js';
import { freePort, meilisearchServer, startMeilisearch, whyNoMeilisearch, whyNoMeilisearchProgram } from './server.js';

const count = 20_000;

/** A server that stood still as soon as it had taken a task. */
async function stopped(t: Test) {
  const place = { folder: mkdtempSync(join(tmpdir(), 'tiaowen-meilisearch-')), port: await freePort() };
  let server = await startMeilisearch(place);
  t.teardown(async () => {
    await server.stop();
    rmSync(place.folder, { recursive: true, force: true });
  });
  const connection = new Connection(server);
  const documents = Array.from({ length: count }, (_, i) => ({ id: i, text: `text ${i}` }));
  let written = Promise.resolve();
  await new Promise<unknown>((taken) => {
    written = connection.write((client) => {
      const task = client.index('x').addDocuments(documents);
      task.then(taken, taken);
      return task;
    });
  });
  // Its failure is looked at later.
  written.catch(() => undefined);
  process.kill(server.pid, 'SIGSTOP');
  return {
    written,
    goOn: () => process.kill(server.pid, 'SIGCONT'),
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      await server.stop();
    },
    async restart() {
      server = await startMeilisearch(place);
    },
    async stored() {
      return (await connection.read((client) => client.index('x').getStats())).numberOfDocuments;
    },
  };
}

// Nearly all of their time they wait.
t.jobs = 3;
const own = { skip: whyNoMeilisearchProgram() ?? false, buffered: true, timeout: 200_000 };

t.test('waits for a task of a server that is silent for longer than a question may take', own, async (t) => {
  const server = await stopped(t);
  await setTimeout(12_000);
  server.goOn();
  await server.written;
  t.equal(await server.stored(), count);
});

t.test('waits for a task of a server that is started anew', own, async (t) => {
  const server = await stopped(t);
  await server.kill();
  await setTimeout(2_000);
  await server.restart();
  await server.written;
  t.equal(await server.stored(), count);
});

t.test('gives up a task when nothing was heard of its server for a minute', own, async (t) => {
  const server = await stopped(t);
  await server.kill();
  const began = performance.now();
  await t.rejects(server.written, { code: 'engine_unavailable', message: /cannot be reached/ });
  const seconds = (performance.now() - began) / 1_000;
  t.ok(seconds > 55 && seconds < 75, `after ${Math.round(seconds)} s`);
});

t.test('another server, whatever its errors look like, is said to be no Meilisearch', async (t) => {
  let answer: object = {};
  const other = createServer((_, response) => {
    response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  t.teardown(() => other.close());
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  const connection = new Connection({ url, key: undefined });
  const ask = () => connection.read((client) => client.getStats());
  for (answer of [
    {},
    { code: 404, message: 'none' },
    { code: 'index_not_found', type: 'not_found', message: 'none' },
  ]) {
    await t.rejects(ask(), { name: 'EngineUnavailable', message: `What answers at ${url} is no Meilisearch server.` });
  }
  answer = { code: 'not_found', type: 'invalid_request', message: 'none', link: '' };
  await t.rejects(ask(), { code: 'engine_asked_wrongly' }, 'Meilisearch itself');
});

t.test(
  'tells what was asked wrongly from what cannot be answered',
  { skip: whyNoMeilisearch() ?? false },
  async (t) => {
    const address = await meilisearchServer();
    const connection = new Connection(address);
    const uid = `test-connection-${process.pid}`;
    await connection.write((client) => client.createIndex(uid, { primaryKey: 'id' }));
    t.teardown(() => connection.write((client) => client.deleteIndex(uid)));
    const wrongly = { code: 'engine_asked_wrongly' };
    const unreadable = connection.read((client) => client.index(uid).getDocuments({ filter: 'id = = 1' }));
    await t.rejects(unreadable, { ...wrongly, message: /id = = 1/ });
    await t.rejects(
      connection.write((client) => client.index(uid).addDocuments([{ id: 'a/b' }])),
      wrongly,
      'a task',
    );
    await t.rejects(
      connection.read((client) => client.index(uid).getDocument('none')),
      wrongly,
    );
    const missing = connection.read((client) => client.index(`${uid}-missing`).getDocuments());
    await t.rejects(missing, { code: 'engine_unavailable', name: 'NoSuchIndex' });
    await t.rejects(
      new Connection({ ...address, key: 'another-master-key' }).read((client) => client.getStats()),
      { code: 'engine_refused' },
    );
  },
);
