/** Filters and facets, with values as documents may have them. What random documents find is in oracle.test.ts. */

import { numberKey } from '../../src/domain/number.js';
import type { Filters } from '../../src/query/plan.js';
import { facetNames } from '../../src/query/plan.js';
import { build, everyEngine, idsOf } from './engines.js';
import { documentOf, group, noFilters, planOf, planOfGroups } from './samples.js';

const odd = `O'Neil "x" \\ = [1] OR 1; -- 甲\u{2B820}%_*`;
const hunan = { id: '430000', name: '湖南省' };
const documents = [
  documentOf({
    id: 'a',
    type: '方案',
    year: 2021,
    number: '长政办发〔2021〕11号',
    otherNumbers: ['长财发〔2021〕3号'],
    region: [hunan, { id: '430100', name: '长沙市' }],
    level: 'city',
    issuers: [
      { id: '甲厅', name: '甲厅' },
      { id: '乙厅', name: '乙廳' },
    ],
    passages: [
      { locator: '3', text: '研发' },
      { locator: '3.2', text: '研发', units: ['3.2.1', '3.2.2'] },
      { locator: '3.20', text: '研发' },
      { locator: '3-1', text: '人才' },
    ],
  }),
  documentOf({
    id: 'b',
    type: odd,
    script: 'Hant',
    issuers: [{ id: odd, name: '印' }],
    passages: ['研发', { locator: '3.2', text: '人才' }],
  }),
  documentOf({
    id: 'c',
    type: '方案',
    year: 2017,
    region: [hunan],
    issuers: [{ id: '乙厅', name: '乙廳' }],
    passages: ['研发'],
  }),
];

everyEngine('keeps only what every filter allows', async (t, engine) => {
  await build(engine, documents);
  const find = async (filters: Partial<Filters>) =>
    idsOf(await engine.search(planOf({ filters: { ...noFilters, ...filters }, sort: 'number' })));
  const a = ['a/3', 'a/3.2', 'a/3.20', 'a/3-1'];
  t.strictSame(await find({ issuer: ['甲厅'] }), a);
  t.strictSame(await find({ issuer: ['甲厅', '乙厅'] }), [...a, 'c/p1'], 'values of one filter are alternatives');
  t.strictSame(await find({ issuer: ['乙厅'], year: [{ from: 2017, to: 2019 }] }), ['c/p1'], 'filters are not');
  t.strictSame(await find({ year: [null] }), ['b/p1', 'b/3.2'], 'no year');
  t.strictSame(await find({ year: [{ from: 2021, to: 2021 }, null] }), [...a, 'b/p1', 'b/3.2']);
  t.strictSame(await find({ type: [odd], issuer: [odd] }), ['b/p1', 'b/3.2'], 'values with any character');
  t.strictSame(await find({ number: [numberKey('長政辦發[2021]11號')] }), a, 'a number in any writing');
  t.strictSame(await find({ number: [numberKey('长财发〔2021〕3号')] }), a, 'any of several numbers');
  t.strictSame(await find({ region: ['430000'] }), [...a, 'c/p1'], 'a region with all that lies in it');
  t.strictSame(await find({ region: ['430100'] }), a, 'and not what it lies in');
  t.strictSame(await find({ region: ['none', '430100'] }), [...a, 'b/p1', 'b/3.2']);
  t.strictSame(await find({ region: ['43', '43%', '湖南省'] }), [], 'only codes');
  t.strictSame(await find({ level: ['city'] }), a);
  t.strictSame(await find({ level: ['none', 'county'] }), ['b/p1', 'b/3.2', 'c/p1']);
  t.strictSame(await find({ script: ['Hant'] }), ['b/p1', 'b/3.2']);
  t.strictSame(await find({ doc: ['c', 'nowhere'] }), ['c/p1']);
  t.strictSame(await find({ type: ['无'] }), []);
});

