import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';
import { readConfig, settingsHelp, settingsTable } from '../../src/config.js';
import { root } from '../../src/root.js';

const defaults = {
  port: 3000,
  host: '127.0.0.1',
  url: undefined,
  data: resolve('data'),
  dictionary: undefined,
  glossary: undefined,
  minedGlossary: undefined,
  engine: 'embedded',
  indexPrefix: 'tiaowen',
  meilisearchUrl: 'http://127.0.0.1:7700',
  meilisearchKey: undefined,
  opensearchNodes: ['http://127.0.0.1:9200'],
  opensearchUsername: undefined,
  opensearchPassword: undefined,
  opensearchAwsRegion: undefined,
  opensearchCa: undefined,
  opensearchShards: 1,
  opensearchReplicas: 1,
  embeddingsUrl: undefined,
  embeddingsModel: undefined,
  embeddingsKey: undefined,
  embeddingsPassagePrefix: '',
  embeddingsQueryPrefix: '',
};

t.test('without an environment the defaults hold, and empty is as good as unset', async (t) => {
  t.strictSame(readConfig({}), defaults);
  t.strictSame(readConfig({ PORT: '', TIAOWEN_DATA: '', TIAOWEN_OPENSEARCH_USERNAME: '' }), defaults);
});

t.test('what is set is read', async (t) => {
  const config = readConfig({ PORT: '0', HOST: '::1', TIAOWEN_DATA: '/var/lib/tiaowen', TIAOWEN_ENGINE: 'embedded' });
  t.strictSame(config, { ...defaults, port: 0, host: '::1', data: '/var/lib/tiaowen', engine: 'embedded' });
  const meilisearch = {
    TIAOWEN_ENGINE: 'meilisearch',
    TIAOWEN_INDEX_PREFIX: 'laws-2',
    TIAOWEN_MEILISEARCH_URL: 'https://search.example/meili/',
    TIAOWEN_MEILISEARCH_KEY: 'a-key-of-16-bytes',
  };
  t.match(readConfig(meilisearch), {
    engine: 'meilisearch',
    indexPrefix: 'laws-2',
    meilisearchUrl: 'https://search.example/meili',
    meilisearchKey: 'a-key-of-16-bytes',
  });
  const opensearch = {
    TIAOWEN_ENGINE: 'opensearch',
    TIAOWEN_OPENSEARCH_URL: 'https://one:9200, https://two:9200',
    TIAOWEN_OPENSEARCH_USERNAME: 'tiaowen',
    TIAOWEN_OPENSEARCH_PASSWORD: 'pass word:密',
    TIAOWEN_OPENSEARCH_CA: '/etc/ca.pem',
    TIAOWEN_OPENSEARCH_SHARDS: '6',
    TIAOWEN_OPENSEARCH_REPLICAS: '0',
  };
  t.match(readConfig(opensearch), {
    engine: 'opensearch',
    opensearchNodes: ['https://one:9200', 'https://two:9200'],
    opensearchUsername: 'tiaowen',
    opensearchPassword: 'pass word:密',
    opensearchCa: '/etc/ca.pem',
    opensearchShards: 6,
    opensearchReplicas: 0,
  });
  t.equal(readConfig({ TIAOWEN_URL: 'https://law.example/' }).url, 'https://law.example');
  t.equal(readConfig({ TIAOWEN_DICTIONARY: '/etc/terms.txt' }).dictionary, '/etc/terms.txt');
  t.equal(readConfig({ TIAOWEN_GLOSSARY: '/etc/glossary.txt' }).glossary, '/etc/glossary.txt');
  t.equal(readConfig({ TIAOWEN_MINED_GLOSSARY: '/etc/own.br' }).minedGlossary, '/etc/own.br');
  const embeddings = {
    TIAOWEN_EMBEDDINGS_URL: 'http://127.0.0.1:8000/v1/',
    TIAOWEN_EMBEDDINGS_MODEL: 'e5-passage, e5-query',
    TIAOWEN_EMBEDDINGS_QUERY_PREFIX: 'query: ',
  };
  t.match(readConfig(embeddings), {
    embeddingsUrl: 'http://127.0.0.1:8000/v1',
    embeddingsModel: { passage: 'e5-passage', query: 'e5-query' },
    embeddingsQueryPrefix: 'query: ',
  });
  t.strictSame(readConfig({ TIAOWEN_EMBEDDINGS_MODEL: 'bge-m3' }).embeddingsModel, {
    passage: 'bge-m3',
    query: 'bge-m3',
  });
  t.equal(readConfig({ TIAOWEN_OPENSEARCH_AWS_REGION: 'us-gov-west-1' }).opensearchAwsRegion, 'us-gov-west-1');
});

