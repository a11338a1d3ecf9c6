import t from 'tap';
import { countWarnings, listWarnings } from '../../indexer/report.js';

const one = [
  {
    code: 'injected-word',
    message: 'Removed "B体育".',
    lines: [
      [5, 5],
      [7, 9],
    ],
    count: 3,
  },
  { code: 'title-tail', message: 'Removed "全文".', lines: [[5, 5]], count: 1 },
] as const;
const other = [
  { code: 'injected-word', message: 'Removed "XY彩票".', lines: [[9, 11]], count: 4 },
  { code: 'injected-word', message: 'Removed "Z游戏".', lines: [], count: 1 },
] as const;

t.test('a line a warning, with its count and lines', async (t) => {
  t.equal(
    listWarnings(one),
    '  injected-word ×3: Removed "B体育". (lines 5, 7–9)\n  title-tail ×1: Removed "全文". (line 5)\n',
  );
  t.equal(
    listWarnings(other),
    '  injected-word ×4: Removed "XY彩票". (lines 9–11)\n  injected-word ×1: Removed "Z游戏".\n',
  );
  t.equal(listWarnings([]), '');
});

t.test('how often each code was reported, in how many files', async (t) => {
  const files = [
    { file: 'seeds/001.txt', warnings: one },
    { file: 'seeds/clean.txt', warnings: [] },
    { file: 'seeds/002.txt', warnings: other },
  ];
  t.equal(countWarnings(files), '  injected-word ×8 in 2 files\n  title-tail ×1 in 1 file\n');
  t.equal(countWarnings([]), '');
});
