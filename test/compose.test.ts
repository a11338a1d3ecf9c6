/** docker-compose.yml and Dockerfile: what they set exists, what is secret is asked for, what is waited for can be told ready. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parse } from 'yaml';
import { readConfig, settingsTable } from '../src/config.js';
import { root } from '../src/root.js';

interface Bind {
  readonly type: 'bind';
  readonly source: string;
  readonly target: string;
  readonly read_only: boolean;
  readonly bind: { readonly create_host_path: boolean };
}

interface Service {
  readonly image?: string;
  readonly profiles: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly (string | Bind)[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: unknown;
}

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const { tiaowen, meilisearch, embedded } = compose.services as Record<'tiaowen' | 'meilisearch' | 'embedded', Service>;

t.test('the services set what the program knows, and nothing that it refuses', async (t) => {
  for (const service of [tiaowen, embedded]) {
    // As it is where .env does not say otherwise.
    const asIs = Object.entries(service.environment).map(([name, value]) => [
      name,
      value.replace(/^\$\{\w+:-(.*)\}$/, '$1'),
    ]);
    const environment = Object.fromEntries(asIs) as Service['environment'];
    for (const name of Object.keys(environment)) t.ok(settingsTable().includes(`| \`${name}\` |`), name);
    t.equal(readConfig({ ...environment, TIAOWEN_MEILISEARCH_KEY: 'x' }).engine, environment.TIAOWEN_ENGINE);
  }
  t.equal(
    new URL(readConfig({ ...tiaowen.environment, TIAOWEN_URL: '', TIAOWEN_MEILISEARCH_KEY: 'x' }).meilisearchUrl)
      .hostname,
    'meilisearch',
  );
});

t.test('a profile is the service alone, the other one waits for its server', async (t) => {
  t.strictSame(embedded.profiles, ['embedded']);
  t.equal(embedded.depends_on, undefined);
  t.strictSame([tiaowen.profiles, meilisearch.profiles], [['meilisearch'], ['meilisearch']]);
  t.strictSame(tiaowen.depends_on, { meilisearch: { condition: 'service_healthy' } });
  t.ok(meilisearch.healthcheck);
  t.match(read('.env.example'), /^COMPOSE_PROFILES=meilisearch$/m);
});

t.test('the key has no default, and who has none is told what to do', async (t) => {
  const keys = [tiaowen.environment.TIAOWEN_MEILISEARCH_KEY, meilisearch.environment.MEILI_MASTER_KEY];
  for (const key of keys) t.match(key, /^\$\{MEILI_MASTER_KEY:\?copy \.env\.example to \.env .*\}$/);
  t.match(read('.env.example'), /^MEILI_MASTER_KEY=$/m);
  t.equal(meilisearch.environment.MEILI_ENV, 'production', 'a key that is too short is refused');
  for (const name of ['.gitignore', '.dockerignore']) t.match(read(name), /^\.env$/m);
});

t.test('versions are pinned, and what is written outlives a container', async (t) => {
  t.match(meilisearch.image, /^getmeili\/meilisearch:v1\.50$/);
  const named = Object.values(compose.services).flatMap(({ volumes }) =>
    volumes.flatMap((volume) => (typeof volume === 'string' ? [volume.split(':')[0]] : [])),
  );
  t.strictSame(named.toSorted(), Object.keys(compose.volumes).toSorted(), 'each its own');
});

t.test('the texts of the user are there at every start, and cannot be written', async (t) => {
  for (const { volumes } of [tiaowen, embedded]) {
    const binds = volumes.filter((volume) => typeof volume !== 'string');
    const bind = { create_host_path: false };
    t.match(binds, [{ type: 'bind', source: /^\$\{TEXTS:-\.\/seeds\}$/, target: '/texts', read_only: true, bind }]);
    t.equal(binds.length, 1);
  }
  t.match(read('.env.example'), /^TEXTS=\.\/seeds$/m);
});

t.test('all that compose reads from .env is in its example', async (t) => {
  const names = read('docker-compose.yml').matchAll(/\$\{(\w+)/g);
  for (const [, name] of names) t.match(read('.env.example'), new RegExp(`^${name}=`, 'm'));
});

t.test('the image is healthy when searches are answered', async (t) => {
  t.match(read('Dockerfile'), /^HEALTHCHECK .*\\\n {2}CMD \["node", .*\/readyz/m);
});
