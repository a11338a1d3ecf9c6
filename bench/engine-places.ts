/** Where the engines are measured: each with a server of its own, started as the tests start it, whose disk and memory are its own too. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineName } from '../src/engines/open.js';
import { freePort, startMeilisearch, whyNoMeilisearchProgram } from '../test/engines/meilisearch/server.js';
import { startCluster, whyNoCluster } from '../test/engines/opensearch/cluster.js';

export interface EnginePlace {
  readonly name: EngineName;
  /** As environment variables. */
  readonly settings: Readonly<Record<string, string>>;
  /** Address of the server, empty where there is none. */
  readonly url: string;
  readonly key: string;
  /** Processes of the server. */
  readonly pids: readonly number[];
  diskMiB(): Promise<number>;
  stop(): Promise<void>;
}

/** To be opened one after the other, so that none pays for what another's server does beside it. null where the engine is not there, having said so. */
export const openPlaces: readonly (() => Promise<EnginePlace | null>)[] = [embedded, meilisearch, openSearch];

async function embedded(): Promise<EnginePlace> {
  const data = newFolder();
  return {
    name: 'embedded',
    settings: { TIAOWEN_ENGINE: 'embedded', TIAOWEN_DATA: data },
    url: '',
    key: '',
    pids: [],
    diskMiB: async () => sizeOf(data),
    stop: async () => rmSync(data, { recursive: true, force: true }),
  };
}

async function meilisearch(): Promise<EnginePlace | null> {
  if (isMissing(whyNoMeilisearchProgram())) return null;
  const folder = newFolder();
  mkdirSync(join(folder, 'indexer'));
  const { url, key, pid, stop } = await startMeilisearch({ folder, port: await freePort() });
  return {
    name: 'meilisearch',
    settings: {
      TIAOWEN_ENGINE: 'meilisearch',
      TIAOWEN_DATA: join(folder, 'indexer'),
      TIAOWEN_MEILISEARCH_URL: url,
      TIAOWEN_MEILISEARCH_KEY: key,
    },
    url,
    key,
    pids: [pid],
    diskMiB: async () => sizeOf(join(folder, 'data')),
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openSearch(): Promise<EnginePlace | null> {
  if (isMissing(whyNoCluster())) return null;
  process.env.TIAOWEN_TEST_OPENSEARCH_JAVA ??= '-Xms2g -Xmx2g';
  const data = newFolder();
  const { nodes, stop } = await startCluster();
  const url = nodes[0]?.url ?? '';
  return {
    name: 'opensearch',
    settings: {
      TIAOWEN_ENGINE: 'opensearch',
      TIAOWEN_DATA: data,
      TIAOWEN_OPENSEARCH_URL: nodes.map((node) => node.url).join(','),
      TIAOWEN_OPENSEARCH_SHARDS: '2',
      // A copy on the same machine would only show what two of everything cost.
      TIAOWEN_OPENSEARCH_REPLICAS: '0',
    },
    url,
    key: '',
    pids: nodes.map(({ pid }) => pid),
    async diskMiB() {
      const answer = await fetch(`${url}/_stats/store`);
      const { _all } = (await answer.json()) as { _all: { total: { store: { size_in_bytes: number } } } };
      return _all.total.store.size_in_bytes / 2 ** 20;
    },
    async stop() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function isMissing(reason: string | null): boolean {
  if (reason !== null) console.log(`left out: ${reason}`);
  return reason !== null;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).blocks * 512, 0) / 2 ** 20;
}

/** What the processes have in memory now, and the most they ever had; NaN where the system does not tell. */
export function memoryMiB(pids: readonly number[]): { now: number; peak: number } {
  const sum = (field: string): number =>
    pids.reduce((all, pid) => {
      const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(statusOf(pid))?.[1];
      return all + Number(kilobytes) / 1024;
    }, 0);
  return { now: sum('VmRSS'), peak: sum('VmHWM') };
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
