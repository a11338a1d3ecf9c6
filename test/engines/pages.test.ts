/** Deep pages: with more matches than an engine ranks, every passage comes exactly once, whatever the sort. */
import { sorts } from '../../src/query/plan.js';
import { build, everyEngine, idsOf } from './engines.js';
import { manyDocuments, passagesEach, seldom } from './many-documents.js';
import { expected } from './oracle.js';
import { documentOf, group, planOf, planOfGroups, ranking } from './samples.js';

everyEngine('gives every passage exactly once through all its pages', async (t, engine) => {
  const limit = engine.capabilities.candidates;
  const documents = manyDocuments(limit);
  await build(engine, documents);
  const all = documents.flatMap((document) => document.passages.map(({ passage }) => passage.id));

  for (const sort of sorts) {
    for (const plan of [planOf({ sort }), planOfGroups([group('研发')], { sort })]) {
      const size = 170;
      const ids: string[] = [];
      for (let offset = 0; offset < all.length; offset += size) {
        const { total, hits } = await engine.search({ ...plan, offset, size });
        if (offset === 0) t.equal(total, all.length, `total of ${sort}`);
        ids.push(...idsOf({ hits }));
      }
      t.equal(ids.length, all.length, `as many as there are, by ${sort}`);
      t.strictSame(ids.toSorted(), all.toSorted(), `each once, by ${sort}`);
      if (plan.match === null || sort !== 'relevance')
        t.strictSame(ids, expected(documents, plan).ids, `in order, by ${sort}`);
    }
  }

  const ranked = planOfGroups([group('研发')], { rank: ranking(['研发'], '研发'), size: limit + 7 });
  const { hits } = await engine.search(ranked);
  const places = hits.flatMap(({ score }, place) => (score === null ? [] : [place]));
  t.strictSame([places.length, places.at(-1)], [limit, limit - 1], 'as many are ranked as declared, and stand first');
  const scores = hits.slice(0, limit).map(({ score }) => score as number);
  t.strictSame(
    scores,
    scores.toSorted((one, other) => other - one),
    'the best first',
  );
  t.strictSame((await engine.search(ranked)).hits, hits, 'the same ones each time');
  await build(engine, documents.toReversed());
  t.strictSame((await engine.search(ranked)).hits, hits, 'in whatever order the documents came');
  const straddling = await engine.search({ ...ranked, offset: limit - 5, size: 12 });
  t.strictSame(straddling.hits, hits.slice(limit - 5, limit + 7), 'a page on the border is of both');
  const beyond = await engine.search({ ...ranked, offset: all.length + 5, size: 10 });
  t.strictSame([beyond.hits, beyond.total], [[], all.length], 'behind the last page there is nothing');
  const best = all.filter((_, i) => (i % passagesEach) % seldom === 0);
  const ids = new Set(idsOf({ hits: hits.slice(0, limit) }));
  t.ok(
    best.every((id) => ids.has(id)),
    'the best matches are among them',
  );
});

everyEngine('ranks what is of a document that the query names by its title before all others', async (t, engine) => {
  const others = manyDocuments(engine.capabilities.candidates);
  const long = `${Array.from({ length: 50 }, (_, i) => `事项${i}`).join(' ')} 研发`;
  const titled = documentOf({ id: 'titled', passages: [{ text: long, context: ['《甲法》'] }] });
  await build(engine, [...others, titled]);
  const rank = { ...ranking(['研发'], '研发'), titles: ['甲法'] };
  const { hits } = await engine.search(planOfGroups([group('研发')], { rank, size: 3 }));
  t.equal(hits[0]?.document.id, 'titled');
  const untitled = await engine.search(planOfGroups([group('研发')], { rank: ranking(['研发'], '研发'), size: 3 }));
  t.not(untitled.hits[0]?.document.id, 'titled', 'which it is not by itself');
});

everyEngine('ranks what holds the number that is asked for before all that has its digits', async (t, engine) => {
  const { candidates } = engine.capabilities;
  const digits = documentOf({
    id: 'a',
    passages: Array.from({ length: candidates + 50 }, (_, i) => `第 13 条 ${i}号`),
  });
  const long = Array.from({ length: 50 }, (_, i) => `事项${i}`).join(' ');
  const numbered = documentOf({ id: 'b', passages: [`${long} 1/3`, { text: `${long} 13`, context: ['1/3'] }] });
  await build(engine, [digits, numbered]);
  const rank = { words: ['1/3'], groups: [{ folded: '1/3', letters: '13' }] };
  const { hits, total } = await engine.search(planOfGroups([group('13')], { rank, size: 3 }));
  t.equal(total, candidates + 52);
  t.match(
    hits.map(({ document }) => document.id),
    ['b', 'b', 'a'],
  );
});

everyEngine(
  'ranks what holds a number with its unit before the place in a law that has the number',
  async (t, engine) => {
    const { candidates } = engine.capabilities;
    const place = (i: number) => `第45条 45 日 ${i}号`;
    const places = documentOf({ id: 'a', passages: Array.from({ length: candidates + 50 }, (_, i) => place(i)) });
    const long = `${Array.from({ length: 50 }, (_, i) => `事项${i}`).join(' ')} 45`;
    await build(engine, [places, documentOf({ id: 'b', passages: [long] })]);
    const rank = { words: ['45'], groups: [{ folded: '45日', letters: '45日' }] };
    const { hits } = await engine.search(planOfGroups([group('45日', '45')], { rank, size: 3 }));
    t.match(
      hits.map(({ document }) => document.id),
      ['b', 'a', 'a'],
    );
  },
);
