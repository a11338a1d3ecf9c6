import t from 'tap';
import { namedDocument } from '../../../src/domain/named.js';
import { openService } from './service.js';

const { engine, plan, get } = await openService(t);

t.test('a search answers in the shape that the design gives', async (t) => {
  const answer = await get(`/api/v1/search?q=${encodeURIComponent('研发 投入 2021')}&facets=issuer,year&size=2`);
  t.equal(answer.statusCode, 200);
  const { hits, total, exact, page, size, widened, facets } = answer.json();
  t.match({ page, size, exact, widened }, { page: 1, size: 2, exact: true, widened: null });
  t.ok(total >= hits.length && hits.length === 2);
  t.strictSame(Object.keys(facets).sort(), ['issuer', 'year']);
  for (const hit of hits) {
    t.equal(hit.url, `/d/${hit.id}`);
    t.equal(hit.document.url, `/d/${hit.document.id}`);
    t.ok(hit.snippet.marks.every(([start, end]: [number, number]) => start < end && end <= hit.snippet.text.length));
    const opened = await get(hit.url, { accept: 'application/json' });
    t.match(opened.json(), { locator: hit.locator, passage: { text: hit.text } });
  }
});

t.test('wherever an issuer or a type stands, its English name stands beside it', async (t) => {
  const read = async (path: string) => (await get(path, { accept: 'application/json' })).json();
  const query = `q=${encodeURIComponent('研发')}&facets=issuer,type,region,year&number=${encodeURIComponent('长政办发〔2021〕11号')}`;
  const { hits, facets } = await read(`/api/v1/search?${query}`);
  const issuer = { id: '长沙市人民政府办公厅', english: "General Office of Changsha Municipal People's Government" };
  const named = { issuers: [issuer], type: '方案', typeEnglish: 'Scheme' };
  const { notice } = await read(`/api/v1/documents/${plan.id}`);
  t.match(notice, { type: '通知', typeEnglish: 'Notice' });
  t.match(hits[0].document, named);
  const listed = (await read('/api/v1/documents')).documents.find(({ id }: { id: string }) => id === plan.id);
  t.match(listed, { ...named, notice });
  t.match(await read(`/api/v1/documents/${plan.id}`), named);
  t.match(await read(`/d/${plan.id}`), named);
  t.match((await read(`/api/v1/passages/${plan.id}/3.2.3`)).document, { ...named, notice });
  t.match(facets.issuer[0], { value: issuer.id, english: issuer.english });
  t.match(facets.type[0], { value: '方案', english: 'Scheme' });
  t.match(facets.region[0], { label: '湖南省', english: 'Hunan Province' });
  t.strictSame(facets.year[0].english, null);
});

t.test('a clause that the query cites stands above the hits, in their shape', async (t) => {
  const search = async (q: string) => (await get(`/api/v1/search?q=${encodeURIComponent(q)}&size=3`)).json();
  const [first, ...others] = (await search('長政辦發[2021]11號第三部分（二）3的規定')).hits;
  const url = `/d/${plan.id}/3.2.3`;
  t.match(first, { id: `${plan.id}/3.2.3`, url, cited: { citation: '长政办发〔2021〕11号，三（二）3', reason: null } });
  t.ok(others.every((hit: { id: string; cited?: unknown }) => hit.id !== first.id && hit.cited === undefined));
  t.match((await get(url, { accept: 'application/json' })).json(), { passage: { text: first.text } });
  t.notOk('cited' in (await search('研发 投入')).hits[0]);
});

t.test('filters are or-ed when repeated, and every hit satisfies them', async (t) => {
  const issuers = ['长沙市人民政府办公厅', '湖南省人民政府办公厅'];
  const query = issuers.map((issuer) => `issuer=${encodeURIComponent(issuer)}`).join('&');
  const { hits, facets } = (await get(`/api/v1/search?${query}&size=100&facets=year`)).json();
  t.ok(hits.length > 0);
  for (const hit of hits) t.ok(hit.document.issuers.some(({ id }: { id: string }) => issuers.includes(id)));
  t.strictSame(facets.year.map(({ value }: { value: string }) => value).sort(), ['2017', '2021']);
});

t.test('a number is found in any script and bracket, a year as a range, a section with its document', async (t) => {
  const total = async (query: Record<string, string>) =>
    (await get(`/api/v1/search?${new URLSearchParams(query)}&size=100`)).json();
  const byNumber = await total({ number: '長政辦發[2021]11號' });
  t.ok(byNumber.total > 0);
  t.ok(byNumber.hits.every((hit: { document: { id: string } }) => hit.document.id === plan.id));
  t.equal((await total({ year: '2021..2021', number: '长政办发〔2021〕11号' })).total, byNumber.total);
  const section = await total({ doc: plan.id, within: '3.2' });
  t.ok(section.total > 0);
  t.ok(section.hits.every((hit: { locator: string }) => /^3\.2(\.|$)/.test(hit.locator)));
});

