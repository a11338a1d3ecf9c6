import t from 'tap';
import { fieldNamed, isPrintedName, isSiteName, printedNames } from '../../../indexer/metadata/field-names.js';
import { read } from '../read/material.js';
import { fromLines } from '../structure/from-lines.js';

t.test('names of fields are known in English and in both scripts, however they are spaced', async (t) => {
  for (const [name, field] of [
    ['标　　题：', 'title'],
    ['Document_Number', 'number'],
    ['發文字號', 'number'],
    ['【发文机关】', 'issuers'],
    ['成 文 日 期', 'issued'],
    ['施行日期', 'effective'],
  ] as const) {
    t.equal(fieldNamed(name), field, name);
  }
  for (const name of ['type', '发布日期', 'tags', '']) t.equal(fieldNamed(name), undefined, name);
});

t.test('a site writes names that say nothing of the document, and a form may have some of them', async (t) => {
  t.ok(isSiteName('索 引 号：'));
  t.notOk(isSiteName('编号'));
  t.ok(isPrintedName('编号'));
  t.notOk(isPrintedName('title'), 'no page prints an English name');
  for (const name of printedNames)
    t.notOk(isSiteName(name) && fieldNamed(name) !== undefined, `${name} is one of the two`);
});

t.test('a box says the same in a page and among the lines of a text', async (t) => {
  const box = [
    '索引号：00001',
    '字号：某政办发〔2020〕4号',
    '签发日期：2020-02-03',
    '公布机关：某市人民政府',
    '有效期至：2030-01-01',
  ];
  const text = ['某市人民政府办公室关于植树的通知', '各县：', '请认真植树。'];
  const page = await read('html', [...box, ...text].map((line) => `<p>${line}</p>`).join(''));
  t.same(page.given, {
    number: '某政办发〔2020〕4号',
    issued: '2020-02-03',
    issuers: ['某市人民政府'],
    expires: '2030-01-01',
  });
  const { document } = fromLines(...box, ...text);
  t.match(document, {
    number: '某政办发〔2020〕4号',
    issued: '2020-02-03',
    issuers: [{ name: '某市人民政府' }],
    expires: '2030-01-01',
  });
});

t.test('字号 with sizes of letters behind it is no number', async (t) => {
  const { given, warnings } = await read(
    'html',
    '<p>索引号：1 文号：某发〔2020〕4号</p><p>来源：某局 字号：大 中 小</p><p>甲。</p>',
  );
  t.same(given, { number: '某发〔2020〕4号' });
  t.strictSame(
    warnings.map(({ code }) => code),
    ['page-facts'],
  );
  const { given: alone } = await read('html', '<p>来源：某局 字号：大 中 小</p><p>甲。</p>');
  t.same(alone, {});
});
