import t from 'tap';
import type { Page, Piece } from '../../../indexer/read/page-lines.js';
import { blocksOfPages } from '../../../indexer/read/pages.js';
import { texts } from '../clean/material.js';

const size = 16;

/** Lines one below the other, from the left edge of the text, and the number of the page. */
function page(number: number, lines: readonly string[], foot: string): Page {
  const piece = (text: string, x: number, y: number): Piece => ({ text, x, width: text.length * size, y, size });
  const pieces = [...lines.map((text, i) => piece(text, 79, 140 + i * 28)), piece(foot, 260, 780)];
  return { number, width: 595, height: 842, pieces };
}

t.test('radicals in the place of letters hide no mark of a paragraph and no number of a page', async (t) => {
  const line = '一二三四五六七八九十'.repeat(3).slice(0, 28);
  const { blocks, warnings } = blocksOfPages([
    page(1, [line, `${line.slice(1)}。`, '⼀、甲，乙。', '⼆、乙，丙。'], '第1⻚'),
    page(2, [line, '丙。', '三、甲，乙。', '四、乙，丙。'], '第2⻚'),
  ]);
  const first = `${line}${line.slice(1)}。`;
  t.strictSame(texts(blocks), [first, '⼀、甲，乙。', '⼆、乙，丙。', `${line}丙。`, '三、甲，乙。', '四、乙，丙。']);
  t.match(warnings, [{ code: 'page-number', count: 2 }]);
});
