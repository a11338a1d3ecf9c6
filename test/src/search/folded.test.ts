import t from 'tap';
import { make, openEngine, openSearch, request } from './material.js';

const one = make({ title: '科技方案', number: '长政办发〔2021〕11号' }, [
  { at: '1', label: '一、', text: '研发' },
  { at: '1.1', label: '（一）', text: '加大研发投入，支持企业。' },
  { at: '1.2', label: '（二）', text: '企业给予奖补，加大研发。' },
  { at: '1.3', label: '（三）', text: '引进人才。' },
]);
const other = make({ title: '人才计划', number: '湘政办发〔2017〕15号' }, [
  { at: '1', label: '一、', text: '支持研发。' },
]);

t.test('hits that are folded', async (t) => {
  const search = await openSearch(t, await openEngine(t, [one, other]));
  const folded = (q: string, more = {}) => search.search(request(q, { fold: 'document', ...more }));

  t.test('a hit a document, its best, and how many more there are', async (t) => {
    const { hits, total, documents, exact } = await folded('研发');
    t.strictSame([total, documents, exact], [4, 2, true]);
    t.strictSame(
      new Set(hits.map(({ document, more }) => `${document.title} ${more}`)),
      new Set(['科技方案 2', '人才计划 0']),
    );
    const { hits: all } = await search.search(request('研发'));
    t.equal(hits[0]?.url, all[0]?.url, 'the best of all stands first');
    t.notOk('more' in (all[0] ?? {}), 'nothing is said of what is not folded');
  });

  t.test('pages are of documents', async (t) => {
    const [first, second, third] = await Promise.all([1, 2, 3].map((page) => folded('研发', { page, size: 1 })));
    t.not(first?.hits[0]?.document.id, second?.hits[0]?.document.id);
    t.strictSame(third?.hits, []);
  });

  t.test('what is cited takes the place of its own hit, with what is folded under it', async (t) => {
    const { hits } = await folded('长政办发〔2021〕11号，一（一）');
    const [cited] = hits;
    t.match(cited, { locator: '1.1', cited: { reason: null } });
    const ids = hits.map(({ id }) => id);
    t.strictSame(ids, [...new Set(ids)]);
  });
});
