/** Fields, alternatives and titles in a query, as a search answers them. */
import t from 'tap';
import { noFilters as unfiltered } from '../../../src/query/no-filters.js';
import { make, noFilters, openEngine, openSearch, request } from './material.js';

const energy = (version: string, text: string, issuer = '全国人民代表大会常务委员会') =>
  make(
    {
      title: '中华人民共和国节约能源法',
      work: '节约能源法',
      version,
      effective: version,
      year: Number(version.slice(0, 4)),
      issuers: [{ id: issuer, name: issuer }],
    },
    [{ at: 'a1', label: '第一条', text }],
  );
const older = energy('2010-01-01', '支持企业创新。', '教育部');
const newer = energy('2018-10-26', '支持企业创新，奖补人才。');
const changsha = make(
  {
    title: '长沙市科技创新方案',
    number: '长政办发〔2021〕11号',
    issuers: [{ id: '长沙市人民政府', name: '长沙市人民政府' }],
    year: 2021,
    notice: { title: '关于印发创新方案的通知', type: '通知' },
  },
  [
    { at: '1', label: '一、', text: '加大研发投入。' },
    { at: '2', label: '二、', text: '引进人才团队，标题：“量子”。' },
    { at: '3', label: '三、', text: '依据《节约能源法》支持平台。' },
  ],
);
const shenyang = make(
  {
    title: '瀋陽市人才計劃',
    issuers: [{ id: '沈阳市人民政府办公厅', name: '瀋陽市人民政府辦公廳' }],
    script: 'Hant',
  },
  [{ at: '1', label: '一、', text: '引進人才，創新平臺，節約能源法的落實。' }],
);
const made = [older, newer, changsha, shenyang];

