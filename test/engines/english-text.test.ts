/** The official English text of a passage: found as its own, and apart from it. */
import { build, everyEngine, idsOf } from './engines.js';
import { documentOf, group, planOf, planOfGroups, ranking } from './samples.js';

const law = documentOf({
  id: 'd',
  englishTitle: 'Budget Act',
  passages: [
    { text: '研发 投入', english: 'research and development funds' },
    { text: '研发 投入', english: 'funds for schools' },
    '研发 投入 funds',
  ],
});

everyEngine('finds a passage by the letters or words of either text, and never across them', async (t, engine) => {
  await build(engine, [law]);
  const find = async (...parameters: Parameters<typeof group>) =>
    idsOf(await engine.search(planOfGroups([group(...parameters)]))).toSorted();
  t.strictSame(await find('developmentfunds'), ['d/p1'], 'letters side by side');
  t.strictSame(await find('developmentf'), ['d/p1'], 'to the middle of a word');
  t.strictSame(await find('xx', 'funds', 'research'), ['d/p1'], 'words in any order');
  t.strictSame(await find('xx', '研发', 'schools'), ['d/p2'], 'words of both texts');
  t.strictSame(await find('funds'), ['d/p1', 'd/p2', 'd/p3']);
  t.strictSame(await find('入r'), [], 'the end of one and the beginning of the other');
  t.strictSame(await find('s研'), []);
  t.strictSame(await find('入f'), ['d/p3'], 'but in a text that has them side by side');
  t.strictSame(await find('投入'), ['d/p1', 'd/p2', 'd/p3']);
});

everyEngine('excludes, and counts words and pairs of letters, in either text', async (t, engine) => {
  await build(engine, [law]);
  const found = async (plan: Parameters<typeof planOf>[0]) => idsOf(await engine.search(planOf(plan))).toSorted();
  t.strictSame(await found({ exclude: ['schools'] }), ['d/p1', 'd/p3']);
  const tokens = [['research'], ['schools'], ['研发']];
  t.strictSame(await found({ match: { by: 'words', tokens, atLeast: 2 } }), ['d/p1', 'd/p2']);
  const pairs = [['ch'], ['oo'], ['发投']];
  t.strictSame(await found({ match: { by: 'grams', tokens: pairs, atLeast: 3 } }), ['d/p2']);
});

everyEngine('gives it back with the passage, and the English title with a hit', async (t, engine) => {
  await build(engine, [law]);
  const plan = planOfGroups([group('schools', 'schools')], { rank: ranking(['schools'], 'schools') });
  const { hits } = await engine.search(plan);
  t.match(hits, [
    { passage: { id: 'd/p2', english: { sameVersion: true } }, document: { englishTitle: 'Budget Act' } },
  ]);
  t.equal(hits.length, 1);
});

everyEngine('ranks by it, and by the Chinese text as if it were not there', async (t, engine) => {
  const without = ['研发 投入 人才', '研发 研发 费用', '人才 研发'].map((text) => ({ text }));
  const english = ['long text about many other things', 'grants', 'grants 1 grants'];
  const order = async (q: string) => {
    const { hits } = await engine.search(planOfGroups([group(q, q)], { rank: ranking([q], q) }));
    return hits.map(({ passage, score }) => ({ locator: passage.locator, score }));
  };
  await build(engine, [documentOf({ id: 'd', passages: without })]);
  const alone = await order('研发');
  await build(engine, [
    documentOf({ id: 'd', passages: without.map((own, i) => ({ ...own, english: english[i] ?? null })) }),
  ]);
  t.strictSame(await order('研发'), alone);
  t.strictSame(
    (await order('grants')).map(({ locator }) => locator),
    ['p3', 'p2'],
  );
});
