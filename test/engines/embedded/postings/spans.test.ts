/** Many passages, written in one build and many changes: what stands in spans and what in the tail is found alike. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import t from 'tap';
import { fileName, openEmbedded } from '../../../../src/engines/embedded/index.js';
import type { AnalysedDocument } from '../../../../src/engines/engine.js';
import { build, idsOf, puts } from '../../engines.js';
import { expected } from '../../oracle.js';
import { documentOf, group, planOf, planOfGroups, ranking } from '../../samples.js';

const vocabulary = [
  '的',
  '研发',
  '投入',
  '研究',
  '发展',
  '资金',
  '管理办法',
  '人才',
  '开发区',
  '𠀀',
  '企业',
  '技术',
  '1',
  '2021',
];

/** Common words and rare ones, the same in every run. */
function textOf(seed: number): string {
  const words = vocabulary.filter((_, i) => (seed * 7919 + i * 104_729) % (i + 1) === 0);
  return [...words, `第${seed % 1000}号`].join(' ');
}

function largeDocument(id: string, passages: number, seed: number): AnalysedDocument {
  return documentOf({
    id,
    type: seed % 2 === 0 ? '通知' : '办法',
    passages: Array.from({ length: passages }, (_, i) => ({ text: textOf(seed + i), context: [`研发 章${i % 5}`] })),
  });
}

const sought = ['的', '𠀀', '研', '研发', '发投', '研发投入', '的研发', '第7', '第7号', '2021', '发展资', '没有'];
const plans = [
  ...sought.map((letters) => planOfGroups([group(letters)], { facets: ['type'], sort: 'date', size: 100_000 })),
  // A score by words alone is the same whatever else is ranked.
  ...sought.map((letters) => planOfGroups([group(letters)], { rank: ranking([letters]), size: 400 })),
  planOfGroups([group('资金'), group('章3')], { sort: 'date', size: 100_000 }),
  planOfGroups([group('的')], { exclude: ['投入'], sort: 'date', size: 100_000 }),
  planOf({ match: { by: 'words', tokens: [['人才'], ['企业'], ['研发']], atLeast: 2 }, sort: 'date', size: 100_000 }),
  planOf({ match: { by: 'grams', tokens: [['才开'], ['研'], ['章4']], atLeast: 2 }, sort: 'date', size: 100_000 }),
];

t.test('all is found after every change, in spans and behind them', async (t) => {
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  const there = new Map<string, AnalysedDocument>();
  const agree = async (what: string) => {
    for (const plan of plans) {
      const { total, hits, facets } = await engine.search(plan);
      const wanted = expected([...there.values()], plan);
      const found = hits.map(({ passage, score }) => [passage.id, score]);
      const ids = plan.sort === 'relevance' ? idsOf({ hits }) : wanted.ids;
      t.strictSame(
        [total, facets, found],
        [wanted.total, wanted.facets, ids.map((id) => [id, wanted.scores.get(id) ?? null])],
        `${what}: ${JSON.stringify(plan.match)}`,
      );
    }
  };
  const change = async (put: readonly AnalysedDocument[], remove: readonly string[] = []) => {
    for (const id of remove) there.delete(id);
    for (const document of put) there.set(document.document.id, document);
    await engine.change([...remove.map((id) => ({ remove: id })), ...puts(put)]);
  };
  const first = ['a', 'b', 'c'].map((id, i) => largeDocument(id, 250, i * 1000));
  for (const document of first) there.set(document.document.id, document);
  await build(engine, first);
  await agree('a build');
  await change([largeDocument('d', 40, 4000)]);
  await agree('a short tail');
  await change([largeDocument('e', 170, 5000), largeDocument('b', 100, 6000)], ['d']);
  await agree('a tail that has grown, of which a part is gone');
  await change([largeDocument('f', 90, 7000)]);
  await agree('a tail that became a span with what stood in it before');
  await change([], ['f', 'e']);
  await change([largeDocument('g', 300, 8000), largeDocument('g', 280, 9000)]);
  await agree('the last span is gone, and a document is put twice');
});

t.test('what stands behind the spans is ranked with what stands in them', async (t) => {
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  const texts = (count: number) => Array.from({ length: count }, (_, i) => `研发 投入 ${i % 7}`);
  await build(engine, [documentOf({ id: 'a', passages: texts(5_000) })]);
  await engine.change(puts([documentOf({ id: 'b', passages: texts(20) })]));
  const plan = planOfGroups([group('研发')], { rank: ranking(['研发']), size: engine.capabilities.candidates });
  const { total, hits } = await engine.search(plan);
  t.equal(total, 5_020);
  t.equal(hits.filter(({ document }) => document.id === 'b').length, 20);
});

t.test('a document that is put again and again leaves no spans behind', async (t) => {
  const data = t.testdir();
  const engine = await openEmbedded({ data });
  t.teardown(() => engine.close());
  await build(engine, [largeDocument('kept', 5_000, 0)]);
  for (let time = 0; time < 30; time++) await engine.change(puts([largeDocument('changed', 300, 6_000 + time)]));
  const db = new Sqlite(join(data, fileName), { readonly: true });
  t.teardown(() => db.close());
  t.equal(db.prepare('select count(*) from span').pluck().get(), 2);
  t.equal(db.prepare('select count(*) from posting where span not in (select first from span)').pluck().get(), 0);
  const { total } = await engine.search(planOfGroups([group('研发')]));
  t.equal(
    total,
    expected([largeDocument('kept', 5_000, 0), largeDocument('changed', 300, 6_029)], planOfGroups([group('研发')]))
      .total,
  );
});

t.test('a build of more passages than a span holds', async (t) => {
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  const documents = Array.from({ length: 70 }, (_, i) => largeDocument(`d${i}`, 500, i * 500));
  await build(engine, documents);
  const texts = documents.flatMap(({ passages }) => passages);
  for (const letters of ['的', '研', '研发', '发投', '研发投入', '第7号', '人才']) {
    const plan = planOfGroups([group(letters)], { rank: ranking([], letters), size: 500 });
    const { total, hits } = await engine.search(plan);
    t.equal(total, texts.filter((text) => text.letters.includes(letters)).length, letters);
    t.equal(hits.length, Math.min(total, 500));
  }
});
