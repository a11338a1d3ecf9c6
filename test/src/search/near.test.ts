/** Searches by meaning beside words: on real parts, with an endpoint that can fail. */
import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import t from 'tap';
import { bringVectors } from '../../../indexer/vectors.js';
import { openEmbedded } from '../../../src/engines/embedded/index.js';
import type { Engine } from '../../../src/engines/engine.js';
import { createGlossary } from '../../../src/english/glossary.js';
import type { Plan } from '../../../src/query/plan.js';
import { createSearch, type Search } from '../../../src/search/search.js';
import { type NearestOptions, openNearest } from '../../../src/semantic/nearest.js';
import { vectorFile } from '../../../src/semantic/vector-file.js';
import { openQueryWords } from '../../../src/text/query-words.js';
import { type Endpoint, embeddingsOf, endpoint } from '../semantic/endpoint.js';
import { build, make, noFilters, request } from './material.js';

const made = [
  make({ title: '租房办法', year: 2020, issued: '2020-01-01' }, [
    { at: '1', label: '一、', text: '出租人应当退还承租人交的押金，不得拖延。' },
    { at: '2', label: '二、', text: '支持企业研发投入。' },
  ]),
  make({ title: '计划', year: 2021, issued: '2021-01-01' }, [{ at: '1', label: '一、', text: '引进人才团队。' }]),
];
/** Of which no passage has any two letters but 押金 and 退. */
const question = '房东收了押金不肯退怎么办';
const glossary = createGlossary({ stems: new Map() }, [
  { zh: '研发', phrases: ['research and development'] },
  { zh: '人才', phrases: ['talent'] },
]);

interface Place {
  readonly own: Endpoint;
  readonly engine: Engine;
  readonly data: string;
  readonly told: string[];
  /** @param searched instead of the engine itself */
  search(options?: Partial<NearestOptions>, searched?: Engine): Promise<Search>;
  /** Adds the vectors of what the engine holds. */
  bring(): Promise<void>;
}

async function place(t: Pick<Tap, 'testdir' | 'teardown'>): Promise<Place> {
  const own = await endpoint(t);
  const data = t.testdir({});
  const engine = await openEmbedded({ data });
  t.teardown(() => engine.close());
  await build(engine, made);
  const told: string[] = [];
  return {
    own,
    engine,
    data,
    told,
    async search(options = {}, searched = engine) {
      const queryWords = openQueryWords();
      await queryWords.use(await engine.dictionary());
      const nearest = openNearest({
        embeddings: embeddingsOf(own),
        data,
        tell: (message) => told.push(message),
        // A machine that runs other tests, too, may take long.
        deadline: 60_000,
        ...options,
      });
      t.teardown(async () => {
        await nearest.close();
        await queryWords.close();
      });
      return createSearch({ engine: searched, queryWords, glossary, nearest });
    },
    async bring() {
      const generation = (await engine.generation())?.id as string;
      const contents = new Map(made.map(({ document }) => [document.id, 'first']));
      await bringVectors({ engine, data, embeddings: embeddingsOf(own), held: { generation, contents } });
    },
  };
}
type Tap = typeof t;

t.test('a question finds what is near to it in meaning, counts it, and says so', async (t) => {
  const { search: open, bring } = await place(t);
  await bring();
  const search = await open();
  const answer = await search.search(request(question, { facets: ['year'], explain: true }));
  t.equal(answer.semantic, 'used');
  t.match(answer.hits[0], { text: made[0]?.passages[0]?.text, context: [] });
  t.match(answer.hits[0]?.matched?.at(-1), { by: 'meaning', group: null });
  t.equal(answer.total, 3, 'all of so few passages are near');
  t.strictSame(
    answer.facets.year?.map(({ value, count }) => [value, count]),
    [
      ['2020', 2],
      ['2021', 1],
    ],
  );
  const filters = { ...noFilters, year: [{ from: 2021, to: 2021 }] };
  t.equal((await search.search(request(question, { filters }))).total, 1, 'a filter finds what its facet counts');
});

