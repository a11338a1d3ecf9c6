/** What the engine proposes for ranking where more matches than is ranked. */
import t from 'tap';
import { openEmbedded } from '../../../src/engines/embedded/index.js';
import { mostRanked } from '../../../src/engines/embedded/ranked.js';
import type { EnglishWord } from '../../../src/ranking/sought.js';
import { build } from '../engines.js';
import { documentOf, group, planOfGroups, ranking } from '../samples.js';

const word = (typed: string, text: string): EnglishWord => ({
  typed,
  share: 0.001,
  chinese: [{ text, by: 'word', probability: 0.7 }],
});
const english = [word('employer', '雇主'), word('leave', '休假')];
const plan = planOfGroups([group('employer', ['雇主', '休假'])], { rank: { ...ranking([]), english }, size: 3 });

t.test('of passages that say the same of what is asked in English, the short ones are proposed', async (t) => {
  const long = `雇主 休假 ${'其他 规定 '.repeat(60)}`.trim();
  const passages = Array.from({ length: 3 * mostRanked(plan) }, () => long);
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  await build(engine, [documentOf({ id: 'd', passages: [...passages, '雇主 安排 休假', '休假'] })]);
  const { total, hits } = await engine.search(plan);
  t.equal(total, passages.length + 2);
  t.equal(hits[0]?.passage.locator, `p${passages.length + 1}`);
});

t.test('lengths are those of the passages that are there after documents were taken out and put in', async (t) => {
  const long = `雇主 休假 ${'其他 规定 '.repeat(60)}`.trim();
  const many = Array.from({ length: 2 * mostRanked(plan) }, () => long);
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  await build(engine, [documentOf({ id: 'a', passages: ['雇主', ...many] }), documentOf({ id: 'b', passages: many })]);
  await engine.change([
    { remove: 'a' },
    { put: documentOf({ id: 'c', passages: [...many, '雇主 安排 休假'] }) },
    { put: documentOf({ id: 'd', passages: many }) },
  ]);
  const first = `c/p${many.length + 1}`;
  t.equal((await engine.search(plan)).hits[0]?.passage.id, first);
  t.equal((await engine.search({ ...plan, fold: 'document' })).hits[0]?.passage.id, first);
});

t.test('a long passage that says more is proposed before short ones', async (t) => {
  const passages = Array.from({ length: 3 * mostRanked(plan) }, () => '休假');
  const long = `${'其他 规定 '.repeat(60)}雇主 休假`;
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  await build(engine, [documentOf({ id: 'd', passages: [...passages, long] })]);
  const { hits } = await engine.search(plan);
  t.ok(hits.some(({ passage }) => passage.locator === `p${passages.length + 1}`));
});