t.test('an invalid value is named, with what is expected', async (t) => {
  const address = 'an http or https address without user and password';
  const invalid: [NodeJS.ProcessEnv, string][] = [
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http"'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, not "65536"'],
    [{ HOST: 'http://x/' }, 'HOST must be a host name or an IP address, not "http://x/"'],
    [{ TIAOWEN_URL: 'law.example' }, `TIAOWEN_URL must be ${address}, not "law.example"`],
    [{ TIAOWEN_ENGINE: 'mysql' }, 'TIAOWEN_ENGINE must be embedded or meilisearch or opensearch, not "mysql"'],
    [
      { TIAOWEN_INDEX_PREFIX: 'Laws' },
      'TIAOWEN_INDEX_PREFIX must be up to 40 of a-z, 0-9, - and _, the first a letter, not "Laws"',
    ],
    [{ TIAOWEN_MEILISEARCH_URL: 'localhost:7700' }, `TIAOWEN_MEILISEARCH_URL must be ${address}, not "localhost:7700"`],
    [
      { TIAOWEN_OPENSEARCH_URL: 'https://one,,https://two' },
      `TIAOWEN_OPENSEARCH_URL must be ${address}, or several with commas, not "https://one,,https://two"`,
    ],
    [{ TIAOWEN_OPENSEARCH_SHARDS: '0' }, 'TIAOWEN_OPENSEARCH_SHARDS must be a whole number from 1 to 1024, not "0"'],
    [
      { TIAOWEN_OPENSEARCH_USERNAME: 'me' },
      'TIAOWEN_OPENSEARCH_USERNAME and TIAOWEN_OPENSEARCH_PASSWORD must be set together, or neither',
    ],
    [
      {
        TIAOWEN_OPENSEARCH_USERNAME: 'me',
        TIAOWEN_OPENSEARCH_PASSWORD: 'secret',
        TIAOWEN_OPENSEARCH_AWS_REGION: 'eu-west-1',
      },
      'TIAOWEN_OPENSEARCH_AWS_REGION must not be set beside TIAOWEN_OPENSEARCH_USERNAME',
    ],
    [
      { TIAOWEN_EMBEDDINGS_MODEL: 'a,b,c' },
      'TIAOWEN_EMBEDDINGS_MODEL must be one name, or the one for passages and the one for queries with a comma, not "a,b,c"',
    ],
    [
      { TIAOWEN_EMBEDDINGS_URL: 'http://127.0.0.1:8000/v1' },
      'TIAOWEN_EMBEDDINGS_URL needs TIAOWEN_EMBEDDINGS_MODEL beside it',
    ],
  ];
  for (const [environment, message] of invalid) {
    t.throws(() => readConfig(environment), { code: 'setting_invalid', message });
  }
});

t.test('no message prints a secret', async (t) => {
  const refused: NodeJS.ProcessEnv[] = [
    { TIAOWEN_MEILISEARCH_KEY: 'hidden key' },
    { TIAOWEN_OPENSEARCH_PASSWORD: 'hidden\nword' },
    { TIAOWEN_EMBEDDINGS_KEY: 'hidden key' },
    { TIAOWEN_EMBEDDINGS_URL: 'https://me:hidden@search.example' },
    { TIAOWEN_MEILISEARCH_URL: 'https://me:hidden@search.example' },
    { TIAOWEN_OPENSEARCH_URL: 'https://one,https://me:hidden@two' },
  ];
  for (const environment of refused) {
    try {
      readConfig(environment);
      t.fail(`${Object.keys(environment)} is accepted`);
    } catch (error) {
      t.match(error, { code: 'setting_invalid' });
      t.notMatch((error as Error).message, 'hidden');
    }
  }
});

t.test('README.md holds the table of settings as it is, and help names them all', async (t) => {
  t.ok(readFileSync(join(root, 'README.md'), 'utf8').includes(settingsTable()), 'copy the table of settingsTable()');
  for (const [, name = ''] of settingsTable().matchAll(/^\| `(\w+)`/gm))
    t.match(settingsHelp(), new RegExp(`^ {2}${name} `, 'm'));
});
