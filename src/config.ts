/** The settings: one table of names, defaults and help, and the typed configuration that the environment gives. What is secret is never printed. */
import { resolve } from 'node:path';
import { type EngineName, engineNames } from './engines/open.js';
import { TiaowenError } from './errors.js';

interface Setting<T> {
  /** Of the environment variable. */
  readonly name: string;
  /** Empty: it need not be set; what `parse` makes of an empty value then says so. */
  readonly default: string;
  readonly help: string;
  /** What a value must be, to stand behind "must be". */
  readonly expects: string;
  readonly secret?: true;
  /** null where the value is not what is expected. */
  parse(value: string): T | null;
}

/** A user and a password in it would be printed wherever the address is. */
const addressExpected = 'an http or https address without user and password';

function parseAddress(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null;
  return url.username + url.password + url.search + url.hash === '' ? url.href.replace(/\/$/, '') : null;
}

function parseWhole(value: string, from: number, to: number): number | null {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  return number >= from && number <= to ? number : null;
}

const settings = {
  port: setting({
    name: 'PORT',
    default: '3000',
    help: 'Port to listen on; 0 takes a free one',
    expects: 'a whole number from 0 to 65535',
    parse: (value) => parseWhole(value, 0, 65_535),
  }),
  host: setting({
    name: 'HOST',
    default: '127.0.0.1',
    help: 'Address to listen on; 0.0.0.0 answers other machines too',
    expects: 'a host name or an IP address',
    parse: (value) => (/^[\w.:-]+$/.test(value) ? value : null),
  }),
  url: setting({
    name: 'TIAOWEN_URL',
    default: '',
    help: 'Address under which readers reach the service, for the links in exported lists; without it the one that was asked, and on the command line links without a server',
    expects: addressExpected,
    parse: (value) => (value === '' ? undefined : parseAddress(value)),
  }),
  data: setting({
    name: 'TIAOWEN_DATA',
    default: './data',
    help: 'The data folder: the embedded index, and with any engine what indexing remembers, vectors, and `glossary.txt` where you put one',
    expects: 'a path of a folder',
    parse: (value) => (value.includes('\0') ? null : resolve(value)),
  }),
  dictionary: setting({
    name: 'TIAOWEN_DICTIONARY',
    default: '',
    help: 'A file of terms of your own; without it `dictionary.txt` in the data folder, where there is one',
    expects: 'a path of a file',
    parse: (value) => (value === '' ? undefined : value.includes('\0') ? null : resolve(value)),
  }),
  glossary: setting({
    name: 'TIAOWEN_GLOSSARY',
    default: '',
    help: 'A file of your own of what Chinese terms are called in English; without it `glossary.txt` in the data folder, where there is one',
    expects: 'a path of a file',
    parse: (value) => (value === '' ? undefined : value.includes('\0') ? null : resolve(value)),
  }),
  minedGlossary: setting({
    name: 'TIAOWEN_MINED_GLOSSARY',
    default: '',
    help: 'What `tiaowen glossary` has made of aligned texts, in the place of the glossary that comes with the program',
    expects: 'a path of a file',
    parse: (value) => (value === '' ? undefined : value.includes('\0') ? null : resolve(value)),
  }),
  engine: setting({
    name: 'TIAOWEN_ENGINE',
    default: 'embedded',
    help: `Where passages are stored and searched: ${engineNames.join(', ')}`,
    expects: engineNames.join(' or '),
    parse: (value): EngineName | null => engineNames.find((name) => name === value) ?? null,
  }),
  indexPrefix: setting({
    name: 'TIAOWEN_INDEX_PREFIX',
    default: 'tiaowen',
    help: 'What the names of its indexes on a server begin with',
    expects: 'up to 40 of a-z, 0-9, - and _, the first a letter',
    parse: (value) => (/^[a-z][a-z0-9_-]{0,39}$/.test(value) ? value : null),
  }),
  meilisearchUrl: setting({
    name: 'TIAOWEN_MEILISEARCH_URL',
    default: 'http://127.0.0.1:7700',
    help: 'Address of the Meilisearch server',
    expects: addressExpected,
    parse: parseAddress,
  }),
  meilisearchKey: setting({
    name: 'TIAOWEN_MEILISEARCH_KEY',
    default: '',
    help: 'Its master key, or a key that may do all with indexes of the prefix',
    expects: 'visible characters of ASCII without spaces',
    secret: true,
    parse: (value) => (value === '' ? undefined : /^[!-~]+$/.test(value) ? value : null),
  }),
  opensearchNodes: setting({
    name: 'TIAOWEN_OPENSEARCH_URL',
    default: 'http://127.0.0.1:9200',
    help: 'Address of the OpenSearch cluster, or those of several of its nodes with commas',
    expects: `${addressExpected}, or several with commas`,
    parse: (value) => {
      const nodes = value.split(',').map((one) => parseAddress(one.trim()));
      return nodes.some((node) => node === null) ? null : ([...new Set(nodes)] as string[]);
    },
  }),
  opensearchUsername: setting({
    name: 'TIAOWEN_OPENSEARCH_USERNAME',
    default: '',
    help: 'User for basic authentication',
    expects: 'a name without a colon',
    // Behind a colon stands the password.
    secret: true,
    parse: (value) => (value === '' ? undefined : /^[^:\p{Cc}]+$/u.test(value) ? value : null),
  }),
  opensearchPassword: setting({
    name: 'TIAOWEN_OPENSEARCH_PASSWORD',
    default: '',
    help: 'The user’s password',
    expects: 'one line of text',
    secret: true,
    parse: (value) => (value === '' ? undefined : /^\P{Cc}+$/u.test(value) ? value : null),
  }),
  opensearchAwsRegion: setting({
    name: 'TIAOWEN_OPENSEARCH_AWS_REGION',
    default: '',
    help: 'Region of an OpenSearch domain of AWS: requests are signed with the credentials that AWS’s own settings name',
    expects: 'a region such as ap-southeast-1',
    parse: (value) => (value === '' ? undefined : /^[a-z]{2}(-[a-z]+)+-\d$/.test(value) ? value : null),
  }),
  opensearchCa: setting({
    name: 'TIAOWEN_OPENSEARCH_CA',
    default: '',
    help: 'File with the certificate (PEM) that signed the cluster’s own',
    expects: 'a path of a file',
    parse: (value) => (value === '' ? undefined : value.includes('\0') ? null : resolve(value)),
  }),
  opensearchShards: setting({
    name: 'TIAOWEN_OPENSEARCH_SHARDS',
    default: '1',
    help: 'Shards of an index that is built from now on',
    expects: 'a whole number from 1 to 1024',
    parse: (value) => parseWhole(value, 1, 1024),
  }),
  opensearchReplicas: setting({
    name: 'TIAOWEN_OPENSEARCH_REPLICAS',
    default: '1',
    help: 'Copies of each shard on other nodes; with 0 the loss of a node stops the search',
    expects: 'a whole number from 0 to 20',
    parse: (value) => parseWhole(value, 0, 20),
  }),
  embeddingsUrl: setting({
    name: 'TIAOWEN_EMBEDDINGS_URL',
    default: '',
    help: 'Address of an endpoint for embeddings as OpenAI has it (`http://127.0.0.1:8000/v1`); without it searches go by words alone',
    expects: addressExpected,
    parse: (value) => (value === '' ? undefined : parseAddress(value)),
  }),
  embeddingsModel: setting({
    name: 'TIAOWEN_EMBEDDINGS_MODEL',
    default: '',
    help: 'Name of the model there; where passages and queries have one each, both names with a comma',
    expects: 'one name, or the one for passages and the one for queries with a comma',
    parse: (value) => {
      if (value === '') return undefined;
      const [passage = '', query = passage, ...others] = value.split(',').map((name) => name.trim());
      return passage === '' || query === '' || others.length > 0 ? null : { passage, query };
    },
  }),
  embeddingsKey: setting({
    name: 'TIAOWEN_EMBEDDINGS_KEY',
    default: '',
    help: 'The endpoint’s key, sent as a bearer token',
    expects: 'visible characters of ASCII without spaces',
    secret: true,
    parse: (value) => (value === '' ? undefined : /^[!-~]+$/.test(value) ? value : null),
  }),
  embeddingsPassagePrefix: setting({
    name: 'TIAOWEN_EMBEDDINGS_PASSAGE_PREFIX',
    default: '',
    help: 'What the model wants before a passage: `passage: ` for the e5 models',
    expects: 'one line of text',
    parse: (value) => (/^\P{Cc}*$/u.test(value) ? value : null),
  }),
  embeddingsQueryPrefix: setting({
    name: 'TIAOWEN_EMBEDDINGS_QUERY_PREFIX',
    default: '',
    help: 'What the model wants before a query: `query: ` for the e5 models',
    expects: 'one line of text',
    parse: (value) => (/^\P{Cc}*$/u.test(value) ? value : null),
  }),
};

