import fc from 'fast-check';
import t from 'tap';
import type { Candidate } from '../../../src/engines/engine.js';
import { rank } from '../../../src/ranking/score.js';
import { foldText, lettersOf } from '../../../src/text/fold.js';

interface Sample {
  readonly text: string;
  readonly kind?: Candidate['kind'];
  readonly english?: string;
  readonly context?: string;
}

/** A space in a sample divides words and is no part of the text. */
function candidateOf({ text, kind = 'paragraph', english = '', context = '' }: Sample, place: number): Candidate {
  const tokens = (spaced: string) => {
    const folded = foldText(spaced.replaceAll(' ', ''));
    return { words: foldText(spaced), letters: lettersOf(folded), folded };
  };
  return {
    ...{ id: text, doc: 'doc', place, kind, ...tokens(text) },
    english: english === '' ? null : tokens(english),
    context: context === '' ? [] : [tokens(context)],
  };
}

/** Ids, the best first. */
function ranked(query: string, samples: readonly (string | Sample)[]): string[] {
  const candidates = samples
    .map((sample) => (typeof sample === 'string' ? { text: sample } : sample))
    .map((sample, place) => candidateOf(sample, place));
  const words = foldText(query).split(/[ /]/);
  const groups = query.split('/').map((group) => {
    const folded = foldText(group.replaceAll(' ', ''));
    return { folded, letters: lettersOf(folded) };
  });
  const documentFrequency = Object.fromEntries(words.map((word) => [word, 10]));
  const statistics = { passages: 1000, averageWords: 6, documentFrequency };
  return rank(candidates, { words, groups }, statistics).map(({ id }) => id);
}

/** The samples are named from the best to the worst and handed over the other way round. */
function inOrder(t: Pick<Tap, 'same'>, query: string, samples: readonly (string | Sample)[]): void {
  const expected = samples.map((sample) => (typeof sample === 'string' ? sample : sample.text));
  t.same(ranked(query, [...samples].reverse()), expected);
}
type Tap = typeof t;

t.test('letters side by side stand before the same words apart', async (t) => {
  inOrder(t, '研发 投入', ['加大 研发 投入 的 力度', '投入 的 力度 加大 研发']);
});

t.test('a number stands before its figures across punctuation and inside a longer number', async (t) => {
  inOrder(t, '2021', ['自 2021 年 起 施行', '依照 第 20 、 21 条 施行']);
  inOrder(t, '2021', ['编号 为 2021 的 文件', '编号 为 120213 的 文件', '编号 为 20 、 21 的 文件']);
  inOrder(t, '9%', ['增长 9% 左右 为 目标', '增长 2.9% 左右 为 目标']);
});

t.test('a number that is asked for stands before its digits, however well these match', async (t) => {
  inOrder(t, '2.9%', [{ text: '增长 2.9% 2.9', kind: 'heading' }, '第 29 条']);
});

t.test('a number with the unit that is asked for stands before another unit, in whatever writing', async (t) => {
  inOrder(t, '45 日', ['应当 在 四十五 45 日 内 办结', '占 45 45 45', '第45条 45 办理']);
  inOrder(t, '2021 年', [{ text: '增长 2021', context: '2021' }, '增长 2021 2021 吨']);
});

t.test('a clause of a law stands before the same clause elsewhere', async (t) => {
  inOrder(t, '研发', [
    { text: '加大 研发 。', context: '科技进步法' },
    { text: '加大 研发 ！', context: '科技进步办法' },
  ]);
});

t.test('a long question is answered by other words with the same letters, a short query is not', async (t) => {
  const long = '债权 人 索要 利息 超过 法定 上限';
  t.equal(ranked(long, ['债权 人 收取 利息', '债权 人 主张 利息', '债权 人 索取 利息'])[0], '债权 人 索取 利息');
  t.same(ranked('索要 利息', ['利息 收取', '利息 索取']), ['利息 收取', '利息 索取']);
});

t.test('a long question is answered by the document that answers it again and again', async (t) => {
  const sample = (doc: string, text: string, place: number) => ({
    ...candidateOf({ text }, place),
    id: `${doc}${place}`,
    doc,
  });
  const candidates = [
    sample('a', '债权 转让 通知', 0),
    sample('b', '债权 转让 通知', 0),
    sample('b', '债务 人 抗辩', 1),
    sample('b', '利息 一并 转让', 2),
  ];
  const words = ['债权', '转让', '通知', '债务', '抗辩', '利息'];
  const documentFrequency = Object.fromEntries(words.map((word) => [word, 10]));
  const sought = { words, groups: [{ folded: words.join(''), letters: words.join('') }] };
  const ids = rank(candidates, sought, { passages: 1000, averageWords: 3, documentFrequency }).map(({ id }) => id);
  t.ok(ids.indexOf('b0') < ids.indexOf('a0'));
});

