/** Servers of a test's own, that can be stopped, frozen and started again under an engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Test } from 'tap';
import { MeilisearchServer } from '../../src/engines/meilisearch/server.js';
import { connect } from '../../src/engines/opensearch/connection.js';
import { OpenSearchServer } from '../../src/engines/opensearch/server.js';
import type { Server } from '../../src/engines/records/store.js';
import { freePort, startMeilisearch, whyNoMeilisearchProgram } from './meilisearch/server.js';
import { type ClusterNode, killNode, startCluster, whyNoCluster } from './opensearch/cluster.js';
import { type Asked, proxyTo } from './opensearch/proxy.js';
import { prefixOf, type Settings } from './under-test.js';

export interface FaultyServer {
  settings(folder: string): Settings;
  /** The engine's side of the border (src/engines/records/store.ts), to write what this program would not. */
  border(folder: string): Promise<Server>;
  /** Like `settings`, but by way of a proxy. */
  through(t: Test, folder: string, answer: Parameters<typeof proxyTo>[2]): Promise<Settings>;
  /** Whether a request brings entries, and whether it switches to a build. */
  bringsEntries(asked: Asked): boolean;
  switches(asked: Asked): boolean;
  /** One of two nodes, 0 the one that leads them; null where there is only one. */
  readonly killOne: ((node: 0 | 1) => Promise<void>) | null;
  /** The process is killed, or all of them. */
  kill(): Promise<void>;
  /** It comes back with the data it had. */
  restart(): Promise<void>;
  /** Connections are accepted, and nothing is ever answered. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

export interface FaultyEngine {
  readonly name: 'meilisearch' | 'opensearch';
  missing(): string | null;
  start(): Promise<FaultyServer>;
}

export const faultyEngines: readonly FaultyEngine[] = [
  { name: 'meilisearch', missing: whyNoMeilisearchProgram, start: faultyMeilisearch },
  { name: 'opensearch', missing: whyNoCluster, start: faultyOpenSearch },
];

async function faultyMeilisearch(): Promise<FaultyServer> {
  const place = { folder: mkdtempSync(join(tmpdir(), 'tiaowen-meilisearch-')), port: await freePort() };
  let server = await startMeilisearch(place);
  const settings = (folder: string): Settings => ({
    TIAOWEN_ENGINE: 'meilisearch',
    TIAOWEN_DATA: folder,
    TIAOWEN_INDEX_PREFIX: prefixOf(folder),
    TIAOWEN_MEILISEARCH_URL: server.url,
    TIAOWEN_MEILISEARCH_KEY: server.key,
  });
  return {
    settings,
    border: async (folder) => new MeilisearchServer({ url: server.url, key: server.key, prefix: prefixOf(folder) }),
    async through(t, folder, answer) {
      return { ...settings(folder), TIAOWEN_MEILISEARCH_URL: await proxyTo(t, server.url, answer) };
    },
    bringsEntries: ({ method, path }) => method !== 'GET' && /\/documents(?:\?|$)/.test(path),
    switches: ({ path }) => path.startsWith('/swap-indexes'),
    killOne: null,
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      await server.stop();
    },
    async restart() {
      server = await startMeilisearch(place);
    },
    freeze: () => void process.kill(server.pid, 'SIGSTOP'),
    thaw: () => void process.kill(server.pid, 'SIGCONT'),
    async stop() {
      await server.stop();
      rmSync(place.folder, { recursive: true, force: true });
    },
  };
}

async function faultyOpenSearch(): Promise<FaultyServer> {
  const cluster = await startCluster();
  let nodes = cluster.nodes;
  const urls = nodes.map(({ url }) => url);
  const signal = (name: NodeJS.Signals): void => {
    for (const { pid } of nodes.filter(isAlive)) process.kill(pid, name);
  };
  const settings = (folder: string): Settings => ({
    TIAOWEN_ENGINE: 'opensearch',
    TIAOWEN_DATA: folder,
    TIAOWEN_INDEX_PREFIX: prefixOf(folder),
    TIAOWEN_OPENSEARCH_URL: urls.join(','),
  });
  return {
    settings,
    async border(folder) {
      const nobody = { username: undefined, password: undefined, awsRegion: undefined, ca: undefined };
      const connection = await connect({ nodes: urls, ...nobody });
      return new OpenSearchServer(connection, { prefix: prefixOf(folder), shards: 1, replicas: 1 });
    },
    async through(t, folder, answer) {
      return { ...settings(folder), TIAOWEN_OPENSEARCH_URL: await proxyTo(t, urls[0] as string, answer) };
    },
    bringsEntries: ({ path }) => path.includes('/_bulk'),
    switches: ({ path }) => path.startsWith('/_aliases'),
    async killOne(node) {
      // Until every shard has its copy.
      await fetch(`${urls[0]}/_cluster/health?wait_for_status=green&timeout=60s`);
      await killNode(nodes[node] as ClusterNode);
    },
    async kill() {
      signal('SIGKILL');
      await gone(nodes);
    },
    async restart() {
      nodes = await cluster.restart();
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    stop: () => cluster.stop(),
  };
}

function isAlive({ pid }: ClusterNode): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function gone(nodes: readonly ClusterNode[]): Promise<void> {
  while (nodes.some(isAlive)) await setTimeout(20);
}