t.test('who names what is sought gets what has the words, and the endpoint is not asked', async (t) => {
  const { own, search: open, bring } = await place(t);
  await bring();
  const search = await open();
  const { length } = own.asked;
  for (const q of ['研发 投入', '研发 研发 投入 研发 投入', `“${question}”`, '引进人才', '']) {
    t.notOk('semantic' in (await search.search(request(q))), q);
  }
  t.notOk('semantic' in (await search.search(request(question, { sort: 'date' }))), 'a list by date has no nearness');
  t.equal(own.asked.length, length);
});

t.test(
  'English is sent as it was typed, and what is near to it stands beside what its translations find',
  async (t) => {
    const { own, search: open, bring } = await place(t);
    await bring();
    const search = await open();
    const answer = await search.search(request('Money for Research and Development', { explain: true }));
    t.strictSame(own.asked.at(-1)?.input, ['money for research and development']);
    t.equal(answer.semantic, 'used');
    t.equal(answer.total, 3, 'all of so few passages are near');
    const translated = answer.hits.find(({ text }) => text.includes('研发'));
    t.strictSame(
      translated?.matched?.map(({ by, text }) => [by, text]),
      [
        ['glossary', '研发'],
        ['meaning', '二、支持企业研发投入。'],
      ],
    );
    t.match(answer.explain?.plan.rank.english, [{ typed: 'Money' }, { typed: 'research and development' }]);
  },
);

t.test('what is near stands beside what a wider query finds, and the answer says what was left out', async (t) => {
  const { search: open, bring } = await place(t);
  await bring();
  const search = await open();
  const { semantic, widened, total } = await search.search(request('火星 talent for research and development'));
  t.equal(semantic, 'used');
  t.match(widened, { step: 'groups', dropped: ['火星'] });
  t.equal(total, 3);
});

t.test('where nothing matches the words, the answer says that meaning alone has found', async (t) => {
  const { search: open, bring } = await place(t);
  await bring();
  const { semantic, widened, total } = await (await open()).search(request('qwerty asdfgh zxcvbn yuiop'));
  t.equal(semantic, 'alone');
  t.equal(widened, null);
  t.equal(total, 3);
});

t.test('what is excluded is no hit, however near', async (t) => {
  const { search: open, bring } = await place(t);
  await bring();
  const { hits, semantic } = await (await open()).search(request(`${question} -押金`));
  t.equal(semantic, 'alone');
  t.notOk(hits.some(({ text }) => text.includes('押金')));
});

t.test('a query in the other script is the same query to the endpoint, asked once for all its pages', async (t) => {
  const { own, search: open, bring } = await place(t);
  await bring();
  const search = await open();
  const { length } = own.asked;
  const one = await search.search(request(question));
  const other = await search.search(request('房東收了押金不肯退怎麼辦'));
  t.strictSame(
    other.hits.map(({ id }) => id),
    one.hits.map(({ id }) => id),
  );
  await search.search(request(question, { page: 2, size: 1 }));
  t.equal(own.asked.length, length + 1);
});

t.test('an endpoint that fails leaves what words find, says so, and is left alone for a while', async (t) => {
  const { own, search: open, bring, told } = await place(t);
  await bring();
  for (const trouble of [{ status: 500 }, { as: 'garbage' }, { as: 'nothing' }, { as: 'silent' }] as const) {
    own.trouble = () => trouble;
    const isSilent = 'as' in trouble && trouble.as === 'silent';
    const search = await open({ deadline: isSilent ? 5_000 : 60_000, pause: 600_000 });
    const { length } = own.asked;
    const answer = await search.search(request(question));
    t.equal(answer.semantic, 'unavailable', JSON.stringify(trouble));
    t.ok(answer.total > 0, 'words find');
    await search.search(request(`${question}呢`));
    t.equal(own.asked.length, length + 1);
  }
  t.equal(told.length, 4, 'each time it is told once');
  own.trouble = () => null;
  const search = await open({ pause: 0 });
  t.equal((await search.search(request(question))).semantic, 'used');
});

t.test('vectors of another length, of another model or of none are not compared', async (t) => {
  const { own, search: open, bring, told } = await place(t);
  t.equal((await (await open()).search(request(question))).semantic, 'unavailable', 'there is no file');
  await bring();
  own.dimension = 32;
  t.equal((await (await open()).search(request(question))).semantic, 'unavailable');
  own.dimension = 64;
  const { name: _, ...others } = embeddingsOf(own);
  const search = await open({ embeddings: { ...others, name: 'another' } });
  t.equal((await search.search(request(question))).semantic, 'unavailable');
  t.match(told, [/no vectors/, /another length/, /no vectors/]);
});

