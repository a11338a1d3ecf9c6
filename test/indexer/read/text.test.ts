import fc from 'fast-check';
import t from 'tap';
import { ReadError } from '../../../indexer/read/error.js';
import { readText } from '../../../indexer/read/text.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

t.test('every line that is not empty is a block, without the white space at its ends', async (t) => {
  t.strictSame(readText(bytes('\n\n　一、总体思路 \n二、目标\n \t \n\u3000\n三、任务')), [
    { kind: 'text', text: '一、总体思路', lines: [3, 3], gap: true },
    { kind: 'text', text: '二、目标', lines: [4, 4], gap: false },
    { kind: 'text', text: '三、任务', lines: [7, 7], gap: true },
  ]);
});

t.test('line numbers are the same with LF, CRLF and CR', async (t) => {
  const lines = ['', '标题', '', '正文。', '甲\t1\t2', '乙\t3\t4', '完'];
  const expected = readText(bytes(lines.join('\n')));
  t.strictSame(readText(bytes(lines.join('\r\n'))), expected);
  t.strictSame(readText(bytes(lines.join('\r'))), expected);
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
  t.match(readText(bytes('\ufeff通知')), [{ text: '通知' }]);
});

t.test('lines of as many tabs are a table, the first its heads', async (t) => {
  t.strictSame(
    readText(bytes('指标名称\t2020 年\t2025 年\n专利\t58\t 65\n\t—\t160\n\n指标名称\t2020年\t2025年\n企业\t286\t800')),
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
  const blocks = readText(bytes('\t\t第一条 为规范\n\t\t第二条 在本省\n名称\t数\n企业\t3\n\n甲\t乙\t丙\n完'));
  t.ok(blocks.every((block) => block.kind === 'text'));
  t.match(blocks[0], { text: '第一条 为规范' });
});

t.test('what is not UTF-8 is refused with a code', async (t) => {
  for (const broken of [
    [0xd6, 0xd0, 0xb9, 0xfa],
    [0xff, 0xfe, 0x2d, 0x4e],
    [0xed, 0xa0, 0x80],
  ]) {
    try {
      readText(Uint8Array.from(broken));
      t.fail('read what is not UTF-8');
    } catch (error) {
      t.ok(error instanceof ReadError);
      t.match(error, { code: 'not_utf8', message: /UTF-8/ });
    }
  }
});

t.test('no letter of a text is lost, whatever its lines', async () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
      const source = lines.join('\n');
      const read = readText(bytes(source)).flatMap((block) =>
        block.kind === 'text' ? [block.text] : [...block.columns, ...block.rows.flatMap((row) => row.cells)],
      );
      const letters = (text: string): string => text.replace(/\s/gu, '');
      return letters(read.join('')) === letters(source);
    }),
  );
});
