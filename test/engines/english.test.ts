/** English words find the Chinese ones that they may be, on every engine. */
import { createGlossary } from '../../src/english/glossary.js';
import { readEnglish } from '../../src/query/english.js';
import { makePlan } from '../../src/query/make-plan.js';
import { noFilters } from '../../src/query/no-filters.js';
import { parseQuery, termsOf } from '../../src/query/parse.js';
import type { Plan } from '../../src/query/plan.js';
import { build, everyEngine } from './engines.js';
import { documentOf } from './samples.js';

const stems = new Map([
  [
    'employ',
    {
      share: 0.002,
      chinese: [
        { word: '雇主', probability: 0.6 },
        { word: '用人单位', probability: 0.5 },
      ],
    },
  ],
  ['leav', { share: 0.001, chinese: [{ word: '休假', probability: 0.7 }] }],
]);
const glossary = createGlossary({ stems }, [{ zh: '有效期', phrases: ['period of validity'] }]);

function planOf(q: string, size = 10): Plan {
  const { query, english } = readEnglish(parseQuery(q), glossary);
  const words = termsOf(query).map(({ folded }) => [{ token: folded, writings: [folded] }]);
  const asked = { filters: noFilters('2024-01-01'), sort: 'relevance', offset: 0, size, facets: [] } as const;
  return makePlan(query, words, asked, new Map(), english);
}

const documents = [
  documentOf({ id: 'a', passages: ['雇主 责任', '用人单位 应当 安排 休假', '其他 规定', '本 办法 有效 期 五年'] }),
  documentOf({ id: 'b', passages: ['人才 5g 基站', '人才 休假', '休假'] }),
];

everyEngine('finds by English words what says any of them in Chinese, the most of them first', async (t, engine) => {
  await build(engine, documents);
  const { total, hits } = await engine.search(planOf('the leave of employers'));
  t.equal(total, 4);
  t.equal(hits[0]?.passage.id, 'a/p2');
  t.ok(hits.every(({ score }) => score !== null && score > 0));
});

everyEngine(
  'finds phrases, Latin words as they are, and only where the Chinese beside them stands too',
  async (t, engine) => {
    await build(engine, documents);
    const idsOf = async (q: string) => (await engine.search(planOf(q))).hits.map(({ passage }) => passage.id);
    t.strictSame(await idsOf('period of validity'), ['a/p4']);
    t.strictSame(await idsOf('5g employer leave').then((ids) => ids.includes('b/p1')), true);
    t.strictSame(await idsOf('人才 leave'), ['b/p2']);
    t.strictSame(await idsOf('人才 employers'), []);
  },
);

everyEngine('proposes what says most of the English where more matches than is ranked', async (t, engine) => {
  const many = Array.from({ length: 2_500 }, (_, no) => (no === 2_100 ? '雇主 安排 休假' : '雇主 责任'));
  await build(engine, [documentOf({ id: 'many', passages: many })]);
  const { total, hits } = await engine.search(planOf('employer leave', 1));
  t.equal(total, 2_500);
  t.equal(hits[0]?.passage.locator, 'p2101');
});