t.test('fields stand for filters, and what is none is said to be text', async (t) => {
  const search = async (query: Record<string, string>) =>
    (await get(`/api/v1/search?${new URLSearchParams({ size: '100', ...query })}`)).json();
  const { hits, total, as_text } = await search({ q: '发文机关：长沙市政府办公厅 研发' });
  t.strictSame(as_text, []);
  t.equal(total, (await search({ q: '研发', issuer: '长沙市人民政府办公厅' })).total);
  t.ok(hits.every(({ document }: { document: { year: number } }) => document.year === 2021));
  t.equal((await search({ q: '文号:長政辦發[2021]11號' })).total, (await search({ doc: plan.id })).total);
  t.strictSame((await search({ q: 'year:abc author:甲 研发' })).as_text, [
    { typed: 'author:甲', reason: 'field_unknown' },
    { typed: 'year:abc', reason: 'value_invalid' },
  ]);
  t.match(await search({ q: '，：' }), { total: 0, as_text: [], reason: 'nothing_to_search' });
});

t.test('explain says how the query was read and what each hit holds of it', async (t) => {
  const search = async (query: Record<string, string>) =>
    (await get(`/api/v1/search?${new URLSearchParams({ size: '3', ...query })}`)).json();
  const { explain, hits } = await search({ q: '研發投入 OR “專利” year:2021', explain: 'true' });
  t.match(explain, {
    folded: '研发投入 or “专利” year:2021',
    groups: [
      {
        typed: '研發投入 OR “專利”',
        alternatives: [{ letters: '研发投入', words: ['研发', '投入'], field: null }, { letters: '专利' }],
      },
      { typed: 'year:2021', alternatives: [{ field: 'year', words: ['year:2021'] }] },
    ],
    plan: { match: { by: 'groups' }, filters: { versions: 'one' }, exclude: [], size: 3 },
  });
  t.equal(explain.plan.match.groups.length, 2);
  for (const { matched } of hits) {
    t.ok(matched.some(({ by }: { by: string }) => by === 'letters' || by === 'word'));
    t.match(matched.at(-1), { group: 'year:2021', by: 'field', text: '2021' });
  }
  const plain = await search({ q: '研发' });
  t.strictSame([plain.explain, plain.hits[0].matched], [undefined, undefined], 'only where it is asked for');
  t.equal((await get('/api/v1/search?explain=maybe')).statusCode, 400);
});

t.test('status is told as of the day asked for, by itself as of today', async (t) => {
  const search = async (query: Record<string, string>) =>
    (await get(`/api/v1/search?${new URLSearchParams({ ...query, facets: 'status,region,level' })}`)).json();
  const { total, hits, facets } = await search({});
  t.strictSame(Object.keys(facets).sort(), ['level', 'region', 'status']);
  t.equal(
    facets.status.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
    total,
  );
  for (const { value, count } of facets.status) t.equal((await search({ status: value })).total, count, value);
  for (const { value, count } of facets.region) t.equal((await search({ region: value })).total, count, value);
  for (const { value, count } of facets.level) t.equal((await search({ level: value })).total, count, value);
  t.match(hits[0].document, { status: String, version: null });
  const early = await search({ on: '1900-01-01', versions: 'all' });
  t.equal(early.total, total);
  t.notOk(early.facets.status.some(({ value }: { value: string }) => value === 'in_force' || value === 'expired'));
});

t.test('documents, passages and clauses are served whole', async (t) => {
  const all = (await get('/api/v1/documents?size=2&page=2')).json();
  const listed = await engine.listDocuments({ offset: 2, size: 2 });
  t.strictSame(all, { ...listed, documents: listed.documents.map(namedDocument) });
  const { versions, ...document } = (await get(`/api/v1/documents/${plan.id}`)).json();
  t.strictSame(document, namedDocument(plan));
  t.equal(versions.length, 1);

  const passages = (await get(`/api/v1/documents/${plan.id}/passages?size=100`)).json();
  t.strictSame(passages, await engine.documentPassages(plan.id, { offset: 0, size: 100 }));

  const clause = (await get(`/api/v1/passages/${plan.id}/3.2.3`)).json();
  t.equal(clause.passage.citation, '长政办发〔2021〕11号，三（二）3');
  const neighbours = await engine.neighbours(`${plan.id}/3.2.3`);
  t.strictSame([clause.before, clause.after], [neighbours?.before, neighbours?.after]);
});