t.test('vectors of another generation are not used: what they speak of may have changed', async (t) => {
  const { engine, search: open, bring, told } = await place(t);
  await bring();
  const search = await open();
  t.equal((await search.search(request(question))).semantic, 'used');
  await build(engine, made);
  t.equal((await search.search(request(question))).semantic, 'unavailable');
  await search.search(request(question));
  t.match(told, [/another index/], 'told once');
  t.equal(told.length, 1);
  await bring();
  t.equal((await search.search(request(question))).semantic, 'used');
});

t.test('vectors whose file was made anew are those of the new file', async (t) => {
  const { data, engine, search: open, bring } = await place(t);
  await bring();
  const search = await open();
  t.equal((await search.search(request(question))).semantic, 'used');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${vectorFile(data)}${suffix}`, { force: true });
  t.equal((await search.search(request(question))).semantic, 'unavailable');
  await build(engine, made);
  await bring();
  t.equal((await search.search(request(question))).semantic, 'used');
});

t.test('a search waits no longer for comparing than for the endpoint', async (t) => {
  const { data, search: open, bring, told } = await place(t);
  await bring();
  const search = await open({ deadline: 1_000 });
  const holder = new Sqlite(vectorFile(data));
  t.teardown(() => holder.close());
  // Readers then wait for the file, as they would for a machine that is busy.
  holder.pragma('locking_mode = exclusive');
  holder.exec('begin exclusive');
  t.equal((await search.search(request(question))).semantic, 'unavailable');
  t.match(told, [/within 1000 ms/]);
});

t.test('what cites a clause or names a law is not sent to the endpoint', async (t) => {
  const { own, engine, search: open, bring } = await place(t);
  const law = make({ title: '中华人民共和国劳动合同法' }, [
    { at: 'a1', label: '第一条', text: '为了完善劳动合同制度，制定本法。', kind: 'article' },
  ]);
  await build(engine, [...made, law]);
  await bring();
  const search = await open();
  const { length } = own.asked;
  for (const q of ['中华人民共和国劳动合同法', '中华人民共和国劳动合同法第一条']) {
    const answer = await search.search(request(q));
    t.ok(answer.hits[0]?.cited, q);
    t.notOk('semantic' in answer, q);
  }
  t.equal(own.asked.length, length);
  t.ok(
    'semantic' in (await search.search(request('公司拖欠员工工资有什么解决办法'))),
    'a description may end as names do',
  );
  t.equal(own.asked.length, length + 1);
});

t.test('an index that changes between words and meaning is searched anew', async (t) => {
  const { engine, search: open, bring } = await place(t);
  await bring();
  let isChanged = false;
  const changing: Engine = Object.create(engine, {
    search: {
      value: async (plan: Plan) => {
        if (plan.near !== undefined && !isChanged) {
          isChanged = true;
          await build(engine, made);
        }
        return engine.search(plan);
      },
    },
  });
  const search = await open({}, changing);
  t.equal((await search.search(request(question))).semantic, 'unavailable');
  t.ok(isChanged);
});

t.test('a query that the endpoint refuses leaves the others their meaning', async (t) => {
  const { own, search: open, bring } = await place(t);
  await bring();
  const search = await open({ pause: 600_000 });
  own.trouble = () => ({ status: 400 });
  t.equal((await search.search(request(question))).semantic, 'unavailable');
  own.trouble = () => null;
  t.equal((await search.search(request(`${question}呢`))).semantic, 'used');
});

t.test('where many searches wait for meaning, further ones go without at once', async (t) => {
  const { own, search: open, bring, told } = await place(t);
  await bring();
  const search = await open({ deadline: 3_000 });
  const { length } = own.asked;
  own.trouble = () => ({ as: 'silent' });
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => search.search(request(`${question}之${i}`))));
  t.ok(answers.every(({ semantic }) => semantic === 'unavailable'));
  t.equal(own.asked.length, length + 32);
  t.match(told[0], /too many searches/);
});
