/** What is read beside searching: documents, passages and names; and what a closed engine says. */
import { build, everyEngine } from './engines.js';
import { documentOf, group, planOf, planOfGroups, ranking } from './samples.js';

const documents = [
  documentOf({
    id: 'b-1',
    title: '《长沙市 科技》方案',
    notice: { title: '关于印发方案的通知', type: '通知' },
    aliases: ['b', '长政办发〔2021〕11号'],
    issued: '2021-02-19',
    passages: ['一 \u{2B820} é', { locator: '3.2', text: '二', units: ['3.2.1'] }, '三'],
  }),
  documentOf({ id: 'a-2', title: '长沙市科技方案', aliases: ['b'], issued: '2017-04-06', passages: ['甲'] }),
  documentOf({ id: 'c-3', passages: [] }),
];
const [first, second, third] = documents.map(({ document }) => document);
const passages = documents.map((document) => document.passages.map(({ passage }) => passage));

everyEngine('reads documents and passages as they were given', async (t, engine) => {
  await build(engine, documents);
  t.strictSame(await engine.documents(['b-1', 'nowhere', 'a-2', 'b-1']), [first, second, first], 'in the order of ids');
  t.strictSame(await engine.passages(['a-2/p1', 'b-1/3.2', 'b-1/nowhere', 'nowhere', 'b-1/3.2.1']), [
    passages[1]?.[0],
    passages[0]?.[1],
  ]);
  t.strictSame(await engine.documentPassages('b-1'), { passages: passages[0], total: 3 });
  t.strictSame(await engine.documentPassages('b-1', { offset: 1, size: 1 }), {
    passages: [passages[0]?.[1]],
    total: 3,
  });
  t.strictSame(await engine.documentPassages('b-1', { offset: 5, size: 5 }), { passages: [], total: 3 });
  t.strictSame(await engine.documentPassages('c-3'), { passages: [], total: 0 });
  t.equal(await engine.documentPassages('nowhere'), null);
  t.strictSame(
    await engine.listDocuments({ offset: 0, size: 2 }),
    { documents: [first, second], total: 3 },
    'the newest first',
  );
  t.strictSame(await engine.listDocuments({ offset: 2, size: 2 }), { documents: [third], total: 3 });
});

everyEngine('gives a passage its neighbours, inside its document', async (t, engine) => {
  await build(engine, documents);
  const [one, two, three] = passages[0] ?? [];
  t.strictSame(await engine.neighbours('b-1/3.2'), { before: one, passage: two, after: three });
  t.strictSame(await engine.neighbours('b-1/p1'), { before: null, passage: one, after: two });
  t.strictSame(await engine.neighbours('b-1/p3'), { before: two, passage: three, after: null });
  t.strictSame(await engine.neighbours('b-1/3.2.1'), { before: one, passage: two, after: three }, 'by a unit in it');
  t.equal(await engine.neighbours('b-1/nowhere'), null);
  t.equal(await engine.neighbours('nowhere/p1'), null);
});

everyEngine('finds documents by alias and by title', async (t, engine) => {
  await build(engine, documents);
  t.strictSame(await engine.alias('b'), ['a-2', 'b-1'], 'all that an alias leads to, in order of id');
  t.strictSame(await engine.alias('长政办发〔2021〕11号'), ['b-1']);
  t.strictSame(await engine.alias('b-1'), []);
  t.strictSame(await engine.byTitle('长沙市科技方案'), ['a-2', 'b-1'], 'by letters alone');
  t.strictSame(await engine.byTitle('关于印发方案的通知'), ['b-1'], 'by the title of its notice');
  t.strictSame(await engine.byTitle('长沙市'), []);
});

everyEngine('gives a hit what is shown of it: its passage, and of its document the facts', async (t, engine) => {
  const facts = {
    id: 'd',
    title: '《长沙市 科技》方案',
    englishTitle: 'Scheme of Changsha',
    number: '长政办发〔2021〕11号',
    issuers: [
      { id: '甲厅', name: '甲廳' },
      { id: '甲厅', name: '甲厅' },
    ],
    year: 2021,
    issued: '2021-02-19',
    version: '2021-02-18',
    type: '方案',
    script: 'Hant' as const,
  };
  const document = documentOf({
    ...facts,
    effective: '2021-03-01',
    expires: '2023-03-01',
    passages: ['另', { locator: '2', text: '研发 ， 投入 研发', units: ['2.1'] }],
  });
  await build(engine, [document]);
  const passage = document.passages[1]?.passage;
  const { hits } = await engine.search(planOfGroups([group('投入')], { rank: ranking([], '投入') }));
  t.strictSame(
    hits.map(({ score, ...hit }) => hit),
    [{ passage, document: facts, status: 'expired' }],
  );
  t.ok((hits[0]?.score ?? 0) > 0, 'with its score');
  const byDate = await engine.search(planOfGroups([group('投入')], { sort: 'date' }));
  t.strictSame(byDate.hits, [{ passage, document: facts, status: 'expired', score: null }]);
});

everyEngine('says that it is closed', async (t, engine) => {
  await build(engine, documents);
  await engine.health();
  const underWay = engine.search(planOf({}));
  await engine.close();
  t.equal((await underWay).total, 4, 'what was asked before is answered');
  const closed = { code: 'engine_unavailable' };
  await t.rejects(engine.health(), closed);
  await t.rejects(engine.search(planOf({})), closed);
  await t.rejects(build(engine, documents), closed);
  await engine.close();
  t.pass('closing twice does no harm');
});
