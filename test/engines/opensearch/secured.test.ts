/** A cluster that knows its users, as the programs meet it: a wrong password, a user who may only read, a certificate of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { act } from '../../indexer/workplace.js';
import { runCli } from '../../src/cli/run.js';
import { routes, serve } from '../served.js';
import { clear, enginesUnderTest, openWith, type Settings } from '../under-test.js';
import { whyNoOpenSearch } from './cluster.js';
import { secured } from './secured.js';

const skip = whyNoOpenSearch() ?? false;
const writer = { name: 'writer', password: 'pass-of-writer', readonly: false };
const reader = { name: 'reader', password: 'pass-of-reader', readonly: true };
const users = [writer, reader];
type Credentials = { readonly name: string; readonly password: string };

interface Place {
  readonly node: string;
  /** A folder with one act to be indexed. */
  readonly files: string;
  /** As the user finds the cluster behind an address. */
  as(address: string, user: Credentials): Settings;
}

async function placeFor(t: Test): Promise<Place> {
  const folder = t.testdir();
  const engine = enginesUnderTest.find(({ name }) => name === 'opensearch');
  const settings = (await engine?.settings(folder)) as Settings;
  t.teardown(() => clear(settings));
  const files = join(folder, 'files');
  mkdirSync(files);
  writeFileSync(join(files, '1.txt'), act(1, '（一）研发投入。'));
  return {
    node: settings.TIAOWEN_OPENSEARCH_URL?.split(',')[0] as string,
    files,
    as: (address, { name, password }) => ({
      ...settings,
      TIAOWEN_OPENSEARCH_URL: address,
      TIAOWEN_OPENSEARCH_USERNAME: name,
      TIAOWEN_OPENSEARCH_PASSWORD: password,
      PORT: '0',
    }),
  };
}

t.test('opensearch: a user who is refused is told in one line, without the password', { skip }, async (t) => {
  const { node, files, as } = await placeFor(t);
  const address = await secured(t, node, users);
  t.equal((await runCli(['index', files], as(address, writer))).code, 0);
  const wrong = as(address, { name: 'writer', password: 'pass-of-nobody' });
  for (const command of [['serve'], ['start'], ['index', files], ['search', '研发']]) {
    const { code, out, err } = await runCli(command, wrong);
    t.strictSame([code, out], [1, ''], `${command}`);
    t.match(err, /^tiaowen: OpenSearch at \S+ refuses the user or the password \(401\)\. \(engine_refused\)\n$/);
    t.notMatch(err, wrong.TIAOWEN_OPENSEARCH_PASSWORD as string);
  }
});

t.test('opensearch: a user who may only read serves, and cannot index', { skip }, async (t) => {
  const { node, files, as } = await placeFor(t);
  const address = await secured(t, node, users);
  t.equal((await runCli(['index', files], as(address, writer))).code, 0);
  t.match((await runCli(['search', '研发'], as(address, reader))).out, /研发投入/);
  writeFileSync(join(files, '2.txt'), act(2, '（一）人才引进。'));
  const { code, err } = await runCli(['index', files], as(address, reader));
  t.equal(code, 1);
  t.match(
    err,
    /does not permit this to the user \(403\): security_exception: no permissions for .*\(engine_refused\)\n$/,
  );
});

t.test('opensearch: a running service whose user is refused answers 503', { skip }, async (t) => {
  const { node, files, as } = await placeFor(t);
  const address = await secured(t, node, users);
  t.equal((await runCli(['index', files], as(address, writer))).code, 0);
  const refused = await serve(await openWith(as(address, { name: 'reader', password: 'another' }), { readonly: true }));
  t.teardown(() => refused.close());
  for (const url of [...routes, '/readyz']) {
    t.match(await refused.ask(url), { status: 503, code: 'engine_refused', retryAfter: '2' }, url);
  }
});

const withoutOpenssl = spawnSync('openssl', ['version']).error === undefined ? false : 'openssl is not on PATH';

t.test(
  'opensearch: a cluster’s own certificate is trusted where TIAOWEN_OPENSEARCH_CA names it',
  { skip: skip || withoutOpenssl },
  async (t) => {
    const { node, files, as } = await placeFor(t);
    const folder = join(files, '..');
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', keyFile, '-out', certFile];
    execFileSync('openssl', ['req', '-x509', ...made, ...subject], { stdio: 'ignore' });
    const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')];
    const settings = as(await secured(t, node, users, { key, cert }), writer);
    const trusting = { ...settings, TIAOWEN_OPENSEARCH_CA: certFile };
    t.equal((await runCli(['index', files], trusting)).code, 0);
    t.match((await runCli(['search', '研发'], trusting)).out, /研发投入/);
    const wary = await runCli(['search', '研发'], settings);
    t.equal(wary.code, 1);
    t.match(
      wary.err,
      /cannot be trusted \(TLS\): self-signed certificate.*TIAOWEN_OPENSEARCH_CA.*\(engine_unavailable\)\n$/,
    );
    const nowhere = await runCli(['search', '研发'], { ...settings, TIAOWEN_OPENSEARCH_CA: join(folder, 'none.pem') });
    t.equal(nowhere.code, 2);
    t.match(nowhere.err, /TIAOWEN_OPENSEARCH_CA cannot be read: ENOENT.*\(setting_invalid\)\n$/);
  },
);