everyEngine('keeps a section and all below it', async (t, engine) => {
  await build(engine, documents);
  const find = async (within: string, doc: string[] = ['a']) =>
    idsOf(await engine.search(planOf({ filters: { ...noFilters, doc, within }, sort: 'number' })));
  t.strictSame(await find('3'), ['a/3', 'a/3.2', 'a/3.20'], 'not its neighbour 3-1');
  t.strictSame(await find('3.2'), ['a/3.2'], 'not its neighbour 3.20');
  t.strictSame(await find('3.2.2'), ['a/3.2'], 'the passage that a unit is part of');
  t.strictSame(await find('3.2', ['a', 'b']), ['a/3.2', 'b/3.2']);
  t.strictSame(await find('4'), []);
  t.strictSame(await find("' or 1=1"), []);
  const { total } = await engine.search(
    planOfGroups([group('研发')], { filters: { ...noFilters, doc: ['a'], within: '3' } }),
  );
  t.equal(total, 3, 'with something sought');
});

everyEngine('counts passages for each facet without its own filter', async (t, engine) => {
  await build(engine, documents);
  const facets = [...facetNames];
  const { facets: all, total } = await engine.search(planOf({ facets }));
  t.equal(total, 7);
  t.strictSame(all, {
    issuer: [
      { value: '乙厅', label: '乙廳', count: 5 },
      { value: '甲厅', label: '甲厅', count: 4 },
      { value: odd, label: '印', count: 2 },
    ],
    year: [
      { value: '2021', label: '2021', count: 4 },
      { value: 'none', label: 'none', count: 2 },
      { value: '2017', label: '2017', count: 1 },
    ],
    type: [
      { value: '方案', label: '方案', count: 5 },
      { value: odd, label: odd, count: 2 },
    ],
    region: [
      { value: '430000', label: '湖南省', count: 5 },
      { value: '430100', label: '长沙市', count: 4 },
      { value: 'none', label: 'none', count: 2 },
    ],
    level: [
      { value: 'city', label: 'city', count: 4 },
      { value: 'none', label: 'none', count: 3 },
    ],
    status: [{ value: 'unknown', label: 'unknown', count: 7 }],
    script: [
      { value: 'Hans', label: 'Hans', count: 5 },
      { value: 'Hant', label: 'Hant', count: 2 },
    ],
  });
  const filters = { ...noFilters, year: [{ from: 2021, to: 2021 }] };
  const filtered = await engine.search(planOfGroups([group('研发')], { filters, facets: ['year', 'script'] }));
  t.equal(filtered.total, 3);
  t.strictSame(filtered.facets, {
    year: [
      { value: '2021', label: '2021', count: 3 },
      { value: '2017', label: '2017', count: 1 },
      { value: 'none', label: 'none', count: 1 },
    ],
    script: [{ value: 'Hans', label: 'Hans', count: 3 }],
  });
  t.strictSame((await engine.search(planOf({}))).facets, {}, 'only those that were asked for');
});

everyEngine('cuts no facet short', async (t, engine) => {
  const many = Array.from({ length: 1_500 }, (_, i) =>
    documentOf({ id: `d${i}`, issuers: [{ id: `机关${i}`, name: `机关${i}` }], passages: ['研发'] }),
  );
  await build(engine, many);
  const { facets } = await engine.search(planOf({ facets: ['issuer'] }));
  t.equal(facets.issuer?.length, 1_500);
});

everyEngine('sorts by date and number, what has none last', async (t, engine) => {
  const numbered = (id: string, number: string | null, issued: string | null) =>
    documentOf({ id, number, issued, passages: ['研发', '研发'] });
  await build(engine, [
    numbered('a', '甲发〔2020〕12号', null),
    numbered('b', '甲發[2020]3號', '2020-02-01'),
    numbered('c', null, '2021-12-31'),
    numbered('d', '甲发〔2019〕100号', '2020-02-01'),
  ]);
  const order = async (sort: 'date' | '-date' | 'number') =>
    idsOf(await engine.search(planOfGroups([group('研发')], { sort })))
      .filter((id) => id.endsWith('p1'))
      .join(' ');
  t.equal(await order('date'), 'c/p1 b/p1 d/p1 a/p1');
  t.equal(await order('-date'), 'b/p1 d/p1 c/p1 a/p1');
  t.equal(await order('number'), 'd/p1 b/p1 a/p1 c/p1');
});
