import t from 'tap';
import { termLines } from '../../../src/text/term-lines.js';

t.test(
  'what a file of terms says, with the numbers of its lines, without comments, blanks and empty lines',
  async (t) => {
    const text = '\ufeff# 说明\r\n专精特新\r\n\n \t\n  研发 = R&D  # 国家统计局\nC#语言\n';
    t.same(
      [...termLines(text)],
      [
        [2, '专精特新'],
        [5, '研发 = R&D'],
        [6, 'C#语言'],
      ],
    );
  },
);

t.test('an empty file says nothing', async (t) => {
  t.same([...termLines('')], []);
});
