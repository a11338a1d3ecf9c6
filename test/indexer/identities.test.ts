import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { Identities } from '../../indexer/identities.js';
import { Ledger } from '../../indexer/ledger/ledger.js';
import { parseEntry } from '../../indexer/parse.js';
import { ownFields } from '../../indexer/read/record-fields.js';
import type { ReadDocument } from '../../indexer/threads.js';
import { contentHash, packParsed, packTokens, printsOf, textHash } from '../../indexer/transfer.js';
import { noFilters } from '../../src/query/no-filters.js';
import { documentToken } from '../../src/text/field-tokens.js';
import { act, workplace } from './workplace.js';

t.test('many texts under one identity stay apart, though their short ids meet', async (t) => {
  const bytes = Buffer.from(act(1, '甲'));
  const [one] = await parseEntry({ path: 'a.txt', format: 'txt', bytes, firstLine: 1 }, {}, ownFields);
  if (one === undefined) throw new Error('nothing was parsed');
  const { document, passages } = one;
  const analysed = passages.map(() => ({ words: '', folded: '', letters: '', english: null, context: [] }));
  const [parsed, tokens] = [packParsed({ document, passages, aliases: [] }), packTokens(passages, analysed)];
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
    for (const change of identities.settle(entry, [other(i % 4000)], { sameBytes: false, held: new Map() })) {
      if ('put' in change) ids.add(change.put.document.id);
    }
  }
  const sources = [...identities.finish()].flatMap((change) => ('sources' in change ? [change.are.length] : []));
  t.equal(ids.size, 4000);
  t.strictSame(new Set(sources), new Set([2]));
  t.equal(sources.length, 4000);
});

t.test('a text that comes back in another file is no longer replaced by what its first file became', async (t) => {
  const provisions = Array.from({ length: 8 }, (_, i) => `第${'一二三四五六七八'[i]}条 某事项之${i}应当登记。`);
  const rule = (serial: number): string => `某市登记办法\n某政发〔2020〕${serial}号\n${provisions.join('\n')}\n`;
  const place = await workplace(t, { 'a.txt': rule(1), 'b.txt': act(9, '乙') });
  await place.index();
  const { 'a.txt': id = '' } = await place.ids();
  place.write({ 'a.txt': rule(2), 'z.txt': rule(1) });
  await place.index();
  t.equal((await place.ids())['z.txt'], id);
  place.write({ 'z.txt': null });
  t.match(await place.index(), { documents: { removed: 1, replaced: 0 } });
});

t.test('without the ledger an id stays with its text, else with its file', async (t) => {
  const loseLedger = () => {
    for (const ending of ['', '-wal', '-shm']) rmSync(join(place.data, `ledger.sqlite${ending}`), { force: true });
  };
  const place = await workplace(t, { 'b.txt': act(1, '乙') });
  await place.index();
  const { 'b.txt': first } = await place.ids();
  place.write({ 'a.txt': act(1, '甲') });
  await place.index();
  const ids = await place.ids();
  t.equal(ids['b.txt'], first);
  loseLedger();
  await place.index();
  t.strictSame(await place.ids(), ids, 'of two texts under one identity');
  loseLedger();
  place.write({ '0.txt': act(1, '子'), 'b.txt': act(1, '丑') });
  await place.index();
  const changed = await place.ids();
  t.match(changed, ids, 'a changed file, and a third text before both');
  loseLedger();
  place.write({ 'b.txt': null, 'c.txt': act(1, '丑') });
  await place.index();
  const { 'b.txt': moved, ...others } = changed;
  t.strictSame(await place.ids(), { ...others, 'c.txt': moved }, 'a file of another name');
  loseLedger();
  place.write({ 'c.txt': null, 'd.txt': act(1, '寅') });
  await place.index();
  t.equal((await place.ids())['d.txt'], moved, 'what no file has any more is free');
});

t.test('of two texts under one identity each is found by its own id', async (t) => {
  const { engine, index, ids } = await workplace(t, { 'a.txt': act(1, '甲'), 'b.txt': act(1, '乙') });
  await index();
  for (const id of Object.values(await ids())) {
    const field = { quoted: false, field: 'in', letters: `in${id}`, words: [[documentToken(id)]] } as const;
    const { hits } = await engine.search({
      match: { by: 'groups', groups: [{ typed: `in:${id}`, alternatives: [field] }] },
      exclude: [],
      filters: noFilters('2024-01-01'),
      sort: 'date',
      offset: 0,
      size: 10,
      facets: [],
      rank: { words: [], groups: [] },
      writings: {},
    });
    t.ok(hits.length > 0);
    t.strictSame(new Set(hits.map(({ document }) => document.id)), new Set([id]));
  }
});
