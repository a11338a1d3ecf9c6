/** Nodes that take questions and do not answer, or not in time. What is asked of them has to end all the same. */
import t from 'tap';
import { build } from '../engines.js';
import { documentOf, group, planOfGroups } from '../samples.js';
import { routes, serve } from '../served.js';
import { whyNoOpenSearch } from './cluster.js';
import { opened, optionsFor } from './opened.js';
import { type Asked, proxyTo, type SendOn, silence } from './proxy.js';

const skip = whyNoOpenSearch() ?? false;
const sought = planOfGroups([group('研发')]);
const documents = [documentOf({ id: 'd-0', passages: ['研发 投入'] })];
/** Milliseconds that a question may take (docs/engines.md), and some for a machine that is busy. */
const limit = 10_000;
const busy = 5_000;

async function timeOf(question: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await question();
  return performance.now() - began;
}

t.test(
  'opensearch: what is not answered ends after ten seconds, however many nodes are silent',
  { skip },
  async (t) => {
    const options = await optionsFor(t);
    let silent = false;
    const falling = (_: Asked, sendOn: SendOn) => (silent ? silence : sendOn());
    const node = options.nodes[0] as string;
    const nodes = await Promise.all(['one', 'two', 'three'].map(() => proxyTo(t, node, falling)));
    await build(await opened(t, options), documents);
    for (const some of [nodes.slice(0, 1), nodes]) {
      silent = false;
      const engine = await opened(t, { ...options, nodes: some });
      const served = await serve(await opened(t, { ...options, nodes: some }));
      t.teardown(() => served.close());
      t.equal((await engine.search(sought)).total, 1);
      silent = true;
      const questions = [
        () => t.rejects(engine.search(sought), { code: 'engine_unavailable', message: /did not answer in time/ }),
        () => t.rejects(engine.health(), { code: 'engine_unavailable' }),
        ...routes.map((url) => async () => t.match(await served.ask(url), { status: 503, code: 'engine_unavailable' })),
      ];
      for (const time of await Promise.all(questions.map(timeOf))) t.ok(time < limit + busy, `${time} ms`);
    }
  },
);

t.test('opensearch: an answer that stops in the middle ends after ten seconds', { skip }, async (t) => {
  const options = await optionsFor(t);
  await build(await opened(t, options), documents);
  const proxy = await proxyTo(t, options.nodes[0] as string, async (asked, sendOn) => {
    const answer = await sendOn();
    if (!asked.path.includes('/_search')) return answer;
    // More is announced than comes.
    return { ...answer, headers: { 'content-length': '100000000' } };
  });
  const engine = await opened(t, { ...options, nodes: [proxy] });
  const time = await timeOf(() => t.rejects(engine.search(sought), { code: 'engine_unavailable' }));
  t.ok(time < limit + busy, `${time} ms`);
});

t.test('opensearch: a node that hangs is left for one that lives, and not asked again', { skip }, async (t) => {
  const options = await optionsFor(t);
  await build(await opened(t, options), documents);
  let asked = 0;
  const hanging = await proxyTo(t, options.nodes[0] as string, () => {
    asked += 1;
    return silence;
  });
  const engine = await opened(t, { ...options, nodes: [hanging, ...options.nodes] });
  const time = await timeOf(async () => t.equal((await engine.search(sought)).total, 1));
  t.ok(time < limit, `${time} ms`);
  const before = asked;
  for (let i = 0; i < 10; i++) await engine.search(sought);
  t.equal(asked, before);
});

t.test('opensearch: a node that works on a long question is waited for', { skip }, async (t) => {
  const options = await optionsFor(t);
  await build(await opened(t, options), documents);
  let searches = 0;
  const slow = async ({ path }: Asked, sendOn: SendOn) => {
    if (path.includes('/_count')) {
      searches += 1;
      await new Promise((resolve) => setTimeout(resolve, 6_000));
    }
    return sendOn();
  };
  const node = options.nodes[0] as string;
  const nodes = await Promise.all(['one', 'two'].map(() => proxyTo(t, node, slow)));
  const engine = await opened(t, { ...options, nodes });
  // Tidying counts first of all.
  await engine.change([]);
  t.equal(searches, 1, 'it is asked once');
});
