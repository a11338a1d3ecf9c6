import t from 'tap';
import {
  documentsNamed,
  documentsNumbered,
  documentsTitled,
  meantOn,
  type Named,
} from '../../../src/citation/names.js';
import { build, type Made, make, openEngine } from '../search/material.js';

const clause = [{ at: 'a1', label: '第一条', text: '研发。' }];
const version = (title: string, day: string) => make({ title, version: day, effective: day, work: 'law' }, clause);
const first = version('中华人民共和国创新法', '2000-01-01');
const second = version('创新法（2010年修正）', '2010-01-01');
const plan = make({ title: '创新方案', number: '甲政发〔2021〕1号' }, clause);
const twin = make({ title: '创新方案', number: '乙政发〔2021〕1号' }, clause);

t.test('names of documents', async (t) => {
  const engine = await openEngine(t, [first, second, plan, twin]);
  const ids = (...made: Made[]) => made.map(({ document }) => document.id).sort();
  const idsOf = (documents: Named['documents']) => documents.map(({ id }) => id).sort();

  t.test('an id, a number in any writing, a slug, a title', async (t) => {
    for (const [name, by] of [
      [plan.document.id, 'id'],
      ['甲政發[2021]1號', 'number'],
      ['jiazhengfa-2021-1', 'slug'],
      ['JIAZHENGFA-2021-1', 'slug'],
    ] as const) {
      const named = await documentsNamed(engine, name);
      t.strictSame([named.by, idsOf(named.documents), named.undated], [by, ids(plan), false], name);
    }
    t.strictSame(idsOf((await documentsNumbered(engine, '甲政发（2021）1号')).documents), ids(plan));
    t.strictSame(idsOf((await documentsTitled(engine, '創新方案')).documents), ids(plan, twin));
    t.strictSame((await documentsNamed(engine, 'nothing')).documents, []);
  });

  t.test('a law named without its version is all of them, and means the one of the day', async (t) => {
    for (const named of [
      await documentsNamed(engine, 'law'),
      await documentsTitled(engine, '中华人民共和国创新法'),
      await documentsTitled(engine, '创新法'),
    ]) {
      t.strictSame([idsOf(named.documents), named.undated], [ids(first, second), true]);
      t.strictSame(idsOf(meantOn(named, '2005-01-01')), ids(first));
      t.strictSame(idsOf(meantOn(named, '2020-01-01')), ids(second));
    }
    t.strictSame(idsOf(meantOn(await documentsTitled(engine, '创新方案'), '2020-01-01')), ids(plan, twin));
  });

  t.test('a title that tells the version means that one, of a year without one the law as it was', async (t) => {
    const named = await documentsTitled(engine, '创新法');
    const of = (year: number, dated: boolean) =>
      idsOf(meantOn(named, '2020-01-01', { from: `${year}-01-01`, to: `${year}-12-31`, dated }));
    t.strictSame(of(2000, true), ids(first));
    t.strictSame(of(2005, false), ids(first));
    t.strictSame(of(2005, true), []);
  });

  t.test('a title goes before those that others share with it; those that only share it are all meant', async (t) => {
    const rules = make({ title: '平台规定' }, clause);
    const trial = make({ title: '平台规定（试行）' }, clause);
    const books = ['总则', '合同编'].map((book) => make({ title: `中华人民共和国民法典${book}` }, clause));
    const courts = ['一', '二'].map((no) =>
      make({ title: `最高人民法院关于适用《中华人民共和国创新法》的解释（${no}）` }, clause),
    );
    const laws = [make({ title: '中华人民共和国平台法' }, clause), make({ title: '平台法' }, clause)];
    const procedure = make({ title: '中华人民共和国民事诉讼法' }, clause);
    const ofTaiwan = make({ title: '民法', script: 'Hant' }, clause);
    const patents = [
      make({ title: '专利法', number: '甲〔2021〕1号' }, clause),
      make({ title: '專利法', number: '乙〔2021〕1號', script: 'Hant' }, clause),
    ];
    const copy = make({ title: '電影產業促進法', script: 'Hant' }, clause);
    const act = make({ title: '平臺管理條例', englishTitle: 'Platform Act', script: 'Hant' }, clause);
    const engine = await openEngine(t, [
      rules,
      trial,
      ...books,
      ...courts,
      ...laws,
      procedure,
      ofTaiwan,
      ...patents,
      copy,
      act,
    ]);
    for (const [name, meant] of [
      ['平台规定', [rules]],
      ['平台规定（试行）', [trial]],
      ['民法典', books],
      ['民法典合同编', books.slice(1)],
      ['创新法解释（二）', courts.slice(1)],
      ['最高院关于适用创新法的解释', courts],
      ['平台法', laws],
      ['中華人民共和國平台法', laws.slice(0, 1)],
      ['民诉法', [procedure]],
      ['PRC Civil Procedure Law', [procedure]],
      ['Civil Code', [...books, ofTaiwan]],
      ['Taiwan Civil Code', [ofTaiwan]],
      ['PRC Civil Code', books],
      ['Patent Law', patents.slice(0, 1)],
      ['Patent Act', patents.slice(1)],
      ['Film Industry Promotion Law', [copy]],
      ['Film Industry Promotion Law of the Republic of China', []],
      ['the Platform Act', [act]],
      ['PRC Platform Act', []],
    ] as const) {
      t.strictSame(idsOf((await documentsTitled(engine, name)).documents), ids(...meant), name);
    }
  });

  t.test('a name of before means what it meant, under the names of now', async (t) => {
    const engine = await openEngine(t, [first, second, plan]);
    const renamed = ({ document, passages }: Made, own: Partial<Made['document']>): Made => ({
      document: { ...document, ...own },
      passages,
    });
    const now = [
      renamed(first, { title: '进步法', work: 'progress' }),
      renamed(second, { title: '进步法', work: 'progress' }),
      renamed(plan, { number: '甲政发〔2021〕3号' }),
    ];
    await build(engine, now);
    for (const [name, day, meant] of [
      ['zhonghuarenmingongheguochuangxinfa', '2020-01-01', second],
      ['law', '2005-01-01', first],
      ['chuangxinfa-2010nianxiuzheng', '2005-01-01', second],
      ['甲政發[2021]1號', '2005-01-01', plan],
      ['jiazhengfa-2021-1', '2005-01-01', plan],
    ] as const) {
      const named = await documentsNamed(engine, name);
      t.strictSame([named.by, idsOf(meantOn(named, day)), named.gone], ['former', ids(meant), []], name);
    }
    t.strictSame(idsOf((await documentsNumbered(engine, '甲政发〔2021〕1号')).documents), ids(plan));
    await build(engine, [twin]);
    const { documents, gone } = await documentsNamed(engine, 'law');
    t.strictSame([documents, gone.map(({ id }) => id)], [[], ids(first, second)]);
  });

  t.test('a name that tells the version means that one on any day', async (t) => {
    for (const named of [
      await documentsTitled(engine, '创新法（2010年修正）'),
      await documentsNamed(engine, second.document.id),
    ]) {
      t.strictSame(idsOf(meantOn(named, '2005-01-01')), ids(second));
    }
  });
});
