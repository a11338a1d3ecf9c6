import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { Ledger, readState } from '../../../indexer/ledger/ledger.js';
import { adoptLedgerFile, removeLedgerFile } from '../../../indexer/ledger/schema.js';

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

t.test('a part of a build has a ledger of its own, which begins empty and can become the data folder’s', async (t) => {
  const data = t.testdir({});
  const own = Ledger.open(data);
  own.commit(state('before', '/files'));
  own.close();
  const [one, two] = [
    { number: 1, of: 2 },
    { number: 2, of: 2 },
  ];
  const killed = Ledger.open(data, one);
  killed.files.put('/files/a.txt', { source: 'a.txt', sha256: '1', basis: 'b' });
  killed.commit(state('killed', '/files'));
  killed.close();
  const ledgers = [Ledger.open(data, one), Ledger.open(data, two)] as const;
  t.strictSame([...ledgers[0].files.all().keys()], []);
  t.throws(() => Ledger.open(data, one), { code: 'index_busy' });
  ledgers[1].commit(state('built', '/files'));
  for (const ledger of ledgers) ledger.close();
  t.strictSame(readState(data), state('before', '/files'));
  adoptLedgerFile(data, two);
  for (const part of [one, two]) removeLedgerFile(data, part);
  t.strictSame(readdirSync(data), ['ledger.sqlite']);
  t.strictSame(readState(data), state('built', '/files'));
});
