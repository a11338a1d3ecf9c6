import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { buildApp } from '../../../src/app.js';
import type { Engine } from '../../../src/engines/engine.js';
import type { ExportRow } from '../../../src/search/export.js';
import { analysisVersion } from '../../../src/text/analysis.js';
import { openQueryWords } from '../../../src/text/query-words.js';
import { documentOf } from '../../engines/samples.js';
import { openService } from './service.js';

const { app, engine, plan, get } = await openService(t);
const address = (query: Record<string, string>) => `/api/v1/search/export?${new URLSearchParams(query)}`;

t.test('a list is a file, with permalinks that lead back to each passage', async (t) => {
  const answer = await get(address({ q: '研发', format: 'jsonl' }), { host: 'law.example:8080' });
  t.equal(answer.statusCode, 200);
  t.match(answer.headers['content-type'], /^application\/x-ndjson/);
  t.match(answer.headers['content-disposition'], /^attachment; filename="tiaowen-\d{4}-\d\d-\d\d\.jsonl"$/);
  const rows = answer.body
    .trimEnd()
    .split('\n')
    .map((line): ExportRow => JSON.parse(line));
  const { total } = (await get(`/api/v1/search?${new URLSearchParams({ q: '研发' })}`)).json();
  t.equal(rows.length, total);
  for (const { permalink, citation, text: own } of rows) {
    const { host, protocol, pathname } = new URL(permalink);
    t.strictSame([protocol, host], ['http:', 'law.example:8080']);
    const { passage } = (await get(pathname, { accept: 'application/json' })).json();
    t.strictSame([passage.text, passage.citation], [own, citation]);
  }
});

t.test('what is refused is a problem, not a file', async (t) => {
  const answer = await get(address({ doc: 'nosuch', format: 'csv' }));
  t.equal(answer.statusCode, 404);
  t.match(answer.headers['content-type'], /^application\/problem\+json/);
  t.equal(answer.headers['content-disposition'], undefined);
});

t.test('permalinks have the host of the request only where it can be one', async (t) => {
  const first = async (host: string) => {
    const { body } = await get(address({ q: '研发', format: 'jsonl' }), { host });
    return (JSON.parse(body.slice(0, body.indexOf('\n'))) as ExportRow).permalink.replace(/\/d\/.*/, '');
  };
  for (const host of ['law.example', 'law-texts_1.example.:80', '10.0.0.1:3000', '[::1]:3000', 'localhost']) {
    t.equal(await first(host), `http://${host}`);
  }
  for (const host of ['evil"host', 'a b', 'user@host', 'host/d', 'host:', 'host:x', '[::g]', '::1', '-', 'a<b>']) {
    t.equal(await first(host), '', host);
  }
});

t.test('behind a proxy permalinks have the address that readers know', async (t) => {
  const queryWords = openQueryWords();
  await queryWords.use(await engine.dictionary());
  const proxied = await buildApp({ engine, queryWords, url: 'https://law.example/texts' });
  t.teardown(async () => {
    await proxied.close();
    await queryWords.close();
  });
  const { body } = await proxied.inject({
    url: address({ q: '研发', format: 'jsonl' }),
    headers: { host: 'inside:3000' },
  });
  t.match(JSON.parse(body.slice(0, body.indexOf('\n'))).permalink, /^https:\/\/law\.example\/texts\/d\/[\w-]+\//);
});

t.test('parameters are those of a search, but for pages', async (t) => {
  const lines = (body: string) => body.trimEnd().split('\r\n').length - 1;
  const { body, headers } = await get(address({ doc: plan.id, within: '3.2', sort: 'number', format: 'csv' }));
  t.match(headers['content-type'], /^text\/csv; charset=utf-8/);
  const { total } = (await get(`/api/v1/search?${new URLSearchParams({ doc: plan.id, within: '3.2' })}`)).json();
  t.equal(lines(body), total);
  t.equal(lines((await get(address({ q: '，', format: 'csv' }))).body), 0, 'of nothing the heads alone');
  for (const [query, code] of [
    [{ q: '研发' }, 'parameter_invalid'],
    [{ q: '研发', format: 'xlsx' }, 'format_unknown'],
    [{ q: '研发', format: 'csv', page: '2' }, 'parameter_unknown'],
    [{ q: '研发', format: 'csv', year: 'x' }, 'year_invalid'],
  ] as const) {
    const refused = await get(address(query));
    t.strictSame([refused.statusCode, refused.json().code], [400, code]);
  }
});

t.test('HEAD tells of the file without making it', async (t) => {
  const { statusCode, headers, body } = await app.inject({ method: 'HEAD', url: address({ format: 'csv' }) });
  t.strictSame([statusCode, body], [200, '']);
  t.match(headers['content-type'], /^text\/csv/);
});

t.test('over a connection', async (t) => {
  // Each row is long, so that all of them are far more than a connection holds.
  const passages = Array.from({ length: 4_000 }, () => '研发');
  const long = documentOf({ id: 'long', title: '长'.repeat(3_000), passages });
  const index = () => engine.build({ analysis: analysisVersion, dictionary: '研发 1 n\n' }, [{ put: long }]);
  const { each } = engine;
  let read = 0;
  let isEnded = false;
  const watched: Engine['each'] = async function* (...asked) {
    read = 0;
    isEnded = false;
    try {
      for await (const hits of each(...asked)) {
        read += hits.length;
        yield hits;
      }
    } finally {
      isEnded = true;
    }
  };
  Object.assign(engine, { each: watched });
  t.teardown(() => Object.assign(engine, { each }));
  await index();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  /** An answer that nobody reads, once no more of it comes. */
  const unread = async (): Promise<IncomingMessage> => {
    const client = request({ port, path: address({ q: '研发', format: 'jsonl' }), agent: false }).end();
    const [answer] = (await once(client, 'response')) as [IncomingMessage];
    answer.pause();
    await still(() => read);
    return answer;
  };

  t.test('a client that does not read makes the work wait, one that goes away ends it', async (t) => {
    const answer = await unread();
    t.ok(read > 0 && read < passages.length && !isEnded, `${read} rows were read for who takes none`);
    answer.destroy();
    for (let waited = 0; !isEnded && waited < 10_000; waited += 20) await setTimeout(20);
    t.ok(isEnded && read < passages.length, 'nothing is read for who is not there');
  });

  t.test('where the index changes meanwhile the answer breaks off, and nobody takes it for whole', async (t) => {
    const answer = await unread();
    await index();
    await t.rejects(text(answer), { code: 'ECONNRESET' });
  });
});

/** Resolves once a number has not changed for a while. */
async function still(number: () => number): Promise<void> {
  for (let before = -1; before !== number(); ) {
    before = number();
    await setTimeout(500);
  }
}