t.test('fields, alternatives and titles', async (t) => {
  const engine = await openEngine(t, made);
  const service = await openSearch(t, engine);
  const search = (q: string, other = {}) => service.search(request(q, other));
  const names = new Map(
    Object.entries({ older, newer, changsha, shenyang }).map(([name, { document }]) => [document.id, name]),
  );
  const found = async (q: string, other = {}) =>
    (await search(q, other)).hits.map(({ document, locator }) => `${names.get(document.id)} ${locator}`).sort();

  t.test('issuer: by any name of the body, in either script', async (t) => {
    const all = ['changsha 1', 'changsha 2', 'changsha 3'];
    for (const name of ['长沙市人民政府', '长沙市政府', '湖南省長沙市政府', '長沙市人民政府']) {
      t.same(await found(`issuer:${name}`), all, name);
    }
    t.same(
      await found('发文机关：沈阳市政府办公厅'),
      ['shenyang 1'],
      'where folding joins two characters of Simplified',
    );
    t.same(await found('發文機關：瀋陽市政府辦公廳 創新'), ['shenyang 1']);
    t.same(await found('issuer:“长沙市 政府” 人才'), ['changsha 2']);
  });

  t.test('issuer: by the English name that the interface shows', async (t) => {
    const all = ['changsha 1', 'changsha 2', 'changsha 3'];
    t.same(await found('issuer:"Changsha Municipal People’s Government"'), all);
    t.same(await found('issuer:"the changsha municipal people\'s government"'), all);
    const ofAll = { filters: { ...noFilters, versions: 'all' } };
    t.same(await found('issuer:"Ministry of Education"', ofAll), ['older a1'], 'also of what leads no more');
    t.match(await search('issuer:"Ministry of Nothing"'), {
      as_text: [{ typed: 'issuer:"Ministry of Nothing"', reason: 'matches_nothing' }],
    });
  });

  t.test('year: a year, a range or none', async (t) => {
    t.same(await found('year:2018'), ['newer a1']);
    t.same(await found('年份：2018..2021 人才'), ['changsha 2', 'newer a1']);
    t.same(await found('year:none'), ['shenyang 1']);
    t.same(await found('年份：2018年至2021年 人才'), ['changsha 2', 'newer a1']);
    t.same(await found('year:2018,none'), ['newer a1', 'shenyang 1']);
  });

  t.test('number: and in: name documents, whatever version leads', async (t) => {
    t.same(await found('number:長政辦發[2021]11號 人才'), ['changsha 2']);
    t.same(await found('文号：长政办发（2021）11号 人才'), ['changsha 2']);
    t.same(await found(`in:${older.document.id}`), ['older a1']);
    t.same(await found('in:节约能源法 创新'), ['newer a1', 'older a1']);
    t.same(await found('文件：《中华人民共和国 节约能源法》 创新'), ['newer a1', 'older a1']);
    t.same(await found('in:长政办发〔2021〕11号 人才'), ['changsha 2']);
    t.same(await found('创新 企业'), ['newer a1'], 'else the one that leads');
  });

  t.test('title: a part of the title or of its notice’s', async (t) => {
    t.same(await found('title:节约'), ['newer a1']);
    t.same(await found('标题：節約能源'), ['newer a1']);
    t.same(await found('title:印发创新 研发'), ['changsha 1']);
    t.same(await found('title:创新方案 OR title:人才 引进'), ['changsha 2', 'shenyang 1']);
    t.match((await search('title:关于印发 研发', { explain: true })).hits[0]?.matched, [
      { group: 'title:关于印发', by: 'field', text: '关于印发创新方案的通知' },
      { group: '研发', by: 'letters', text: '研发' },
    ]);
  });

  t.test('fields alone find all of their documents, what holds the field as text first', async (t) => {
    const { hits } = await search('标题：量子 OR 发文机关：长沙市政府');
    t.match(hits[0], { locator: '2', context: [] });
    t.equal(hits.length, 3);
    t.same(
      (await search('年份：2021')).hits.map(({ context, snippet }) => [context, snippet.marks]),
      [
        [[], []],
        [[], []],
        [[], []],
      ],
    );
  });

  t.test('of titles, the one that is wholly as asked stands first', async (t) => {
    const law = (title: string, text: string) => make({ title }, [{ at: 'a1', label: '第一条', text }]);
    const titles = ['节约能源法施行办法', '节约能源法'];
    const texts = ['根据节约能源法制定本办法。', '为了推动全社会节约能源，制定本法。'];
    const laws = await openSearch(
      t,
      await openEngine(
        t,
        titles.map((title, i) => law(title, texts[i] as string)),
      ),
    );
    for (const q of ['title:节约能源法', '标题：《節約能源法》', 'title:节约能源法 办法 OR 制定']) {
      const { hits } = await laws.search(request(q));
      t.same(
        hits.map(({ document }) => document.title),
        titles.toReversed(),
        q,
      );
    }
  });

  t.test('OR and ｜ find either', async (t) => {
    t.same(await found('研发投入 OR 团队'), ['changsha 1', 'changsha 2']);
    t.same(await found('“研发投入” ｜ 奖补'), ['changsha 1', 'newer a1']);
    t.same(await found('研发投入 OR 团队 人才'), ['changsha 2']);
    t.same(await found('year:2018 OR 团队'), ['changsha 2', 'newer a1']);
  });

  t.test('a title is text, and documents so titled stand first', async (t) => {
    const first = async (q: string) => (await search(q)).hits.map(({ document }) => names.get(document.id));
    t.equal((await first('创新 节约能源法')).at(0), 'shenyang', 'where all of it stands in the clause');
    t.equal((await first('创新 《节约能源法》')).at(0), 'newer', 'but for the title');
    t.same((await first('《長沙市科技創新方案》 人才')).at(0), 'changsha');
    t.same(
      await found('《节约 能源法》'),
      ['changsha 3', 'newer a1', 'shenyang 1'],
      'and the law itself, as it is cited',
    );
  });

  t.test('what is no field, or none that is found, is text, and it is said why', async (t) => {
    const asText = async (q: string, other = {}) => {
      const { as_text, total } = await search(q, other);
      return [...as_text.map(({ typed, reason }) => `${typed} ${reason}`), total];
    };
    t.same(await asText('人才'), [3]);
    t.same(await asText('author:甲 人才'), ['author:甲 field_unknown', 3]);
    t.same(await asText('year:abc 人才'), ['year:abc value_invalid', 3]);
    t.same(await asText('title:节 人才'), ['title:节 value_invalid', 3]);
    t.same(await asText('year:1..999 人才'), ['year:1..999 value_too_wide', 3]);
    t.same(await asText('in:无此文件 人才'), ['in:无此文件 document_unknown', 3]);
    t.same(await asText('issuer:无此机关 人才'), ['issuer:无此机关 matches_nothing', 3]);
    t.same(await asText('number:甲发〔2000〕1号 人才'), ['number:甲发〔2000〕1号 matches_nothing', 3]);
    t.same(await asText('year:2021 奖补'), ['year:2021 empties_result', 1]);
    t.match(await search('year:2021 奖补'), { widened: { step: 'groups', dropped: ['year:2021'], kept: ['奖补'] } });
    t.same(await asText('标题：量子'), [1], 'a field that stands in the text finds it');
    t.same(
      await asText('year:2021 火星'),
      [0],
      'where nothing would be found without the field it is none of its doing',
    );
  });

  t.test('a field is never dropped, nor the rest for its sake', async (t) => {
    t.match(await search('issuer:长沙市政府 研发 投入 量子力学'), {
      as_text: [],
      hits: [{ document: { id: changsha.document.id } }],
      widened: { step: 'groups', dropped: ['量子力学'], kept: ['issuer:长沙市政府', '研发', '投入'] },
    });
    t.match(await search('year:2021 研发', { filters: { ...noFilters, type: ['通知'] } }), {
      total: 0,
      as_text: [],
      widened: { step: null, without_filters: 1 },
    });
  });

  t.test('several fields that are text are dropped together, the words stay', async (t) => {
    t.match(await search('issuer:长沙市政府 year:2021 奖补'), {
      as_text: [
        { typed: 'issuer:长沙市政府', reason: 'empties_result' },
        { typed: 'year:2021', reason: 'empties_result' },
      ],
      hits: [{ document: { id: newer.document.id } }],
      total: 1,
      widened: { step: 'groups', dropped: ['issuer:长沙市政府', 'year:2021'], kept: ['奖补'] },
    });
    t.match(await search('year:2018 OR year:2017 团队', { filters: { ...noFilters, issuer: ['长沙市人民政府'] } }), {
      widened: { step: 'groups', dropped: ['year:2018 OR year:2017'], kept: ['团队'] },
    });
  });

  t.test('a number that no document has is not taken apart', async (t) => {
    const other = make({ title: '意见' }, [{ at: '1', label: '一、', text: '落实长政办发〔2021〕11号，加大研发。' }]);
    const { search } = await openSearch(t, await openEngine(t, [other]));
    for (const q of ['number:长政办发〔2021〕12号', '文号：長政辦發[2021]12號', '长政办发〔2021〕12号']) {
      t.match(await search(request(q)), { hits: [], total: 0, widened: null }, q);
    }
    const rest = { total: 1, widened: { step: 'groups', dropped: ['number:长政办发〔2021〕12号'] } };
    t.match(await search(request('number:长政办发〔2021〕12号 研发')), rest);
  });

  t.test('of fields that rule each other out the first ones stay', async (t) => {
    for (const [q, first, second] of [
      ['title:节约 title:人才', 'title:节约', 'title:人才'],
      ['issuer:长沙市政府 year:2018', 'issuer:长沙市政府', 'year:2018'],
    ] as const) {
      t.match(
        await search(q),
        {
          as_text: [{ typed: second, reason: 'empties_result' }],
          total: (await search(first)).total,
          widened: { step: 'groups', dropped: [second], kept: [first] },
        },
        q,
      );
    }
    t.match(await search('issuer:长沙市政府 year:2018 奖补'), {
      as_text: [{ typed: 'issuer:长沙市政府', reason: 'empties_result' }],
      hits: [{ document: { id: newer.document.id } }],
      widened: { dropped: ['issuer:长沙市政府'], kept: ['year:2018', '奖补'] },
    });
    t.match(await search('title:人才 -人才'), { as_text: [], widened: null }, 'an exclusion is no doing of the field');
  });

  t.test('of values of which a document has one either is wanted', async (t) => {
    t.same(await found('year:2018 人才 年份：2021'), ['changsha 2', 'newer a1']);
    t.same(await found('issuer:长沙市政府 发文机关：沈阳市政府办公厅 人才'), ['changsha 2', 'shenyang 1']);
    t.same(await found('issuer:长沙市政府 year:2018 year:2021 人才'), ['changsha 2'], 'other fields bind as ever');
    t.same(await found('title:长沙市 title:方案 人才'), ['changsha 2'], 'a title has all of its parts');
  });

  t.test('versions are one where no field names a document', async (t) => {
    t.same(await found('title:节约', { filters: unfiltered('2012-01-01') }), ['older a1']);
  });
});
