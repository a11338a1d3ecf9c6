import t from 'tap';
import { make, noFilters, openEngine, openSearch, request } from './material.js';

const one = make({ title: '科技方案', number: '长政办发〔2021〕11号' }, [
  { at: '1', label: '一、', text: '研发' },
  { at: '1.1', label: '（一）', text: '加大研发投入，支持企业。' },
  { at: '1.2', label: '（二）', text: '企业给予奖补，加大研发。' },
  { at: '1.3', label: '（三）', text: '引进人才。' },
]);
const other = make({ title: '人才计划', number: '湘政办发〔2017〕15号' }, [
  { at: '1', label: '一、', text: '支持研发。' },
]);
const law = make({ title: '仲裁法', type: '法' }, [
  { at: 'a1', label: '第一条', text: '为实施仲裁法，制定本法。', kind: 'article' },
  { at: 'a2', label: '第二条', text: '对仲裁法的解释，由全国人民代表大会常务委员会作出，另行公布。', kind: 'article' },
]);
const mediation = make({ title: '调解法', type: '法' }, [
  { at: 'a1', label: '第一条', text: '依照《调解法》第二条、《调解法》第三条办理。', kind: 'article' },
  { at: 'a2', label: '第二条', text: '调解法由国务院解释。', kind: 'article' },
  { at: 'a3', label: '第三条', text: '引进人才。', kind: 'article' },
]);

t.test('hits that are folded', async (t) => {
  const search = await openSearch(t, await openEngine(t, [one, other, law, mediation]));
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
    const { hits, total } = await folded('《仲裁法》');
    t.equal(total, 2);
    t.strictSame(
      hits.map(({ locator, cited, more }) => [locator, cited?.citation, more]),
      [['a1', '《仲裁法》', 1]],
    );
  });

  t.test('a document that is cited is not listed again, whichever of its passages is the best', async (t) => {
    for (const [q, clause, all] of [
      ['《调解法》第二条', 'a2', ['a1', 'a2']],
      ['《调解法》第三条', 'a3', ['a1']],
    ] as const) {
      const own = { filters: { ...noFilters, doc: [mediation.document.id] } };
      const { hits: unfolded } = await search.search(request(q, own));
      t.strictSame(new Set(unfolded.map(({ locator }) => locator)), new Set([clause, ...all]), q);
      const { hits } = await folded(q, own);
      const others = all.filter((locator) => locator !== clause).length;
      t.strictSame(
        hits.map(({ locator, cited, more }) => [locator, cited?.reason, more]),
        [[clause, null, others]],
        q,
      );
    }
    const { hits: elsewhere } = await folded('《调解法》第三条', { filters: { ...noFilters, script: ['Hant'] } });
    t.strictSame(
      elsewhere.map(({ locator, more }) => [locator, more]),
      [['a3', undefined]],
      'nothing is folded under what the filters leave out',
    );
  });

  t.test('what is cited and no match stands above them all the same', async (t) => {
    const [cited, ...others] = (await folded('长政办发〔2021〕11号，一（三）')).hits;
    t.match(cited, { locator: '1.3', cited: { reason: null } });
    t.notOk('more' in (cited ?? {}));
    t.ok(others.every(({ more }) => more !== undefined));
  });
});
