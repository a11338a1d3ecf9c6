/** Random documents and random plans for them: of few letters, so that much is found, and with characters that are somebody's syntax. */
import fc from 'fast-check';
import { levels } from '../../src/domain/document.js';
import { numberKey } from '../../src/domain/number.js';
import { statuses } from '../../src/domain/work.js';
import {
  type Alternative,
  type Filters,
  facetNames,
  fieldNames,
  type Group,
  type Match,
  type Near,
  type Plan,
  sorts,
} from '../../src/query/plan.js';
import { type DocumentSample, planOf, ranking } from './samples.js';

// Few letters, so that random queries find something: among them some beyond the BMP, a mark, and letters that are no Han.
const letter = fc.constantFrom('研', '发', '投', '入', '1', 'a', 'é', '々', '〇', '\u{2B820}', '\u{30000}');
const letters = fc.array(letter, { minLength: 1, maxLength: 2 }).map((all) => all.join(''));
const usualWord = fc.constantFrom('研发', '投入', '发投', '1', 'a1', 'é', '々〇', '\u{2B820}', '\u{30000}研');
// What an engine's own query language could take for an operator is a word like any other.
const oddWord = fc.constantFrom(
  '"',
  'a"b',
  "'",
  '*',
  'a*',
  '^a',
  '(',
  ')',
  'and',
  'or',
  'not',
  'near',
  '-',
  ':',
  '|',
  '\\',
);
const word = fc.oneof(
  { weight: 8, arbitrary: usualWord },
  { weight: 1, arbitrary: letters },
  { weight: 2, arbitrary: oddWord },
);
// As analysis makes them: among the words of a context, in a text of their own.
const fieldToken = fc.constantFrom(
  'issuer:甲厅',
  'year:2021',
  'year:none',
  'number:甲发〔2020〕3号',
  'title:研发',
  'in:a-2',
);
const fieldText = fc.array(fieldToken, { minLength: 1, maxLength: 3 }).map((fields) => ({ fields }));
const textOf = (maxLength: number) => fc.array(word, { minLength: 0, maxLength }).map((words) => words.join(' '));

const issuer = fc.constantFrom('甲厅', '乙局', 'O\'Neil "x" = [1] OR 1');
const type = fc.constantFrom('方案', '意见', "a' OR 'b", '');
const number = fc.constantFrom('甲发〔2020〕3号', '甲发〔2020〕12号', '乙发〔2019〕1号');
const year = fc.constantFrom(2019, 2020, 2021);
const day = fc.constantFrom('2019-01-31', '2020-02-01', '2021-12-31', '2022-06-01');
const regions = [
  { id: '430000', name: '湖南省' },
  { id: '430100', name: '长沙市' },
  { id: '430105', name: '开福区' },
];
const level = fc.constantFrom(...levels);
const work = fc.constantFrom('法', '例');
const locators = ['1', '1.1', '1.10', '1.1.p1', '10', '2', 'a33', 'h1', 'n.p1', 'x1.1', 't1.r3'];

