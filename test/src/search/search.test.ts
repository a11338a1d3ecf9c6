import t from 'tap';
import { make, noFilters, openEngine, openSearch, request } from './material.js';

const changsha = make(
  {
    title: '长沙市科技创新方案',
    number: '长政办发〔2021〕11号',
    issuers: [{ id: '长沙市人民政府', name: '长沙市人民政府' }],
    year: 2021,
    issued: '2021-02-19',
    region: [
      { id: '430000', name: '湖南省' },
      { id: '430100', name: '长沙市' },
    ],
  },
  [
    { at: '1', label: '一、', text: '总体思路' },
    { at: '1.1', label: '（一）', text: '加大研发投入，支持企业。' },
    { at: '1.2', label: '（二）', text: '企业给予奖补，培育1 -2家平台。' },
    { at: '2', label: '二、', text: '人才政策' },
    { at: '2.p1', text: '引进人才团队。' },
  ],
);
const hunan = make(
  {
    title: '湖南省人才計劃',
    number: '湘政辦發〔2017〕15號',
    issuers: [{ id: '湖南省人民政府办公厅', name: '湖南省人民政府辦公廳' }],
    type: '计划',
    year: 2017,
    issued: '2017-04-06',
    region: [{ id: '430000', name: '湖南省' }],
    script: 'Hant',
  },
  [
    { at: '1', label: '一、', text: '加大研發投入，支持企業。' },
    { at: '2', label: '二、', text: '科技人才平臺。' },
  ],
);
const made = [changsha, hunan];

