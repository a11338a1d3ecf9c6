import t from 'tap';
import { compareArticles, type ScriptArticle } from '../../bench/laws-compare.js';
import type { Passage } from '../../src/domain/passage.js';

const passage = (locator: string, text: string): Passage => ({
  id: `law/${locator}`,
  locator,
  label: null,
  kind: 'article',
  section: [],
  text,
  english: null,
  columns: null,
  units: [],
  cites: [],
  citation: '',
  hash: '',
  lines: [1, 1],
});

const compare = (script: readonly [no: number, text: string, sub?: number][], ...ours: readonly Passage[]) =>
  compareArticles(
    script.map(([no, text, sub = 0]): ScriptArticle => ({ no, sub, text })),
    ours,
  );

t.test('articles are equal by number and by text without white space', async (t) => {
  t.same(
    compare(
      [
        [1, '甲：\n（一）乙。'],
        [10, '丙。', 1],
      ],
      passage('a1', '甲：（一） 乙。'),
      passage('a10-1', '丙。'),
      passage('a11', '丁。'),
    ),
    { equal: 2, differences: [], more: 1 },
  );
});

t.test('a number that the file prints twice is found by its text', async (t) => {
  t.equal(compare([[1, '乙。']], passage('a1', '甲。'), passage('a1b', '乙。')).equal, 1);
  t.equal(compare([[1, '乙。']], passage('r2.a1', '乙。')).equal, 1);
});

t.test('every difference has a kind that says who is right', async (t) => {
  const kinds = (script: readonly [number, string][], ...ours: readonly Passage[]) =>
    compare(script, ...ours).differences.map(({ kind }) => kind);
  t.same(kinds([[1, '甲。\n附则']], passage('a1', '甲。')), ['heading']);
  t.same(kinds([[1, '甲。二、乙的处理']], passage('a1', '甲。')), ['heading']);
  t.same(kinds([[1, '甲。附：某表']], passage('a1', '甲。')), ['annex']);
  t.same(kinds([[1, '甲。第二条 乙。']], passage('a1', '甲。'), passage('a2', '乙。')), ['two-on-a-line']);
  t.same(kinds([[1, '甲。\u200b']], passage('a1', '甲。')), ['invisible']);
  t.same(
    kinds(
      [
        [2, '增加一条：'],
        [9, '乙。'],
      ],
      passage('a2', '增加一条：第九条乙。'),
    ),
    ['quoted', 'quoted'],
  );
  t.same(kinds([[3, '丙。']], passage('a1', '甲。')), ['other']);
  t.same(kinds([[1, '甲乙。']], passage('a1', '甲。')), ['other']);
});
