import t from 'tap';
import { facetLabel, inOwnOrder } from '../../web/browser/facet-label.js';

const own = (value: string, label = value) => ({ value, label, english: null });

t.test('values are named in the reader’s language', async (t) => {
  t.same(facetLabel('en', 'status', own('not_yet')), { text: 'Not yet in force' });
  t.same(facetLabel('zh-Hans', 'level', own('city')), { text: '市级' });
  t.same(facetLabel('zh-Hant', 'script', own('Hans')), { text: '簡體' });
  t.same(facetLabel('en', 'year', own('2017..2021')), { text: '2017–2021' });
  for (const name of ['year', 'region', 'level'] as const) {
    t.not(facetLabel('en', name, own('none')).text, 'none', name);
  }
});

t.test('names of the documents are English in English, where there is one, and else as they are', async (t) => {
  const office = { value: '甲厅', label: '甲廳', english: 'Department of Jia' };
  t.same(facetLabel('en', 'issuer', office), { text: 'Department of Jia', title: '甲廳' });
  t.same(facetLabel('zh-Hant', 'issuer', office), { text: '甲廳' });
  t.same(facetLabel('zh-Hant', 'type', own('条例')), { text: '條例' });
  t.same(facetLabel('en', 'region', own('430100', '长沙市')), { text: '长沙市', lang: 'zh' });
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
