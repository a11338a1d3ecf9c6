/** What once stood at an address, and what was a document once. */
import type { Engine } from '../../src/engines/engine.js';
import { build, everyEngine, type Tap } from './engines.js';
import { documentOf, type PassageSample } from './samples.js';

const today = new Date().toISOString().slice(0, 10);
const text = (...passages: (string | PassageSample)[]) => documentOf({ id: 'd', title: '方案', passages });

async function textsAt(engine: Engine, locator: string, doc = 'd'): Promise<string[]> {
  return (await engine.formerPassages(doc, locator)).map(({ text }) => text);
}

/** The same by a change and by a build. */
function howeverWritten(
  behaviour: string,
  run: (t: Tap, engine: Engine, write: (document: ReturnType<typeof text>) => Promise<unknown>) => Promise<void>,
): void {
  everyEngine(`${behaviour}, by a change`, async (t, engine) => {
    await build(engine, []);
    await run(t, engine, (document) => engine.change([{ put: document }]));
  });
  everyEngine(`${behaviour}, by a build`, async (t, engine) => {
    await run(t, engine, (document) => build(engine, [document]));
  });
}

howeverWritten('keeps what is lost or has another text', async (t, engine, write) => {
  await write(text('研发', '投入', '人才'));
  await write(text('研发', '费用'));
  t.strictSame(await engine.formerPassages('d', 'p2'), [
    {
      doc: 'd',
      locator: 'p2',
      label: null,
      text: '投入',
      citation: 'd，p2',
      hash: (await engine.formerPassages('d', 'p2'))[0]?.hash,
      day: today,
    },
  ]);
  t.strictSame(await textsAt(engine, 'p3'), ['人才']);
  t.strictSame(await textsAt(engine, 'p1'), [], 'what is unchanged is not former');
  t.equal(await engine.formerDocument('d'), null, 'nor is the document');
});

howeverWritten('keeps every text of an address, and none that has come back', async (t, engine, write) => {
  for (const passage of ['研发', '投入', '人才']) await write(text(passage));
  t.strictSame(await textsAt(engine, 'p1'), ['投入', '研发'], 'the newest first');
  await write(text('研发'));
  t.strictSame(await textsAt(engine, 'p1'), ['人才', '投入']);
  await write(text('研发'));
  t.strictSame(await textsAt(engine, 'p1'), ['人才', '投入'], 'the same text again changes nothing');
});

howeverWritten('knows an address by its text in either script', async (t, engine, write) => {
  await write(text('科技创新'));
  await write(text('科技創新'));
  t.strictSame(await textsAt(engine, 'p1'), []);
});

howeverWritten('counts units and headings as addresses with texts of their own', async (t, engine, write) => {
  const article = (line: string, ends: readonly number[]): PassageSample => ({
    locator: 'a33',
    text: line,
    unitsAt: ends.map((end, i) => [`a33.1.${i + 1}`, ends[i - 1] ?? 0, end]),
  });
  const outlined = (passage: PassageSample, ...locators: string[]) => {
    const outline = locators.map((locator) => ({ label: null, title: `标题${locator}`, locator, children: [] }));
    return documentOf({ id: 'd', number: '甲发〔2021〕1号', outline, passages: [passage] });
  };
  await write(outlined(article('甲；乙；丙。', [2, 4, 6]), 'r2', 'r3'));
  await write(outlined(article('甲；丁；', [2, 4]), 'r2'));
  t.strictSame(await textsAt(engine, 'a33.1.1'), [], 'a unit whose own words are the same is not former');
  t.strictSame(await textsAt(engine, 'a33.1.2'), ['乙；']);
  t.match(await engine.formerPassages('d', 'a33.1.3'), [
    { text: '丙。', citation: '甲发〔2021〕1号，第三十三条第一款第三项' },
  ]);
  t.strictSame(await textsAt(engine, 'r2'), []);
  t.strictSame(await textsAt(engine, 'r3'), ['标题r3'], 'a heading without a passage');
  await write(outlined(article('甲；丁；', []), 'r2'));
  t.strictSame(await textsAt(engine, 'a33.1.1'), ['甲；'], 'a unit that is lost while its passage is unchanged');
});

everyEngine('tells of a document that is gone, and of all that stood in it', async (t, engine) => {
  const gone = documentOf({ id: 'd', title: '方案', number: '甲发〔2021〕1号', passages: ['研发', '投入'] });
  const other = documentOf({ id: 'e', passages: ['研发'] });
  const former = { id: 'd', title: '方案', number: '甲发〔2021〕1号', day: today, by: null };
  for (const leave of [() => engine.change([{ remove: 'd' }]), () => build(engine, [other])]) {
    await build(engine, [gone, other]);
    t.equal(await engine.formerDocument('d'), null, 'while it is there');
    t.strictSame(await textsAt(engine, 'p2'), []);
    await leave();
    t.strictSame(await engine.formerDocument('d'), former);
    t.strictSame(await textsAt(engine, 'p2'), ['投入']);
  }
  t.equal(await engine.formerDocument('e'), null);
  t.equal(await engine.formerDocument('nowhere'), null);
  await engine.change([{ put: documentOf({ id: 'd', passages: ['研发'] }) }]);
  t.equal(await engine.formerDocument('d'), null, 'it came back');
  t.strictSame([await textsAt(engine, 'p1'), await textsAt(engine, 'p2')], [[], ['投入']], 'in part');
});

