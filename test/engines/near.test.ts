/** What is near to a query in meaning matches beside what has its words. */
import type { Plan } from '../../src/query/plan.js';
import { build, eachOf, everyEngine, idsOf } from './engines.js';
import { manyDocuments } from './many-documents.js';
import { documentOf, group, noFilters, planOfGroups, ranking } from './samples.js';

const documents = [
  documentOf({ id: 'a', year: 2020, passages: ['研发 投入', '其他 事项', '研发 其他'] }),
  documentOf({ id: 'b', year: 2021, passages: ['别的 事情', '没有 关系'] }),
];
const near = (...ids: string[]): Pick<Plan, 'near'> => ({
  near: ids.map((id, i) => ({ id, similarity: 1 - i / 10 })),
});
const research = (plan: Partial<Plan>): Plan =>
  planOfGroups([group('研发')], { rank: ranking(['研发'], '研发'), ...plan });

everyEngine('counts what is near in meaning, and ranks the nearest before what only has a word', async (t, engine) => {
  await build(engine, documents);
  const { total, exact, facets, hits } = await engine.search(research({ ...near('b/p1', 'a/p1'), facets: ['year'] }));
  t.strictSame([total, exact], [3, true]);
  t.strictSame(
    facets.year?.map(({ value, count }) => [value, count]),
    [
      ['2020', 2],
      ['2021', 1],
    ],
  );
  t.strictSame(
    hits.map(({ passage }) => passage.id).toSorted(),
    ['a/p1', 'a/p3', 'b/p1'],
    'one that has the words too is there once',
  );
  t.ok(hits.every(({ score }) => score !== null));
});

everyEngine('leaves of what is near only what exclusions and filters let through', async (t, engine) => {
  await build(engine, documents);
  const both = near('b/p1', 'b/p2', 'a/p2');
  t.strictSame(idsOf(await engine.search(research({ ...both, exclude: ['其他', '别的'] }))).toSorted(), [
    'a/p1',
    'b/p2',
  ]);
  const filters = { ...noFilters, year: [{ from: 2021, to: 2021 }] };
  t.strictSame(idsOf(await engine.search(research({ ...both, filters }))).toSorted(), ['b/p1', 'b/p2']);
});

everyEngine('passes over what is near and not there', async (t, engine) => {
  await build(engine, documents);
  const { total } = await engine.search(research(near('b/p9', 'c/p1', 'b', '')));
  t.equal(total, 2);
  const nothing = await engine.search(planOfGroups([group('火星')], near('b/p2')));
  t.strictSame(idsOf(nothing), ['b/p2'], 'and needs no words');
});

everyEngine('ranks what is near also among more matches than it ranks', async (t, engine) => {
  await build(engine, [...manyDocuments(engine.capabilities.candidates), ...documents]);
  const plan = research({ ...near('b/p2', 'b/p1'), size: engine.capabilities.candidates });
  const { total, hits } = await engine.search(plan);
  t.ok(total > engine.capabilities.candidates);
  const found = hits.filter(({ document }) => document.id === 'b').map(({ passage }) => passage.id);
  t.equal(found[0], 'b/p2');
  const all = (await eachOf(engine, plan)).map(({ passage }) => passage.id);
  t.strictSame([all.length, new Set(all).size], [total, total], 'and lists each match once');
  const folded = await engine.search({ ...plan, fold: 'document' });
  t.ok(folded.hits.some(({ document }) => document.id === 'b'));
});

everyEngine('takes what is near beside what has enough of the words', async (t, engine) => {
  await build(engine, documents);
  const match = { by: 'words', tokens: [['研发'], ['投入'], ['没有']], atLeast: 2 } as const;
  const plan = { ...research(near('b/p1')), match };
  t.strictSame(idsOf(await engine.search(plan)).toSorted(), ['a/p1', 'b/p1']);
});
