import type { Worker } from 'node:worker_threads';
import t from 'tap';
import { openQueryWords, type QueryWords } from '../../../src/text/query-words.js';

/** Small ones load at once; each cuts 研发投入 in its own way. */
const together = '研发投入 9 n\n研 1 n\n发 1 n\n投 1 n\n入 1 n\n';
const apart = '研发 9 n\n投入 9 n\n研 1 n\n发 1 n\n投 1 n\n入 1 n\n';

/** So long that its words are not kept. */
const long = `研发投入${'。'.repeat(100)}`;

const words = (...all: string[]) => all.map((token) => ({ token, writings: [token] }));

const opened: QueryWords[] = [];
function open(): QueryWords {
  const queryWords = openQueryWords();
  opened.push(queryWords);
  return queryWords;
}
const workers: Worker[] = [];
const started = (worker: Worker) => workers.push(worker);
process.on('worker', started);
t.teardown(async () => {
  process.off('worker', started);
  await Promise.all(opened.map((queryWords) => queryWords.close()));
});

t.test('words wait for the first dictionary', async (t) => {
  const queryWords = open();
  const early = queryWords.words(['研发投入', '']);
  await queryWords.use(together);
  t.same(await early, [words('研发投入'), []]);
  t.same(await queryWords.words([]), []);
});

t.test('a new dictionary takes over while queries run, and none is lost', async (t) => {
  const queryWords = open();
  await queryWords.use(together);
  let swapped = false;
  const swap = queryWords.use(apart).then(() => {
    swapped = true;
  });
  const answers: Awaited<ReturnType<QueryWords['words']>>[] = [];
  while (!swapped) answers.push(...(await Promise.all(Array.from({ length: 50 }, () => queryWords.words([long])))));
  await swap;
  t.same(answers[0], [words('研发投入')], 'the old one answers at first');
  const kinds = new Set(answers.map((answer) => JSON.stringify(answer)));
  t.ok(
    [...kinds].every((kind) =>
      [[words('研发投入')], [words('研发', '投入')]].some((cut) => JSON.stringify(cut) === kind),
    ),
  );
  t.same(await queryWords.words(['研发投入']), [words('研发', '投入')]);
});

t.test('a dictionary that cannot be loaded leaves the old one', async (t) => {
  const queryWords = open();
  const early = queryWords.words(['研发投入']);
  await Promise.all([t.rejects(queryWords.use('broken'), /dictionary/), t.rejects(early, /dictionary/)]);
  await queryWords.use(apart);
  await t.rejects(queryWords.use('broken'), /dictionary/);
  t.same(await queryWords.words(['研发投入']), [words('研发', '投入')]);
});

t.test('a worker that ends is an error for who waits, and the next call is answered', async (t) => {
  const queryWords = open();
  await queryWords.use(apart);
  const worker = workers.at(-1) as Worker;
  const waiting = queryWords.words(['研发投入'.repeat(500_000)]);
  await Promise.all([t.rejects(waiting), worker.terminate()]);
  t.same(await queryWords.words([long]), [words('研发', '投入')]);
  await (workers.at(-1) as Worker).terminate();
  t.same(await queryWords.words([long]), [words('研发', '投入')], 'one that ended in its idle time is replaced');
});

t.test('words of a text are cut once, until another dictionary is used', async (t) => {
  const queryWords = open();
  await queryWords.use(together);
  const first = await queryWords.words(['研发投入', '研发投入']);
  t.same(first, [words('研发投入'), words('研发投入')]);
  await (workers.at(-1) as Worker).terminate();
  const { length } = workers;
  t.same(await queryWords.words(['研发投入']), [words('研发投入')]);
  t.equal(workers.length, length, 'nothing was asked of a worker');
  await queryWords.use(apart);
  t.same(await queryWords.words(['研发投入', '研发']), [words('研发', '投入'), words('研发')]);
});

t.test('close ends the worker and rejects what waits', async (t) => {
  const never = openQueryWords();
  const waiting = never.words(['研发']);
  await Promise.all([t.rejects(waiting, /closed/), never.close()]);
  const loading = openQueryWords();
  const use = loading.use(apart);
  const words = loading.words(['研发']);
  await Promise.all([t.rejects(use, /closed/), t.rejects(words, /closed/), loading.close()]);
  const queryWords = openQueryWords();
  await queryWords.use(apart);
  const worker = workers.at(-1) as Worker;
  await queryWords.close();
  t.equal(worker.threadId, -1, 'the thread is gone');
  await t.rejects(queryWords.words(['研发']), /closed/);
  await t.rejects(queryWords.use(apart), /closed/);
});
