import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import t from 'tap';
import { buildApp } from '../../../src/app.js';
import { EngineUnavailable } from '../../../src/engines/errors.js';
import { NotFound } from '../../../src/http/problem.js';
import { longestQuery } from '../../../src/search/search.js';
import { browser, openService } from './service.js';

const { app, engine, queryWords, get } = await openService(t);

t.test('every mistake in a request has a code', async (t) => {
  const search = '/api/v1/search?';
  const expected: [string, number, string][] = [
    [`${search}page=-1`, 400, 'page_invalid'],
    [`${search}page=1&page=2`, 400, 'page_invalid'],
    [`${search}page=x`, 400, 'page_invalid'],
    [`${search}size=101`, 400, 'size_invalid'],
    [`${search}size=0`, 400, 'size_invalid'],
    [`${search}facets=colour`, 400, 'facet_unknown'],
    [`${search}facets=year,`, 400, 'facet_unknown'],
    [`${search}colour=red`, 400, 'parameter_unknown'],
    [`${search}__proto__=1`, 400, 'parameter_unknown'],
    [`${search}year=20x1`, 400, 'year_invalid'],
    [`${search}sort=best`, 400, 'sort_unknown'],
    [`${search}script=Latn`, 400, 'script_unknown'],
    [`${search}region=${encodeURIComponent('火星')}`, 400, 'region_unknown'],
    [`${search}level=state`, 400, 'level_unknown'],
    [`${search}status=valid`, 400, 'status_unknown'],
    [`${search}on=2021-02-29`, 400, 'on_invalid'],
    [`${search}on=today`, 400, 'on_invalid'],
    [`${search}on=2021-01-01&on=2022-01-01`, 400, 'parameter_invalid'],
    [`${search}versions=two`, 400, 'versions_unknown'],
    [`${search}within=3.2`, 400, 'within_without_doc'],
    [`${search}issuer=`, 400, 'parameter_invalid'],
    [`${search}q=${'研'.repeat(20_000)}`, 400, 'query_too_long'],
    [`${search}q=${'a'.repeat(100_000)}`, 400, 'query_too_long'],
    [`${search}q=%E7%A0`, 400, 'encoding_broken'],
    ['/d/%E7%A0', 400, 'encoding_broken'],
    ['/api/v1/documents?size=1000', 400, 'size_invalid'],
    ['/api/v1/documents/nothing', 404, 'document_not_found'],
    ['/api/v1/documents/nothing/passages', 404, 'document_not_found'],
    ['/api/v1/passages/nothing/1', 404, 'document_not_found'],
    ['/api/v1/resolve', 400, 'parameter_invalid'],
    [`/d/${'x'.repeat(400)}`, 404, 'path_not_found'],
    ['/api/v2/search', 404, 'path_not_found'],
    ['/assets/../package.json', 404, 'path_not_found'],
    ['/assets/%2e%2e/%2e%2e/package.json', 404, 'path_not_found'],
  ];
  for (const [url, status, code] of expected) {
    const answer = await get(url);
    t.match(answer.json(), { status, code, type: 'about:blank', detail: String }, url.slice(0, 60));
    t.equal(answer.statusCode, status);
    t.match(answer.headers['content-type'], /^application\/problem\+json/);
    t.equal(answer.headers['x-content-type-options'], 'nosniff');
  }
});

t.test('what is given too often or is too long is named with its limit', async (t) => {
  const search = '/api/v1/search?';
  const years = (count: number) => Array.from({ length: count }, (_, i) => `year=${1900 + i}`).join('&');
  const expected: [string, string, string][] = [
    [`${search}q=a&q=b`, 'parameter_invalid', 'q may be given only once.'],
    [`${search}q=${'a'.repeat(longestQuery + 1)}`, 'query_too_long', `q may have ${longestQuery} characters at most.`],
    [`${search}q=${'a'.repeat(longestQuery)}&size=0`, 'size_invalid', 'size is one whole number from 1 to 100.'],
    [`${search}${years(101)}`, 'parameter_invalid', 'year may be given 100 times at most.'],
    [`${search}script=Hans&script=Hant&script=Hans`, 'parameter_invalid', 'script may be given 2 times at most.'],
    [`${search}sort=date&sort=date`, 'parameter_invalid', 'sort may be given only once.'],
    [`${search}type=${'a'.repeat(501)}`, 'parameter_invalid', 'type may have 500 characters at most.'],
    [`${search}page=10000001`, 'page_invalid', 'page is one whole number from 1 to 10000000.'],
    [`${search}page=1&page=2`, 'page_invalid', 'page is one whole number from 1 to 10000000.'],
    ['/api/v1/resolve?cite=a&cite=b', 'parameter_invalid', 'cite may be given only once.'],
  ];
  for (const [url, code, detail] of expected) {
    t.match((await get(url)).json(), { status: 400, code, detail }, url.slice(0, 60));
  }
  // Two UTF-16 units each: the search itself counts these.
  const { detail } = (await get(`${search}q=${encodeURIComponent('𠮷'.repeat(longestQuery * 0.6))}`)).json();
  t.equal(detail, `q may have ${longestQuery} characters at most.`);
  t.equal((await get(`${search}${years(100)}`)).statusCode, 200);
});

