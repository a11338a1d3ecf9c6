/** A service whose key the server does not take. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { openMeilisearch } from '../../../src/engines/meilisearch/index.js';
import { analysisVersion } from '../../../src/text/analysis.js';
import { puts } from '../engines.js';
import { documentOf } from '../samples.js';
import { routes, searchUrl, serve } from '../served.js';
import { freePort, startMeilisearch, whyNoMeilisearchProgram } from './server.js';

const skip = whyNoMeilisearchProgram() ?? false;

t.test('meilisearch: a wrong key is told with a code, and not as an outage', { skip }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-refused-'));
  const server = await startMeilisearch({ folder, port: await freePort() });
  const access = { ...server, prefix: 'test', readonly: false };
  const engine = await openMeilisearch(access);
  const served = await serve(await openMeilisearch({ ...access, key: 'a-key-that-is-another-one' }));
  t.teardown(async () => {
    await served.close();
    await engine.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const documents = puts([documentOf({ id: 'd-0', passages: ['研发'] })]);
  await engine.build({ analysis: analysisVersion, dictionary: '研发 1 n\n' }, documents);
  for (const url of [...routes, '/readyz']) {
    t.strictSame(await served.ask(url), { status: 503, code: 'engine_refused', retryAfter: '2' }, url);
  }
  t.equal((await served.ask('/healthz')).status, 200);
  const right = await serve(await openMeilisearch(access));
  t.teardown(() => right.close());
  await right.ready();
  t.match(await right.ask(searchUrl), { status: 200, total: 1 });
});
