import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { textBlocks } from '../../../indexer/read/text.js';
import { lettersIn, lettersOf, read, shown } from './material.js';

t.test('every line that is not empty is a block, without the white space at its ends', async (t) => {
  t.strictSame(textBlocks('\n\n　一、总体思路 \n二、目标\n \t \n\u3000\n三、任务'), [
    { kind: 'text', text: '一、总体思路', lines: [3, 3], gap: true },
    { kind: 'text', text: '二、目标', lines: [4, 4], gap: false },
    { kind: 'text', text: '三、任务', lines: [7, 7], gap: true },
  ]);
});

t.test('line numbers are the same with LF, CRLF and CR', async (t) => {
  const lines = ['', '标题', '', '正文。', '甲\t1\t2', '乙\t3\t4', '完'];
  const expected = textBlocks(lines.join('\n'));
  t.strictSame(textBlocks(lines.join('\r\n')), expected);
  t.strictSame(textBlocks(lines.join('\r')), expected);
  t.strictSame(
    expected.map((block) => block.lines),
    [
      [2, 2],
      [4, 4],
      [5, 6],
      [7, 7],
    ],
  );
});

t.test('a byte order mark is no part of the text', async (t) => {
  t.match((await read('txt', '\ufeff通知')).blocks, [{ text: '通知' }]);
});

t.test('lines of as many tabs are a table, the first its heads', async (t) => {
  t.strictSame(
    textBlocks('指标名称\t2020 年\t2025 年\n专利\t58\t 65\n\t—\t160\n\n指标名称\t2020年\t2025年\n企业\t286\t800'),
    [
      {
        kind: 'table',
        columns: ['指标名称', '2020 年', '2025 年'],
        rows: [
          { cells: ['专利', '58', '65'], line: 2 },
          { cells: ['', '—', '160'], line: 3 },
        ],
        lines: [1, 3],
      },
      {
        kind: 'table',
        columns: ['指标名称', '2020年', '2025年'],
        rows: [{ cells: ['企业', '286', '800'], line: 6 }],
        lines: [5, 6],
      },
    ],
  );
});

t.test('tabs that only indent, one tab, or one line alone make no table', async (t) => {
  const blocks = textBlocks('\t\t第一条 为规范\n\t\t第二条 在本省\n名称\t数\n企业\t3\n\n甲\t乙\t丙\n完');
  t.ok(blocks.every((block) => block.kind === 'text'));
  t.match(blocks[0], { text: '第一条 为规范' });
});

t.test('no letter of a text is lost, whatever its lines', async (t) => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
      const source = lines.join('\n');
      assert.equal(lettersIn(textBlocks(source)), lettersOf(source));
    }),
  );
  t.pass();
});

t.test('a table drawn with characters is a table; a cell goes on over its lines, and no letter is lost', async (t) => {
  const source = [
    '在途期間如下表：',
    '┌─────┬──────┬──┐',
    '│縣（市）別│在途期間日數│備考│',
    '├─────┼──────┼──┤',
    '│臺北市    │            │    │',
    '├─────┼──────┴──┤',
    '│新北市    │二日，山地鄉      │',
    '│          │五日。            │',
    '└─────┴─────────┘',
    '第 4 條',
    '│ 一條豎線',
  ].join('\n');
  const blocks = textBlocks(source);
  t.same(shown(blocks), [
    '在途期間如下表：',
    '縣（市）別|在途期間日數|備考',
    '臺北市||',
    '新北市|二日，山地鄉五日。',
    '第 4 條',
    '│ 一條豎線',
  ]);
  t.match(blocks[1], { kind: 'table', lines: [2, 9], rows: [{ line: 5 }, { line: 7 }] });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('│', '─', '├', '┼', '┤', '┌', '甲', '2', ' ', '\n', '\n│'), { maxLength: 60 }),
      (pieces) => {
        // Cells side by side are read one after the other: their lines change places.
        assert.deepEqual([...lettersIn(textBlocks(pieces.join('')))].sort(), [...lettersOf(pieces.join(''))].sort());
      },
    ),
  );
});
