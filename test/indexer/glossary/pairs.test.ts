import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import t from 'tap';
import { type BadLine, type Pair, pairsIn } from '../../../indexer/glossary/pairs.js';

async function read(path: string): Promise<{ pairs: Pair[]; bad: BadLine[] }> {
  const pairs: Pair[] = [];
  const bad: BadLine[] = [];
  for await (const pair of pairsIn(path, (line) => bad.push(line))) pairs.push(pair);
  return { pairs, bad };
}

t.test('pairs are read from JSON lines, gzipped or not, whatever else a line has', async (t) => {
  const lines = '{"zh":"税","en":"tax","title":"Act"}\n\n{"en":"fee","zh":"费"}\r\n';
  const folder = t.testdir({ 'pairs.jsonl': lines, 'pairs.jsonl.gz': gzipSync(lines) });
  for (const name of ['pairs.jsonl', 'pairs.jsonl.gz']) {
    t.same(await read(join(folder, name)), {
      pairs: [
        { zh: '税', en: 'tax' },
        { zh: '费', en: 'fee' },
      ],
      bad: [],
    });
  }
});

t.test('what has no translation is passed over', async (t) => {
  const folder = t.testdir({ 'titles.jsonl': '{"zh":"税","en":null}\n{"zh":"费","en":""}\n' });
  t.same(await read(join(folder, 'titles.jsonl')), { pairs: [], bad: [] });
});

t.test('a broken line is named, and the rest goes on', async (t) => {
  const folder = t.testdir({
    'pairs.jsonl': '{"zh":\nnull\n[]\n{"zh":"税"}\n{"zh":1,"en":"tax"}\n{"zh":"税","en":"tax"}',
  });
  const path = join(folder, 'pairs.jsonl');
  const { pairs, bad } = await read(path);
  t.same(pairs, [{ zh: '税', en: 'tax' }]);
  t.same(
    bad.map(({ path, line, code }) => [path, line, code]),
    [1, 2, 3, 4, 5].map((line) => [path, line, 'pair_invalid']),
  );
});

t.test('a file that is not there, or is not gzip, is an error', async (t) => {
  const folder = t.testdir({ 'broken.gz': 'no gzip' });
  await t.rejects(read(join(folder, 'missing.jsonl')), { code: 'ENOENT' });
  await t.rejects(read(join(folder, 'missing.jsonl.gz')), { code: 'ENOENT' });
  await t.rejects(read(join(folder, 'broken.gz')), { code: 'Z_DATA_ERROR' });
});
