/** What a group is, and where it may match. */

import type { Engine } from '../../src/engines/engine.js';
import type { Plan } from '../../src/query/plan.js';
import { mostTokens } from '../../src/query/widen.js';
import { build, everyEngine, idsOf } from './engines.js';
import { anyOfGroups, documentOf, fieldGroup, group, planOf, planOfGroups, ranking } from './samples.js';

async function locators(engine: Engine, plan: Plan): Promise<string[]> {
  const { hits } = await engine.search(plan);
  return hits.map(({ passage }) => passage.locator).sort();
}

everyEngine('finds letters side by side, across punctuation, or all words', async (t, engine) => {
  const texts = ['研发 投入 。 2021 年', '投入 研发', '技术 、 研发 （ 投 入 ）', '研发 费用'];
  await build(engine, [documentOf({ id: 'd', passages: texts })]);
  const find = (...parameters: Parameters<typeof group>) => locators(engine, planOfGroups([group(...parameters)]));
  t.strictSame(await find('研发投入'), ['p1', 'p3'], 'a phrase');
  t.strictSame(await find('研发投入', '研发', '投入'), ['p1', 'p2', 'p3'], 'or words in any order');
  t.strictSame(await find('入2'), ['p1'], 'across punctuation and borders of words');
  t.strictSame(await find('费', '研发', ['支出', '费用']), ['p4'], 'a variant of a word');
  t.strictSame(await find('费'), ['p4'], 'one letter inside');
  t.strictSame(await find('用'), ['p4'], 'one letter at the end');
  t.strictSame(await find('入发'), [], 'never letters that are apart');
  t.strictSame(await find('2', '202'), ['p1'], 'a word is no prefix, a letter is found anywhere');
});

everyEngine('keeps words whole and phrases inside one string of the context', async (t, engine) => {
  const passages = [
    { text: '人才 引进', context: ['长沙 市', '科技 创新'] },
    { text: '人才', context: ['长沙'] },
    { text: '市 科', context: [] },
  ];
  await build(engine, [documentOf({ id: 'd', passages })]);
  const find = (...groups: ReturnType<typeof group>[]) => locators(engine, planOfGroups(groups));
  t.strictSame(await find(group('人才'), group('长沙市')), ['p1'], 'one group in the text, one in the context');
  t.strictSame(await find(group('长沙市')), [], 'never all in the context');
  t.strictSame(await find(group('人才'), group('市科')), [], 'no phrase from one string of the context to the next');
  t.strictSame(await find(group('市科')), ['p3']);
  t.strictSame(
    await find(group('人才'), group('x', '长沙', '创新')),
    ['p1'],
    'words from several strings of the context',
  );
  t.strictSame(
    await find(group('人才'), group('x', '引进', '创新')),
    [],
    'no group half in the text, half in the context',
  );
  t.strictSame(await find(group('人才'), group('新')), ['p1'], 'one letter in the context');
  t.strictSame(await find(group('人才'), group('进')), ['p1'], 'one letter in the text');
});

everyEngine('finds any of several alternatives, each whole on its side', async (t, engine) => {
  const passages = [
    { text: '研发 投入', context: ['科技'] },
    { text: '人才 引进', context: ['研发 费用'] },
    { text: '奖补', context: ['人才'] },
  ];
  await build(engine, [documentOf({ id: 'd', passages })]);
  const find = (...groups: ReturnType<typeof group>[]) => locators(engine, planOfGroups(groups));
  const either = anyOfGroups(group('研发投入'), group('x', '人才', ['招聘', '引进']));
  t.strictSame(await find(either), ['p1', 'p2']);
  t.strictSame(await find(either, group('科技')), ['p1'], 'beside another group');
  t.strictSame(
    await find(group('奖补'), anyOfGroups(group('研发'), group('人才'))),
    ['p3'],
    'one of them in the context',
  );
  t.strictSame(await find(anyOfGroups(group('科技'), group('费用'))), [], 'never all in the context');
  t.strictSame(
    await find(anyOfGroups(group('x', '研发', '人才'), group('y', '投入', '引进'))),
    [],
    'none of them by halves',
  );
  const many = Array.from({ length: 31 }, (_, i) => group(`词${i}`));
  t.strictSame(await find(anyOfGroups(...many, group('奖补'))), ['p3'], 'as many as a query may have');
});

