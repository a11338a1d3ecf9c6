import { once } from 'node:events';
import { join } from 'node:path';
import t from 'tap';
import { root } from '../../../src/root.js';
import { runCli, spawnCli } from './run.js';

const settings = { TIAOWEN_DATA: t.testdir({}) };
await runCli(['index', join(root, 'seeds')], settings);

t.test('all that is found goes to stdout as a list, or so many as are wanted', async (t) => {
  const { code, out, err } = await runCli(['search', '--export', 'csv', '研发', '投入'], settings);
  t.strictSame([code, err], [0, '']);
  const lines = out.trimEnd().split('\r\n');
  t.match(lines[0], /^\uFEFFcitation,permalink,title,/);
  t.match(lines[1], /^[^,]+,\/d\/[\w-]+\/[\w.]+,/);
  const { out: page } = await runCli(['search', '研发', '投入'], settings);
  t.equal(lines.length - 1, Number(/of (\d+) passages/.exec(page)?.[1]));

  const { out: two } = await runCli(['search', '--export', 'jsonl', '--limit', '2', '研发', '投入'], settings);
  const rows = two
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  t.equal(rows.length, 2);
  const { out: one } = await runCli(['search', '--export', 'jsonl', '--limit', '1', '研发', '投入'], {
    ...settings,
    TIAOWEN_URL: 'https://law.example/',
  });
  t.equal(
    JSON.parse(one).permalink,
    `https://law.example${rows[0].permalink}`,
    'under the service’s address, where it is set',
  );
  t.ok(page.startsWith(`${rows[0].citation}\n  ${rows[0].permalink}\n`), 'the best ones, as the page lists them');
});

t.test('who reads the beginning alone is no error', async (t) => {
  const child = spawnCli(['search', '--export', 'jsonl', '的'], settings);
  child.stdout?.once('data', () => child.stdout?.destroy());
  t.strictSame(await once(child, 'close'), [0, null]);
});
