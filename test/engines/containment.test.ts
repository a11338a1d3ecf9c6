/** Promise 1 at the engine's level: any letters that stand side by side in a passage find it. */
import fc from 'fast-check';
import { lettersOf } from '../../src/text/fold.js';
import { build, everyEngine, idsOf, tries } from './engines.js';
import { documentOf, group, planOfGroups } from './samples.js';

// Any letter or digit of Unicode, of every plane, and punctuation between.
const text = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('研发', '投入', '，', '2021', '\u{2B820}')),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((words) => words.map((word) => word.toLowerCase().replace(/[\s\p{Cc}\p{Cs}]/gu, '')).join(' '));

everyEngine('finds a passage by any substring of its letters, or of its English text’s', async (t, engine, place) => {
  const property = fc.asyncProperty(
    fc.array(fc.record({ text, english: fc.option(text) }), { minLength: 1, maxLength: 20 }),
    fc.infiniteStream(fc.nat()),
    async (passages, numbers) => {
      const document = documentOf({ id: 'd', passages });
      await build(engine, [document]);
      const number = (below: number) => (numbers.next().value as number) % below;
      const texts = document.passages.flatMap((own) =>
        own.english === null ? [own] : [own, { ...own, ...own.english }],
      );
      for (const { passage, json, letters } of texts) {
        const codePoints = [...lettersOf(letters)];
        if (codePoints.length === 0) continue;
        const start = number(codePoints.length);
        const part = codePoints.slice(start, start + 1 + number(codePoints.length - start)).join('');
        const found = idsOf(await engine.search(planOfGroups([group(part)])));
        if (!found.includes(passage.id)) {
          throw new Error(`${JSON.stringify(part)} does not find ${json}`);
        }
      }
    },
  );
  await fc.assert(property, { numRuns: tries(place), endOnFailure: true });
  t.pass();
});
