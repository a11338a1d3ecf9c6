/**
 * Starts the cluster, writes its nodes as one line of JSON, and stops it when its own input ends: with the process that wanted the cluster. A line of input
 * starts the nodes again that were killed, with the data they had, and is answered in the same way.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { type ClusterNode, jars } from './cluster.js';

const folder = mkdtempSync(join(tmpdir(), 'tiaowen-opensearch-'));
const running: Running[] = [];
let stopping = false;

interface Running {
  readonly name: string;
  readonly port: number;
  child: ChildProcess;
}

/** The runner takes no HTTP port above this one. */
const ports = { first: 9201, last: 9299 };
const secondsToStart = 240;
/** Of tests: to optimise the code for a long life takes longer than the tests gain by it. */
const shortLived = '-Xms512m -Xmx512m -XX:TieredStopAtLevel=1';

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = once(server, 'listening');
  server.listen(port, '127.0.0.1');
  try {
    await listening;
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** At random, so that clusters that start at the same time seldom want the same one. */
async function freeHttpPort(): Promise<number> {
  for (;;) {
    const port = ports.first + Math.floor(Math.random() * (ports.last - ports.first));
    // The nodes before it may not listen yet.
    if (running.every((node) => node.port !== port) && (await isFree(port))) return port;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** @param first the transport port of the node that leads the cluster: one node can be lost, but not this one */
async function addNode(name: string, transport: number, first: number): Promise<void> {
  const config = join(folder, name, 'node_1', 'config');
  mkdirSync(config, { recursive: true });
  const settings = [
    `transport.port: ${transport}`,
    `discovery.seed_hosts: ["127.0.0.1:${first}"]`,
    // Both are named alike by the runner; only the first may begin a cluster.
    ...(transport === first ? ['cluster.initial_cluster_manager_nodes: ["Node 1"]'] : []),
    'cluster.routing.allocation.disk.threshold_enabled: false',
    'cluster.max_shards_per_node: 5000',
    // As a cluster's operator may have set it for other indexes; ours have to choose for themselves.
    'cluster.indices.replication.strategy: SEGMENT',
  ];
  writeFileSync(join(config, 'opensearch.yml'), `${settings.join('\n')}\n`);
  const port = await freeHttpPort();
  running.push({ name, port, child: spawnNode(name, port) });
}

function spawnNode(name: string, port: number): ChildProcess {
  const home = join(folder, name);
  const log = openSync(join(home, 'log'), 'a');
  const options = process.env.TIAOWEN_TEST_OPENSEARCH_JAVA ?? shortLived;
  return spawn(
    'java',
    [
      // Of the JVM's collectors only this one makes room before OpenSearch refuses requests for want of it.
      ...[...options.split(' '), '-XX:+UseG1GC'],
      ...['-cp', join(jars, '*'), 'org.codelibs.opensearch.runner.OpenSearchRunner'],
      ...['-basePath', home, '-numOfNode', '1', '-clusterName', basename(folder)],
      ...['-baseHttpPort', String(port - 1)],
    ],
    { stdio: ['ignore', log, log] },
  );
}

function isDead({ child }: Running): boolean {
  return (child.exitCode ?? child.signalCode) !== null;
}

async function sayWhenReady(): Promise<void> {
  const nodes = running.map(
    ({ port, child }): ClusterNode => ({ url: `http://127.0.0.1:${port}`, pid: child.pid as number }),
  );
  for (let second = 0; second < secondsToStart; second++) {
    const answers = await Promise.all(
      nodes.map(({ url }) =>
        fetch(`${url}/_cluster/health?wait_for_nodes=${nodes.length}&wait_for_status=yellow&timeout=1s`).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    if (answers.every((ok) => ok)) {
      process.stdout.write(`${JSON.stringify(nodes)}\n`);
      return;
    }
    if (running.some(isDead)) break;
    await setTimeout(1_000);
  }
  const { name } = running.find(isDead) ?? (running[0] as Running);
  process.stderr.write(readFileSync(join(folder, name, 'log'), 'utf8').slice(-4_000));
  throw new Error('The cluster did not start.');
}

async function restart(): Promise<void> {
  for (const node of running) if (isDead(node)) node.child = spawnNode(node.name, node.port);
  await sayWhenReady();
}

async function stop(code: number): Promise<never> {
  stopping = true;
  const ended = running.filter((node) => !isDead(node)).map(({ child }) => once(child, 'exit'));
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(ended);
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

async function failing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!stopping) process.stderr.write(`${error}\n`);
    await stop(1);
  }
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => stop(1));
const input = createInterface({ input: process.stdin });
input.on('line', () => void failing(restart));
input.once('close', () => void stop(0));
await failing(async () => {
  const transport = await freePort();
  await addNode('one', transport, transport);
  await addNode('two', await freePort(), transport);
  await sayWhenReady();
});
