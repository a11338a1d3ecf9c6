/** The way to the cluster: nodes that are dead, users that are refused, signatures for AWS. */
import t from 'tap';
import { build } from '../engines.js';
import { documentOf, group, planOfGroups } from '../samples.js';
import { type ClusterNode, killNode, startCluster, whyNoCluster, whyNoOpenSearch } from './cluster.js';
import { opened, optionsFor } from './opened.js';
import { proxyTo } from './proxy.js';

const skip = whyNoOpenSearch() ?? false;
const sought = planOfGroups([group('研发')]);
const documents = [documentOf({ id: 'd', passages: ['研发 投入', '人才'] })];
const password = 'pass-of-nobody';

t.test('opensearch: asks the node that lives where another one is dead', { skip }, async (t) => {
  const options = await optionsFor(t);
  const engine = await opened(t, { ...options, nodes: ['http://127.0.0.1:1', ...options.nodes] });
  await build(engine, documents);
  for (let i = 0; i < 5; i++) t.equal((await engine.search(sought)).total, 1);
  const away = await opened(t, { ...options, nodes: ['http://127.0.0.1:1'] });
  await t.rejects(away.health(), { code: 'engine_unavailable', message: /127\.0\.0\.1:1 cannot be reached/ });
});

t.test('opensearch: sends the user and the password, and never tells the password', { skip }, async (t) => {
  const options = await optionsFor(t);
  const right = `Basic ${Buffer.from(`somebody:${password}`).toString('base64')}`;
  const proxy = await proxyTo(t, options.nodes[0] as string, async ({ headers }, sendOn) =>
    headers.authorization === right ? sendOn() : { status: 401, body: { error: 'Unauthorized' } },
  );
  const as = (username: string) => opened(t, { ...options, nodes: [proxy], username, password });
  const somebody = await as('somebody');
  await build(somebody, documents);
  t.equal((await somebody.search(sought)).total, 1);
  const nobody = await as('nobody');
  for (const question of [() => nobody.health(), () => nobody.search(sought), () => build(nobody, documents)]) {
    const error = await question().catch((error) => error);
    t.equal(error.code, 'engine_refused');
    t.notMatch(JSON.stringify({ ...error, message: error.message, cause: String(error.cause) }), password);
  }
});

t.test('opensearch: signs requests for AWS with the credentials of its settings', { skip }, async (t) => {
  const options = await optionsFor(t);
  const seen: string[] = [];
  const proxy = await proxyTo(t, options.nodes[0] as string, async ({ headers }, sendOn) => {
    seen.push(headers.authorization ?? '');
    return sendOn();
  });
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'a-secret' });
  const engine = await opened(t, { ...options, nodes: [proxy], awsRegion: 'ap-southeast-1' });
  await build(engine, documents);
  t.ok(seen.length > 0);
  const signature = /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/ap-southeast-1\/es\/aws4_request, /;
  t.ok(seen.every((authorization) => signature.test(authorization)));
});

t.test(
  'opensearch: goes on when one node of two is killed',
  { skip: whyNoCluster() ?? false, timeout: 280_000 },
  async (t) => {
    const cluster = await startCluster();
    t.teardown(() => cluster.stop());
    const [first, second] = cluster.nodes as [ClusterNode, ClusterNode];
    const options = await optionsFor(t);
    const engine = await opened(t, { ...options, nodes: cluster.nodes.map(({ url }) => url) });
    await build(engine, documents);
    await fetch(`${first.url}/_cluster/health?wait_for_status=green&timeout=60s`);
    await killNode(second);
    for (let i = 0; i < 20; i++) t.equal((await engine.search(sought)).total, 1);
    await engine.change([{ put: documentOf({ id: 'new', passages: ['研发'] }) }]);
    t.equal((await engine.search(sought)).total, 2, 'changes go on too');
    await killNode(first);
    await t.rejects(engine.search(sought), { code: 'engine_unavailable' });
    await cluster.restart();
    t.equal((await engine.search(sought)).total, 2, 'and on, when both are back');
  },
);
