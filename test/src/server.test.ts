import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import t from 'tap';
import { fileName } from '../../src/engines/embedded/index.js';
import { ended, listening, runCli, spawnCli } from './cli/run.js';

const settings = { TIAOWEN_DATA: t.testdir({}), PORT: '0' };
const seconds = (since: number) => (performance.now() - since) / 1000;

t.test('the first start indexes the seeds and serves them; SIGTERM lets a running request finish', async (t) => {
  const child = spawnCli(['start'], settings);
  t.teardown(() => child.kill('SIGKILL'));
  const address = await listening(child);
  // It waits for the dictionary, which takes its time: the request runs when the signal comes.
  const search = fetch(`${address}/api/v1/search?q=%E7%A0%94%E5%8F%91`, { headers: { connection: 'close' } });
  await fetch(`${address}/healthz`, { headers: { connection: 'close' } });
  const stopped = performance.now();
  child.kill('SIGTERM');
  const answer = (await (await search).json()) as { total: number };
  t.ok(answer.total > 0);
  const { code } = await ended(child);
  t.equal(code, 0);
  t.ok(seconds(stopped) < 10);
  await t.rejects(fetch(address), 'nobody listens any more');
});

t.test('the second start shows pages at once and can search soon after', async (t) => {
  const child = spawnCli(['start'], settings);
  t.teardown(() => child.kill('SIGKILL'));
  const address = await listening(child);
  for (const path of ['/', '/api/v1/documents']) t.equal((await fetch(address + path)).status, 200, path);
  let ready = 503;
  for (const since = performance.now(); ready !== 200 && seconds(since) < 60; ) {
    ready = (await fetch(`${address}/readyz`)).status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  t.equal(ready, 200);
  child.kill('SIGINT');
  t.equal((await ended(child)).code, 0);
});

t.test('a signal while the dictionary loads ends the service without a word', async (t) => {
  const child = spawnCli(['serve'], settings);
  t.teardown(() => child.kill('SIGKILL'));
  await listening(child);
  child.kill('SIGTERM');
  t.match(await ended(child), { code: 0, err: '' });
});

t.test('a port in use is one line that says what to do', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.teardown(() => other.close());
  const { port } = other.address() as AddressInfo;
  const { code, err } = await runCli(['start'], { ...settings, PORT: String(port) });
  t.equal(code, 1);
  t.match(err, new RegExp(`^tiaowen: Port ${port} of 127.0.0.1 is in use\\. .*set PORT\\. \\(port_in_use\\)\\n$`));
});

t.test('an address of another machine likewise', async (t) => {
  const { code, err } = await runCli(['serve'], { ...settings, HOST: '192.0.2.1' });
  t.equal(code, 1);
  t.match(err, /^tiaowen: 192\.0\.2\.1 is not an address of this machine\. Set HOST\. \(address_unavailable\)\n$/);
});

t.test('an index of another analysis is refused by serve and built anew by start', async (t) => {
  const db = new Sqlite(join(settings.TIAOWEN_DATA, fileName));
  const changed = db.prepare("update generation set analysis = 'of long ago'").run().changes;
  db.close();
  t.equal(changed, 1);
  const { code, err } = await runCli(['serve'], settings);
  t.equal(code, 1);
  t.match(
    err,
    /^tiaowen: The index was built by another version .*`tiaowen index`.*`npm start`.* \(index_incompatible\)\n$/,
  );

  const child = spawnCli(['start'], settings);
  t.teardown(() => child.kill('SIGKILL'));
  t.equal((await fetch(await listening(child))).status, 200);
  child.kill('SIGTERM');
  t.equal((await ended(child)).code, 0);
});

t.test('an engine that is away does not keep the service from starting: it answers 503 with a code', async (t) => {
  // Nobody listens on the port that was reserved for what throws everything away.
  const away = { TIAOWEN_ENGINE: 'meilisearch', TIAOWEN_MEILISEARCH_URL: 'http://127.0.0.1:9', PORT: '0' };
  const child = spawnCli(['serve'], away);
  t.teardown(() => child.kill('SIGKILL'));
  const address = await listening(child);
  t.equal((await fetch(`${address}/healthz`)).status, 200);
  for (const path of [
    '/readyz',
    '/api/v1/search?q=x',
    '/api/v1/documents',
    '/d/x',
    '/d/x/1',
    '/api/v1/resolve?cite=x',
  ]) {
    const answer = await fetch(address + path, { headers: { accept: 'application/json' } });
    t.strictSame([answer.status, answer.headers.get('retry-after')], [503, '2'], path);
    t.match(await answer.json(), { code: 'engine_unavailable' });
  }
  t.equal((await fetch(`${address}/d/x`, { headers: { accept: 'text/html' } })).status, 503, 'to a browser, too');
  child.kill('SIGTERM');
  t.match(await ended(child), {
    code: 0,
    err: /^tiaowen: .*127\.0\.0\.1:9.* \(engine_unavailable\); requests are answered 503/,
  });
});
