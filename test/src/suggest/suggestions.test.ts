import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { openSuggestions } from '../../../src/suggest/suggestions.js';
import { analysisVersion } from '../../../src/text/analysis.js';
import { build, make, openEngine } from '../search/material.js';

const plan = make({ title: '长沙市科技规划' }, [{ at: 'p1', text: '支持科技创新。' }]);
const law = make({ title: '人才条例' }, [{ at: 'p1', text: '引进人才。' }]);

t.test('suggests from the present generation, and from the one before until a new one is loaded', async (t) => {
  const engine = await openEngine(t, []);
  await build(engine, [plan], analysisVersion);
  const suggestions = openSuggestions(engine);
  t.teardown(() => suggestions.close());
  const textsOf = async (typed: string) => (await suggestions.suggest(typed, 10)).map(({ text }) => text);
  t.strictSame(await textsOf('科技'), ['科技', '长沙市科技规划']);
  await build(engine, [law], analysisVersion);
  t.strictSame(await textsOf('科技'), ['科技', '长沙市科技规划'], 'nobody waits for what is new');
  while ((await textsOf('人才条例')).length === 0) await setTimeout(100);
  t.strictSame(await textsOf('科技'), []);
  t.match(await suggestions.corrections(['人材'], [false], false, 3), [{ text: '人才', span: [0, 2] }]);
});

t.test('says what is wrong with the index, and loads it once there is one', async (t) => {
  const engine = await openEngine(t, [plan]);
  const suggestions = openSuggestions(engine);
  t.teardown(() => suggestions.close());
  await t.rejects(suggestions.suggest('科技', 10), { code: 'index_incompatible' });
  await build(engine, [plan], analysisVersion);
  t.equal((await suggestions.suggest('科技', 10)).length, 2);
});

t.test('once closed it answers no more', async (t) => {
  const engine = await openEngine(t, []);
  await build(engine, [plan], analysisVersion);
  const suggestions = openSuggestions(engine);
  const loading = suggestions.load().catch(() => undefined);
  await suggestions.close();
  await loading;
  await t.rejects(suggestions.suggest('科技', 10), /closed/);
});
