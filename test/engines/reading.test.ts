/** Reads that belong together see one generation, whatever is indexed between them. */
import { atOneGeneration } from '../../src/engines/reading.js';
import { build, everyEngine } from './engines.js';
import { documentOf } from './samples.js';

const written = (word: string) => [documentOf({ id: 'd', title: word, passages: [word] })];

everyEngine('reads again what a new generation came between', async (t, engine) => {
  await build(engine, written('旧'));
  let reads = 0;
  const seen = await atOneGeneration(engine, async (reading) => {
    const [document] = await reading.documents(['d']);
    if (++reads === 1) await build(engine, written('新'));
    return [document?.title, (await reading.documentPassages('d'))?.passages[0]?.text];
  });
  t.strictSame([seen, reads], [['新', '新'], 2]);
});

everyEngine('gives up where every attempt meets a new generation, and where nothing is indexed', async (t, engine) => {
  await t.rejects(
    atOneGeneration(engine, (reading) => reading.documents(['d'])),
    { code: 'index_missing' },
  );
  await build(engine, written('旧'));
  const restless = atOneGeneration(engine, async (reading) => {
    await build(engine, written('新'));
    return reading.documents(['d']);
  });
  await t.rejects(restless, { code: 'generation_changed' });
});