t.test('the same punctuation stands before another', async (t) => {
  inOrder(t, '研发 、 投入', ['支持 研发 、 投入 等 事项', '支持 研发 投入 等 事项 的']);
});

t.test(
  'of passages equally near in meaning, that of the document which is near in several places stands first',
  async (t) => {
    const at = (doc: string, id: string, place: number): Candidate => ({
      ...candidateOf({ text: '一' }, place),
      id,
      doc,
    });
    const candidates = [at('a', 'a/1', 0), at('b', 'b/1', 0), at('b', 'b/2', 1), at('c', 'c/1', 0)];
    const near = [
      { id: 'a/1', similarity: 0.9 },
      { id: 'b/1', similarity: 0.9 },
      { id: 'b/2', similarity: 0.85 },
      { id: 'c/1', similarity: 0.8 },
    ];
    const statistics = { passages: 10, averageWords: 1, documentFrequency: {} };
    t.same(
      rank(candidates, { words: ['甲'], groups: [{ folded: '甲', letters: '甲' }] }, statistics, near).map(
        ({ id }) => id,
      ),
      ['b/1', 'a/1', 'b/2', 'c/1'],
    );
  },
);

t.test('groups near to each other stand before groups far apart', async (t) => {
  inOrder(t, '研发/奖补', ['对 研发 给予 奖补 并 做好 服务 工作', '对 研发 给予 服务 并 做好 工作 奖补']);
});

t.test('what the text holds stands before what only the context holds', async (t) => {
  inOrder(t, '研发/人才', ['研发 人才 政策', { text: '研发 平台 政策', context: '人才' }, '研发 平台 建设']);
});

t.test('headings, captions, heads and bare items stand behind the clauses', async (t) => {
  for (const kind of ['heading', 'caption', 'head', 'item'] as const) {
    inOrder(t, '研发 投入', ['加大 研发 投入 。', { text: '加大 研发 投入', kind }]);
  }
  inOrder(t, '研发 投入', [
    { text: '加大 研发 投入 ，', kind: 'paragraph' },
    { text: '加大 研发 投入', kind: 'item' },
  ]);
});

t.test('equal scores are ordered by document, then by place', async (t) => {
  const one = candidateOf({ text: '研发' }, 1);
  const candidates = [
    { ...one, id: 'b1', doc: 'b' },
    { ...one, id: 'a10', doc: 'a', place: 10 },
    { ...one, id: 'a9', doc: 'a', place: 9 },
  ];
  const statistics = { passages: 3, averageWords: 1, documentFrequency: { 研发: 3 } };
  const all = rank(candidates, { words: ['研发'], groups: [] }, statistics);
  t.same(
    all.map(({ id }) => id),
    ['a9', 'a10', 'b1'],
  );
  t.equal(new Set(all.map(({ score }) => score)).size, 1);
});

t.test('the order does not depend on the order of the candidates', async (t) => {
  const texts = fc.uniqueArray(
    fc.array(fc.constantFrom('研发', '投入', '人才', '2021', '、'), { minLength: 1, maxLength: 9 }),
    {
      selector: (words) => words.join(''),
      minLength: 2,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(texts, (texts) => {
      const candidates = texts.map((words, place) => candidateOf({ text: words.join(' ') }, place));
      const sought = { words: ['研发', '2021'], groups: [{ folded: '研发2021', letters: '研发2021' }] };
      const statistics = { passages: 100, averageWords: 4, documentFrequency: { 研发: 20, 2021: 5 } };
      t.same(rank([...candidates].reverse(), sought, statistics), rank(candidates, sought, statistics));
    }),
  );
});

t.test('a long run of punctuation in a query is no work', async (t) => {
  const samples = Array.from({ length: 500 }, (_, i) => `发 展 ${i}`);
  t.equal(ranked(`发${'!'.repeat(9_000)}展`, samples).length, 500);
});

t.test('a word counts as often as it stands in the text that has it oftener', async (t) => {
  inOrder(t, 'grants', [
    { text: '甲一 甲二', english: 'grants 2 grants' },
    { text: '乙一 乙二', english: 'grants' },
    { text: '丙一 丙二 丙三 丙四', english: 'grants' },
    { text: '丁一 丁二', english: 'loans' },
  ]);
});

t.test('for Chinese words an English text changes nothing', async (t) => {
  const texts = ['研发 投入', '投入 费用 研发', '研发 研发 投入 人才'];
  const beside = texts.map((text, i) => ({ text, english: 'research and development funds '.repeat(i) }));
  t.same(ranked('研发/投入', beside), ranked('研发/投入', texts));
});
