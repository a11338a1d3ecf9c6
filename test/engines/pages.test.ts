/** Deep pages: with more matches than an engine proposes for ranking, every passage comes exactly once, whatever the sort. */
import { sorts } from '../../src/query/plan.js';
import { build, everyEngine } from './engines.js';
import { expected } from './oracle.js';
import { documentOf, group, planOf, planOfGroups } from './samples.js';

const seldom = 7;

everyEngine('gives every passage exactly once through all its pages', async (t, engine) => {
  const limit = engine.capabilities.candidates;
  const perDocument = 100;
  const texts = (doc: number) =>
    Array.from({ length: perDocument }, (_, i) => (i % seldom === 0 ? '研发 研发 投入' : `研发 ${doc} 号 ${i}`));
  const documents = Array.from({ length: Math.ceil(limit / perDocument) + 7 }, (_, i) =>
    documentOf({
      id: `d-${(i * 13) % 100}-${i}`,
      issued: i % 3 === 0 ? null : `20${10 + (i % 5)}-01-01`,
      number: i % 4 === 0 ? null : `甲发〔20${10 + (i % 2)}〕${i}号`,
      passages: texts(i),
    }),
  );
  await build(engine, documents);
  const all = documents.flatMap((document) => document.passages.map(({ passage }) => passage.id));

  for (const sort of sorts) {
    for (const plan of [planOf({ sort }), planOfGroups([group('研发')], { sort })]) {
      const size = 170;
      const ids: string[] = [];
      for (let offset = 0; offset < all.length; offset += size) {
        const { page, total, candidates } = await engine.search({ ...plan, offset, size });
        if (offset === 0) t.equal(total, all.length, `total of ${sort}`);
        // The caller ranks the candidates, and takes its pages from them as far as they go.
        ids.push(...candidates.slice(offset, offset + size).map((candidate) => candidate.id), ...page);
      }
      t.equal(ids.length, all.length, `as many as there are, by ${sort}`);
      t.strictSame(ids.toSorted(), all.toSorted(), `each once, by ${sort}`);
      if (plan.match === null || sort !== 'relevance')
        t.strictSame(ids, expected(documents, plan).ids, `in order, by ${sort}`);
    }
  }

  const ranked = planOfGroups([group('研发')], { rankWords: ['研发'], rankLetters: ['研发'] });
  const { candidates } = await engine.search(ranked);
  t.equal(candidates.length, limit, 'as many candidates as declared');
  t.strictSame((await engine.search(ranked)).candidates, candidates, 'the same ones each time');
  await build(engine, documents.toReversed());
  t.strictSame((await engine.search(ranked)).candidates, candidates, 'in whatever order the documents came');
  const straddling = await engine.search({ ...ranked, offset: limit - 5, size: 12 });
  t.equal(straddling.page.length, 7, 'the later part of a page on the border comes as ids');
  const beyond = await engine.search({ ...ranked, offset: all.length + 5, size: 10 });
  t.strictSame([beyond.page, beyond.total], [[], all.length], 'behind the last page there is nothing');
  const best = all.filter((_, i) => (i % perDocument) % seldom === 0);
  const proposed = new Set(candidates.map((candidate) => candidate.id));
  t.ok(
    best.every((id) => proposed.has(id)),
    'the best matches are among the candidates',
  );
});