everyEngine(
  'finds by field tokens of the context, and asks for nothing in the text where all groups are fields',
  async (t, engine) => {
    const issuer = `issuer:${'某'.repeat(120)}`;
    const hashed = `issuer:${'0123456789abcdef'.repeat(4)}`;
    const of = (...fields: string[]) => [{ fields }];
    await build(engine, [
      documentOf({
        id: 'd',
        passages: [
          { text: '研发 投入', context: ['科技', ...of(issuer, 'year:2021', 'title:节约', 'title:约能')] },
          { text: '人才 政策', context: of('year:2020', 'title:节约', hashed) },
          { text: 'year 2020 研发', context: of('number:o\'neil-"x"', 'year:none') },
          { text: '人才', context: ['issuer 甲'] },
        ],
      }),
    ]);
    const find = (...groups: ReturnType<typeof group>[]) => locators(engine, planOfGroups(groups));
    const year = (...years: number[]) =>
      fieldGroup(
        `year${years[0]}`,
        years.map((one) => `year:${one}`),
      );
    t.strictSame(await find(year(2021)), ['p1'], 'all of it');
    t.strictSame(await find(year(2020)), ['p2', 'p3'], 'or the letters that were typed');
    t.strictSame(await find(year(2020, 2021, 2022)), ['p1', 'p2', 'p3'], 'any of several years');
    t.strictSame(await find(year(2020, 2021), group('研发')), ['p1', 'p3'], 'beside text');
    t.strictSame(await find(year(2021), group('科技')), [], 'text stands in the text then');
    t.strictSame(await find(fieldGroup('title节约能', 'title:节约', 'title:约能')), ['p1'], 'all of several tokens');
    t.strictSame(await find(anyOfGroups(year(2021), group('政策'))), ['p1', 'p2'], 'a field or text');
    t.strictSame(await find(fieldGroup('某', issuer)), ['p1'], 'a long one');
    t.strictSame(await find(fieldGroup('x', hashed), year(2020)), ['p2'], 'two fields');
    t.strictSame(await find(fieldGroup('x', 'number:o\'neil-"x"')), ['p3'], 'with characters of any syntax');
    t.strictSame(await find(group('issuer'), group('某', issuer)), [], 'no token is a letter or a word of the text');
    const plan = planOfGroups([year(2020, 2021)], { exclude: ['人才'], sort: 'date' });
    t.strictSame(idsOf(await engine.search(plan)), ['d/p1', 'd/p3'], 'in any order, with exclusions');
  },
);

everyEngine('leaves out what has the excluded letters in its text', async (t, engine) => {
  const passages = [{ text: '研发 投 入', context: ['计划'] }, '研发 费用 。', '研发 与 投资'];
  await build(engine, [documentOf({ id: 'd', passages })]);
  const find = (...exclude: string[]) => locators(engine, planOfGroups([group('研发')], { exclude }));
  t.strictSame(await find('投入'), ['p2', 'p3'], 'side by side');
  t.strictSame(await find('投'), ['p2'], 'one letter');
  t.strictSame(await find('投入', '费用'), ['p3'], 'any of several');
  t.strictSame(await find('计划'), ['p1', 'p2', 'p3'], 'not in the context');
  t.strictSame(await locators(engine, planOf({ exclude: ['投'] })), ['p2'], 'without anything sought');
});

everyEngine('finds some of many tokens, one of them in the text', async (t, engine) => {
  const passages = [
    { text: '甲 乙', context: ['丙'] },
    { text: '甲', context: ['乙 丙'] },
    { text: '丁', context: ['甲 乙 丙'] },
    '甲',
  ];
  await build(engine, [documentOf({ id: 'd', passages })]);
  const find = (atLeast: number, tokens = ['甲', '乙', '丙'].map((word) => [word])) =>
    locators(engine, planOf({ match: { by: 'words', tokens, atLeast } }));
  t.strictSame(await find(3), ['p1', 'p2']);
  t.strictSame(await find(1), ['p1', 'p2', 'p4']);
  t.strictSame(await find(4), []);
  const many = Array.from({ length: mostTokens - 2 }, (_, i) => [`词${i}`]);
  t.strictSame(await find(2, [...many, ['甲'], ['乙', '戊']]), ['p1', 'p2'], 'as many tokens as a query may hold');
});

everyEngine('takes any token as it is', async (t, engine) => {
  // Rare Han of planes 2 and 3, marks, letters that are no Han, symbols, and what a query language would take for its own.
  const words = [
    '\u{2B820}',
    '\u{30000}',
    '\u{323AF}',
    '々',
    '〇',
    '①',
    'é',
    'e\u0301',
    'ς',
    'σ',
    'ı',
    'ß',
    'ﷺ',
    '\u{1F600}',
    '\u{E0100}',
    '\uE000',
  ];
  const odd = [
    '"',
    '""',
    'a"b',
    "'",
    '*',
    'a*',
    '^a',
    '(',
    ')',
    '{a}',
    ':',
    'a:b',
    'and',
    'or',
    'not',
    'near(',
    '-x',
    '+',
    '|',
    '\\',
    ',',
    'r&d',
    '%',
    '_',
  ];
  const all = [...words, ...odd];
  await build(engine, [documentOf({ id: 'd', passages: all.map((text, i) => ({ text, locator: `p${i}` })) })]);
  for (const [i, word] of all.entries()) {
    const found = await locators(engine, planOf({ match: { by: 'words', tokens: [[word]], atLeast: 1 } }));
    t.strictSame(found, [`p${i}`], `the word ${word} is found, and nothing else`);
  }
  const broken = ['\0', 'a\0b', '', '\ud800', '\n', ' '];
  for (const word of broken)
    await engine.search(planOfGroups([group('x', word)], { rank: ranking([word], word), exclude: [word] }));
  t.pass('what no analysis gives does no harm');
});

everyEngine('bears hundreds of groups', async (t, engine) => {
  await build(engine, [documentOf({ id: 'd', passages: ['甲 乙 丙'] })]);
  const groups = Array.from({ length: 400 }, (_, i) => group(i % 2 ? '甲乙' : '丙', '甲', ['乙', '丁']));
  t.equal((await engine.search(planOfGroups(groups))).total, 1);
  t.equal((await engine.search(planOfGroups([...groups, group('丁')]))).total, 0);
});
