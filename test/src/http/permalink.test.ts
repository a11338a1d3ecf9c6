import { readdirSync } from 'node:fs';
import t from 'tap';
import { buildApp } from '../../../src/app.js';
import { namedDocument } from '../../../src/domain/named.js';
import { publicFolder } from '../../../web/assets.js';
import { browser, json } from './accept.js';
import { openService } from './service.js';

const { engine, queryWords, plan, get } = await openService(t);
const lasting = `/d/${plan.id}/3.2.3`;

t.test('a browser gets the clause in its document, without any script', async (t) => {
  const answer = await get(lasting, browser);
  t.equal(answer.statusCode, 200);
  t.match(answer.headers['content-type'], /^text\/html; charset=utf-8/);
  t.match(answer.headers.vary, /Accept\b/);
  const found = await engine.neighbours(`${plan.id}/3.2.3`);
  t.ok(answer.body.includes('进一步完善全市研发投入统筹协调'));
  t.ok(answer.body.includes(found?.passage.citation ?? '?'));
});

t.test('a program gets JSON from the same address', async (t) => {
  const answer = await get(lasting, json);
  t.match(answer.headers['content-type'], /^application\/json/);
  t.match(answer.headers.vary, /Accept\b/);
  t.match(answer.json(), { url: lasting, locator: '3.2.3', document: { id: plan.id } });
  const { versions, ...document } = (await get(`/d/${plan.id}`, json)).json();
  t.strictSame(document, namedDocument(plan));
  t.match(versions, [{ url: `/d/${plan.id}` }], 'itself alone');
});

t.test('every other name redirects to the lasting address for good', async (t) => {
  const slug = plan.id.replace(/-[a-z2-7]{4}$/, '');
  const names = [
    `/d/${slug}/3.2.3`,
    `/d/${slug.toUpperCase()}/3.2.3`,
    `${lasting}/`,
    `/d/${encodeURIComponent('长政办发〔2021〕11号')}/3.2.3`,
    `/d/${encodeURIComponent('長政辦發[2021]11號')}/3.2.3/`,
    `/d/${encodeURIComponent('长政办发（２０２１）11号')}/3.2.3`,
    `/d/${encodeURIComponent(plan.id).replace('-', '%2D')}/3.2.3`,
  ];
  for (const name of names) {
    const answer = await get(name, browser);
    t.equal(answer.statusCode, 301, name);
    t.equal(answer.headers.location, lasting);
  }
  t.equal((await get(`/d/${slug}?lang=zh-Hant`, browser)).headers.location, `/d/${plan.id}?lang=zh-Hant`);
  t.equal((await get(`/d/${plan.id}/`, json)).headers.location, `/d/${plan.id}`);
});

t.test('a clause that is not there is answered with its neighbours', async (t) => {
  const answer = await get(`/d/${plan.id}/3.2.30`, json);
  t.equal(answer.statusCode, 404);
  t.equal(answer.json().code, 'passage_not_found');
  const near = answer.json().near.map(({ url }: { url: string }) => url);
  t.ok(near.includes(`/d/${plan.id}/3.2`), 'the section above');
  t.ok(near.includes(`/d/${plan.id}/3.2.3`), 'the nearest sibling');
  const page = await get(`/d/${plan.id}/3.2.30`, browser);
  t.equal(page.statusCode, 404);
  t.ok(page.body.includes(`href="/d/${plan.id}/3.2.3"`));
});

t.test('a document that is not there is answered with those of near numbers', async (t) => {
  for (const name of ['长政办发〔2021〕12号', 'changzhengbanfa-2021-9', 'changzhengbanfa-2021-11-aaaa']) {
    const answer = await get(`/d/${encodeURIComponent(name)}`, json);
    t.match(answer.json(), { status: 404, code: 'document_not_found', near: [{ url: `/d/${plan.id}` }] }, name);
  }
  t.match((await get('/d/nothing-like-it', json)).json(), { code: 'document_not_found', near: [] });
});

t.test('a name that several documents have is answered with their list', async (t) => {
  const { documents } = await engine.listDocuments({ offset: 0, size: 2 });
  const ids = documents.map(({ id }) => id);
  const app = await buildApp({ engine: { ...engine, alias: async () => ids }, queryWords });
  t.teardown(() => app.close());
  const list = await app.inject({ url: '/d/shared/1', headers: json });
  t.equal(list.statusCode, 300);
  t.strictSame(
    list.json().matches.map(({ url }: { url: string }) => url),
    ids.map((id) => `/d/${id}/1`),
  );
  const page = await app.inject({ url: '/d/shared/1', headers: browser });
  t.equal(page.statusCode, 300);
  for (const id of ids) t.ok(page.body.includes(`href="/d/${id}/1"`));
});

t.test('pages speak the language that is asked for', async (t) => {
  const lang = async (url: string, headers: Record<string, string>) =>
    /<html lang="([^"]+)"/.exec((await get(url, { ...browser, ...headers })).body)?.[1];
  t.equal(await lang('/', { 'accept-language': 'zh-TW,zh;q=0.9' }), 'zh-Hant');
  t.equal(await lang('/help?lang=zh-Hans', { 'accept-language': 'en' }), 'zh-Hans');
  t.equal(await lang('/nowhere', { cookie: 'lang=zh-Hant' }), 'zh-Hant');
});

t.test('assets are kept for ever, because their names change with them', async (t) => {
  const [, script] = /<script[^>]* src="([^"]+)"/.exec((await get('/', browser)).body) ?? [];
  const answer = await get(script ?? '');
  t.equal(answer.statusCode, 200);
  t.match(answer.headers['cache-control'], /immutable/);
  for (const name of readdirSync(publicFolder)) t.match(name, /-[A-Z0-9]{8}\.\w+$/, `${name} has a hash`);
});

t.test('a title in the path is answered with the document it names', async (t) => {
  const { statusCode, body } = await get(`/d/${encodeURIComponent(plan.title)}`);
  t.equal(statusCode, 404);
  t.match(JSON.parse(body), { code: 'document_not_found', near: [{ url: `/d/${plan.id}` }] });
});

t.test('with scripts off the list of documents leads to them', async (t) => {
  const { body } = await get('/documents', browser);
  t.match(body.slice(body.indexOf('<noscript>')), `<a href="/d/${plan.id}">`);
});
