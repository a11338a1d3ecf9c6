import t from 'tap';
import { type ProgressLine, progressLine } from '../../../src/cli/progress-line.js';

/** An indexing of 100 files in 20 seconds, a second at a time. */
function watched(out: { isTTY?: boolean; columns?: number }): string[] {
  const said: string[] = [];
  let time = 0;
  const progress: ProgressLine = progressLine({ ...out, write: (text) => said.push(text) }, () => time);
  progress.looked(50, 100);
  progress.begin(100, 1_000_000);
  for (let second = 0; second < 20; second++) {
    time += 1000;
    progress.read(100, 9000);
    progress.handedOn(50_000);
  }
  progress.finishing();
  progress.end();
  return said;
}

t.test('on a terminal one line that is written over, with rate and time left', async (t) => {
  const said = watched({ isTTY: true, columns: 120 });
  t.ok(said.every((text) => text.startsWith('\r\u001b[K') && !text.includes('\n')));
  t.ok(said.includes('\r\u001b[K45 %, 1,000 documents, 90,000 passages, 9,000 passages a second, 13 s left'));
  t.equal(said.at(-2), '\r\u001b[Kputting the index in order');
  t.equal(said.at(-1), '\r\u001b[K');
  t.ok(
    watched({ isTTY: true, columns: 20 }).every((text) => text.length <= 19 + '\r\u001b[K'.length),
    'never wider',
  );
});

t.test('elsewhere a plain line now and then', async (t) => {
  t.strictSame(watched({}), [
    'tiaowen: reading 100 files\n',
    'tiaowen: 45 %, 1,000 documents, 90,000 passages, 9,000 passages a second, 13 s left\n',
    'tiaowen: 95 %, 2,000 documents, 180,000 passages, 9,000 passages a second, 2 s left\n',
  ]);
});

t.test('one is told as one', async (t) => {
  const said: string[] = [];
  let time = 0;
  const progress = progressLine({ write: (text) => said.push(text) }, () => time);
  progress.begin(1, 100);
  time = 10_000;
  progress.read(1, 1);
  t.strictSame(said, ['tiaowen: reading 1 file\n', 'tiaowen: 0 %, 1 document, 1 passage, 0 passages a second\n']);
});