t.test('every address in every outline answers, runs without a passage of their own too', async (t) => {
  const { documents } = await engine.listDocuments({ offset: 0, size: 100 });
  type Node = { locator: string; children: readonly Node[] };
  const locators = (nodes: readonly Node[]): string[] =>
    nodes.flatMap(({ locator, children }) => [locator, ...locators(children)]);
  for (const { id, outline } of documents) {
    for (const locator of locators(outline)) {
      const answer = await get(`/api/v1/passages/${id}/${locator}`);
      t.equal(answer.statusCode, 200, `${id}/${locator}`);
      t.equal(answer.json().locator, locator);
    }
  }
});

t.test('a citation is resolved to its clause', async (t) => {
  const cite = encodeURIComponent('长政办发〔2021〕11号第三部分（二）3');
  t.match((await get(`/api/v1/resolve?cite=${cite}`)).json(), {
    matches: [{ url: `/d/${plan.id}/3.2.3`, document: plan.id, locator: '3.2.3' }],
    reason: null,
  });
});

t.test('what has not changed is answered with 304', async (t) => {
  const first = await get(`/api/v1/documents/${plan.id}`);
  t.match(first.headers['cache-control'], /max-age/);
  const second = await get(`/api/v1/documents/${plan.id}`, { 'if-none-match': String(first.headers.etag) });
  t.equal(second.statusCode, 304);
  t.equal(second.body, '');
});

t.test('other sites may read the API', async (t) => {
  const answer = await get('/api/v1/documents', { origin: 'https://example.org' });
  t.equal(answer.headers['access-control-allow-origin'], '*');
});

interface Described {
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, unknown>> }>>;
  readonly parameters?: readonly { name: string; required?: boolean; schema: { default?: unknown } }[];
}

t.test('OpenAPI describes every route with its parameters and answers', async (t) => {
  const { openapi, paths, components } = (await get('/openapi.json')).json();
  t.match(openapi, /^3\.1/);
  t.strictSame(Object.keys(paths).sort(), [
    '/api/v1/documents',
    '/api/v1/documents/{id}',
    '/api/v1/documents/{id}/passages',
    '/api/v1/passages/{doc}/{locator}',
    '/api/v1/resolve',
    '/api/v1/search',
    '/api/v1/search/export',
    '/api/v1/suggest',
    '/d/{doc}',
    '/d/{doc}/{locator}',
    '/healthz',
    '/readyz',
  ]);
  const names = paths['/api/v1/search'].get.parameters.map(({ name }: { name: string }) => name);
  t.strictSame(
    names,
    'q issuer year type number region level status script doc within on versions sort page size facets fold explain'.split(
      ' ',
    ),
  );
  t.ok(paths['/api/v1/search'].get.responses['200'].content['application/json'].schema.properties.hits);
  for (const [path, { get }] of Object.entries<{ get: Described }>(paths)) {
    for (const [status, { content }] of Object.entries(get.responses)) {
      const answered = path.endsWith('/export') ? ['text/csv', 'application/x-ndjson'] : ['application/json'];
      const expected = /^[45]/.test(status) ? ['application/problem+json'] : answered;
      t.strictSame(Object.keys(content), expected, `${path} ${status}`);
    }
    for (const { name, required, schema } of get.parameters ?? []) {
      t.notOk(required && schema.default !== undefined, `${path} ${name} may be left out`);
    }
  }
  const cite = paths['/api/v1/resolve'].get.parameters[0];
  t.match(cite, { name: 'cite', required: true }, 'what has no default is needed');
  const referred = JSON.stringify(paths).match(/#\/components\/schemas\/\w+/g) ?? [];
  for (const reference of referred) t.ok(components.schemas[reference.split('/').at(-1) ?? ''], reference);
});

t.test('folded, a hit is a document, and its schema lets that through', async (t) => {
  const search = async (query: string) =>
    (await get(`/api/v1/search?q=${encodeURIComponent('研发')}&size=100${query}`)).json();
  const { hits, total, documents } = await search('&fold=document');
  const all = await search('');
  const ids = hits.map(({ document }: { document: { id: string } }) => document.id);
  t.strictSame([hits.length, total], [documents, all.total]);
  t.equal(new Set(ids).size, documents);
  t.equal(
    hits.reduce((sum: number, { more }: { more: number }) => sum + 1 + more, 0),
    total,
  );
  t.notOk('documents' in all);
  const refused = await search('&fold=work');
  t.strictSame([refused.status, refused.code], [400, 'fold_unknown']);
});
