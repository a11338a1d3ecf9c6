import t from 'tap';
import type { ExportRow } from '../../../src/search/export.js';
import { asText, type ExportFormat } from '../../../src/search/export-formats.js';

const row: ExportRow = {
  citation: '长政办发〔2021〕11号，三（二）3',
  permalink: '/d/changzhengbanfa-2021-11-7k2m/3.2.3',
  title: '行动方案',
  englishTitle: 'Action Plan',
  number: '长政办发〔2021〕11号',
  issuers: ['长沙市人民政府办公厅', '长沙市科技局'],
  issued: '2021-02-19',
  version: null,
  status: 'unknown',
  section: ['三、主要任务', '（二）科技创新'],
  label: '3.',
  text: '加大研发投入。',
  english: 'Increase R&D investment.',
  englishSameVersion: false,
};
const heads =
  'citation,permalink,title,englishTitle,number,issuers,issued,version,status,section,label,text,english,englishSameVersion\r\n';

async function written(blocks: readonly (readonly ExportRow[])[], format: ExportFormat, origin = '') {
  async function* all() {
    yield* blocks;
  }
  let text = '';
  for await (const part of asText(all(), format, origin)) text += part;
  return text;
}

t.test('a table has its heads once, and a line a row', async (t) => {
  const cells =
    '长政办发〔2021〕11号，三（二）3,https://law.example/d/changzhengbanfa-2021-11-7k2m/3.2.3,行动方案,Action Plan,长政办发〔2021〕11号,' +
    '长沙市人民政府办公厅、长沙市科技局,2021-02-19,,unknown,三、主要任务 / （二）科技创新,3.,加大研发投入。,Increase R&D investment.,false\r\n';
  t.equal(await written([[row], [row, row]], 'csv', 'https://law.example'), `\uFEFF${heads}${cells.repeat(3)}`);
  t.equal(await written([], 'csv'), `\uFEFF${heads}`);
  t.equal(await written([[], [row]], 'csv', 'https://law.example'), `\uFEFF${heads}${cells}`, 'an empty block is none');
});

t.test('commas, quotes and breaks of either kind stay inside their cell', async (t) => {
  for (const text of ['甲,乙', '"甲"', '甲\n乙', '甲\r乙', '甲\r\n乙']) {
    const table = await written([[{ ...row, text }]], 'csv');
    t.ok(table.includes(`,3.,"${text.replaceAll('"', '""')}",Increase`), JSON.stringify(text));
  }
});

t.test('no cell is a formula', async (t) => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '＋1', '－1', '＠a']) {
    const table = await written([[{ ...row, text, title: text }]], 'csv');
    t.match(table.slice(heads.length), new RegExp(`,"?'${text.replace(/[+()]/g, '\\$&')}"?,`), JSON.stringify(text));
  }
});

t.test('JSON lines hold the rows as they are', async (t) => {
  const text = await written([[row], [{ ...row, text: '=甲\n乙' }]], 'jsonl', 'https://law.example');
  const permalink = `https://law.example${row.permalink}`;
  t.strictSame(
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    [
      { ...row, permalink },
      { ...row, permalink, text: '=甲\n乙' },
    ],
  );
  t.equal(await written([], 'jsonl'), '');
});