const document = fc.record({
  issuers: fc.uniqueArray(issuer, { maxLength: 2 }).map((ids) => ids.map((id) => ({ id, name: `${id}（印）` }))),
  type,
  number: fc.option(number),
  year: fc.option(year),
  otherNumbers: fc.oneof(fc.constant([]), fc.constant(['丙发〔2020〕1号'])),
  issued: fc.option(day),
  effective: fc.option(day),
  expires: fc.option(day),
  work: fc.option(work),
  version: fc.option(day),
  region: fc.oneof(
    fc.constant([{ id: '100000', name: '全国' }]),
    fc.integer({ min: 0, max: 3 }).map((depth) => regions.slice(0, depth)),
  ),
  level: fc.option(level),
  script: fc.constantFrom('Hans' as const, 'Hant' as const),
  passages: fc
    .tuple(
      fc.shuffledSubarray(locators),
      fc.array(
        fc.record({
          text: textOf(6),
          english: fc.option(textOf(4)),
          context: fc.array(fc.oneof(textOf(3), fieldText), { maxLength: 3 }),
        }),
        { maxLength: 6 },
      ),
    )
    .map(([own, texts]) =>
      texts.slice(0, own.length).map((text, i) => {
        const locator = own[i] as string;
        return { ...text, locator, units: locator === 'a33' ? ['a33.1', 'a33.1.2'] : [] };
      }),
    ),
});
const ids = ['b-1', 'a-2', 'c-3', 'B-4', 'a_5', 'z-6'];
export const corpus: fc.Arbitrary<DocumentSample[]> = fc.array(document, { maxLength: ids.length }).map((all) =>
  all.map((own, i): DocumentSample => {
    const id = ids[i] as string;
    return { ...own, id, work: own.work ?? id };
  }),
);

const tokens = (of: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(fc.array(of, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength });
const alternative: fc.Arbitrary<Alternative> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      quoted: fc.boolean(),
      field: fc.constant(null),
      letters,
      words: fc.oneof(fc.constant([]), tokens(word, 3)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      quoted: fc.constant(false),
      field: fc.constantFrom(...fieldNames),
      letters,
      words: tokens(fieldToken, 2),
    }),
  },
);
const groupPlan: fc.Arbitrary<Group> = fc.record({
  typed: fc.constant(''),
  alternatives: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(alternative) },
    { weight: 1, arbitrary: fc.array(alternative, { minLength: 2, maxLength: 3 }) },
  ),
});
const match: fc.Arbitrary<Match | null> = fc.option(
  fc.oneof(
    fc.record({ by: fc.constant('groups' as const), groups: fc.array(groupPlan, { minLength: 1, maxLength: 3 }) }),
    fc.record({ by: fc.constant('words' as const), tokens: tokens(word, 6), atLeast: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      by: fc.constant('grams' as const),
      tokens: tokens(letters, 6),
      atLeast: fc.integer({ min: 1, max: 4 }),
    }),
  ),
);
const few = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(value, { maxLength: 2 }) });
const filters: fc.Arbitrary<Filters> = fc.record({
  issuer: few(fc.oneof(issuer, fc.constant('丙'))),
  year: few(
    fc.option(fc.tuple(year, year).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }))),
  ),
  type: few(type),
  number: few(fc.oneof(number, fc.constant('丙发〔2020〕1号')).map(numberKey)),
  region: few(fc.constantFrom('100000', 'none', '710000', ...regions.map(({ id }) => id))),
  level: few(fc.oneof(level, fc.constant('none' as const))),
  status: few(fc.constantFrom(...statuses)),
  on: day,
  versions: fc.constantFrom('one', 'all'),
  script: few(fc.constantFrom('Hans' as const, 'Hant' as const)),
  doc: few(fc.constantFrom(...ids, 'nowhere')),
  within: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...locators, 'n', 't1', 'a33.1', '%') },
  ),
});
/** Some are there, some not. */
const near: fc.Arbitrary<Near[]> = fc.uniqueArray(
  fc.record({
    id: fc.tuple(fc.constantFrom(...ids, 'nowhere'), fc.constantFrom(...locators)).map((both) => both.join('/')),
    similarity: fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);
export const plan: fc.Arbitrary<Plan> = fc
  .record({
    match,
    exclude: few(letters),
    filters,
    sort: fc.constantFrom(...sorts),
    offset: fc.nat(4),
    size: fc.nat(8),
    facets: fc.shuffledSubarray([...facetNames]),
    rank: fc.tuple(fc.array(word, { maxLength: 3 }), few(letters)).map(([words, all]) => ranking(words, ...all)),
    near: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: near }),
  })
  .map(({ near, ...plan }) => planOf(near.length === 0 ? plan : { ...plan, near }));
