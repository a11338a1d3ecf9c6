import t from 'tap';
import type { Group, Match, Plan } from '../../../src/query/plan.js';
import { anyOf, groupsAlone, withoutRarest } from '../../../src/query/widen.js';
import { noFilters } from '../search/material.js';

const group = (typed: string, words: string[] = [typed], quoted = false): Group => ({
  typed,
  alternatives: [{ quoted, field: null, letters: typed, words: quoted ? [] : words.map((word) => [word]) }],
});

const planOf = (match: Match): Plan => ({
  match,
  exclude: ['北京'],
  filters: { ...noFilters, type: ['方案'] },
  sort: 'relevance',
  offset: 0,
  size: 10,
  facets: ['year'],
  rank: { words: [], groups: [] },
  writings: {},
});
const plan = planOf({ by: 'groups', groups: [group('甲'), group('乙'), group('丙'), group('丁'), group('戊')] });

t.test('rarity is asked for each group alone under the same filters and exclusions', async (t) => {
  const alone = groupsAlone(plan);
  t.equal(alone.length, 5);
  t.match(alone[1], { match: { groups: [{ typed: '乙' }] }, exclude: ['北京'], filters: plan.filters, size: 0 });
});

t.test('the rarest groups go one at a time, down to half', async (t) => {
  const wider = withoutRarest(plan, [9, 3, 7, 3, 8]);
  t.same(
    wider.map(({ dropped, kept }) => [dropped.join(''), kept.join('')]),
    [
      ['丁', '甲乙丙戊'],
      ['乙丁', '甲丙戊'],
    ],
  );
  for (const { plan: own } of wider) t.match(own, { exclude: ['北京'], filters: plan.filters, facets: ['year'] });
});

t.test('groups are not tried one by one where there is one alone, or too many', async (t) => {
  for (const count of [1, 17]) {
    const groups = Array.from({ length: count }, (_, i) => group(`词${i}`));
    t.same(groupsAlone(planOf({ by: 'groups', groups })), []);
  }
  t.same(withoutRarest(plan, []), []);
});

t.test('a quoted group is never dropped nor taken apart', async (t) => {
  const quoted = planOf({ by: 'groups', groups: [group('甲'), group('乙', [], true)] });
  t.match(withoutRarest(quoted, [5, 0]), [{ dropped: ['甲'], kept: ['乙'] }]);
  t.same(anyOf(quoted), []);
});

t.test('a field is never dropped nor taken apart, and is none of the half that stays', async (t) => {
  const field: Group = {
    typed: 'year:2021',
    alternatives: [{ quoted: false, field: 'year', letters: 'year2021', words: [['year:2021']] }],
  };
  const fielded = (...texts: string[]) =>
    planOf({ by: 'groups', groups: [field, ...texts.map((text) => group(text))] });
  t.match(withoutRarest(fielded('甲', '乙'), [0, 3, 7]), [{ dropped: ['甲'], kept: ['year:2021', '乙'] }]);
  t.same(withoutRarest(fielded('甲'), [0, 0]), [], 'all of a document is no answer to a word');
  t.same(anyOf(fielded('研发投入比重')), []);
  t.match(
    withoutRarest(fielded('author:甲'), [0, 0], ['author:甲']),
    [{ dropped: ['author:甲'], kept: ['year:2021'] }],
    'what was meant as a field is no word',
  );
});

t.test('what was meant as fields goes first, all at once, and is none of the half that stays either', async (t) => {
  const dropped = (typed: string[], meant: string[], totals = typed.map(() => 5)) =>
    withoutRarest(planOf({ by: 'groups', groups: typed.map((one) => group(one)) }), totals, meant).map(
      ({ dropped, kept }) => [dropped.join(' '), kept.join(' ')],
    );
  t.same(dropped(['issuer:甲', 'year:2021', '乙'], ['issuer:甲', 'year:2021']), [['issuer:甲 year:2021', '乙']]);
  t.same(
    dropped(['year:2021', '乙', '丙'], ['year:2021'], [9, 2, 1]),
    [
      ['year:2021', '乙 丙'],
      ['year:2021 丙', '乙'],
    ],
    'however often its letters stand in the texts',
  );
  t.same(
    dropped(['issuer:甲', 'author:乙'], ['issuer:甲', 'author:乙']),
    [['author:乙', 'issuer:甲']],
    'unless it is all',
  );
});

