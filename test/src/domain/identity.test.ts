import fc from 'fast-check';
import t from 'tap';
import { aliasesOf, documentId, type Identity, slugOf, workOf } from '../../../src/domain/identity.js';

const act: Identity = {
  number: '长政办发〔2021〕11号',
  title: '实施方案',
  firstIssuer: '长沙市人民政府办公厅',
  date: '2021-02-19',
};

t.test('an id is the number in pinyin and four digits of its hash', async (t) => {
  // sha256 of the UTF-8 of 长政办发〔2021〕11号, its first 20 bits in RFC 4648's base 32: never to change
  t.equal(documentId(act), 'changzhengbanfa-2021-11-lenk');
});

t.test('a number alone decides, in any writing', async (t) => {
  for (const number of ['長政辦發[2021]11號', '长政办发（2021）11号', '长政办发 〔2021〕 第11号']) {
    t.equal(documentId({ number, title: '别的题目', firstIssuer: null, date: null }), documentId(act));
  }
  t.not(documentId({ ...act, number: '长政办发〔2021〕12号' }), documentId(act));
});

t.test('texts of one act are told apart by their titles', async (t) => {
  const one = documentId({ ...act, oneOfSeveral: true });
  t.not(one, documentId({ ...act, title: '任务分工', oneOfSeveral: true }));
  t.not(one, documentId(act));
});

t.test('without a number title and date decide, or title and issuer', async (t) => {
  const plan: Identity = { number: null, title: '《科技规划》', firstIssuer: '长沙市', date: null };
  t.match(documentId(plan), /^kejiguihua-[a-z2-7]{4}$/);
  t.equal(documentId({ ...plan, title: '科技規劃', firstIssuer: '長沙市' }), documentId(plan));
  t.not(documentId({ ...plan, firstIssuer: '湖南省' }), documentId(plan));
  t.not(documentId({ ...plan, date: '2024-01-01' }), documentId({ ...plan, date: '2020-01-01' }));
});

t.test('the slug of a long title ends with a whole syllable', async (t) => {
  const slug = slugOf({ number: null, title: '长沙市委长沙市人民政府关于全力建设全球研发中心城市的实施意见' });
  t.equal(slug, 'changshashiweichangshashirenminzhengfuguanyuquan');
  t.equal(slugOf({ number: null, title: '《……》' }), 'document');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      t.match(
        documentId({ number: null, title, firstIssuer: null, date: null }),
        /^[a-z0-9](?:[a-z0-9-]{0,52})-[a-z2-7]{4}$/,
      );
    }),
  );
});

t.test('slug and number lead to a document', async (t) => {
  t.same(aliasesOf({ number: '湘政辦發〔2017〕15號', title: '計劃' }), [
    'xiangzhengbanfa-2017-15',
    '湘政办发〔2017〕15号',
  ]);
  t.same(aliasesOf({ number: null, title: '计划' }), ['jihua']);
});

t.test('all versions of a law are one work', async (t) => {
  const work = workOf('中华人民共和国城市房地产管理法', null);
  t.match(work, /^chengshifangdichanguanlifa-[a-z2-7]{4}$/);
  for (const title of [
    '城市房地产管理法',
    '中華人民共和國城市房地產管理法',
    '中华人民共和国城市房地产管理法（2007年修正）',
    '中华人民共和国城市房地产管理法(2019年8月26日修订)',
    '中华人民共和国城市房地产管理法〔修正文本〕',
  ]) {
    t.equal(workOf(title, null), work, title);
  }
});

t.test('laws of other names, places or years in their names are other works', async (t) => {
  const titles = [
    '物业管理条例',
    '物业管理条例（试行）',
    '宪法修正案（1993年）',
    '宪法修正案（2018年）',
    '规划（2021-2025年）',
  ];
  t.equal(new Set(titles.map((title) => workOf(title, null))).size, titles.length);
  t.not(workOf('物业管理条例', '430000'), workOf('物业管理条例', '330000'));
});

t.test('a version of a law has an id of its own', async (t) => {
  const version = (date: string) => documentId({ number: null, title: '物业管理条例', firstIssuer: '国务院', date });
  t.not(version('2007-08-26'), version('2018-03-19'));
});

t.test('a number that names no single act is an identity only together with the title', async (t) => {
  const notice = (title: string, number: string) => documentId({ ...act, number, title });
  t.not(notice('甲通告', '2020年第2号'), notice('乙通告', '2020年第2号'));
  t.not(notice('甲令', '主席令第七号').slice(-4), notice('乙令', '主席令第七号').slice(-4));
  t.equal(notice('甲公告', '财政部公告2020年第9号'), notice('乙公告', '財政部公告 2020 年第 9 號'));
});
