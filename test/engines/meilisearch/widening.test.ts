/** Some of many tokens, where more passages might have enough of them than can be looked at. */
import t, { type Test } from 'tap';
import type { Engine, EngineResult } from '../../../src/engines/engine.js';
import { documentOf, planOf } from '../samples.js';
import { clear, enginesUnderTest, openWith } from '../under-test.js';
import { whyNoMeilisearch } from './server.js';

const options = { skip: whyNoMeilisearch() ?? false };

async function built(t: Test, passages: readonly string[]): Promise<Engine> {
  const underTest = enginesUnderTest.find(({ name }) => name === 'meilisearch');
  const settings = await (underTest as NonNullable<typeof underTest>).settings(t.testdir());
  const engine = await openWith(settings);
  t.teardown(async () => {
    await engine.close();
    await clear(settings);
  });
  const put = documentOf({ id: 'd', passages, type: '方案' });
  await engine.build({ analysis: 'test', dictionary: '' }, [{ put }]);
  return engine;
}

const words = (count: number): string[] => Array.from({ length: count }, (_, i) => `词${i}`);
const some = (tokens: readonly string[], atLeast: number) =>
  planOf({ match: { by: 'words', tokens: tokens.map((word) => [word]), atLeast }, facets: ['type'], size: 2_001 });
/** Of the hits that are ranked, how many words each has. */
const lengths = ({ hits }: EngineResult): number[] =>
  hits.filter(({ score }) => score !== null).map(({ passage }) => passage.text.split('词').length - 1);
/** All but those that lie `apart` from each other. */
const without = (tokens: readonly string[], from: number, apart: number): string =>
  tokens.filter((_, i) => (i + from) % apart !== 0).join(' ');

t.test('counts them exactly for as many words as a query has', options, async (t) => {
  const tokens = words(9);
  const enough = Array.from({ length: 7_000 }, (_, i) => without(tokens, i, 3));
  const few = Array.from({ length: 200 }, (_, i) => without(tokens, i, 2));
  const all = Array.from({ length: 100 }, () => tokens.join(' '));
  const engine = await built(t, [...enough, ...few, ...all]);
  const result = await engine.search(some(tokens, 6));
  const { total, exact, facets } = result;
  t.strictSame([total, exact, facets.type?.[0]?.count], [7_100, true, 7_100]);
  const ranked = lengths(result);
  const best = ranked.filter((length) => length === 9);
  t.strictSame([ranked.length, best.length], [2_000, 100], 'what has most of them is ranked');
});

t.test('looks first at what has most of them, of more words, and says that it did not see all', options, async (t) => {
  const tokens = words(60);
  // Enough, and a word too few.
  const enough = Array.from({ length: 6_000 }, (_, i) => without(tokens, i, 3));
  const few = Array.from({ length: 1_000 }, (_, i) => without(without(tokens, i, 3).split(' '), 0, 40));
  const best = Array.from({ length: 50 }, (_, i) => without(tokens, i, 20));
  const engine = await built(t, [...enough, ...few, ...best]);
  const result = await engine.search(some(tokens, 40));
  const { total, exact, facets } = result;
  t.equal(exact, false);
  t.ok(total > 2_000 && total <= 5_000, `${total} of 6,050`);
  t.equal(facets.type?.[0]?.count, total);
  t.ok(lengths(result).every((length) => length >= 40));
  t.equal(lengths(result).filter((length) => length === 57).length, 50);
});

t.test('counts them exactly where few can have enough', options, async (t) => {
  const tokens = words(60);
  const common = Array.from({ length: 6_000 }, () => tokens.slice(0, 30).join(' '));
  const enough = Array.from({ length: 20 }, (_, i) => without(tokens, i, 3));
  const engine = await built(t, [...common, ...enough, tokens.slice(0, 39).join(' ')]);
  const { total, exact, hits } = await engine.search(some([...tokens, ...words(90).slice(60)], 40));
  t.strictSame([total, exact, hits.length], [20, true, 20]);
});
