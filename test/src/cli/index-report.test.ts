import t from 'tap';
import { describeDryRun, describePart, describeReport, listFailed } from '../../../src/cli/index-report.js';

const failed = (count: number, code: string) =>
  Array.from({ length: count }, (_, i) => ({ path: `${i}.txt`, code, message: 'The file holds no text.' }));

t.test('the first files that could not be read, and how many more for which reasons', async (t) => {
  t.equal(listFailed([]), '');
  t.equal(listFailed(failed(1, 'empty_document')), 'tiaowen: 0.txt: The file holds no text. (empty_document)\n');
  const many = listFailed([...failed(1200, 'empty_document'), ...failed(3, 'encrypted')]).split('\n');
  t.equal(many.length, 12);
  t.equal(many[10], 'tiaowen: and 1,193 more: empty_document ×1,190, encrypted ×3');
});

t.test('what was done, in lines that do not grow with the files', async (t) => {
  const warning = {
    code: 'bold-marks',
    message: 'Removed **.',
    count: 12_000,
    lines: [[3, 3] as const, [5, 6] as const],
  };
  const kind = { code: 'bold-marks', removes: true, count: 12_000, files: 900, examples: [{ file: 'a.txt', warning }] };
  const text = describeReport({
    generation: { id: 'g', analysis: 'a', built: '2026-01-01T00:00:00.000Z', documents: 3474, passages: 181_976 },
    files: { read: 3504, unchanged: 0, removed: 1 },
    documents: { put: 3474, removed: 0, replaced: 2, moved: 0 },
    failed: failed(27, 'empty_document'),
    warnings: [kind, { ...kind, code: 'garbled', removes: false, count: 1, files: 1 }],
    repeated: 3,
    milliseconds: 17_240,
  });
  t.equal(
    text,
    [
      'Dirt removed:',
      '  bold-marks ×12,000 in 900 files: a.txt, line 3 …',
      'Left as it is, and odd:',
      '  garbled ×1 in 1 file: a.txt, line 3 …',
      'Files: 3,504 read, 0 unchanged, 1 gone',
      'Documents: 3,474 written, 2 under a new address; in several files: 3',
      'Took 17.2 s',
      'tiaowen: documents indexed: 3,474, passages: 181,976; files that could not be read: 27',
      '',
    ].join('\n'),
  );
});

t.test('what would be done', async (t) => {
  const file = (source: string, isNew: boolean) => ({
    path: source,
    base: '',
    source,
    size: 1,
    sha256: '',
    basis: '',
    isNew,
  });
  const toRead = [file('a.txt', false), ...Array.from({ length: 12 }, (_, i) => file(`${i}.txt`, true))];
  const gone = [{ no: 1, source: 'z.txt', sha256: '', basis: '' }];
  const lines = describeDryRun({ anew: false, toRead, gone, unchanged: 3, failed: [] }).split('\n');
  t.strictSame(lines.slice(9), [
    '  new 9.txt',
    '  new and 2 more',
    '  changed a.txt',
    '  gone z.txt',
    'tiaowen: new: 12, changed: 1, gone: 1, unchanged: 3; nothing was written',
    '',
  ]);
  t.match(describeDryRun({ anew: true, toRead, gone: [], unchanged: 0, failed: [] }), /again a\.txt\n.*from nothing/);
});

t.test('what became of a part, and what it waits for', async (t) => {
  const generation = { id: 'g', analysis: 'a', built: '2026-01-01T00:00:00.000Z', documents: 3474, passages: 181_976 };
  const own = { documents: 868, passages: 45_494 };
  const report = {
    generation: null,
    files: { read: 3504, unchanged: 0, removed: 0 },
    documents: { put: 868, removed: 0, replaced: 0, moved: 0 },
    failed: [],
    warnings: [],
    repeated: 0,
    milliseconds: 17_240,
  };
  const part = { number: 2, of: 4 };
  t.equal(
    describePart(part, { ...report, built: { state: 'waiting', ...own, missing: [1, 3] } }, {}),
    'Took 17.2 s\ntiaowen: part 2 of 4: 868 documents, 45,494 passages; waiting for parts 1, 3\n',
  );
  t.equal(
    describePart(part, { ...report, generation, built: { state: 'switched', ...own, generation } }, {}),
    'Took 17.2 s\ntiaowen: part 2 of 4: 868 documents, 45,494 passages; all parts are in: generation switched; documents indexed: 3,474, passages: 181,976\n',
  );
  t.equal(
    describePart(part, { ...report, generation, built: { state: 'known', generation } }, {}),
    'tiaowen: part 2 of 4: nothing to do, the index is made of these parts\n',
  );
  t.equal(
    describePart(part, { ...report, generation, built: { state: 'known', generation } }, { report: 'report.json' }),
    'tiaowen: part 2 of 4: nothing to do, the index is made of these parts; no report written\n',
  );
  t.equal(
    describePart(part, { ...report, built: { state: 'waiting', documents: 1, passages: 1, missing: [3] } }, {}),
    'Took 17.2 s\ntiaowen: part 2 of 4: 1 document, 1 passage; waiting for part 3\n',
  );
});