t.test('a search over two documents', async (t) => {
  const engine = await openEngine(t, made);
  const service = await openSearch(t, engine);
  const search = (q: string, other = {}) => service.search(request(q, other));
  const found = async (q: string, other = {}) => (await search(q, other)).hits.map(({ locator }) => locator);

  t.test('a hit says all that a reader has to see', async (t) => {
    const { document, passages } = changsha;
    const answer = await search('研發 長沙市');
    t.same(answer.hits, [
      {
        id: `${document.id}/1.1`,
        url: `/d/${document.id}/1.1`,
        locator: '1.1',
        label: '（一）',
        kind: 'item',
        section: passages[1]?.section,
        text: '加大研发投入，支持企业。',
        snippet: { text: '（一）加大研发投入，支持企业。', marks: [[5, 7]] },
        english: null,
        document: {
          id: document.id,
          url: `/d/${document.id}`,
          title: document.title,
          englishTitle: null,
          number: document.number,
          issuers: [
            { id: '长沙市人民政府', name: '长沙市人民政府', english: "Changsha Municipal People's Government" },
          ],
          year: 2021,
          issued: '2021-02-19',
          version: null,
          status: 'unknown',
          type: '方案',
          typeEnglish: 'Scheme',
          script: 'Hans',
        },
        context: ['長沙市'],
      },
    ]);
    t.match(answer, { total: 1, exact: true, page: 1, size: 20, widened: null, facets: {} });
    t.type(answer.took_ms, 'number');
  });

  t.test('either script finds both', async (t) => {
    for (const q of ['研发投入', '研發投入', '“研发投入”', '研發 投入']) t.equal((await search(q)).total, 2, q);
  });

  t.test('what is typed twice is asked for once', async (t) => {
    for (const q of [
      '研发 研发',
      '研發 研发 “投入” “投入”',
      'issuer:湖南省人民政府办公厅 issuer:湖南省人民政府办公厅 研发',
      'keji keji',
    ]) {
      const groups = (await search(q, { explain: true })).explain?.groups.map(({ typed }) => typed) ?? [];
      t.equal(groups.length, new Set(groups.map((typed) => typed.replace('發', '发'))).size, `${q}: ${groups}`);
      t.ok(groups.length > 0, q);
    }
  });

  t.test('filters are taken in any writing, and documents by any name', async (t) => {
    const filtered = async (own: object) =>
      (await search('研发投入', { filters: { ...noFilters, ...own } })).hits
        .map(({ document }) => document.year)
        .sort();
    t.same(await filtered({ issuer: ['湖南省人民政府辦公廳'] }), [2017]);
    t.same(await filtered({ issuer: ['湖南省政府办'] }), [2017], 'by a short form');
    t.same(await filtered({ issuer: ['湖南省长沙市政府', '湖南省政府辦公廳'] }), [2017, 2021]);
    t.same(await filtered({ number: ['湘政办发[2017]15号'] }), [2017]);
    t.same(await filtered({ type: ['計劃'] }), [2017]);
    t.same(await filtered({ region: ['430100'] }), [2021]);
    t.same(await filtered({ region: ['430000'] }), [2017, 2021]);
    t.same(await filtered({ doc: [hunan.document.id] }), [2017]);
    t.same(await filtered({ doc: ['changzhengbanfa-2021-11'] }), [2021]);
    t.same(await filtered({ doc: ['長政辦發（2021）11號', 'xiangzhengbanfa-2017-15'] }), [2017, 2021]);
    t.same(await found('', { filters: { ...noFilters, doc: [changsha.document.id], within: '2' } }), ['2', '2.p1']);
  });

  t.test('a region that is filtered by is named, also where nothing is found in it', async (t) => {
    const { total, facets } = await search('研发投入', {
      filters: { ...noFilters, region: ['330100', '430100', '999999'] },
      facets: ['region'],
    });
    t.equal(total, 1);
    t.same(facets.region, [
      { value: '430000', label: '湖南省', english: 'Hunan Province', count: 2 },
      { value: '430100', label: '长沙市', english: 'Changsha', count: 1 },
      { value: '330100', label: '杭州市', english: 'Hangzhou', count: 0 },
      { value: '999999', label: '999999', english: null, count: 0 },
    ]);
  });

  t.test('a document or section that is not there is the caller’s mistake', async (t) => {
    const filtered = (own: object) => search('研发', { filters: { ...noFilters, ...own } });
    await t.rejects(filtered({ doc: ['nichts'] }), { code: 'document_not_found' });
    await t.rejects(filtered({ within: '3' }), { code: 'within_without_doc' });
    await t.rejects(filtered({ doc: [hunan.document.id], within: '三' }), { code: 'within_invalid' });
    await t.rejects(filtered({ doc: [hunan.document.id], within: '3' }), { code: 'passage_not_found' });
    await t.rejects(search('研'.repeat(20_000)), { code: 'query_too_long' });
  });

  t.test('an empty query is every passage, the newest document first', async (t) => {
    const answer = await search(' ', { size: 6, facets: ['year'] });
    t.equal(answer.total, 7);
    t.same(
      answer.hits.map(({ document, locator }) => `${document.year} ${locator}`),
      ['2021 1', '2021 1.1', '2021 1.2', '2021 2', '2021 2.p1', '2017 1'],
    );
    t.same(
      answer.facets.year?.map(({ value, count }) => [value, count]),
      [
        ['2021', 5],
        ['2017', 2],
      ],
    );
  });

  t.test('pages follow each other', async (t) => {
    const all = await found('企业 2021', { size: 10 });
    t.equal(all.length, 2);
    t.same([...(await found('企业 2021', { size: 1 })), ...(await found('企业 2021', { size: 1, page: 2 }))], all);
    t.same(await found('企业 2021', { size: 1, page: 3 }), []);
  });

  t.test('only punctuation is nothing to search', async (t) => {
    t.match(await search('，。'), { total: 0, hits: [], reason: 'nothing_to_search', widened: null });
  });

  t.test('exclusions leave out, and are text where only so anything is found', async (t) => {
    t.same(await found('企业 -研发'), ['1.2']);
    t.match(await search('培育1 -2家'), { total: 1, reason: 'exclusion_as_text', hits: [{ locator: '1.2' }] });
    t.match(await search('企业 -企业'), { total: 0, widened: null });
  });

  t.test('the rarest group is dropped where all together find nothing', async (t) => {
    const answer = await search('研发投入 人才 量子', { facets: ['script'] });
    t.match(answer, {
      total: 1,
      hits: [{ context: ['人才'], document: { year: 2017 } }],
      widened: { step: 'groups', dropped: ['量子'], kept: ['研发投入', '人才'], without_filters: 0 },
      facets: { script: [{ value: 'Hant', count: 1 }] },
    });
    t.notOk((await search('量子')).widened);
  });

  t.test('two thirds of the words, then half of the pairs', async (t) => {
    t.match(await search('研发人才投入'), { widened: { step: 'words', dropped: [], kept: ['研发人才投入'] } });
    const pairs = await search('引进团队人才');
    t.match(pairs.hits[0], { locator: '2.p1' });
  });

  t.test('nothing is widened where the filters are why nothing is found', async (t) => {
    const answer = await search('奖补 企业', { filters: { ...noFilters, year: [{ from: 2017, to: 2017 }] } });
    t.match(answer, {
      total: 0,
      hits: [],
      widened: { step: null, dropped: [], kept: ['奖补', '企业'], without_filters: 1 },
    });
  });

  t.test('quotes and exclusions are kept where a query is widened', async (t) => {
    t.match(await search('“量子” 研发'), { total: 0, widened: null });
    t.match(await search('研发 量子 -支持'), { total: 0, widened: null });
  });
});

