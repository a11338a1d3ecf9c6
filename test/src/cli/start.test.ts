import t from 'tap';
import { isToIndex } from '../../../src/cli/start.js';
import { openRecords } from '../../../src/engines/records/index.js';
import { whatIsHeld } from '../../../src/server.js';
import { analysisVersion } from '../../../src/text/analysis.js';
import { MemoryServer } from '../../engines/records/memory-store.js';

const open = (t: { teardown(handler: () => unknown): void }) => {
  const engine = openRecords(new MemoryServer(), { readonly: false });
  t.teardown(() => engine.close());
  return engine;
};
const part = (number: number) => ({
  analysis: analysisVersion,
  dictionary: '',
  material: '',
  part: { number, of: 2 },
});

t.test('a start indexes where there is no index of this version', async (t) => {
  const engine = open(t);
  t.ok(await isToIndex(engine));
  await t.rejects(whatIsHeld(engine), { code: 'index_missing' });
  await engine.build({ analysis: 'of long ago', dictionary: '' }, []);
  t.ok(await isToIndex(engine));
  await engine.build({ analysis: analysisVersion, dictionary: '' }, []);
  t.notOk(await isToIndex(engine));
  t.equal(await whatIsHeld(engine), '0 documents, 0 passages');
});

t.test('a start leaves an unfinished build by parts alone, and the service waits for it', async (t) => {
  const engine = open(t);
  await engine.buildPart?.(part(1), []);
  t.notOk(await isToIndex(engine));
  t.equal(await engine.unfinishedParts?.(), 2, 'it is still there');
  t.equal(await whatIsHeld(engine), 'no index yet, a build in 2 parts is unfinished');
  await engine.buildPart?.(part(2), []);
  t.equal(await engine.unfinishedParts?.(), null);
  t.equal(await whatIsHeld(engine), '0 documents, 0 passages');
});