howeverWritten(
  'keeps the names that a document has no more, and with which title it had them',
  async (t, engine, write) => {
    const law = (title: string, work: string, ...aliases: string[]) =>
      documentOf({ id: 'd', title, work, aliases, passages: ['研发'] });
    await write(law('甲法', 'law', 'jiafa', 'fa'));
    t.strictSame(await engine.formerlyNamed('jiafa'), [], 'while it has it');
    await write(law('乙法', 'other', 'yifa', 'fa'));
    t.strictSame(await engine.formerlyNamed('jiafa'), [{ id: 'd', title: '甲法', ofWork: false }]);
    t.strictSame(await engine.formerlyNamed('law'), [{ id: 'd', title: '甲法', ofWork: true }]);
    for (const name of ['yifa', 'fa', 'other', 'd', 'nothing'])
      t.strictSame(await engine.formerlyNamed(name), [], name);
    await write(law('甲法', 'd', 'jiafa'));
    t.strictSame(await engine.formerlyNamed('jiafa'), [], 'it has it again');
    t.match(await engine.formerlyNamed('fa'), [{ title: '乙法' }]);
    await write(law('甲法', 'other', 'jiafa'));
    t.strictSame(await engine.formerlyNamed('d'), [], 'its own id is no name of before');
  },
);

everyEngine('tells of the names of documents that are gone or replaced', async (t, engine) => {
  const named = (id: string) => documentOf({ id, work: 'law', aliases: ['name', `own ${id}`], passages: ['研发'] });
  const ids = async (name: string) => (await engine.formerlyNamed(name)).map(({ id }) => id);
  for (const leave of [
    () => engine.change([{ remove: 'd' }, { replace: 'e', by: 'f' }]),
    () => engine.build({ analysis: 'a', dictionary: '' }, [{ replace: 'e', by: 'f' }, { put: named('f') }]),
  ]) {
    await build(engine, [named('d'), named('e'), named('f')]);
    t.strictSame([await ids('name'), await ids('law'), await ids('own e')], [[], [], []]);
    await leave();
    t.strictSame([await ids('name'), await ids('law'), await ids('own e')], [['d', 'e'], ['d', 'e'], ['e']]);
    t.strictSame(await ids('own f'), []);
  }
  await build(engine, []);
  await engine.change([{ put: documentOf({ id: 'g', passages: ['研发'] }) }]);
  t.strictSame([await ids('name'), await ids('own f')], [['d', 'e', 'f'], ['f']], 'over any further change and build');
  await engine.change([{ put: documentOf({ id: 'h', aliases: ['seen'], passages: [] }) }, { remove: 'h' }]);
  t.strictSame(await ids('seen'), [], 'nothing of what nobody has seen');
});

everyEngine('keeps former addresses over any further change and build', async (t, engine) => {
  await build(engine, [text('研发', '投入'), documentOf({ id: 'e', passages: ['研发'] })]);
  await engine.change([{ put: text('研发') }, { remove: 'e' }]);
  await engine.change([{ put: documentOf({ id: 'f', passages: ['人才'] }) }]);
  await build(engine, [text('研发')]);
  await build(engine, []);
  t.strictSame(await textsAt(engine, 'p2'), ['投入']);
  t.strictSame(await textsAt(engine, 'p1', 'e'), ['研发']);
  t.ok(await engine.formerDocument('e'));
  t.strictSame(await textsAt(engine, 'p1', 'f'), ['人才']);
});

everyEngine('keeps nothing of what nobody has seen', async (t, engine) => {
  await build(engine, [text('研发')]);
  await engine.change([{ put: text('投入') }, { put: text('研发') }]);
  t.strictSame(await textsAt(engine, 'p1'), [], 'a text that the same change put and took back');
  await engine.change([{ put: documentOf({ id: 'e', passages: ['研发'] }) }, { remove: 'e' }]);
  t.equal(await engine.formerDocument('e'), null);
  async function* failing() {
    yield { remove: 'd' };
    throw new Error('unreadable');
  }
  await t.rejects(engine.change(failing()), { message: 'unreadable' });
  await t.rejects(engine.build({ analysis: 'a', dictionary: '' }, failing()), { message: 'unreadable' });
  t.equal(await engine.formerDocument('d'), null, 'a change that failed');
});

everyEngine('answers of one generation where one is named', async (t, engine) => {
  const { id } = await build(engine, [text('研发')]);
  const reads = (generation: string): (() => Promise<unknown>)[] => [
    () => engine.documentPassages('d', undefined, generation),
    () => engine.neighbours('d/p1', generation),
    () => engine.alias('d', generation),
    () => engine.versions('d', generation),
    () => engine.byTitle('d', generation),
    () => engine.formerDocument('d', generation),
    () => engine.formerlyNamed('d', generation),
    () => engine.formerPassages('d', 'p1', generation),
  ];
  for (const read of reads(id)) await read();
  await build(engine, [text('研发')]);
  for (const read of reads(id)) await t.rejects(read, { code: 'generation_changed' });
});
