import t from 'tap';
import type { RecordFields } from '../../../indexer/read/reader.js';
import { ownFields } from '../../../indexer/read/record-fields.js';
import { places, read, shown } from './material.js';

const jsonl = (...records: unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

t.test('passages of a law are its title, headings where they change, and its articles', async (t) => {
  const { blocks, given } = await read(
    'jsonl',
    jsonl(
      {
        ...{
          document: 'a',
          title: '某市条例',
          number: '某市公告第3号',
          issuers: ['某市人大常委会'],
          issued: '2021-02-19',
        },
        ...{
          region: '430100',
          level: 'city',
          version: '2021年2月19日',
          headings: ['第一章 总则'],
          label: '第一条',
          text: '为了规范，制定本条例。',
        },
      },
      {
        document: 'a',
        title: '某市条例',
        headings: ['第一章 总则'],
        label: '第二条',
        text: '本条例所称：\r\n（一）甲；\r\n\r\n（二）乙。',
      },
      { document: 'a', title: '某市条例', headings: ['第二章 管理', '第一节 登记'], label: '第三条', text: '丙。' },
      { document: 'a', title: '某市条例', headings: ['第二章 管理', '第二节 许可'], label: '第四条', text: '丁。' },
      { document: 'a', title: '某市条例', headings: null, label: '第五条', text: '戊。' },
    ),
  );
  t.same(shown(blocks), [
    ...[
      '# 某市条例',
      '## 第一章 总则',
      '第一条 为了规范，制定本条例。',
      '第二条 本条例所称：',
      '（一）甲；',
      '（二）乙。',
    ],
    ...['## 第二章 管理', '### 第一节 登记', '第三条 丙。', '### 第二节 许可', '第四条 丁。', '第五条 戊。'],
  ]);
  t.same(places(blocks), [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5]);
  t.same(given, {
    ...{ title: '某市条例', number: '某市公告第3号', issuers: ['某市人大常委会'], issued: '2021-02-19' },
    ...{ region: '430100', level: 'city', version: '2021-02-19' },
  });
});

t.test('fields of other names, and a document in one record', async (t) => {
  const taiwan: RecordFields = {
    ...ownFields,
    document: 'pcode',
    headings: 'heading',
    given: {},
  };
  const law = [
    {
      pcode: 'A0000001',
      title: '中華民國憲法',
      label: '第 1 條',
      heading: '第 一 章 總綱',
      text: '中華民國基於三民主義。',
    },
    {
      pcode: 'A0000001',
      title: '中華民國憲法',
      label: '第 2 條',
      heading: '第 一 章 總綱',
      text: '主權屬於國民全體，\r\n不得侵犯。',
    },
  ];
  const { blocks } = await read('jsonl', jsonl(...law), taiwan);
  t.same(shown(blocks), [
    '# 中華民國憲法',
    '## 第 一 章 總綱',
    '第 1 條 中華民國基於三民主義。',
    '第 2 條 主權屬於國民全體，',
    '不得侵犯。',
  ]);
  t.match(blocks[4], { afterBreak: true });

  const whole: RecordFields = {
    ...ownFields,
    document: 'id',
    title: 'name',
    text: 'content',
    label: null,
    headings: null,
  };
  const one = await read(
    'jsonl',
    jsonl({ id: 7, name: '某办法', content: '第一条 甲。\n\n第二条 乙。', stray: {} }),
    whole,
  );
  t.same(shown(one.blocks), ['# 某办法', '第一条 甲。', '第二条 乙。']);
});

t.test('a label that only counts is left out where the text has a mark of its own', async (t) => {
  const { blocks } = await read(
    'jsonl',
    jsonl({ document: 'a', label: '1', text: '一、甲。' }, { document: 'a', label: '2', text: '乙。' }),
  );
  t.same(shown(blocks), ['一、甲。', '2 乙。']);
});

t.test('a field of a value that makes no sense is reported and left out', async (t) => {
  const { given, warnings } = await read(
    'jsonl',
    jsonl({ document: 'a', title: '甲', text: '乙。', issued: '不详', level: 'galaxy', year: '2021' }),
  );
  t.same(given, { title: '甲', year: 2021 });
  t.match(warnings, [{ code: 'metadata-invalid', message: /issued.*不详/ }, { message: /level.*galaxy/ }]);
});

t.test('official English texts are told by the lines of their clauses', async (t) => {
  const taiwan: RecordFields = {
    ...ownFields,
    ...{ document: 'pcode', title: 'zh_title', text: 'zh', english: 'en', sameVersion: 'same_version' },
    label: '第 {art} 條',
    given: { englishTitle: 'en_title' },
  };
  const titles = { pcode: 'A0000001', zh_title: '中華民國憲法', en_title: 'Constitution' };
  const { blocks, given, english, warnings } = await read(
    'jsonl',
    jsonl(
      { ...titles, art: '1', zh: '甲。', en: ' The first.\r\n \r\n(1) A. ', same_version: true },
      { ...titles, art: '2-1', zh: '乙。', en: 'The second.', same_version: false },
      { ...titles, art: '3', zh: '丙。', en: '' },
    ),
    taiwan,
  );
  t.same(shown(blocks), ['# 中華民國憲法', '第 1 條 甲。', '第 2-1 條 乙。', '第 3 條 丙。']);
  t.same(given, { title: '中華民國憲法', englishTitle: 'Constitution' });
  t.same(english, [
    { line: 1, headings: [], text: 'The first.\n(1) A.', sameVersion: true },
    { line: 2, headings: [], text: 'The second.', sameVersion: false },
  ]);
  t.same(warnings, []);
});

t.test('a record without the number that its label is made of has no label', async (t) => {
  const { blocks } = await read('jsonl', jsonl({ document: 'a', text: '甲。' }), {
    ...ownFields,
    label: '第{article}条',
  });
  t.same(shown(blocks), ['甲。']);
});

t.test('whether an English text is of the same version is said by true or false', async (t) => {
  const record = { document: 'a', label: '第一条', text: '甲。', english: 'A.', sameVersion: 'no' };
  await t.rejects(read('jsonl', jsonl(record)), {
    code: 'record_broken',
    message: /sameVersion.*neither true nor false/,
  });
});
