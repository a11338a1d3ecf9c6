/** What suggestions are made of: the names of all documents and the terms of the passages, kept with the generation. */
import type { Engine } from '../../src/engines/engine.js';
import { namesIn, namesOf } from '../../src/suggest/names.js';
import { termsIn } from '../../src/suggest/term-counts.js';
import { build, everyEngine, puts } from './engines.js';
import { documentOf } from './samples.js';

const first = documentOf({
  id: 'a',
  title: '长沙市科技方案',
  number: '长政办发〔2021〕11号',
  passages: ['研发 投入', '研发'],
});
const second = documentOf({
  id: 'b',
  title: '《人才》意见',
  notice: { title: '关于印发意见的通知', type: '通知' },
  passages: ['研发 人才'],
});

async function termsOf(engine: Engine): Promise<Record<string, number>> {
  return Object.fromEntries([...termsIn(await engine.terms())].map(({ term, passages }) => [term, passages]));
}

const linesOf = (text: string): string[] => text.split('\n').toSorted();

everyEngine('gives the names of all documents', async (t, engine) => {
  await build(engine, [first, second]);
  const now = linesOf(await engine.names());
  t.strictSame(
    now,
    [first, second].map(({ document }) => namesOf(document)),
  );
  t.match(
    [...namesIn(now.join('\n'))],
    [
      { id: 'a', title: '长沙市科技方案', notice: null, numbers: ['长政办发〔2021〕11号'] },
      { id: 'b', title: '《人才》意见', notice: '关于印发意见的通知' },
    ],
  );
  const renamed = documentOf({ id: 'a', title: '长沙市研发方案', passages: ['研发'] });
  await engine.change([{ put: renamed }, { remove: 'b' }]);
  t.strictSame(linesOf(await engine.names()), [namesOf(renamed.document)], 'as a change leaves them');
});

everyEngine('counts the passages of each term, and goes on counting with each change', async (t, engine) => {
  await build(engine, [first, second]);
  t.strictSame(await termsOf(engine), { 研发: 3, 人才: 1, 投入: 1 });
  for (let no = 0; no < 20; no++) {
    await engine.change(puts([documentOf({ id: `c-${no}`, passages: ['人才 项目'] })]));
  }
  t.strictSame(await termsOf(engine), { 人才: 21, 项目: 20, 研发: 3, 投入: 1 });
  await build(engine, [second]);
  t.strictSame(await termsOf(engine), { 人才: 1, 研发: 1 }, 'a build begins anew');
});

everyEngine('refuses names and terms of another generation', async (t, engine) => {
  const { id } = await build(engine, [first]);
  await build(engine, [second]);
  await t.rejects(engine.names(id), { code: 'generation_changed' });
  await t.rejects(engine.terms(id), { code: 'generation_changed' });
});
