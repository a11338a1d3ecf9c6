/** A law in several versions: each keeps its address, and the law's own leads to the one of the day. */
import t from 'tap';
import { namedDocument } from '../../../src/domain/named.js';
import { make } from '../search/material.js';
import { browser, json } from './accept.js';
import { serveMade } from './made.js';

const { index, get, ready } = await serveMade(t);
const law = (version: string, ...texts: string[]) =>
  make(
    {
      title: '创新法',
      type: '法',
      version,
      effective: `${Number(version.slice(0, 4)) + 1}-01-01`,
      work: 'chuangxinfa-work',
    },
    texts.map((text, i) => ({ at: `a${i + 1}`, label: `第${'一二三'.charAt(i)}条`, text, kind: 'article' })),
  );
const old = law('2000-06-01', '旧。', '研发。');
const present = law('2010-06-01', '新。');
const coming = law('2090-06-01', '来。');
const namesake = make({ title: '创新法', type: '法', issuers: [{ id: '乙省', name: '乙省' }] }, [
  { at: 'a1', label: '第一条', text: '省。', kind: 'article' },
]);
const ids = [coming, present, old].map(({ document }) => document.id);
await index(old, present, coming);

t.test('the address of a law leads to the version of the day, for now', async (t) => {
  for (const name of ['chuangxinfa-work', 'chuangxinfa']) {
    for (const [query, { document }] of [
      ['', present],
      ['?on=2005-01-01', old],
      ['?on=1990-01-01', old],
      ['?on=2091-01-01', coming],
    ] as const) {
      for (const headers of [json, browser]) {
        const answer = await get(`/d/${name}/a1${query}`, headers);
        t.strictSame([answer.statusCode, answer.headers.location], [302, `/d/${document.id}/a1`], `${name} ${query}`);
        t.notMatch(answer.headers['cache-control'], 'max-age');
      }
    }
  }
  t.equal((await get('/d/chuangxinfa?lang=en&on=2005-01-01')).headers.location, `/d/${old.document.id}?lang=en`);
  for (const on of ['2005', '2005-02-30', 'yesterday', '']) {
    t.match((await get(`/d/chuangxinfa-work?on=${on}`)).json(), { status: 400, code: 'on_invalid' }, on);
  }
  t.equal((await get('/d/chuangxinfa-work?on=2005-01-01&on=2006-01-01')).statusCode, 400);
});

t.test('every version has its own address, and lists them all', async (t) => {
  const { document } = old;
  const versions = [
    { id: ids[0], url: `/d/${ids[0]}`, version: '2090-06-01', effective: '2091-01-01', status: 'not_yet' },
    { id: ids[1], url: `/d/${ids[1]}`, version: '2010-06-01', effective: '2011-01-01', status: 'in_force' },
    { id: ids[2], url: `/d/${ids[2]}`, version: '2000-06-01', effective: '2001-01-01', status: 'expired' },
  ];
  t.strictSame((await get(`/d/${document.id}`)).json(), { ...namedDocument(document), versions });
  t.strictSame((await get(`/api/v1/documents/${document.id}`)).json(), { ...namedDocument(document), versions });
});

t.test('the page of an old version leads to the same clause of the one that leads', async (t) => {
  const clause = await get(`/d/${old.document.id}/a1`, browser);
  t.match(clause.body, new RegExp(`This is an old version.*href="/d/${ids[1]}/a1"[^>]*>[^<]*1 June 2010`, 's'));
  t.match(clause.body, 'No longer in force');
  const without = await get(`/d/${old.document.id}/a2`, browser);
  t.match(without.body, new RegExp(`This is an old version.*href="/d/${ids[1]}"`, 's'), 'which has no such clause');
  t.match((await get(`/d/${ids[0]}`, browser)).body, /has not taken effect yet/);
  const page = await get(`/d/${ids[1]}`, browser);
  t.notMatch(page.body, 'class="notice-box leading"');
  for (const id of ids) t.ok(page.body.includes(`href="/d/${id}"`));
});

t.test('a law cited without its version means the one that leads', async (t) => {
  t.match((await get(`/api/v1/resolve?cite=${encodeURIComponent('《创新法》第一条')}`)).json(), {
    matches: [{ url: `/d/${ids[1]}/a1`, reason: 'title' }],
    reason: null,
  });
  t.match((await get('/api/v1/resolve?cite=chuangxinfa-work/a1')).json(), { matches: [{ url: `/d/${ids[1]}/a1` }] });
  t.match((await get(`/api/v1/resolve?cite=${ids[2]}/a2`)).json(), { matches: [{ url: `/d/${ids[2]}/a2` }] });
});

t.test('a search in a law named without its version is one in all of them', async (t) => {
  await ready();
  const { total } = (await get('/api/v1/search?doc=chuangxinfa-work')).json();
  t.equal(total, 4);
});

t.test('a name that different works share is answered with their list', async (t) => {
  await index(old, present, coming, namesake);
  const list = await get('/d/chuangxinfa/a1');
  t.equal(list.statusCode, 300);
  t.notMatch(list.headers['cache-control'], 'max-age');
  t.strictSame(
    list.json().matches.map(({ url }: { url: string }) => url),
    [`/d/${ids[1]}/a1`, `/d/${namesake.document.id}/a1`].sort(),
    'of the law the version that leads',
  );
  t.equal((await get('/d/chuangxinfa-work/a1')).statusCode, 302, "the law's own address still leads");
});

t.test('a slug of one document without versions leads for good', async (t) => {
  await index(make({ title: '创新方案' }, [{ at: 'p1', text: '研发。' }]));
  t.equal((await get('/d/chuangxinfangan/p1')).statusCode, 301);
});
