import fc from 'fast-check';
import t from 'tap';
import { build, make, noFilters, openEngine, openSearch, request } from './material.js';

const units = [
  { locator: 'a33.1', label: null, start: 0, end: 20 },
  { locator: 'a33.1.1', label: '（一）', start: 10, end: 14 },
  { locator: 'a33.1.2', label: '（二）', start: 14, end: 19 },
];
const law = (title: string, day: string, text: string) =>
  make({ title, type: '法', version: day, effective: day, work: 'law' }, [
    { at: 'h1', text: title, kind: 'head' },
    { at: 'a3', label: '第三条', text, kind: 'article' },
    { at: 'a33', label: '第三十三条', text: '有下列情形之一的：（一）甲；（二）乙。', kind: 'article', units },
  ]);
const older = law('中华人民共和国创新法', '2000-01-01', '国家支持研发。');
const newer = law('中华人民共和国创新法（2020年修正）', '2020-01-01', '国家支持创新。');
const plan = make(
  {
    title: '科技创新方案',
    number: '甲政发〔2021〕1号',
    outline: [{ label: '第一章', title: '总则', locator: 'c1', children: [] }],
  },
  [
    { at: 'h1', text: '科技创新方案', kind: 'head' },
    { at: '1', label: '一、', text: '投入', kind: 'item' },
    { at: '1.1', label: '（一）', text: '依照创新法第三条加大投入。' },
  ],
);
const twins = ['甲', '乙'].map((city) =>
  make({ title: '人才办法', type: '办法', issuers: [{ id: `${city}市`, name: `${city}市` }] }, [
    { at: 'a3', label: '第三条', text: `${city}市引进人才。`, kind: 'article' },
  ]),
);

