import t from 'tap';
import { readSearch } from '../../../src/cli/read-search.js';

t.test('options come first, and all behind them is the query', async (t) => {
  const page = { explain: false, list: null };
  t.strictSame(readSearch(['研发', '-人才', '-x', '--']), { ...page, q: '研发 -人才 -x --' });
  t.strictSame(readSearch(['--explain', '研发']), { ...page, q: '研发', explain: true });
  t.strictSame(readSearch(['--export', 'csv', '--limit', '20', '研发', '投入']), {
    ...page,
    q: '研发 投入',
    list: { format: 'csv', limit: 20 },
  });
  t.strictSame(readSearch(['--export=jsonl', '-x']), { ...page, q: '-x', list: { format: 'jsonl', limit: null } });
});

t.test('what cannot be meant is refused', async (t) => {
  for (const [parameters, message] of [
    [[], /needs a QUERY/],
    [['--export', 'csv'], /needs a QUERY/],
    [['--export', 'xlsx', '研发'], /csv or jsonl/],
    [['--limit', '3', '研发'], /needs --export/],
    [['--export', 'csv', '--limit', '0', '研发'], /from 1 on/],
    [['--export', 'csv', '--limit', '1e3', '研发'], /from 1 on/],
    [['--explain', '--export', 'csv', '研发'], /leave --explain or --export out/],
    [['--export'], /--export/],
    [['研发', '--export', 'csv'], /--export: options come before/],
    [['--size', '2', '研发'], /--size: options come before/],
  ] as const) {
    t.throws(() => readSearch(parameters), { code: 'usage_wrong', message });
  }
});
