import t from 'tap';
import { numberKey } from '../../../src/domain/number.js';
import { makePlan } from '../../../src/query/make-plan.js';
import { parseQuery, termsOf } from '../../../src/query/parse.js';
import type { Match } from '../../../src/query/plan.js';
import { matchedIn } from '../../../src/search/explain.js';
import { issuerToken, numberToken, titlePartTokens } from '../../../src/text/field-tokens.js';
import { foldLetters } from '../../../src/text/fold.js';
import { make, noFilters } from './material.js';

const { document, passages } = make(
  {
    title: '長沙市科技創新方案',
    number: '长政办发〔2021〕11号',
    issuers: [{ id: '长沙市人民政府', name: '長沙市人民政府' }],
    year: 2021,
  },
  [
    { at: '1', label: '一、', text: '人才團隊' },
    { at: '1.1', label: '（一）', text: '加大研發、投入，建設三十三個平臺。' },
  ],
);
const hit = { passage: passages[1] as (typeof passages)[number], document };

function matched(
  q: string,
  words: readonly (readonly string[])[],
  fields: Record<string, readonly string[]> = {},
  of = hit,
) {
  const query = parseQuery(q);
  const tokens = termsOf(query).flatMap((term) => {
    const own = fields[term.typed];
    return own === undefined ? [] : [[term, own.map((token) => [token])] as const];
  });
  const asked = { filters: noFilters, sort: 'relevance', offset: 0, size: 10, facets: [] } as const;
  const plan = makePlan(
    query,
    words.map((own) => own.map((token) => ({ token, writings: [token] }))),
    asked,
    new Map(tokens),
  );
  return matchedIn(of, plan).map(({ group, by, text }) => `${group}: ${by} ${text}`);
}

t.test('letters side by side are told before words, each as printed', async (t) => {
  t.same(matched('研发投入', [['研发', '投入']]), ['研发投入: letters 研發、投入']);
  t.same(matched('投入研发', [['投入', '研发']]), ['投入研发: word 投入', '投入研发: word 研發']);
  t.same(matched('共33个平台', [['33', '平台']]), ['共33个平台: word 三十三', '共33个平台: word 平臺']);
});

t.test('each alternative that answers is told', async (t) => {
  t.same(matched('研发 OR 平台 OR 火星', [['研发'], ['平台'], ['火星']]), [
    '研发 OR 平台 OR 火星: letters 研發',
    '研发 OR 平台 OR 火星: letters 平臺',
  ]);
});

t.test('what the passage stands in is told where its own text does not answer', async (t) => {
  t.same(matched('研发 团队', [['研发'], ['团队']]), ['研发: letters 研發', '团队: context 一、人才團隊']);
  t.same(matched('研发 创新长沙', [['研发'], ['创新', '长沙']]).slice(1), [
    '创新长沙: context 長沙市科技創新方案',
    '创新长沙: context 長沙市人民政府',
    '创新长沙: context 长沙市人民政府',
  ]);
});

t.test('fields are told by what the document has', async (t) => {
  const issuer = { 'issuer:长沙市政府': [issuerToken('长沙市人民政府')] };
  t.same(matched('issuer:长沙市政府', [], issuer), ['issuer:长沙市政府: field 長沙市人民政府']);
  t.same(matched('title:科技创新', [], { 'title:科技创新': titlePartTokens(foldLetters('科技创新')) }), [
    'title:科技创新: field 長沙市科技創新方案',
  ]);
  t.same(matched('issuer:甲 OR 研发', [[], ['研发']], { 'issuer:甲': [issuerToken('甲')] }), [
    'issuer:甲 OR 研发: letters 研發',
  ]);
});

t.test('the notice’s title and the other numbers are what a document is known by, too', async (t) => {
  const notice = { title: '關於印發科技創新方案的通知', type: '通知' };
  const forwarded = { ...hit, document: { ...document, notice, otherNumbers: ['长政发〔2021〕3号'] } };
  t.same(matched('研发 印发', [['研发'], ['印发']], {}, forwarded).slice(1), [
    '印发: context 關於印發科技創新方案的通知',
  ]);
  const fields = {
    'title:印发科技': titlePartTokens(foldLetters('印发科技')),
    'number:长政发〔2021〕3号': [numberToken(numberKey('长政发〔2021〕3号'))],
  };
  t.same(matched('title:印发科技', [], fields, forwarded), [
    'title:印发科技: field 關於印發科技創新方案的通知',
    'title:印发科技: field 長沙市科技創新方案',
  ]);
  t.same(matched('number:长政发〔2021〕3号', [], fields, forwarded), [
    'number:长政发〔2021〕3号: field 长政发〔2021〕3号',
  ]);
});

t.test('of a widened query the words or pairs are told that are there, and other writings as such', async (t) => {
  const asked = {
    ...makePlan(parseQuery('x'), [], { filters: noFilters, sort: 'relevance', offset: 0, size: 10, facets: [] }),
  };
  const told = (match: Match) => matchedIn(hit, { ...asked, match }).map(({ group, by, text }) => [group, by, text]);
  t.same(told({ by: 'words', tokens: [['研制', '研发'], ['火星'], ['平台'], ['方案']], atLeast: 2 }), [
    [null, 'variant', '研發'],
    [null, 'word', '平臺'],
    [null, 'context', '長沙市科技創新方案'],
  ]);
  t.same(told({ by: 'grams', tokens: [['研发'], ['发投'], ['火星']], atLeast: 2 }), [
    [null, 'pair', '研發'],
    [null, 'pair', '發、投'],
  ]);
  t.same(told({ by: 'grams', tokens: [['火星']], atLeast: 1 }), []);
  t.same(matchedIn(hit, { ...asked, match: null }), []);
});

t.test('what stands in the English text is told as it is printed there', async (t) => {
  const english = { text: 'Increase R&D; build Platforms.', sameVersion: true };
  const beside = { passage: { ...hit.passage, english }, document: { ...document, englishTitle: 'Innovation Plan' } };
  t.same(matched('"build platforms"', [[]], {}, beside), ['build platforms: letters build Platforms']);
  t.same(matched('研发', [['研发']], {}, beside), ['研发: letters 研發'], 'the passage’s own text first');
  t.same(matched('innovation', [['innovation']], {}, beside), ['innovation: context Innovation Plan']);
});
