/** What the cluster's answers mean: whether it is away, has replaced its index, was asked wrongly, or is no OpenSearch at all. */
import t from 'tap';
import { writeAll } from '../../../src/engines/opensearch/bulk.js';
import { connect } from '../../../src/engines/opensearch/connection.js';
import { analysisVersion } from '../../../src/text/analysis.js';
import { build, puts } from '../engines.js';
import { documentOf, group, planOfGroups } from '../samples.js';
import { searchUrl, serve } from '../served.js';
import { whyNoOpenSearch } from './cluster.js';
import { opened, optionsFor } from './opened.js';
import { type Answer, proxyTo } from './proxy.js';

const skip = whyNoOpenSearch() ?? false;
const sought = planOfGroups([group('研发')]);
const documents = [documentOf({ id: 'd-0', passages: ['研发 投入'] })];
const json = { 'content-type': 'application/json' };

t.test(
  'opensearch: what the cluster does not understand is a fault of the service, not an outage',
  { skip },
  async (t) => {
    const options = await optionsFor(t);
    const engine = await opened(t, options);
    await engine.build({ analysis: analysisVersion, dictionary: '研发 1 n\n' }, puts(documents));
    const served = await serve(await opened(t, options));
    t.teardown(() => served.close());
    await served.ready();
    // Fewer hits than a search asks for.
    const body = JSON.stringify({ index: { max_result_window: 5 } });
    await fetch(`${options.nodes[0]}/${options.prefix}/_settings`, { method: 'PUT', headers: json, body });
    await t.rejects(engine.search(sought), {
      code: 'engine_asked_wrongly',
      message: /400: .*Result window is too large/,
    });
    t.match(await served.ask(searchUrl), { status: 500, code: 'engine_asked_wrongly' });
  },
);

t.test('opensearch: tells by its answer whether the cluster may come back', { skip }, async (t) => {
  const options = await optionsFor(t);
  await build(await opened(t, options), documents);
  const error = (type: string, reason: string) => ({ error: { type, reason, root_cause: [{ type, reason }] } });
  const page = '<html>no such page</html>';
  const answers: [answer: Answer, code: string, message: RegExp][] = [
    [{ status: 429, body: error('circuit_breaking_exception', 'too large') }, 'engine_unavailable', /429.*too large/],
    [{ status: 503, body: error('no_shard', 'all shards failed') }, 'engine_unavailable', /503: .*all shards failed/],
    [{ status: 500, body: error('exception', 'of java') }, 'engine_unavailable', /500: .*of java/],
    [{ status: 400, body: error('index_closed_exception', 'closed') }, 'engine_unavailable', /closed/],
    [{ status: 403, body: error('cluster_block_exception', 'disk') }, 'engine_unavailable', /takes nothing more.*disk/],
    [
      { status: 400, body: error('parsing_exception', 'of [x]') },
      'engine_asked_wrongly',
      /400: parsing_exception: of \[x]$/,
    ],
    [{ status: 413, body: { Message: 'Request size exceeded' } }, 'engine_asked_wrongly', /413.*size exceeded/],
    [{ status: 404, body: page }, 'engine_unavailable', /no such page/],
    [{ status: 400, body: page }, 'engine_unavailable', /no such page/],
    [{ status: 200, body: page }, 'engine_unavailable', /is no OpenSearch/],
  ];
  let given: Answer;
  const proxy = await proxyTo(t, options.nodes[0] as string, async ({ path }, sendOn) =>
    path.includes('/_search') ? given : sendOn(),
  );
  const engine = await opened(t, { ...options, nodes: [proxy] });
  for (const [answer, code, message] of answers) {
    given = answer;
    await t.rejects(engine.search(sought), { code, message }, `${answer.status}`);
  }
});

t.test('opensearch: another server at the address is told as none of its kind', { skip }, async (t) => {
  const options = await optionsFor(t);
  for (const status of [200, 404]) {
    const body = '<html>welcome</html>';
    const proxy = await proxyTo(t, options.nodes[0] as string, async () => ({ status, body }));
    const engine = await opened(t, { ...options, nodes: [proxy] });
    await t.rejects(engine.generation(), { code: 'engine_unavailable', message: /is no OpenSearch/ });
  }
});

t.test('opensearch: says why the last of its attempts to write was rejected, too', { skip }, async (t) => {
  const options = await optionsFor(t);
  const reason = 'rejected execution of coordinating operation';
  const error = { type: 'rejected_execution_exception', reason };
  const whole: Answer = { status: 429, body: { error: { ...error, root_cause: [error] }, status: 429 } };
  const single: Answer = { status: 200, body: { errors: true, items: [{ index: { _id: 'a', status: 429, error } }] } };
  for (const answer of [whole, single]) {
    const times: number[] = [];
    const proxy = await proxyTo(t, options.nodes[0] as string, async () => {
      times.push(performance.now());
      return answer;
    });
    const connection = await connect({ ...options, nodes: [proxy] });
    t.teardown(() => connection.close());
    const writing = writeAll(connection, 'index', [{ id: 'a', source: {} }], () => undefined, [10, 20, 400]);
    await t.rejects(writing, { code: 'engine_unavailable', message: new RegExp(`too much to do.*${reason}`) });
    t.equal(times.length, 4, 'after the last wait it is tried once more');
    t.ok(performance.now() - (times[3] as number) < 200, 'and nothing is waited for after that');
  }
});

t.test('opensearch: an index that was made without an answer is built all the same', { skip }, async (t) => {
  const options = await optionsFor(t);
  let cut = 0;
  const proxy = await proxyTo(t, options.nodes[0] as string, async ({ method, path }, sendOn) => {
    const answer = await sendOn();
    if (method !== 'PUT' || !path.startsWith(`/${options.prefix}-index-`) || cut > 0) return answer;
    cut += 1;
    return null;
  });
  const engine = await opened(t, { ...options, nodes: [proxy] });
  await build(engine, documents);
  t.equal(cut, 1);
  t.equal((await engine.search(sought)).total, 1);
});

t.test('opensearch: an index that readers do not see makes nobody unready', { skip }, async (t) => {
  const options = await optionsFor(t);
  const engine = await opened(t, options);
  await engine.health();
  await build(engine, documents);
  // No node may hold its shards.
  const lost = `${options.prefix}-index-20200101000000-0123abcd`;
  const settings = { 'index.routing.allocation.require.name': 'nobody' };
  const url = `${options.nodes[0]}/${lost}?wait_for_active_shards=0`;
  await fetch(url, { method: 'PUT', headers: json, body: JSON.stringify({ settings }) });
  const health = await fetch(`${options.nodes[0]}/_cluster/health/${lost}`);
  t.match(await health.json(), { status: 'red' });
  await engine.health();
  const actions = [{ remove: { index: '*', alias: options.prefix } }, { add: { index: lost, alias: options.prefix } }];
  const body = JSON.stringify({ actions });
  await fetch(`${options.nodes[0]}/_aliases`, { method: 'POST', headers: json, body });
  await t.rejects(engine.health(), { code: 'engine_unavailable' });
});

t.test('opensearch: copies are kept document by document, whatever the cluster prefers', { skip }, async (t) => {
  const options = await optionsFor(t);
  await build(await opened(t, options), documents);
  const answer = await fetch(`${options.nodes[0]}/${options.prefix}/_settings`);
  for (const { settings } of Object.values((await answer.json()) as Record<string, { settings: object }>)) {
    t.match(settings, { index: { replication: { type: 'DOCUMENT' } } });
  }
});