t.test('a query that is wholly a citation', async (t) => {
  const engine = await openEngine(t, [older, newer, plan, ...twins]);
  const search = await openSearch(t, engine);
  const cited = async (q: string, other: Parameters<typeof request>[1] = {}) =>
    (await search.search(request(q, other))).hits.filter((hit) => hit.cited !== undefined);
  const urls = async (q: string, other: Parameters<typeof request>[1] = {}) =>
    (await cited(q, other)).map(({ url }) => url);
  const at = ({ document }: typeof plan, locator: string) => `/d/${document.id}/${locator}`;

  t.test('its clause stands above the hits, which do not repeat it', async (t) => {
    const answer = await search.search(request('创新法第三条'));
    const own = { citation: '《中华人民共和国创新法（2020年修正）》，第三条', reason: null };
    t.match(answer.hits[0], { url: at(newer, 'a3'), cited: own, context: [] });
    t.strictSame(
      answer.hits.map(({ url }) => url),
      [at(newer, 'a3'), at(plan, '1.1')],
      'who cites the clause is found beside it',
    );
    t.strictSame(await cited('创新法第三条', { page: 2 }), [], 'on the first page alone');
  });

  t.test('the version is the one of the day, or the one that is told', async (t) => {
    t.strictSame(await urls('创新法第三条', { filters: { ...noFilters, on: '2010-01-01' } }), [at(older, 'a3')]);
    t.strictSame(await urls('2005年创新法第三条'), [at(older, 'a3')]);
    t.strictSame(await urls('《创新法》（2020修正）第三条的规定'), [at(newer, 'a3')]);
    t.match(await cited('创新法（2015修正）第三条'), [
      { url: at(newer, 'a3'), cited: { reason: 'version_not_found' } },
    ]);
    t.strictSame(await urls('2019年科技创新方案一'), [], 'a plan of another year is no version');
  });

  t.test('in English too, by the official title or a listed name', async (t) => {
    const act = make({ title: '網路法', englishTitle: 'Internet Act', script: 'Hant' }, [
      { at: 'a3', label: '第 3 條', text: '國家支持網路。', kind: 'article' },
    ]);
    const rules = make({ title: '网吧规定', englishTitle: 'Regulations Governing Internet Cafes' }, [
      {
        at: 'a33',
        label: '第三十三条',
        text: '有下列情形之一的：（一）甲；（二）乙。',
        kind: 'article',
        units: [...units, { locator: 'a33.2', label: null, start: 14, end: 19 }],
      },
    ]);
    const code = make({ title: '中华人民共和国刑法' }, [
      { at: 'a3', label: '第三条', text: '罪刑。', kind: 'article' },
    ]);
    const engine = await openEngine(t, [act, rules, code]);
    const search = await openSearch(t, engine);
    for (const [q, url] of [
      ['Article 3 of the Internet Act', at(act, 'a3')],
      ['Criminal Law, art. 3', at(code, 'a3')],
      ['Internet Act', `/d/${act.document.id}`],
      ['Regulations Governing Internet Cafes', `/d/${rules.document.id}`],
      ['Regulations Governing Internet Cafes, Article 33, item (1)', at(rules, 'a33.1.1')],
    ] as const) {
      const { hits, as_text } = await search.search(request(q));
      t.match(hits[0], { url, cited: { reason: null } }, q);
      t.strictSame(as_text, [], q);
    }
    const either = (await search.search(request('Regulations Governing Internet Cafes Article 33(2)'))).hits;
    t.strictSame(
      either.slice(0, 2).map(({ url, cited }) => [url, cited?.reason]),
      [
        [at(rules, 'a33.2'), 'several_clauses'],
        [at(rules, 'a33.1.2'), 'several_clauses'],
      ],
      'a paragraph or an item',
    );
    const [hit] = (await search.search(request('Article 3 supports the internet'))).hits;
    t.equal(hit?.cited, undefined, 'a sentence is no citation');
  });

  t.test('a unit has its own address, and is marked in all of its passage', async (t) => {
    const [hit] = await cited('創新法第三十三條第二項');
    t.match(hit, {
      id: newer.passages[2]?.id,
      url: at(newer, 'a33.1.2'),
      locator: 'a33.1.2',
      cited: { citation: '《中华人民共和国创新法（2020年修正）》，第三十三条第一款第二项' },
    });
    t.equal(hit?.snippet.text, '第三十三条 有下列情形之一的：（一）甲；（二）乙。');
    t.strictSame(
      hit?.snippet.marks.map(([start, end]) => hit.snippet.text.slice(start, end)),
      ['（二）乙。'],
    );
  });

  t.test('several clauses stand in the order of the citation', async (t) => {
    t.strictSame(await urls('创新法第三十三条、第三条'), [at(newer, 'a33'), at(newer, 'a3')]);
  });

  t.test('a document alone is its first passage, and leads to the document', async (t) => {
    for (const q of ['科技創新方案', '《科技创新方案》', '甲政发[2021]1号']) {
      t.match(
        await cited(q),
        [{ url: `/d/${plan.document.id}`, locator: 'h1', cited: { citation: '甲政发〔2021〕1号' } }],
        q,
      );
    }
  });

  t.test('a heading without a passage is the first passage below it', async (t) => {
    t.strictSame(await urls('科技创新方案第一章'), [], 'none is below it');
    t.strictSame(await urls('科技创新方案一'), [at(plan, '1')]);
  });

  t.test('what is ambiguous is listed, and filters choose among it but take nothing cited away', async (t) => {
    const both = await cited('人才办法第三条');
    t.strictSame(new Set(both.map(({ url }) => url)), new Set(twins.map((twin) => at(twin, 'a3'))));
    t.strictSame(new Set(both.map((hit) => hit.cited?.reason)), new Set(['several_documents']));
    const [first] = twins;
    if (first === undefined) throw new Error('no twin');
    t.match(await cited('人才办法第三条', { filters: { ...noFilters, issuer: ['甲市'] } }), [
      { url: at(first, 'a3'), cited: { reason: null } },
    ]);
    t.strictSame(await urls('创新法第三条', { filters: { ...noFilters, issuer: ['甲市'] } }), [at(newer, 'a3')]);
  });

  t.test(
    'of laws of one name in both scripts the one in Simplified stands first, whatever the query is in',
    async (t) => {
      const [hant, hans] = (['Hant', 'Hans'] as const).map((script) =>
        make({ id: script === 'Hant' ? 'a' : 'b', title: '平台法', script }, [
          { at: 'a1', label: '第一条', text: `${script}。`, kind: 'article' },
        ]),
      );
      if (hant === undefined || hans === undefined) throw new Error('no laws');
      const search = await openSearch(t, await openEngine(t, [hant, hans]));
      for (const q of ['平台法第一条', '平臺法第1條']) {
        t.match(
          (await search.search(request(q))).hits.slice(0, 2),
          [
            { url: at(hans, 'a1'), cited: {} },
            { url: at(hant, 'a1'), cited: {} },
          ],
          q,
        );
      }
    },
  );

  t.test('of a clause that is not there what it would stand in or next to, and of nothing else anything', async (t) => {
    t.match(await cited('创新法第三十三条第五项'), [{ url: at(newer, 'a33'), cited: { reason: 'clause_not_found' } }]);
    t.match(await cited('创新法第九十九条'), [
      { url: at(newer, 'a33'), cited: { reason: 'clause_not_found' } },
      { url: at(newer, 'a3'), cited: { reason: 'clause_not_found' } },
    ]);
    for (const q of ['研发投入', '创新法第三条 投入', '企业 创新法第三条', '依照《创新法》第三条加大投入', '']) {
      t.strictSame(await urls(q), [], q);
    }
    t.strictSame(await urls('创新法第三条 -投入'), [], 'with an exclusion it is a search');
  });

  t.test('nothing is searched in its place where no passage matches it', async (t) => {
    for (const [q, locators] of [
      ['创新法第三十三条第二项', ['a33.1.2']],
      ['创新法第三十三条第五项', ['a33']],
      ['创新法第九十九条', ['a33', 'a3']],
    ] as const) {
      for (const page of [1, 2]) {
        const { hits, total, widened, did_you_mean } = await search.search(request(q, { page }));
        const own = page === 1 ? locators.map((locator) => at(newer, locator)) : [];
        t.strictSame([hits.map(({ url }) => url), total, widened, did_you_mean], [own, 0, null, []], `${q}, ${page}`);
      }
    }
  });

  t.test('every citation as printed cites its passage, a clause of words in any that are put around it', async (t) => {
    const passages = [newer, plan, ...twins].flatMap((made) => made.passages);
    const around = fc.constantFrom(['', ''], ['依照', '的规定'], ['“', '”'], ['请问', '是什么？'], [' ', '。']);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...passages), around, async ({ citation, id, kind }, [before, behind]) => {
        const q = kind === 'article' ? `${before}${citation}${behind}` : citation;
        t.ok(
          (await cited(q)).some((hit) => hit.id === id),
          q,
        );
      }),
      { numRuns: 60 },
    );
  });

  t.test('a title that more documents have than a page can list is no citation', async (t) => {
    const many = Array.from({ length: 11 }, (_, i) =>
      make({ title: '工作方案', number: `甲发〔2020〕${i + 1}号` }, [
        { at: '1', label: '一、', text: `第${i}个平台。` },
      ]),
    );
    const engine = await openEngine(t, []);
    await build(engine, many);
    const search = await openSearch(t, engine);
    const citedBy = async (q: string) => (await search.search(request(q))).hits.filter((hit) => hit.cited).length;
    t.equal(await citedBy('工作方案'), 0);
    t.equal(await citedBy('工作方案一'), 10, 'a clause is one in each');
  });
});
