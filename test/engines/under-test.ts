/** The engines that the contract suite runs on, each opened as its settings say; a new engine is one more entry here. Servers are started when first used. */
import { hash } from 'node:crypto';
import { readConfig } from '../../src/config.js';
import type { Engine } from '../../src/engines/engine.js';
import { type EngineName, openEngine } from '../../src/engines/open.js';
import { meilisearchServer, whyNoMeilisearch } from './meilisearch/server.js';
import { openSearchNodes, whyNoOpenSearch } from './opensearch/cluster.js';

/** Environment variables, as the command line takes them. */
export type Settings = Readonly<Record<string, string>>;

export interface EngineUnderTest {
  readonly name: EngineName;
  /** Why it cannot be tested here, in one line; null where it can. */
  missing(): string | null;
  /** Of a place that is the test's own: its folder, and on a server the indexes that are named after the folder. */
  settings(folder: string): Promise<Settings>;
  /** Of the server's program; null where the engine is none. */
  version(settings: Settings): Promise<string | null>;
  /** Removes from a server, which others may use too, what was written with the settings. */
  clear(settings: Settings): Promise<void>;
}

/** Names that begin so are a test's. */
export const prefixOf = (folder: string): string => `test-${hash('sha256', folder).slice(0, 16)}`;

export const enginesUnderTest: readonly EngineUnderTest[] = [
  {
    name: 'embedded',
    missing: () => null,
    settings: async (folder) => ({ TIAOWEN_ENGINE: 'embedded', TIAOWEN_DATA: folder }),
    version: async () => null,
    clear: async () => undefined,
  },
  {
    name: 'meilisearch',
    missing: whyNoMeilisearch,
    async settings(folder) {
      const { url, key } = await meilisearchServer();
      return {
        TIAOWEN_ENGINE: 'meilisearch',
        TIAOWEN_DATA: folder,
        TIAOWEN_INDEX_PREFIX: prefixOf(folder),
        TIAOWEN_MEILISEARCH_URL: url,
        TIAOWEN_MEILISEARCH_KEY: key,
      };
    },
    async version({ TIAOWEN_MEILISEARCH_URL: url, TIAOWEN_MEILISEARCH_KEY: key }) {
      const answer = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${key}` } });
      return ((await answer.json()) as { pkgVersion: string }).pkgVersion;
    },
    async clear({ TIAOWEN_MEILISEARCH_URL: url, TIAOWEN_MEILISEARCH_KEY: key, TIAOWEN_INDEX_PREFIX: prefix = '' }) {
      const headers = { authorization: `Bearer ${key}` };
      const answer = await fetch(`${url}/indexes?limit=1000`, { headers });
      const { results } = (await answer.json()) as { results: { uid: string }[] };
      const own = results.filter(({ uid }) => uid.startsWith(prefix));
      await Promise.all(own.map(({ uid }) => fetch(`${url}/indexes/${uid}`, { method: 'DELETE', headers })));
    },
  },
  {
    name: 'opensearch',
    missing: whyNoOpenSearch,
    settings: async (folder) => ({
      TIAOWEN_ENGINE: 'opensearch',
      TIAOWEN_DATA: folder,
      TIAOWEN_INDEX_PREFIX: prefixOf(folder),
      TIAOWEN_OPENSEARCH_URL: (await openSearchNodes()).join(','),
      TIAOWEN_OPENSEARCH_SHARDS: '2',
    }),
    async version({ TIAOWEN_OPENSEARCH_URL: nodes = '' }) {
      const answer = await fetch(nodes.split(',')[0] as string);
      return ((await answer.json()) as { version: { number: string } }).version.number;
    },
    async clear({ TIAOWEN_OPENSEARCH_URL: nodes = '', TIAOWEN_INDEX_PREFIX: prefix = '' }) {
      const [node] = nodes.split(',');
      const answer = await fetch(`${node}/_cat/indices/${prefix}*?format=json&h=index&expand_wildcards=all`);
      // By name: a cluster that others use too can refuse to remove by pattern.
      for (const { index } of (await answer.json()) as { index: string }[]) {
        await fetch(`${node}/${index}`, { method: 'DELETE' });
      }
      await fetch(`${node}/_index_template/${prefix}*`, { method: 'DELETE' });
    },
  },
];

/** Removes what was written with the settings. */
export async function clear(settings: Settings): Promise<void> {
  await enginesUnderTest.find(({ name }) => name === settings.TIAOWEN_ENGINE)?.clear(settings);
}

export function openWith(settings: Settings, { readonly } = { readonly: false }): Promise<Engine> {
  return openEngine(readConfig(settings), { readonly });
}