t.test('odd queries are answered, not refused', async (t) => {
  for (const q of ['', ' ', '"', '-', '--', '“', '《》', '\0', '𠮷', '\ud800', '%', "' or 1=1 --", 'NEAR(a b)', '*']) {
    const answer = await get(`/api/v1/search?${new URLSearchParams({ q })}`);
    t.equal(answer.statusCode, 200, JSON.stringify(q));
  }
});

t.test('a browser that gets lost sees a page', async (t) => {
  const answer = await get('/nowhere', browser);
  t.equal(answer.statusCode, 404);
  t.match(answer.headers['content-type'], /^text\/html/);
  t.match((await get('/api/v1/nowhere', browser)).headers['content-type'], /^application\/problem/);
});

t.test('where the page of an error cannot be made, the error is told all the same', async (t) => {
  const broken = await buildApp({ engine, queryWords });
  t.teardown(() => broken.close());
  const unprintable = { url: '/d/x', title: Symbol('no text') as unknown as string };
  broken.get('/broken', async () => {
    throw new NotFound('document_not_found', [unprintable]);
  });
  const answer = await broken.inject({ url: '/broken', headers: browser });
  t.equal(answer.statusCode, 404);
  t.match(answer.headers['content-type'], /^application\/problem\+json/);
  t.match(answer.json(), { status: 404, code: 'document_not_found' });
});

t.test('only reading is answered', async (t) => {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/search', payload: 'q=1' });
  t.equal(answer.statusCode, 405);
  t.equal(answer.headers.allow, 'GET, HEAD, OPTIONS');
  t.equal((await app.inject({ method: 'HEAD', url: '/documents' })).statusCode, 200);
});

t.test('a fault of the program tells the client nothing but its number', async (t) => {
  const listDocuments = () => Promise.reject(new Error('secret at /home/me/file.ts'));
  const broken = await buildApp({ engine: { ...engine, listDocuments }, queryWords });
  t.teardown(() => broken.close());
  const answer = await broken.inject('/api/v1/documents');
  t.match(answer.json(), { status: 500, code: 'internal_error', instance: /^urn:uuid:/ });
  t.notMatch(answer.body, /secret|file\.ts/);
});

t.test('an engine that is away is 503, to be tried again', async (t) => {
  const away = () => Promise.reject(new EngineUnavailable('the disk is on fire'));
  const broken = await buildApp({ engine: { ...engine, documents: away, generation: away, health: away }, queryWords });
  t.teardown(() => broken.close());
  for (const url of ['/api/v1/documents/x', '/api/v1/search?q=x', '/readyz']) {
    const answer = await broken.inject(url);
    t.match(answer.json(), { status: 503, code: 'engine_unavailable' }, url);
    t.ok(Number(answer.headers['retry-after']) > 0);
  }
  t.equal((await broken.inject('/healthz')).statusCode, 200);
});

t.test(
  'the page of an outage says in the language of the reader what is amiss, and leads to the same address again',
  async (t) => {
    const away = () => Promise.reject(new EngineUnavailable('the disk is on fire'));
    const broken = await buildApp({ engine: { ...engine, documents: away, generation: away }, queryWords });
    t.teardown(() => broken.close());
    const url = '/d/x/3.2?lang=zh-Hant';
    const answer = await broken.inject({ url, headers: browser });
    t.equal(answer.statusCode, 503);
    t.match(answer.body, /暫時無法檢索，請稍後再試。/);
    t.ok(answer.body.includes(`<a href="${url}">重試</a>`));
    t.notMatch(answer.body, /cannot be read|on fire/);
  },
);

t.test('a request that comes on an open connection while the service ends is answered', async (t) => {
  const ending = await buildApp({ engine, queryWords });
  await ending.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((ending.server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  // The second request has begun to arrive with the first, so that its connection is not idle.
  const request = 'GET /api/v1/documents HTTP/1.1\r\nhost: x\r\n';
  socket.write(`${request}\r\n${request}`);
  await once(socket, 'data');
  const closed = ending.close();
  while (ending.server.listening) await setImmediate();
  answer = '';
  socket.write('\r\n');
  await once(socket, 'close');
  await closed;
  t.match(answer, /HTTP\/1\.1 200 /);
  t.match(answer, /connection: close/i);
  t.notMatch(answer, /Service Unavailable/);
});

t.test('what is no request that can be parsed is answered on the bare socket', async (t) => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const send = (request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(request));
      socket.setEncoding('utf8');
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('error', reject).on('close', () => resolve(answer));
    });
  const expected: [string, string, number, string][] = [
    ['headers of 20 KB', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'],
    ['a query of 100 KB', `GET /?q=${'a'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431, 'headers_too_large'],
    ['an address of 3 MB', `GET /${'a'.repeat(3_000_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431, 'headers_too_large'],
    ['Chinese characters as they are', 'GET /d/长 HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'encoding_broken'],
    ['nonsense', 'hello\r\n\r\n', 400, 'request_malformed'],
  ];
  for (const [name, request, status, code] of expected) {
    const answer = await send(request);
    t.ok(answer.startsWith(`HTTP/1.1 ${status} `), name);
    t.match(JSON.parse(answer.split('\r\n\r\n')[1] ?? ''), { status, code });
  }
  t.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200, 'and the service goes on');
});
