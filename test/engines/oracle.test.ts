/** Random documents and random plans: an engine finds, counts, sorts and ranks exactly what looking at every passage does. */
import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { corpus, plan } from './arbitraries.js';
import { build, everyEngine, tries } from './engines.js';
import { expected } from './oracle.js';
import { documentOf } from './samples.js';

everyEngine('agrees with looking at every passage', async (t, engine, place) => {
  const property = fc.asyncProperty(
    corpus,
    fc.array(plan, { minLength: 40, maxLength: 40 }),
    async (samples, plans) => {
      const documents = samples.map(documentOf);
      const { id } = await build(engine, documents);
      for (const plan of plans) {
        const result = await engine.search(plan);
        const { total, ids, scores, facets } = expected(documents, plan);
        const found = {
          generation: result.generation,
          exact: result.exact,
          total: result.total,
          hits: result.hits.map(({ passage, score }) => [passage.id, score]),
          facets: result.facets,
        };
        const wanted = {
          generation: id,
          exact: true,
          total,
          hits: ids.slice(plan.offset, plan.offset + plan.size).map((id) => [id, scores.get(id) ?? null]),
          facets,
        };
        deepStrictEqual(found, wanted);
      }
    },
  );
  await fc.assert(property, { numRuns: tries(place), endOnFailure: true });
  t.pass();
});
