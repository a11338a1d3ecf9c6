/** Promise 2: what is equal when folded is one query: the same passages in the same order, the same total and facets. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { printed } from '../../src/domain/passage.js';
import { facetNames } from '../../src/query/plan.js';
import { foldText } from '../../src/text/fold.js';
import { indexSeeds, scripts } from './indexed-seeds.js';

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

t.test('1,000 queries in t, tw, hk, Simplified and full width', async (t) => {
  const { passages, search } = await indexSeeds(t);
  let compared = 0;
  const answerOf = async (q: string) => {
    const { hits, total, facets, widened, reason } = await search(q, { facets: [...facetNames], size: 20 });
    // the groups are shown as typed
    const step = widened && { ...widened, dropped: widened.dropped.map(foldText), kept: widened.kept.map(foldText) };
    return { hits: hits.map(({ id, snippet }) => ({ id, snippet })), total, facets, widened: step, reason };
  };
  const part = fc
    .record({ passage: fc.constantFrom(...passages), at: fc.nat(), length: fc.integer({ min: 1, max: 8 }) })
    .map(({ passage, at, length }) => {
      const characters = [...printed(passage)];
      const start = at % characters.length;
      return characters.slice(start, start + length).join('');
    });

  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
      const query = parts.join(' ');
      const expected = await answerOf(query);
      for (const form of new Set([...Object.values(scripts).map((convert) => convert(query)), fullWidth(query)])) {
        // not assertions of tap's, of which each takes milliseconds
        assert.equal(foldText(form), foldText(query), `${form} folds as ${query}`);
        assert.deepEqual(await answerOf(form), expected, `${form} is ${query}`);
        compared++;
      }
    }),
    { numRuns: 1_000 },
  );
  t.pass(`all alike, in ${compared} comparisons`);
});
