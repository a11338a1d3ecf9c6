import t from 'tap';
import { report } from '../../indexer/report.js';

t.test('each file with its warnings, then the totals', async (t) => {
  t.equal(
    report([
      {
        file: 'seeds/001.txt',
        warnings: [
          {
            code: 'injected-word',
            message: 'Removed "B体育".',
            lines: [
              [5, 5],
              [7, 7],
            ],
            count: 3,
          },
          { code: 'title-tail', message: 'Removed "全文".', lines: [[5, 5]], count: 1 },
        ],
      },
      { file: 'seeds/clean.txt', warnings: [] },
      {
        file: 'seeds/002.txt',
        warnings: [
          { code: 'injected-word', message: 'Removed "XY彩票".', lines: [[9, 11]], count: 4 },
          { code: 'injected-word', message: 'Removed "Z游戏".', lines: [], count: 1 },
        ],
      },
    ]),
    `seeds/001.txt
  injected-word ×3: Removed "B体育". (lines 5, 7)
  title-tail ×1: Removed "全文". (line 5)

seeds/002.txt
  injected-word ×4: Removed "XY彩票". (lines 9–11)
  injected-word ×1: Removed "Z游戏".

Warnings in 2 files:
  injected-word ×8 in 2 files
  title-tail ×1 in 1 file
`,
  );
});

t.test('nothing where nothing was found', async (t) => {
  t.equal(report([]), '');
  t.equal(report([{ file: 'a.txt', warnings: [] }]), '');
});
