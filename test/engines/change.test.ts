/** A change puts and removes documents in one step, and leaves what a build of the result would. */

import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { AnalysedDocument, Engine } from '../../src/engines/engine.js';
import { build, everyEngine, idsOf, puts, tries } from './engines.js';
import { expected } from './oracle.js';
import { documentOf, group, planOf, planOfGroups, ranking } from './samples.js';

everyEngine('puts new documents, replaces and removes old ones', async (t, engine) => {
  const documents = [
    documentOf({ id: 'a', title: '《旧》', aliases: ['甲', '共'], passages: ['研发', '投入'] }),
    documentOf({ id: 'b', aliases: ['共'], passages: [{ text: '研发', units: ['p1.1'] }] }),
    documentOf({ id: 'c', passages: ['研发'] }),
  ];
  const before = await engine.build({ analysis: 'kept', dictionary: 'kept' }, puts(documents));
  const info = await engine.change([
    { put: documentOf({ id: 'a', title: '新', aliases: ['乙'], passages: ['费用', '研发', '人才'] }) },
    { remove: 'b' },
    { put: documentOf({ id: 'd', passages: ['研发'] }) },
    { remove: 'nowhere' },
  ]);
  t.not(info.id, before.id);
  t.strictSame([info.analysis, info.documents, info.passages], ['kept', 3, 5]);
  t.equal(await engine.dictionary(), 'kept');
  t.strictSame(idsOf(await engine.search(planOfGroups([group('研发')]))), ['a/p2', 'c/p1', 'd/p1']);
  t.strictSame(await engine.alias('共'), [], 'the aliases of what was replaced or removed are gone');
  t.strictSame(await engine.alias('乙'), ['a']);
  t.strictSame([await engine.byTitle('旧'), await engine.byTitle('新')], [[], ['a']]);
  t.equal(await engine.documentPassages('b'), null);
  t.strictSame(
    (await engine.documentPassages('a'))?.passages.map(({ text }) => text),
    ['费用', '研发', '人才'],
  );
  await engine.change(['a', 'c', 'd'].map((remove) => ({ remove })));
  t.equal((await engine.search(planOf({}))).total, 0, 'all may be removed');
});

everyEngine('changes nothing where a change fails', async (t, engine) => {
  const { id } = await build(engine, [documentOf({ id: 'a', passages: ['研发'] })]);
  async function* failing() {
    yield { remove: 'a' };
    yield { put: documentOf({ id: 'b', passages: ['研发'] }) };
    throw new Error('unreadable');
  }
  await t.rejects(engine.change(failing()), { message: 'unreadable' });
  const { generation, total } = await engine.search(planOfGroups([group('研发')]));
  t.strictSame([generation, total], [id, 1]);
});

everyEngine('after any changes is as if built so', async (t, engine, place) => {
  const text = fc.constantFrom('研发', '研发 投入', '投入', '人才 研发', '');
  const put = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), passages: fc.array(text, { maxLength: 4 }) });
  const step = fc.record({
    documents: fc.uniqueArray(put, { selector: ({ id }) => id, maxLength: 3 }),
    removes: fc.subarray(['a', 'b', 'c', 'd', 'e']),
  });
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
    await build(engine, []);
    const held = new Map<string, AnalysedDocument>();
    for (const { documents: samples, removes } of steps) {
      const documents = samples.map(documentOf);
      await engine.change([...removes.map((remove) => ({ remove })), ...puts(documents)]);
      for (const id of removes) held.delete(id);
      for (const document of documents) held.set(document.document.id, document);
      await sameAnswers(engine, [...held.values()]);
    }
  });
  await fc.assert(property, { numRuns: tries(place), endOnFailure: true });
  t.pass();
});

async function sameAnswers(engine: Engine, held: readonly AnalysedDocument[]): Promise<void> {
  const plans = [
    planOf({ size: 100 }),
    planOfGroups([group('研发')], { sort: 'date', size: 100 }),
    planOfGroups([group('研发')], { size: 100, rank: ranking(['研发', '投入']) }),
    planOf({ exclude: ['投入'], size: 100 }),
  ];
  for (const plan of plans) {
    const { ids, total, scores } = expected(held, plan);
    const result = await engine.search(plan);
    const found = result.hits.map(({ passage, score }) => [passage.id, score]);
    deepStrictEqual([result.total, found], [total, ids.map((id) => [id, scores.get(id) ?? null])]);
  }
}
