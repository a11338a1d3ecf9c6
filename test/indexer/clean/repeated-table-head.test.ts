import t from 'tap';
import { repeatedTableHead } from '../../../indexer/clean/repeated-table-head.js';
import { seed, text } from './material.js';

t.test('the indicator table of seed 002 is one table of 12 rows, the heads as first printed', async (t) => {
  const { blocks, warnings } = repeatedTableHead(seed('002'));
  const tables = blocks.filter((block) => block.kind === 'table');
  t.equal(tables.length, 1);
  const [table] = tables;
  t.strictSame(table?.columns, ['指标名称', '2020 年', '2025 年']);
  t.strictSame(table?.lines, [62, 76]);
  t.strictSame(
    table?.rows.map((row) => row.line),
    [63, 64, 65, 66, 67, 68, 71, 72, 73, 74, 75, 76],
  );
  t.strictSame(table?.rows[6]?.cells, ['国家科技企业孵化器、众创空间数量（家）', '2', '4']);
  t.match(warnings, [{ code: 'repeated-table-head', count: 1, lines: [[70, 70]] }]);
});

t.test('heads again as a row of the same table go too', async (t) => {
  const { blocks, warnings } = repeatedTableHead(text('名称\t甲\t乙', '一\t1\t2', '名 称\t甲\t乙', '二\t3\t4'));
  t.match(blocks, [{ rows: [{ line: 2 }, { line: 4 }] }]);
  t.match(warnings, [{ lines: [[3, 3]] }]);
});

t.test('a table with other heads, or behind a text, is another', async (t) => {
  for (const source of [
    text('名称\t甲\t乙', '一\t1\t2', '', '名称\t甲\t丙', '二\t3\t4'),
    text('名称\t甲\t乙', '一\t1\t2', '表2', '名称\t甲\t乙', '二\t3\t4'),
  ]) {
    t.strictSame(repeatedTableHead(source), { blocks: source, warnings: [] });
  }
});
