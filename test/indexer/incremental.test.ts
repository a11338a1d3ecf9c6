/** The second run and all after it: only what changed is read, and what comes out is what a build from nothing would give. */
import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { act, type Workplace, workplace } from './workplace.js';

t.test('a run in which nothing changed touches nothing', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '甲'), 'b.txt': act(2, '乙') });
  const first = await place.index();
  const second = await place.index();
  t.strictSame(second.generation, first.generation);
  t.match(second, { files: { read: 0, unchanged: 2, removed: 0 }, documents: { put: 0, removed: 0 } });
});

t.test('only new and changed files are read, and what is gone goes', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '甲'), 'b.txt': act(2, '乙'), 'c.txt': act(3, '丙') });
  await place.index();
  const before = await place.ids();
  place.write({ 'a.txt': null, 'b.txt': act(2, '新'), 'd.txt': act(4, '丁') });
  const report = await place.index();
  t.match(report, {
    files: { read: 2, unchanged: 1, removed: 1 },
    documents: { put: 2, removed: 1, replaced: 0 },
    generation: { documents: 3 },
  });
  const after = await place.ids();
  t.same(Object.keys(after).sort(), ['b.txt', 'c.txt', 'd.txt']);
  t.equal(after['b.txt'], before['b.txt']);
  const former = await place.engine.formerDocument(before['a.txt'] ?? '');
  t.match(former, { by: null });
});

t.test('a file that is moved or renamed keeps its document, which is not written again', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '甲'), 'b.txt': act(2, '乙') });
  await place.index();
  const before = await place.ids();
  place.write({ 'a.txt': null, 'c/new name.txt': act(1, '甲') });
  t.match(await place.index(), { documents: { put: 0, removed: 0, replaced: 0, moved: 1 } });
  t.same(await place.ids(), { 'c/new name.txt': before['a.txt'], 'b.txt': before['b.txt'] });
});

t.test(
  'a file that is moved to where metadata.yaml gives it another identity leads from the old address to the new, and back',
  async (t) => {
    const text = '关于试点的意见\n\n一、开展试点。\n';
    const place = await workplace(t, {
      'a.txt': text,
      'sub/metadata.yaml': 'files: { a.txt: { issuers: [怀化市人民政府] } }',
    });
    await place.index();
    const before = (await place.ids())['a.txt'] ?? '';
    place.write({ 'a.txt': null, 'sub/a.txt': text });
    await place.index();
    const after = (await place.ids())['sub/a.txt'] ?? '';
    t.not(after, before);
    t.match(await place.engine.formerDocument(before), { by: after });
    place.write({ 'sub/a.txt': null, 'a.txt': text });
    await place.index();
    t.same(await place.ids(), { 'a.txt': before });
    t.match(await place.engine.formerDocument(after), { by: before });
  },
);

t.test('the same text in two files is one document with both sources, also when one of them goes', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '发展'), 'b.txt': act(1, '發展') });
  const report = await place.index();
  t.match(report, { generation: { documents: 1 }, repeated: 1 });
  const [both] = await place.documents();
  t.same(both?.sources, ['a.txt', 'b.txt']);
  place.write({ 'a.txt': null });
  await place.index();
  const [one] = await place.documents();
  t.equal(one?.id, both?.id);
  t.same(one?.sources, ['b.txt']);
  const passages = (await place.engine.documentPassages(one?.id ?? ''))?.passages ?? [];
  t.ok(
    passages.some(({ text }) => text.includes('發展')),
    'what is shown stands in the file that is left',
  );
});

t.test('another text under one identity has an id of its own, and both stay with their texts', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '甲'), 'b.txt': act(1, '乙') });
  await place.index();
  const before = await place.ids();
  t.not(before['a.txt'], before['b.txt']);
  t.equal(before['a.txt']?.slice(0, -5), before['b.txt']?.slice(0, -5), 'the readable part');
  place.write({ '0.txt': act(1, '丙') });
  await place.index();
  const after = await place.ids();
  t.match(after, before, 'what comes first in order of path takes no id that was given');
  place.write({ 'a.txt': act(1, '乙'), 'b.txt': act(1, '甲') });
  await place.index();
  t.match(await place.ids(), { 'a.txt': before['b.txt'], 'b.txt': before['a.txt'] });
});

t.test('a better reading that gives a document another id leads the old one there', async (t) => {
  const metadata = (number: string): string => `files:\n  a.txt:\n    number: ${number}\n`;
  const place = await workplace(t, { 'a.txt': '某市关于甲的意见\n一、甲一\n二、甲二\n', 'b.txt': act(2, '乙') });
  await place.index();
  const before = await place.ids();
  place.write({ 'metadata.yaml': metadata('某政发〔2021〕9号') });
  const report = await place.index();
  t.match(report, { files: { read: 1, unchanged: 1 }, documents: { replaced: 1, put: 1 } });
  const after = await place.ids();
  t.not(after['a.txt'], before['a.txt']);
  t.match(await place.engine.formerDocument(before['a.txt'] ?? ''), { by: after['a.txt'] });
});

t.test('another document under the name of an old one is not what became of it', async (t) => {
  const place = await workplace(t, { 'today.txt': act(1, '甲'), 'b.txt': act(2, '乙') });
  await place.index();
  const before = await place.ids();
  place.write({ 'today.txt': '某省办法\n某省令〔2022〕7号\n第一条 完全不同。\n第二条 也不同。\n' });
  t.match(await place.index(), { documents: { replaced: 0, removed: 1, put: 1 } });
  t.match(await place.engine.formerDocument(before['today.txt'] ?? ''), { by: null });
});

t.test('whatever the index was before, everything is read again where ledger and index disagree', async (t) => {
  const place = await workplace(t, { 'a.txt': act(1, '甲'), 'b.txt': act(1, '乙') });
  await place.index();
  const before = await place.ids();
  rmSync(join(place.data, 'ledger.sqlite'));
  t.match(await place.index(), { files: { read: 2 }, generation: { documents: 2 } });
  t.same(await place.ids(), before);
});

t.test('any row of changes ends with what a build from nothing gives', async (t) => {
  const act1 = fc.record({ serial: fc.integer({ min: 1, max: 3 }), text: fc.constantFrom('甲', '乙', '发展', '發展') });
  const step = fc.dictionary(fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'), fc.option(act1), { minKeys: 1 });
  const place = await workplace(t, { 'z.txt': act(9, '终') });
  const present = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      for (const changes of steps) {
        for (const [name, value] of Object.entries(changes)) {
          if (value !== null) present.add(name);
          else if (!present.delete(name)) continue;
          place.write({ [name]: value === null ? null : act(value.serial, value.text) });
        }
        await place.index();
      }
      const changed = await contents(place);
      rmSync(join(place.data, 'ledger.sqlite'));
      await place.index();
      assert.deepEqual(changed, await contents(place));
    }),
    { numRuns: 6 },
  );
  t.pass();
});

/** Of each document the title, the sources and the folded text; ids depend on what was there before. */
async function contents({ engine, documents }: Workplace): Promise<string[]> {
  const all = (await documents()).map(async ({ id, title, sources }) => {
    const { passages } = (await engine.documentPassages(id)) ?? { passages: [] };
    return JSON.stringify([title, sources, passages.map(({ hash }) => hash)]);
  });
  return (await Promise.all(all)).sort();
}