/** Changes nothing: with it the compiler takes each setting's own type from its `parse`. */
function setting<T>(one: Setting<T>): Setting<T> {
  return one;
}

type Settings = typeof settings;
export type Config = { readonly [K in keyof Settings]: Exclude<ReturnType<Settings[K]['parse']>, null> };

/** Unset and empty variables take the default. Throws `setting_invalid`. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const entries = Object.entries(settings).map(([key, one]) => {
    const value = environment[one.name] || one.default;
    const parsed = one.parse(value);
    if (parsed === null)
      throw new TiaowenError('setting_invalid', `${one.name} must be ${one.expects}${refused(one, value)}`);
    return [key, parsed];
  });
  const config = Object.fromEntries(entries) as Config;
  requireConsistent(config);
  return config;
}

/** What stands before an @ or behind a ? may be a password, whatever the setting. */
function refused(one: Setting<unknown>, value: string): string {
  return one.secret ? '' : `, not "${value.replace(/^.*@/s, '…@').replace(/\?.*$/s, '?…')}"`;
}

function requireConsistent(config: Config): void {
  const { opensearchUsername, opensearchPassword, opensearchAwsRegion, embeddingsUrl, embeddingsModel } = config;
  const { opensearchUsername: user, opensearchPassword: password, opensearchAwsRegion: region } = settings;
  if ((opensearchUsername === undefined) !== (opensearchPassword === undefined)) {
    throw new TiaowenError('setting_invalid', `${user.name} and ${password.name} must be set together, or neither`);
  }
  if (opensearchUsername !== undefined && opensearchAwsRegion !== undefined) {
    throw new TiaowenError('setting_invalid', `${region.name} must not be set beside ${user.name}`);
  }
  if (embeddingsUrl !== undefined && embeddingsModel === undefined) {
    throw new TiaowenError(
      'setting_invalid',
      `${settings.embeddingsUrl.name} needs ${settings.embeddingsModel.name} beside it`,
    );
  }
}

/** For `tiaowen --help`: a line a setting. */
export function settingsHelp(): string {
  const width = Math.max(...Object.values(settings).map(({ name }) => name.length));
  return Object.values(settings)
    .map((one) => `  ${one.name.padEnd(width)}  ${one.help}${one.default === '' ? '' : ` (${one.default})`}\n`)
    .join('');
}

/** The table that README.md holds; a test compares them. */
export function settingsTable(): string {
  const rows = Object.values(settings).map(
    (one) => `| \`${one.name}\` | ${one.default === '' ? '' : `\`${one.default}\` `}| ${one.help} |\n`,
  );
  return `| Setting | Default | What it is |\n|-|-|-|\n${rows.join('')}`;
}
