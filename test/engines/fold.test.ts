/** Documents in the place of passages, each as the first of its matches. */
import type { Engine, EngineHit } from '../../src/engines/engine.js';
import { facetNames, type Plan, sorts } from '../../src/query/plan.js';
import { build, eachOf, everyEngine } from './engines.js';
import { manyDocuments } from './many-documents.js';
import { documentOf, group, planOf, planOfGroups, ranking } from './samples.js';

/** Each document's first match of the list that is not folded, with how many it has. */
async function firstOfEach(engine: Engine, plan: Plan): Promise<EngineHit[]> {
  const first = new Map<string, EngineHit>();
  for (const hit of await eachOf(engine, plan)) {
    const known = first.get(hit.document.id);
    first.set(hit.document.id, known ? { ...known, more: (known.more ?? 0) + 1 } : { ...hit, more: 0 });
  }
  return [...first.values()];
}

everyEngine('folds the passages of a document under the first of them', async (t, engine) => {
  const limit = engine.capabilities.candidates;
  const documents = [
    ...manyDocuments(limit),
    documentOf({ id: 'few', passages: ['研发', '其他', '研发 投入'] }),
    documentOf({ id: 'one', issued: '2030-01-01', passages: ['其他', '研发 研发'] }),
    documentOf({ id: 'none', passages: ['其他'] }),
  ];
  await build(engine, documents);
  const plans = sorts.flatMap((sort) => [
    planOf({ sort }),
    planOfGroups([group('研发')], { sort, rank: ranking(['研发'], '研发') }),
    planOfGroups([group('投入')], { sort, rank: ranking(['投入'], '投入') }),
  ]);
  for (const plan of plans) {
    const expected = await firstOfEach(engine, plan);
    const { total, facets } = await engine.search({ ...plan, facets: facetNames });
    const pages: EngineHit[] = [];
    const size = 5;
    for (let offset = 0; offset < expected.length + size; offset += size) {
      const page = await engine.search({ ...plan, fold: 'document', offset, size, facets: facetNames });
      t.strictSame([page.total, page.documents, page.exact], [total, expected.length, true], 'all are counted');
      t.strictSame(page.facets, facets, 'facets count passages');
      t.ok(page.hits.length <= size);
      pages.push(...page.hits);
    }
    t.strictSame(pages, expected, `in the order of the first ones, by ${plan.sort}`);
  }
});

everyEngine('folds nothing that filters leave out', async (t, engine) => {
  await build(engine, [
    documentOf({ id: 'a', year: 2020, passages: ['研发', '研发 投入'] }),
    documentOf({ id: 'b', year: 2021, passages: ['研发', '研发'] }),
  ]);
  const plan = planOfGroups([group('研发')], { fold: 'document', facets: ['year'] });
  const { filters } = plan;
  const { total, documents, hits } = await engine.search({
    ...plan,
    filters: { ...filters, year: [{ from: 2021, to: 2021 }] },
  });
  t.strictSame([total, documents], [2, 1]);
  t.strictSame(
    hits.map(({ document, more }) => [document.id, more]),
    [['b', 1]],
  );
  const nothing = await engine.search({ ...plan, exclude: ['研发'] });
  t.strictSame([nothing.total, nothing.documents, nothing.hits], [0, 0, []]);
});
