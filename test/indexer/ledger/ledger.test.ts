import { existsSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { Ledger, readState } from '../../../indexer/ledger/ledger.js';

const state = (generation: string, ...roots: string[]) => ({ generation, words: 'w', roots });

t.test('what was indexed is remembered, and what was not committed is not', async (t) => {
  const data = t.testdir({});
  t.equal(readState(data), null);
  t.notOk(existsSync(join(data, 'ledger.sqlite')), 'looking makes no ledger');
  for (const roots of [['/laws'], ['/policies', '/more laws']]) {
    const ledger = Ledger.open(data);
    ledger.files.put(`${roots[0]}/a.txt`, { source: 'a.txt', sha256: '1', basis: 'b' });
    ledger.commit(state('g', ...roots));
    ledger.close();
  }
  const lost = Ledger.open(data);
  lost.files.put('/lost.txt', { source: 'lost.txt', sha256: '2', basis: 'b' });
  lost.close();
  t.strictSame(readState(data), state('g', '/policies', '/more laws'));
  const again = Ledger.open(data);
  t.teardown(() => again.close());
  t.strictSame([...again.files.all().keys()], ['/laws/a.txt', '/policies/a.txt']);
  t.equal(again.run, 3, 'runs that were committed are counted');
});

t.test('one at a time', async (t) => {
  const data = t.testdir({});
  const first = Ledger.open(data);
  t.throws(() => Ledger.open(data), { code: 'index_busy' });
  first.close();
  Ledger.open(data).close();
});
