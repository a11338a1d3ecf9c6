import { Writable } from 'node:stream';
import t from 'tap';
import { buildApp } from '../../../src/app.js';
import { openOpenSearch } from '../../../src/engines/opensearch/index.js';
import { pause, unavailableLog } from '../../../src/http/unavailable-log.js';
import { openQueryWords } from '../../../src/text/query-words.js';

t.test('the log says why requests are answered 503, once for all of them and without secrets', async (t) => {
  const access = { username: 'somebody', password: 'pass-of-nobody', awsRegion: undefined, ca: undefined };
  const layout = { prefix: 'tiaowen', shards: 1, replicas: 0, readonly: true };
  const engine = await openOpenSearch({ nodes: ['http://127.0.0.1:1'], ...access, ...layout });
  const queryWords = openQueryWords();
  const lines: string[] = [];
  const stream = new Writable({
    write(line, _, done) {
      lines.push(String(line));
      done();
    },
  });
  const app = await buildApp({ engine, queryWords, logger: { level: 'warn', stream } });
  t.teardown(async () => {
    await app.close();
    await queryWords.close();
    await engine.close();
  });
  const urls = ['/api/v1/search?q=x', '/api/v1/documents', '/readyz', '/d/some-id/p1'];
  for (const answer of await Promise.all([...urls, ...urls].map((url) => app.inject(url)))) {
    t.equal(answer.statusCode, 503);
    t.notMatch(answer.body, '127.0.0.1:1', 'clients are not told');
  }
  const told = lines.map((line) => JSON.parse(line)).filter(({ code }) => code !== undefined);
  t.equal(told.length, 1, 'also of what was asked before any request');
  t.match(told[0], {
    level: 40,
    code: 'engine_unavailable',
    reason: /127\.0\.0\.1:1 cannot be reached: .*ECONNREFUSED/,
  });
  t.notMatch(lines.join(''), access.password);
});

t.test('each reason is told once in a while, with how often it was met since', async (t) => {
  let now = 0;
  const told: object[] = [];
  const log = { warn: (line: object) => void told.push(line) };
  const { tell } = unavailableLog(() => now);
  const outage = new Error('away', { cause: new Error('the cable is cut') });
  const code = 'engine_unavailable';
  for (let i = 0; i < 100; i++) tell(log, code, outage);
  tell(log, code, new Error('too much to do'));
  now += pause - 1;
  tell(log, code, outage);
  now += 1;
  tell(log, code, outage);
  tell(log, code, outage);
  t.strictSame(told, [
    { code, reason: 'away: the cable is cut', untold: 0 },
    { code, reason: 'too much to do', untold: 0 },
    { code, reason: 'away: the cable is cut', untold: 100 },
  ]);
});

t.test('how often a reason was met is told, too, where others come instead of it', async (t) => {
  let now = 0;
  const told: [object, string | undefined][] = [];
  const log = { warn: (line: object, message?: string) => void told.push([line, message]) };
  const { tell } = unavailableLog(() => now);
  const code = 'engine_unavailable';
  const [away, busy] = [new Error('away'), new Error('too much to do')];
  for (let i = 0; i < 4; i++) {
    tell(log, code, away);
    tell(log, code, busy);
  }
  now += pause;
  tell(log, code, busy);
  now += pause;
  tell(log, code, away);
  t.strictSame(told, [
    [{ code, reason: 'away', untold: 0 }, 'answered 503'],
    [{ code, reason: 'too much to do', untold: 0 }, 'answered 503'],
    [{ code, reason: 'away', untold: 3 }, 'answered 503 before'],
    [{ code, reason: 'too much to do', untold: 3 }, 'answered 503'],
    [{ code, reason: 'away', untold: 0 }, 'answered 503'],
  ]);
});

t.test('a sentence in a row of causes ends without its full stop', async (t) => {
  const told: { reason?: string }[] = [];
  const log = { warn: (line: object) => void told.push(line) };
  const cause = new Error('fetch failed', { cause: new Error('The cable is cut.') });
  unavailableLog().tell(log, 'engine_unavailable', new Error('The server cannot be reached.', { cause }));
  t.equal(told[0]?.reason, 'The server cannot be reached: fetch failed: The cable is cut.');
});
