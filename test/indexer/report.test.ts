import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { kindsOf, listWarnings } from '../../indexer/report.js';
import { act, workplace } from './workplace.js';

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
  { code: 'garbled', message: 'Found "�".', lines: [], count: 1 },
] as const;

t.test('a line a warning, with its count and lines', async (t) => {
  t.equal(
    listWarnings(one),
    '  injected-word ×3: Removed "B体育". (lines 5, 7–9)\n  title-tail ×1: Removed "全文". (line 5)\n',
  );
  t.equal(listWarnings(other), '  injected-word ×4: Removed "XY彩票". (lines 9–11)\n  garbled ×1: Found "�".\n');
  t.equal(listWarnings([]), '');
});

t.test('how often each kind was reported, in how many files, with a few examples', async (t) => {
  const files = [
    { file: '001.txt', warnings: one },
    { file: '002.txt', warnings: other },
    ...Array.from({ length: 9 }, (_, i) => ({ file: `1${i}.txt`, warnings: other })),
  ];
  const kinds = kindsOf(files);
  t.match(kinds, [
    { code: 'garbled', removes: false, count: 10, files: 10 },
    { code: 'injected-word', removes: true, count: 43, files: 11 },
    { code: 'title-tail', removes: true, count: 1, files: 1 },
  ]);
  t.same(
    kinds[1]?.examples.map(({ file }) => file),
    ['001.txt', '002.txt', '10.txt'],
  );
});

t.test('what a reader leaves out is removed, what it only tells is not', async (t) => {
  const told = { message: '', lines: [], count: 1 };
  const kinds = kindsOf([
    { file: 'a.html', warnings: [{ ...told, code: 'page-furniture', removed: 12 }] },
    { file: 'b.pdf', warnings: [{ ...told, code: 'page-without-text' }] },
  ]);
  t.match(kinds, [
    { code: 'page-furniture', removes: true },
    { code: 'page-without-text', removes: false },
  ]);
});

t.test('the report of a run as a file: everything, also of files that were not read again', async (t) => {
  const place = await workplace(t, {
    'a.txt': act(1, '甲**乙**'),
    'b.txt': act(1, '甲**乙**'),
    'c.txt': '',
    'metadata.yaml': 'files:\n  none.txt:\n    number: 某发〔2020〕1号\n',
  });
  const file = join(place.data, 'report.json');
  for (const read of [3, 0]) {
    await place.index({ report: file });
    const report = JSON.parse(readFileSync(file, 'utf8'));
    t.match(report, {
      documents: 1,
      files: { read, unchanged: 3 - read },
      skipped: [{ path: 'c.txt', code: 'empty_document' }],
      repeated: [{ sources: ['a.txt', 'b.txt'] }],
    });
    t.match(report.kinds, [
      { code: 'bold-marks', removes: true, count: 2, files: 2 },
      { code: 'metadata-missing', removes: false, count: 2, files: 2 },
      { code: 'metadata-path-unmatched', removes: false, count: 1, files: 1 },
    ]);
    t.match(report.warnings, [
      { file: 'metadata.yaml', warnings: [{ code: 'metadata-path-unmatched', lines: [[2, 2]] }] },
      {
        file: 'a.txt',
        warnings: [{ code: 'bold-marks', lines: [[3, 3]] }, { code: 'region-unknown' }, { code: 'metadata-missing' }],
      },
      { file: 'b.txt' },
    ]);
  }
  await t.rejects(place.index({ report: join(place.data, 'no', 'report.json') }), { code: 'report_unwritable' });
});
