import { readdirSync } from 'node:fs';
import t from 'tap';
import { readLedger, writeLedger } from '../../indexer/ledger.js';

t.test('the paths that were indexed are remembered, the last ones', async (t) => {
  const data = t.testdir({});
  t.equal(await readLedger(data), null);
  await writeLedger(data, { paths: ['/laws'] });
  await writeLedger(data, { paths: ['/policies', '/more laws'] });
  t.strictSame(await readLedger(data), { paths: ['/policies', '/more laws'] });
  t.strictSame(readdirSync(data), ['ledger.json'], 'nothing else is left behind');
});
