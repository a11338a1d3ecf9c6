/** Promise 1: any substring of two or more letters or digits of a passage finds it, bare and in quotes, in either script. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { printed } from '../../src/domain/passage.js';
import { parseQuery } from '../../src/query/parse.js';
import { foldLetters } from '../../src/text/fold.js';
import { indexSeeds, scripts } from './indexed-seeds.js';

t.test('10,000 substrings of the seeds, as they stand there and in the other script', async (t) => {
  const { passages, finds } = await indexSeeds(t);
  let searches = 0;

  const missed = async (q: string, id: string): Promise<string[]> => {
    searches++;
    return (await finds(q, id)) ? [] : [q];
  };
  const substring = fc
    .record({ passage: fc.constantFrom(...passages), at: fc.nat(), length: fc.integer({ min: 2, max: 40 }) })
    .map(({ passage, at, length }) => {
      const characters = [...printed(passage)];
      const start = at % characters.length;
      return { id: passage.id, text: characters.slice(start, start + length).join('') };
    })
    .filter(({ text }) => [...foldLetters(text)].length >= 2);

  await fc.assert(
    fc.asyncProperty(substring, async ({ id, text }) => {
      const forms = new Set([text, scripts.tw(text), scripts.cn(text)]);
      const queries = [...forms].flatMap((form) =>
        // what reads as an exclusion excludes; in quotes it is text
        parseQuery(form).exclude.length > 0 ? [`"${form}"`] : [form, `"${form}"`],
      );
      // not an assertion of tap's, of which each takes milliseconds
      assert.deepEqual((await Promise.all(queries.map((q) => missed(q, id)))).flat(), [], `${id} holds ${text}`);
    }),
    { numRuns: 10_000 },
  );
  t.pass(`all found, by ${searches} searches`);
});
