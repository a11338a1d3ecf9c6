/** Letters side by side, which are found by their pairs as far as these are in memory. */
import t from 'tap';
import { openEmbedded } from '../../../src/engines/embedded/index.js';
import { build } from '../engines.js';
import { documentOf, group, planOfGroups } from '../samples.js';

const alphabet = [...'研发投入ab'];
/** Each pair in some eighty of the texts, more than are looked at; three letters in a dozen. */
const texts = Array.from({ length: 400 }, (_, no) =>
  Array.from({ length: 8 }, (_, i) => alphabet[(no * 7 + i * i * (no % 11) + Math.floor(no / (i + 2))) % 6]).join(''),
);
const ofLength = (length: number): string[] =>
  length === 0 ? [''] : ofLength(length - 1).flatMap((start) => alphabet.map((letter) => start + letter));

t.test('letters are found whatever was asked for before them', async (t) => {
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  await build(engine, [documentOf({ id: 'd', passages: texts })]);
  const threes = ofLength(3).filter((_, i) => i % 3 === 0);
  const longer = texts.flatMap((text, no) => (no % 9 === 0 ? [text.slice(1, 6), `${text.slice(2, 5)}a`] : []));
  for (const asked of [threes, ofLength(2), threes, longer]) {
    for (const letters of asked) {
      const { total } = await engine.search(planOfGroups([group(letters)], { size: 0 }));
      t.equal(total, texts.filter((text) => text.includes(letters)).length, letters);
    }
  }
});
