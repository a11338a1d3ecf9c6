import t from 'tap';
import { resolve } from '../../../src/citation/resolve.js';
import { make, openEngine } from '../search/material.js';

const plan = make(
  {
    number: '长政办发〔2021〕11号',
    title: '科技创新方案',
    notice: { title: '长沙市人民政府办公厅关于印发科技创新方案的通知', type: '通知' },
    outline: [
      { label: '一、', title: '思路', locator: '1', children: [] },
      { label: '二、', title: '任务', locator: '2', children: [] },
    ],
  },
  [
    { at: 'n.h1', text: '长政办发〔2021〕11号', kind: 'head' },
    { at: 'n.p1', text: '现印发给你们。' },
    { at: 'h1', text: '科技创新方案', kind: 'head' },
    { at: 'p1', text: '为了创新，制定本方案。' },
    { at: '1', label: '一、', text: '思路' },
    { at: '1.1', label: '（一）', text: '方向。' },
    { at: '1.2', label: '（二）', text: '目标。' },
    { at: '1.2.p1', text: '到2025年。' },
    { at: '1.2.t1', text: '主要目标', kind: 'caption' },
    { at: '1.2.t1.r1', text: '投入\t1', kind: 'row' },
    { at: '2', label: '二、', text: '任务' },
    { at: '2.1', label: '（一）', text: '研发。' },
    { at: '2.1.1', label: '1.', text: '投入。' },
    { at: '2.1.1.1', label: '1.', text: '奖补。' },
    { at: '2.1.1b', label: '1.', text: '平台。' },
    { at: '2.1.2', label: '②', text: '团队。' },
    { at: 'p2', text: '本方案自公布之日起施行。' },
  ],
);
const lost = make({ title: '实施意见，2024年这样干' }, [
  { at: '1', label: '1.', text: '总部。' },
  { at: 'r2.1', label: '1.', text: '平台。' },
  { at: 'r2.2', label: '(2)', text: '机构。' },
  { at: 'r3.2', label: '(2)', text: '人才。' },
  { at: 'u1', text: '举措', kind: 'heading' },
  { at: 'u1.u1', text: '具体举措', kind: 'heading' },
  { at: 'u1.u1.p1', text: '加大投入。' },
]);
const law = make({ title: '科技促进法', type: '法' }, [
  { at: 'a3', label: '第三条', text: '国家支持。' },
  {
    at: 'a33',
    label: '第三十三条',
    text: '有下列情形之一的：（一）甲；（二）乙。',
    kind: 'article',
    units: [
      { locator: 'a33.1', label: null, start: 0, end: 20 },
      { locator: 'a33.1.1', label: '（一）', start: 10, end: 14 },
      { locator: 'a33.1.2', label: '（二）', start: 14, end: 19 },
    ],
  },
  { at: 'a33-1', label: '第三十三条之一', text: '平台。', kind: 'article' },
]);
const taiwan = make({ title: '平臺民法', script: 'Hant' }, [
  {
    at: 'a184',
    label: '第 184 條',
    text: '前項。後項：一、甲。二、乙。',
    kind: 'article',
    units: [
      { locator: 'a184.1', label: null, start: 0, end: 3 },
      { locator: 'a184.2', label: null, start: 3, end: 14 },
      { locator: 'a184.2.2', label: '二、', start: 10, end: 14 },
    ],
  },
]);
const namesakes = [
  make({ title: '工作要点', number: '甲发〔2020〕1号' }, [{ at: '1', label: '一、', text: '甲。' }]),
  make({ title: '工作要点', number: '乙发〔2020〕1号' }, [
    { at: '1', label: '一、', text: '乙。' },
    { at: '2', label: '二、', text: '乙。' },
  ]),
];

