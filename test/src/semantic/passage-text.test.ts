import t from 'tap';
import type { Passage } from '../../../src/domain/passage.js';
import { passageText, queryText, textHash } from '../../../src/semantic/passage-text.js';

const passage: Passage = {
  id: 'a/3',
  locator: '3',
  label: '第三条',
  kind: 'article',
  section: [{ label: '第一章', title: '總則', locator: 'c1' }],
  text: '鼓勵企業Ｒ＆Ｄ。',
  english: null,
  columns: null,
  units: [],
  cites: [],
  citation: '',
  hash: '',
  lines: [1, 1],
};

t.test('a passage is told with what it stands in, folded', async (t) => {
  t.equal(passageText({ title: '科技創新條例' }, passage), '科技创新条例 第一章总则 第三条鼓励企业r&d。');
  t.equal(
    passageText({ title: '科技创新条例' }, { ...passage, section: [], columns: ['年份', '金额'], text: '2021\t5' }),
    '科技创新条例 年份 金额 第三条2021\t5',
  );
});

t.test('what only names what follows gets no vector', async (t) => {
  for (const kind of ['heading', 'caption', 'head'] as const) {
    t.equal(passageText({ title: '条例' }, { ...passage, kind }), null);
  }
});

t.test('a long text is cut, and never inside a character', async (t) => {
  const cut = queryText(`一${'𠮷'.repeat(1_000)}`);
  t.ok(cut.length < 700);
  t.ok(cut.isWellFormed());
});

t.test('queries that differ in script and width alone are one text', async (t) => {
  t.equal(queryText(' 房東不退押金怎麼辦？'), queryText('房东不退押金怎么办?'));
  t.strictSame(textHash('甲'), textHash('甲'));
  t.notSame(textHash('甲'), textHash('乙'));
});
