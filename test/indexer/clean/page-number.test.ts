import t from 'tap';
import { pageNumbers } from '../../../indexer/clean/page-number.js';
import { seed, text, texts } from './material.js';

t.test('numbers that go up by one, alone on their lines, are pages', async (t) => {
  const { blocks, warnings } = pageNumbers(
    text('营造水', '- 7 -', '清、岸绿的空间。', '8', '甲', '第 9 页 共 12 页', '乙'),
  );
  t.strictSame(texts(blocks), ['营造水', '清、岸绿的空间。', '甲', '乙']);
  t.match(warnings, [{ code: 'page-number', count: 3 }]);
});

t.test('other numbers stay', async (t) => {
  for (const lines of [
    ['高新技术企业', '286', '800', '专利', '58'],
    ['2', '4'],
    ['1.', '2.', '3.'],
    ['1', '2', '完'],
  ]) {
    const source = text(...lines);
    t.strictSame(pageNumbers(source), { blocks: source, warnings: [] });
  }
});

t.test('bare numbers are pages where a page stands between them, and rows of a table where not', async (t) => {
  const page = `${'地下空间的开发利用'.repeat(20)}。`;
  t.strictSame(texts(pageNumbers(text('1', page, '2', page, '3')).blocks), [page, page]);
  const rows = text('1', '持续强降雨', '低洼', '2', '持续强降雨', '管网', '3', '持续强降雨', '下穿');
  t.strictSame(pageNumbers(rows), { blocks: rows, warnings: [] });
});

t.test('the seeds have none', async (t) => {
  for (const number of ['000', '001', '002', '003', '004'])
    t.strictSame(pageNumbers(seed(number)).warnings, [], number);
});
