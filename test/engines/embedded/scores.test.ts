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

/** The last adds so little that rows are left out before it is looked at. */
const rareAndCommon: EnglishWord[] = (
  [
    ['雇主', 0.0001, 0.7],
    ['休假', 0.0002, 0.3],
    ['其他', 0.05, 0.1],
  ] as const
).map(([text, share, probability]) => ({ typed: text, share, chinese: [{ text, by: 'word', probability }] }));

t.test('pages end where the matches end, also where most of these say nothing that ranks', async (t) => {
  const passages = Array.from({ length: 4 * mostRanked(plan) }, (_, i) => (i < 20 ? '雇主 休假' : '办法'));
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  await build(engine, [documentOf({ id: 'd', passages })]);
  for (const english of [rareAndCommon, rareAndCommon.slice(0, 2)]) {
    const found = new Set<string>();
    for (let offset = 0; offset < passages.length; offset += 50) {
      const rank = { ...ranking([]), english };
      const page = planOfGroups([group('employer', ['雇主', '办法'])], { rank, offset, size: 50 });
      for (const { passage } of (await engine.search(page)).hits) found.add(passage.id);
    }
    t.equal(found.size, passages.length);
  }
});

t.test('no row is left out that something beside the English can bring among the best', async (t) => {
  const text = (i: number) => (i === 7 ? '其他 天数' : '雇主 其他');
  const passages = Array.from({ length: 1000 }, (_, i) => text(i));
  const engine = await openEmbedded({ data: t.testdir() });
  t.teardown(() => engine.close());
  await build(engine, [documentOf({ id: 'd', passages })]);
  const rank = { words: ['天数'], groups: [{ folded: '天数', letters: '天数' }], english: rareAndCommon };
  const plan = planOfGroups([group('employer', ['雇主', '其他'])], { rank, size: 1 });
  t.equal((await engine.search(plan)).hits[0]?.passage.locator, 'p8');
});
