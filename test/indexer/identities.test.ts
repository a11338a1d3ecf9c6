import { createHash } from 'node:crypto';
import t from 'tap';
import { Identities } from '../../indexer/identities.js';
import { Ledger } from '../../indexer/ledger/ledger.js';
import { parseEntry } from '../../indexer/parse.js';
import { ownFields } from '../../indexer/read/record-fields.js';
import type { ReadDocument } from '../../indexer/threads.js';
import { contentHash, packParsed, packTokens, printsOf, textHash } from '../../indexer/transfer.js';
import { act } from './workplace.js';

t.test('many texts under one identity stay apart, though their short ids meet', async (t) => {
  const bytes = Buffer.from(act(1, '甲'));
  const [one] = await parseEntry({ path: 'a.txt', format: 'txt', bytes, firstLine: 1 }, {}, ownFields);
  if (one === undefined) throw new Error('nothing was parsed');
  const { document, passages } = one;
  const analysed = passages.map((passage) => ({ passage, words: [], folded: '', letters: '', context: [] }));
  const all = { document, passages, aliases: [] };
  const [parsed, tokens] = [packParsed(all), packTokens({ ...all, passages: analysed })];
  const other = (i: number): ReadDocument => ({
    natural: document.id,
    text: createHash('sha256')
      .update(`${textHash(passages)}${i}`)
      .digest('hex'),
    content: `${contentHash(parsed)}${i}`,
    prints: printsOf(passages),
    parsed,
    tokens,
  });
  const ledger = Ledger.open(t.testdir({}));
  t.teardown(() => ledger.close());
  const identities = new Identities(ledger, { anew: true });
  const file = ledger.files.put('/files/a.jsonl', { source: 'a.jsonl', sha256: '', basis: '' });
  const ids = new Set<string>();
  // An id has 20 bits: of 4,000 texts some eight meet another's. Each text is read from two entries.
  for (let i = 0; i < 8000; i++) {
    const met = { file, path: `a.jsonl#${i}`, copy: 0, sha256: '', basis: '' };
    const entry = ledger.files.putEntry(met, { failure: null, warnings: [] });
    for (const change of identities.settle(entry, [other(i % 4000)], { sameBytes: false })) {
      if ('put' in change) ids.add(change.put.document.id);
    }
  }
  const sources = [...identities.finish()].flatMap((change) => ('sources' in change ? [change.are.length] : []));
  t.equal(ids.size, 4000);
  t.strictSame(new Set(sources), new Set([2]));
  t.equal(sources.length, 4000);
});
