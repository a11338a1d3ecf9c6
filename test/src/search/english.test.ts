import t from 'tap';
import { createGlossary } from '../../../src/english/glossary.js';
import { stemsOf } from '../../../src/english/stems.js';
import { createSearch } from '../../../src/search/search.js';
import { openQueryWords } from '../../../src/text/query-words.js';
import { make, openEngine, request } from './material.js';

const stems = new Map([
  ['talent', { share: 0.001, chinese: [{ word: '人才', probability: 0.8 }] }],
  [stemsOf('enterprise')[0] as string, { share: 0.002, chinese: [{ word: '企业', probability: 0.7 }] }],
  ['subsidi', { share: 0.001, chinese: [{ word: '奖补', probability: 0.5 }] }],
]);
const glossary = createGlossary({ stems }, [{ zh: '揭榜挂帅', phrases: ['open bidding for leading scientists'] }]);

const made = make({ title: '科技方案' }, [
  { at: '1', label: '一、', text: '支持企業引進人才，給予奖补。' },
  { at: '2', label: '二、', text: '企业应当报告。' },
  { at: '3', label: '三、', text: '实行“揭榜挂帅”。' },
]);

async function opened(test: Pick<typeof t, 'testdir' | 'teardown'>) {
  const engine = await openEngine(test, [made]);
  const queryWords = openQueryWords();
  test.teardown(() => queryWords.close());
  await queryWords.use(await engine.dictionary());
  return createSearch({ engine, queryWords, glossary });
}

t.test('a hit says which Chinese words stand for which English ones, as printed, and marks them', async (t) => {
  const { search } = await opened(t);
  const { hits, total, widened, did_you_mean } = await search(request('subsidies for enterprises’ talents'));
  t.equal(total, 2);
  t.equal(widened, null);
  t.same(did_you_mean, []);
  t.same(hits[0]?.translated, [
    { typed: 'subsidies', chinese: ['奖补'] },
    { typed: 'enterprises', chinese: ['企業'] },
    { typed: 'talents', chinese: ['人才'] },
  ]);
  const { text = '', marks = [] } = hits[0]?.snippet ?? {};
  t.same(
    marks.map(([start, end]) => text.slice(start, end)),
    ['企業', '人才', '奖补'],
  );
});

t.test('a phrase of the librarian’s finds its term across punctuation', async (t) => {
  const { search } = await opened(t);
  const { hits } = await search(request('open bidding for leading scientists'));
  t.match(hits, [{ locator: '3', translated: [{ chinese: ['揭榜挂帅'] }] }]);
});

t.test(
  'it is said of which English words no Chinese is known, but not of what is in Chinese as it is, nor where English stands beside Chinese',
  async (t) => {
    const { search } = await opened(t);
    const asText = async (q: string) => (await search(request(q))).as_text;
    t.same(await asText('blorg, subsidies of 2021'), [{ typed: 'blorg', reason: 'english_unknown' }]);
    t.same(await asText('title:科技 “talent enterprise” subsidies blorg'), [
      { typed: 'blorg', reason: 'english_unknown' },
    ]);
    t.same(await asText('I’m for H1N1 subsidies, Q&A'), []);
    t.same(await asText('人才 blorg'), []);
    t.same(await asText('zorblatt'), [{ typed: 'zorblatt', reason: 'english_unknown' }]);
  },
);

t.test('why a hit is one tells each English word', async (t) => {
  const { search } = await opened(t);
  const { hits, explain } = await search(request('talent', { explain: true }));
  t.same(hits[0]?.matched, [{ group: 'talent', by: 'glossary', text: '人才' }]);
  t.match(explain?.plan.rank.english, [{ typed: 'talent', share: 0.001 }]);
});

t.test('a Chinese query has nothing English in its plan and its hits', async (t) => {
  const { search } = await opened(t);
  const { hits, explain } = await search(request('人才', { explain: true }));
  t.notOk('translated' in (hits[0] ?? {}));
  t.notOk('english' in (explain?.plan.rank ?? {}));
});

t.test('English is listed as it is searched', async (t) => {
  const { search, export: list } = await opened(t);
  const { hits } = await search(request('enterprises'));
  const rows: string[] = [];
  const asked = request('enterprises');
  for await (const some of await list(asked)) rows.push(...some.map(({ permalink }) => permalink));
  t.same(
    rows,
    hits.map(({ url }) => url),
  );
});

t.test(
  'an English phrase that nothing has is searched by what its words may be in Chinese, and the answer says so',
  async (t) => {
    const { search } = await opened(t);
    const { hits, reason, widened } = await search(request('the "subsidies" for enterprises'));
    t.equal(reason, 'phrase_as_words');
    t.equal(widened, null);
    t.equal(hits[0]?.locator, '1');
    const joined = await search(request('支持enterprises引进'));
    t.equal(joined.reason, 'phrase_as_words');
    t.equal(joined.hits[0]?.locator, '1');
  },
);

t.test('a word that every object has a property of is a word as any other', async (t) => {
  const { search } = await opened(t);
  for (const q of ['constructor', 'constructor 企业', 'talents of the constructor']) {
    const { hits } = await search(request(q, { explain: true }));
    t.same(hits.length > 0, q !== 'constructor', q);
  }
});
