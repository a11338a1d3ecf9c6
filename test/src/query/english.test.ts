import t from 'tap';
import { createGlossary } from '../../../src/english/glossary.js';
import { phrasesAsWords, readEnglish } from '../../../src/query/english.js';
import { parseQuery, termsOf } from '../../../src/query/parse.js';

const chinese = [{ word: '词', probability: 0.5 }];
const stems = new Map(['employ', 'annual', 'leav', 'drug', 'devic'].map((stem) => [stem, { share: 0.01, chinese }]));
const glossary = createGlossary({ stems }, [
  { zh: '年休假', phrases: ['annual leave'] },
  { zh: '公开招标', phrases: ['open bidding'] },
]);

const read = (q: string) => {
  const { query, english } = readEnglish(parseQuery(q), glossary);
  return { groups: query.groups.map(({ terms }) => terms.map(({ typed }) => typed)), english, query };
};

t.test('English words are one group, without those that say nothing by themselves', async (t) => {
  const { groups, english } = read('the annual leave of an employee');
  t.same(groups, [['annual', 'leave', 'employee']]);
  t.match(english.phrases, [{ typed: 'annual leave' }]);
});

t.test('names and numbers are of the group where nothing else is asked for', async (t) => {
  t.same(read('leave of 30 days at Huawei').groups, [['leave', '30', 'days', 'Huawei']]);
  t.same(read('2021 leave 人才').groups, [['2021'], ['leave'], ['人才']]);
});

t.test('Chinese, quotes, fields and exclusions stay what they are', async (t) => {
  t.same(read('揭榜挂帅 annual leave').groups, [['揭榜挂帅'], ['annual', 'leave']]);
  t.same(read('annual 合同 leave').groups, [['annual', 'leave'], ['合同']]);
  t.same(read('"annual leave" employee').groups, [['annual leave'], ['employee']]);
  t.same(read('issuer:国务院 leave').groups, [['issuer:国务院'], ['leave']]);
  const { query } = read('annual leave -drug');
  t.same(
    query.exclude.map(({ typed }) => typed),
    ['drug'],
  );
});

t.test('a phrase is known whose words are not', async (t) => {
  const { groups, english } = read('open bidding 合同');
  t.same(groups, [['open', 'bidding'], ['合同']]);
  t.match(english.phrases, [{ typed: 'open bidding' }]);
});

t.test('words that are typed twice are one, and what they say together is read where they stand', async (t) => {
  const { groups, english } = read('annual leave, drug leave and annual leave');
  t.same(groups, [['annual', 'leave,', 'drug']]);
  t.match(english.phrases, [{ typed: 'annual leave' }]);
  t.equal(english.phrases.length, 1);
  const amounts = read('drug between 4 million and 20 million').english.phrases;
  t.same(
    amounts.map(({ typed }) => typed),
    ['4 million', '20 million'],
  );
});

t.test('places are English where all words are known, and beside others may be pinyin', async (t) => {
  const places = createGlossary({ stems }, [
    { zh: '长沙', phrases: ['Changsha'], name: true },
    { zh: '十堰', phrases: ['Shiyan'], name: true },
  ]);
  const terms = (q: string) =>
    [...readEnglish(parseQuery(q), places).english.terms].map(([{ typed }, { is }]) => [typed, is]);
  t.same(terms('Changsha'), [['Changsha', 'name']]);
  t.same(terms('Changsha 2021').slice(0, 1), [['Changsha', 'name']]);
  t.same(terms('annual leave in Changsha').at(-1), ['Changsha', 'name']);
  t.same(terms('jianshe shiyan'), []);
});

t.test('a number is English beside a word that says nothing, and letters of no known word are not', async (t) => {
  const glossary = createGlossary({ stems }, []);
  const terms = (q: string) => [...readEnglish(parseQuery(q), glossary).english.terms.keys()].map(({ typed }) => typed);
  t.same(terms('by 2025'), ['2025']);
  t.same(terms('2025'), []);
  t.same(terms('by zorblatt'), []);
});

t.test('or between English words joins them as the group does', async (t) => {
  t.same(read('drugs or devices').groups, [['drugs', 'devices']]);
});

t.test('what or joins with Chinese is English where it stands', async (t) => {
  const { groups, english } = read('leave drugs OR 药品 OR the employ');
  t.same(groups, [
    ['leave', 'employ'],
    ['drugs', '药品', 'the'],
  ]);
  t.same(
    [...english.terms.keys()].map(({ typed }) => typed),
    ['leave', 'drugs', 'employ'],
  );
  t.same(read('药品 OR drugs drugs').groups, [['药品', 'drugs'], ['drugs']]);
  t.same(read('the 药品 OR drugs').groups, [['药品', 'drugs']]);
});

t.test('a query of which no word is known is left as it is', async (t) => {
  for (const q of ['keji chuangxin', 'kjcx', 'GB/T 9704', '2021', '合同', 'the', '']) {
    t.same(
      readEnglish(parseQuery(q), glossary),
      { query: parseQuery(q), english: { terms: new Map(), phrases: [] } },
      q,
    );
  }
});

t.test('a sentence of more words than a query has terms is cut as others are', async (t) => {
  const names = Array.from({ length: 40 }, (_, i) => `name${i}`);
  const long = `annual leave, ${names.join(' ')}`;
  t.equal(termsOf(parseQuery(long)).length, 1);
  t.same(read(long).groups, [['annual', 'leave,', ...names]]);
});

t.test('how English is typed makes no difference', async (t) => {
  const folded = (q: string) => termsOf(read(q).query).map((term) => term.folded);
  t.same(folded('ANNUAL Ｌｅａｖｅ'), folded('annual leave'));
});

t.test('what stands in English quotes can be read as words', async (t) => {
  const typed = (q: string) =>
    phrasesAsWords(parseQuery(q))?.groups.map(({ terms }) => terms.map(({ typed }) => typed));
  t.same(typed('the term "annual leave" means “leave”'), [
    ['the'],
    ['term'],
    ['annual'],
    ['leave'],
    ['means'],
    ['leave'],
  ]);
  t.same(typed('职工annual leave 購買Drugs及devices'), [
    ['职工'],
    ['annual'],
    ['leave'],
    ['購買'],
    ['Drugs'],
    ['及'],
    ['devices'],
  ]);
  for (const q of [
    'annual leave',

    '"职工drug"',
    '职工drug OR 药品',
    '"年休假"',
    '"annual 休假"',
    'title:"annual leave"',
    'annual OR "sick leave"',
  ]) {
    t.equal(phrasesAsWords(parseQuery(q)), null, q);
  }
});