t.test('a search over versions of a law', async (t) => {
  const version = (day: string, text: string) =>
    make(
      {
        title: `人才法（${day}）`,
        number: `令〔${day.slice(0, 4)}〕1号`,
        work: '人才法',
        version: day,
        effective: day,
      },
      [{ at: 'a1', label: '第一条', text }],
    );
  const older = version('2010-01-01', '支持人才创新。');
  const newer = version('2020-01-01', '支持人才团队创新。');
  const engine = await openEngine(t, [newer, older, hunan]);
  const service = await openSearch(t, engine);
  const search = async (q: string, filters = {}) =>
    (await service.search(request(q, { filters: { ...noFilters, ...filters } }))).hits.map(({ document }) => [
      document.version,
      document.status,
    ]);

  t.test('one version answers, and says how it stands on the day', async (t) => {
    t.same(await search('创新', { on: '2024-01-01' }), [['2020-01-01', 'in_force']]);
    t.same(await search('创新', { on: '2015-01-01' }), [['2010-01-01', 'in_force']]);
    t.same(await search('创新', { on: '2009-01-01' }), [['2010-01-01', 'not_yet']]);
    t.same(await search('平臺', { on: '2024-01-01' }), [[null, 'unknown']]);
  });

  t.test('all versions answer where they are asked for, or a document or number is', async (t) => {
    const both = [
      ['2010-01-01', 'expired'],
      ['2020-01-01', 'in_force'],
    ];
    const sorted = async (filters: object) => (await search('创新', filters)).sort();
    t.same(await sorted({ on: '2024-01-01', versions: 'all' }), both);
    t.same(await sorted({ on: '2024-01-01', doc: [older.document.id] }), [both[0]]);
    t.same(await sorted({ on: '2024-01-01', number: ['令〔2010〕1号', '令〔2020〕1号'] }), both);
  });

  t.test('one version answers without the filters too, and that is no filter', async (t) => {
    const widened = async (q: string, filters: object) =>
      (await service.search(request(q, { filters: { ...noFilters, ...filters } }))).widened;
    t.match(await widened('支持 创新', { year: [null], region: ['430000'] }), { step: null, without_filters: 1 });
    t.match(await widened('支持 创新', { doc: [hunan.document.id] }), { step: null, without_filters: 1 });
    t.match(await widened('支持 创新', { level: ['city'], versions: 'all' }), { step: null, without_filters: 2 });
    t.match(await widened('支持人才创新 量子', { on: '2024-01-01' }), { step: 'groups', without_filters: 0 });
  });
});