t.test('words and pairs are those of all alternatives', async (t) => {
  const either: Group = { typed: '', alternatives: ['研发', '投入'].flatMap((one) => group(one).alternatives) };
  t.same(
    anyOf(planOf({ by: 'groups', groups: [either, group('比重')] })).map(({ plan }) => plan.match),
    [
      { by: 'words', tokens: [['研发'], ['投入'], ['比重']], atLeast: 2 },
      { by: 'grams', tokens: [['研发'], ['投入'], ['比重']], atLeast: 2 },
    ],
  );
  const quoted: Group = {
    typed: '',
    alternatives: [...group('甲').alternatives, ...group('乙', [], true).alternatives],
  };
  t.match(
    withoutRarest(planOf({ by: 'groups', groups: [quoted, group('丙')] }), [0, 5]),
    [{ dropped: ['丙'] }],
    'what is quoted in one of them keeps the group',
  );
});

t.test('then two thirds of few words, then half of the pairs', async (t) => {
  const long = planOf({ by: 'groups', groups: [group('研发投入比重', ['研发', '投入', '比重']), group('研发')] });
  t.same(
    anyOf(long).map(({ step, plan }) => [step, plan.match]),
    [
      ['words', { by: 'words', tokens: [['研发'], ['投入'], ['比重']], atLeast: 2 }],
      ['pairs', { by: 'grams', tokens: [['研发'], ['发投'], ['投入'], ['入比'], ['比重']], atLeast: 3 }],
    ],
  );
  t.same(anyOf(planOf({ by: 'groups', groups: [group('研发')] })), [], 'one word and one pair have no part');
});

t.test('of many words, or of a question, any one', async (t) => {
  const match = (words: string[]): Match => ({ by: 'groups', groups: [group('甲乙丙丁', words)] });
  for (const asked of [match(['甲乙', '丙丁', '戊己', '庚辛']), match([])]) {
    const [first, second] = anyOf({ ...planOf(asked), rank: { words: ['甲乙', '的', '丙丁'], groups: [] } });
    t.match(first, { step: 'any', plan: { match: { by: 'words', tokens: [['甲乙'], ['丙丁']], atLeast: 1 } } });
    t.equal(second?.step, 'pairs');
  }
});

t.test('of a question whose words are found nowhere any two letters are enough, but those that only ask', async (t) => {
  const question = {
    ...planOf({ by: 'groups', groups: [group('欠钱不还怎么办', ['欠钱'])] }),
    rank: { words: ['欠钱', '怎么办'], groups: [{ folded: '欠钱不还怎么办', letters: '欠钱不还怎么办' }] },
  };
  const last = anyOf(question).at(-1);
  t.equal(last?.step, 'any');
  const tokens = [['欠钱'], ['钱不'], ['不还'], ['还怎']];
  t.strictSame(last?.plan.match, { by: 'grams', tokens, atLeast: 1 });
  const told = { ...question, rank: { words: ['欠钱'], groups: [{ folded: '欠钱不还', letters: '欠钱不还' }] } };
  t.notOk(anyOf(told).some(({ step }) => step === 'any'));
});

t.test('neither what an English word may be in Chinese nor a number is taken apart', async (t) => {
  const english = { ...group('Yuelu District', ['岳麓区']), english: true as const };
  const tokensOf = (groups: readonly Group[]) =>
    anyOf(planOf({ by: 'groups', groups })).flatMap(({ plan: { match } }) =>
      match?.by === 'grams' ? match.tokens : [],
    );
  t.same(tokensOf([english]), []);
  t.same(tokensOf([english, group('研发费用')]), [['研发'], ['发费'], ['费用']]);
  t.same(tokensOf([group('30000元人民币')]), [['0元'], ['元人'], ['人民'], ['民币']]);
});

t.test('a Latin word is not taken apart into pairs', async (t) => {
  t.same(anyOf(planOf({ by: 'groups', groups: [group('changsha')] })), []);
  const mixed = anyOf(planOf({ by: 'groups', groups: [group('研发投入ai')] }));
  t.match(mixed.at(-1)?.plan.match, { tokens: [['研发'], ['发投'], ['投入'], ['入a']] });
});
