import { join } from 'node:path';
import t from 'tap';
import { indexPaths } from '../../../indexer/pipeline.js';
import { openEmbedded } from '../../../src/engines/embedded/index.js';
import { root } from '../../../src/root.js';
import { openSearch, request } from './material.js';

t.test('what readers ask of the seeds', async (t) => {
  const data = t.testdir();
  const engine = await openEmbedded({ data });
  t.teardown(() => engine.close());
  await indexPaths({ paths: [join(root, 'seeds')], engine, data });
  const { search } = await openSearch(t, engine);

  t.test('研发 投入 2021: the clause on it, of the year that its number says', async (t) => {
    const { hits, widened } = await search(request('研发 投入 2021'));
    t.equal(widened, null);
    t.match(hits[0], { locator: '3.2.3', context: ['2021'], document: { number: '长政办发〔2021〕11号' } });
    for (const { document } of hits) t.equal(document.year, 2021);
  });

  t.test('长沙市 人才: clauses on it in documents of Changsha', async (t) => {
    const { hits, total } = await search(request('长沙市 人才'));
    t.ok(total >= 20);
    for (const { text } of hits.slice(0, 10)) t.match(text, /人才/);
    t.ok(hits.some(({ context }) => context.includes('长沙市')));
  });

  t.test('2021: clauses that hold the year stand before those that are only of it', async (t) => {
    const { hits } = await search(request('2021'));
    t.match(hits[0]?.text, /2021/);
  });

  t.test('operators inside words are text', async (t) => {
    t.match((await search(request('1-2家'))).hits[0]?.text, /1-2家/);
    t.match(await search(request('《长沙市“产业质效倍增年”建设实施方案》')), { widened: null });
  });
});