t.test('resolving citations', async (t) => {
  const engine = await openEngine(t, [plan, lost, law, taiwan, ...namesakes]);
  const locators = async (cite: string) => (await resolve(engine, cite)).matches.map(({ locator }) => locator);

  t.test('every printed citation leads back to its passage alone', async (t) => {
    for (const { passages } of [plan, lost, law]) {
      for (const { citation, id } of passages) {
        const { matches, reason } = await resolve(engine, citation);
        t.same([reason, ...matches.map(({ url }) => url)], [null, `/d/${id}`], citation);
      }
    }
  });

  t.test('a clause is found however it is written', async (t) => {
    for (const cite of [
      '长政办发〔2021〕11号第二部分（一）1',
      '長政辦發[2021]11號 二、(一)1.',
      '《科技创新方案》（长政办发〔2021〕11号）二（一）1',
      '《科技創新方案》二（一）1',
      '科技创新方案，二（一）1',
      '长沙市人民政府办公厅关于印发科技创新方案的通知 2.1.1',
      `/d/${plan.document.id}/2.1.1`,
      'changzhengbanfa-2021-11/2.1.1',
    ]) {
      t.match(
        await resolve(engine, cite),
        { matches: [{ document: plan.document.id, locator: '2.1.1' }], reason: null },
        cite,
      );
    }
    t.same(await locators('《科技促进法》第33条第1款第2项'), ['a33.1.2']);
    t.same(await locators('科技促进法第三十三条第（二）项'), ['a33.1.2']);
    t.same(await locators('科技促进法第三十三条之一'), ['a33-1']);
    // 項 is what mainland's laws call 款
    for (const cite of [
      '平臺民法第184條第2項第2款',
      '依平台民法第一百八十四条第二项第二款之规定',
      '平台民法184条2项2款',
    ]) {
      t.same(await locators(cite), ['a184.2.2'], cite);
    }
    t.same(await locators('平臺民法第184條第1項前段'), ['a184.1']);
  });

  t.test('a document alone', async (t) => {
    const { id } = plan.document;
    for (const [cite, reason] of [
      ['长政办发〔2021〕11号', 'number'],
      ['《科技创新方案》', 'title'],
      ['科技創新方案。', 'title'],
      [id, 'address'],
      ['/d/长政办发〔2021〕11号', 'address'],
    ]) {
      t.same(await resolve(engine, cite as string), {
        matches: [{ url: `/d/${id}`, document: id, locator: null, reason }],
        reason: null,
      });
    }
    t.same(await locators('实施意见，2024年这样干'), [null], 'a title with a comma in it');
  });

  t.test('what is ambiguous is listed', async (t) => {
    t.match(await resolve(engine, '长政办发〔2021〕11号（一）'), {
      matches: [{ locator: '1.1' }, { locator: '2.1' }],
      reason: 'several_clauses',
    });
    t.same(await locators('《实施意见，2024年这样干》（2）'), ['r2.2', 'r3.2']);
    t.match(await resolve(engine, '《工作要点》一'), { matches: { length: 2 }, reason: 'several_documents' });
    t.match(await resolve(engine, '《工作要点》二'), { matches: [{ locator: '2' }], reason: null });
  });

  t.test('a clause that is not there gives the document and what is near', async (t) => {
    t.match(await resolve(engine, '长政办发〔2021〕11号一（四）'), {
      matches: [
        { locator: null, reason: 'clause_not_found' },
        { locator: '1', reason: 'above' },
        { locator: '1.2', reason: 'near' },
        { locator: '1.1', reason: 'near' },
      ],
      reason: 'clause_not_found',
    });
    t.same(await locators('长政办发〔2021〕11号的有关规定'), [null]);
  });

  t.test('several clauses, and a range of them', async (t) => {
    t.match(await resolve(engine, '《科技促进法》第三条、第三十三条第一款第（一）、（二）项'), {
      matches: [{ locator: 'a3' }, { locator: 'a33.1.1' }, { locator: 'a33.1.2' }],
      reason: null,
    });
    t.match(await resolve(engine, '科技促进法第3条至第33条之一的规定'), {
      matches: [{ locator: 'a3' }, { locator: 'a33' }, { locator: 'a33-1' }],
      reason: null,
    });
    t.same(await locators('长政办发〔2021〕11号第二部分（一）至第三部分'), [null], 'a range of two kinds is none');
    t.same(await locators('科技促进法第三条和第五条'), ['a3'], 'those that are there');
  });

  t.test('words around a citation are not part of it', async (t) => {
    for (const cite of [
      '依照《科技促进法》第三条的规定',
      '科技促进法第三条规定了什么？',
      '“科技促进法第三条”',
      '根據《科技促進法》第三條之規定處理。',
    ]) {
      t.match(await resolve(engine, cite), { matches: [{ locator: 'a3' }], reason: null }, cite);
    }
  });

  t.test('articles of a document without any are its items', async (t) => {
    t.same(await locators('科技创新方案第二条'), ['2']);
    t.same(
      await locators('科技促进法第三十三条第四项'),
      [null, 'a33', 'a33.1'],
      'never items of one that has articles',
    );
  });

  t.test('documents that are not there, and nothing at all', async (t) => {
    for (const cite of ['长政办发〔2021〕12号三', '《创新方案》', '科技', '/d/nichts/1']) {
      t.same(await resolve(engine, cite), { matches: [], reason: 'document_not_found' }, cite);
    }
    t.same(await resolve(engine, '，。'), { matches: [], reason: 'nothing_cited' });
  });
});
