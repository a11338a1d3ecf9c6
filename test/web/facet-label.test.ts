import t from 'tap';
import { facetLabel, inOwnOrder } from '../../web/browser/facet-label.js';

t.test('values are named in the reader’s language, names of the documents as they are', async (t) => {
  t.equal(facetLabel('en', 'status', 'not_yet', 'not_yet'), 'Not yet in force');
  t.equal(facetLabel('zh-Hans', 'level', 'city', 'city'), '市级');
  t.equal(facetLabel('zh-Hant', 'script', 'Hans', 'Hans'), '簡體');
  t.equal(facetLabel('en', 'region', '430100', '长沙市'), '长沙市');
  t.equal(facetLabel('en', 'issuer', '甲厅', '甲廳'), '甲廳');
  t.equal(facetLabel('en', 'year', '2017..2021', '2017..2021'), '2017–2021');
  for (const name of ['year', 'region', 'level'] as const) {
    t.not(facetLabel('en', name, 'none', 'none'), 'none', name);
  }
});

t.test('levels and statuses stand in their own order, what has no value behind all', async (t) => {
  const inOrder = (name: 'level' | 'status' | 'region', ...values: string[]) =>
    inOwnOrder(
      name,
      values.map((value) => ({ value })),
    ).map(({ value }) => value);
  t.same(inOrder('level', 'none', 'city', 'town', 'central'), ['central', 'city', 'town', 'none']);
  t.same(inOrder('status', 'unknown', 'expired', 'in_force'), ['in_force', 'expired', 'unknown']);
  t.same(inOrder('region', 'none', '430000', '110000'), ['430000', '110000', 'none']);
});
