import { join } from 'node:path';
import t from 'tap';
import { settleIdentities } from '../../indexer/identities.js';
import { type Parsed, parseFile } from '../../indexer/parse.js';

const act = (end: string): string => `某市关于甲的意见\n某发〔2020〕1号\n一、${end}\n`;

t.test('the same text twice is one document with both sources, in either script', async (t) => {
  const folder = t.testdir({ 'a.txt': act('发展'), 'b.txt': act('發展') });
  const parsed = (await Promise.all(['a.txt', 'b.txt'].map((name) => parseFile(join(folder, name), folder)))).flat();
  const settled = settleIdentities(parsed);
  t.equal(settled.length, 1);
  t.same(settled[0]?.document.sources, ['a.txt', 'b.txt']);
});

t.test(
  'another text under one identity gets an id of its own with the same slug; the first keeps its id',
  async (t) => {
    const untitled = (end: string): string => `某市关于乙的意见\n一、${end}\n`;
    for (const write of [act, untitled]) {
      const folder = t.testdir({ 'a.txt': write('甲'), 'b.txt': write('乙'), 'c.txt': write('乙') });
      const names = ['a.txt', 'b.txt', 'c.txt'];
      const parsed = (await Promise.all(names.map((name) => parseFile(join(folder, name), folder)))).flat();
      const settled = settleIdentities(parsed);
      const [first, second] = settled.map(({ document }) => document);
      t.equal(settled.length, 2);
      t.equal(first?.id, parsed[0]?.document.id);
      t.not(second?.id, first?.id);
      t.equal(second?.id.slice(0, -5), first?.id.slice(0, -5), 'the readable part');
      t.same(second?.sources, ['b.txt', 'c.txt']);
      t.ok(settled[1]?.passages.every(({ id, locator }) => id === `${second?.id}/${locator}`));
    }
  },
);

t.test('many texts under one identity stay apart, though their short ids meet', async (t) => {
  const folder = t.testdir({ 'a.txt': act('甲') });
  const [one] = await parseFile(join(folder, 'a.txt'), folder);
  if (one === undefined) throw new Error('nothing was parsed');
  const other = (i: number): Parsed => ({
    ...one,
    passages: one.passages.map((passage) => ({ ...passage, hash: `${passage.hash}${i}` })),
  });
  // An id has 20 bits: of 4,000 texts some eight meet another's.
  const parsed = Array.from({ length: 4000 }, (_, i) => other(i));
  const settled = settleIdentities([...parsed, ...parsed]);
  t.equal(settled.length, 4000);
  t.equal(new Set(settled.map(({ document }) => document.id)).size, 4000);
  t.ok(settled.every(({ document }) => document.sources.length === 2));
});
