/** All matches one after the other: what a list that is taken along is made of. */
import type { Engine, EngineHit } from '../../src/engines/engine.js';
import { type Plan, sorts } from '../../src/query/plan.js';
import { build, eachOf, everyEngine, puts } from './engines.js';
import { manyDocuments } from './many-documents.js';
import { documentOf, group, planOf, planOfGroups, ranking } from './samples.js';

async function pagesOf(engine: Engine, plan: Plan): Promise<EngineHit[]> {
  const all: EngineHit[] = [];
  for (let total = 1; all.length < total; ) {
    const page = await engine.search({ ...plan, offset: all.length, size: 300 });
    total = page.total;
    all.push(...page.hits);
  }
  return all;
}

everyEngine('gives all matches as all pages put together', async (t, engine) => {
  const documents = manyDocuments(engine.capabilities.candidates);
  await build(engine, documents);
  const ranked = planOfGroups([group('研发')], { rank: ranking(['研发'], '研发') });
  for (const sort of sorts) {
    for (const plan of [planOf({ sort }), { ...ranked, sort }]) {
      const all = await eachOf(engine, plan);
      t.equal(all.length, documents.length * 100, `as many as there are, by ${sort}`);
      t.strictSame(all, await pagesOf(engine, plan), `in the same order, by ${sort}`);
    }
  }
  const twice = planOfGroups([group('研发'), group('投入')], { exclude: ['号'] });
  const some = { ...twice, filters: { ...twice.filters, year: [{ from: 2011, to: 2012 }] } };
  t.strictSame(await eachOf(engine, some), await pagesOf(engine, some), 'filters and exclusions apply');
  const page: Plan = { ...ranked, offset: 7, size: 3, facets: ['year'], fold: 'document' };
  t.strictSame(await eachOf(engine, page), await eachOf(engine, ranked), 'which page is asked for does not matter');
  t.strictSame(await eachOf(engine, planOfGroups([group('人才')])), [], 'none where nothing matches');
});

everyEngine('ends a list where the index changes under it', async (t, engine) => {
  await t.rejects(eachOf(engine, planOf({})), { code: 'index_missing' });
  await build(engine, manyDocuments(engine.capabilities.candidates));
  const blocks = engine.each(planOf({}))[Symbol.asyncIterator]();
  t.not((await blocks.next()).done, true, 'there is a first block');
  const { id } = await engine.change(puts([documentOf({ id: 'new', passages: ['研发'] })]));
  await t.rejects(blocks.next(), { code: 'generation_changed' });
  t.ok((await eachOf(engine, planOf({}), id)).length > 0, 'the generation that is there now can be asked for');
  await t.rejects(eachOf(engine, planOf({}), 'gone'), { code: 'generation_changed' });
});

everyEngine('lets go of a list that nobody reads to its end', async (t, engine) => {
  await build(engine, manyDocuments(engine.capabilities.candidates));
  for await (const hits of engine.each(planOf({}))) {
    t.ok(hits.length > 0);
    break;
  }
  await engine.close();
  t.pass('the engine can be closed');
});
