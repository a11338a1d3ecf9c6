import t from 'tap';
import type { ExportRow } from '../../../src/search/export.js';
import type { Search } from '../../../src/search/search.js';
import { build, make, noFilters, openEngine, openSearch, request } from './material.js';

const plan = make(
  {
    title: '长沙市科技创新方案',
    number: '长政办发〔2021〕11号',
    issuers: [{ id: '长沙市人民政府办公厅', name: '長沙市人民政府辦公廳' }],
    issued: '2021-02-19',
  },
  [
    { at: '1', label: '一、', text: '总体思路' },
    { at: '1.1', label: '（一）', text: '加大研发投入，支持企业。' },
    { at: '1.2', label: '（二）', text: '企业给予奖补，加大研发。' },
  ],
);
const law = make({ title: '人才法', version: '2019-05-01', type: '法' }, [
  { at: 'a1', label: '第一条', text: '研发人才，应予支持。', kind: 'article' },
  { at: 'a2', label: '第二条', text: '企业研发，应予奖补。', kind: 'article' },
]);

async function exported(search: Search, q: string, other = {}): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  for await (const block of await search.export({ q, filters: noFilters, sort: 'relevance', ...other }))
    rows.push(...block);
  return rows;
}

t.test('who wants no row of a list after all leaves nothing open', async (t) => {
  const engine = await openEngine(t, [plan, law]);
  let open = 0;
  const watched: typeof engine.each = async function* (...asked) {
    open++;
    try {
      yield* engine.each(...asked);
    } finally {
      open--;
    }
  };
  const search = await openSearch(t, { ...engine, each: watched });
  const rows = await search.export({ q: '研发', filters: noFilters, sort: 'relevance' });
  t.equal(open, 1);
  await rows.return();
  t.equal(open, 0);
});

t.test('a list of what a search finds', async (t) => {
  const engine = await openEngine(t, [plan, law]);
  const search = await openSearch(t, engine);

  t.test('a row is what is needed to quote the passage', async (t) => {
    t.strictSame(await exported(search, '研发投入'), [
      {
        citation: '长政办发〔2021〕11号，一（一）',
        permalink: `/d/${plan.document.id}/1.1`,
        title: '长沙市科技创新方案',
        englishTitle: null,
        number: '长政办发〔2021〕11号',
        issuers: ['長沙市人民政府辦公廳'],
        issued: '2021-02-19',
        version: null,
        status: 'unknown',
        section: ['一、总体思路'],
        label: '（一）',
        text: '加大研发投入，支持企业。',
        english: null,
        englishSameVersion: null,
      },
    ]);
  });

  t.test('it lists what the pages list, in their order, also of what is widened or cited', async (t) => {
    for (const sort of ['relevance', 'date', '-date', 'number'] as const) {
      for (const q of [
        '研发',
        '',
        '研发 投入',
        '研发 平台',
        '人才法第二条',
        '《中华人民共和国人才法》第二条',
        '长政办发〔2021〕11号',
        '-研发',
        '，',
      ]) {
        const { hits } = await search.search(request(q, { sort, size: 100 }));
        const urls = (await exported(search, q, { sort })).map(({ permalink }) => permalink);
        t.strictSame(
          urls,
          hits.map(({ url }) => url),
          `${q} by ${sort}`,
        );
      }
    }
  });

  t.test('filters apply, and errors are those of a search', async (t) => {
    const rows = await exported(search, '研发', { filters: { ...noFilters, doc: [law.document.id] } });
    t.strictSame(rows.map(({ version, label }) => [version, label]).sort(), [
      ['2019-05-01', '第一条'],
      ['2019-05-01', '第二条'],
    ]);
    await t.rejects(exported(search, '研'.repeat(10_001)), { code: 'query_too_long' });
  });

  t.test('what is asked before the index changes is not answered after it', async (t) => {
    const many = make(
      { title: '名单' },
      Array.from({ length: 1_200 }, (_, i) => ({ at: `p${i + 1}`, text: `研发团队${i}` })),
    );
    await build(engine, [many]);
    const blocks = (await search.export({ q: '研发', filters: noFilters, sort: 'date' }))[Symbol.asyncIterator]();
    await blocks.next();
    await build(engine, [plan, law]);
    await t.rejects(
      (async () => {
        while (!(await blocks.next()).done);
      })(),
      { code: 'generation_changed' },
    );
    t.equal((await exported(search, '研发')).length, 4, 'asked again it is answered');
  });
});

t.test('a row has the official English text, and whether it is of the same version', async (t) => {
  const english = { text: 'Innovation is supported.', sameVersion: false };
  const act = make({ title: '创新法', englishTitle: 'Innovation Act' }, [{ at: 'a1', text: '支持创新。', english }]);
  const search = await openSearch(t, await openEngine(t, [act, plan]));
  t.match(await exported(search, 'supported'), [
    { englishTitle: 'Innovation Act', english: english.text, englishSameVersion: false },
  ]);
  t.match(await exported(search, '总体思路'), [{ englishTitle: null, english: null, englishSameVersion: null }]);
});
