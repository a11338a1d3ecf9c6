/**
 * A real Meilisearch server for tests: the `meilisearch` on PATH, on a free port, with its data in a folder of its own that goes with it. Where one runs already,
 * TIAOWEN_TEST_MEILISEARCH_URL names it and TIAOWEN_TEST_MEILISEARCH_KEY is its master key, and the tests use that one.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { mayBeMissing } from '../skipped.js';

export interface MeilisearchAddress {
  readonly url: string;
  readonly key: string;
}

export interface MeilisearchProcess extends MeilisearchAddress {
  readonly pid: number;
  /** Removes its data too, where it had no place given. */
  stop(): Promise<void>;
}

const { TIAOWEN_TEST_MEILISEARCH_URL: given, TIAOWEN_TEST_MEILISEARCH_KEY: givenKey = '' } = process.env;

/** Why no server can be started here, in one line; null where one can. */
export function whyNoMeilisearchProgram(): string | null {
  const { error } = spawnSync('meilisearch', ['--version']);
  return error === undefined ? null : 'there is no meilisearch on PATH';
}

/** Why there is nothing to run tests on; null where there is. @throws where tests on Meilisearch are required */
export function whyNoMeilisearch(): string | null {
  if (given !== undefined) return null;
  const reason = whyNoMeilisearchProgram();
  return mayBeMissing('meilisearch', reason === null ? null : `${reason}, and TIAOWEN_TEST_MEILISEARCH_URL is not set`);
}

let shared: Promise<MeilisearchAddress> | null = null;

/** The server that runs already, else one that lives as long as this process. */
export function meilisearchServer(): Promise<MeilisearchAddress> {
  shared ??= given === undefined ? startMeilisearch() : Promise.resolve({ url: given, key: givenKey });
  return shared;
}

/** A shell between the server and this process stops it when this one ends, in whatever way: its input ends then. */
const keeper = '"$@" & echo $!; cat > /dev/null; kill $! 2> /dev/null; wait $!';
const key = 'a-master-key-for-tests';
/** With its own choice, two thirds of the memory, it takes seconds to lay that out for every change, however small. */
const memory = '200MB';

/** @param place of a server that was there before: its folder and port */
export async function startMeilisearch(
  place?: { readonly folder: string; readonly port: number },
  options: readonly string[] = [],
): Promise<MeilisearchProcess> {
  const folder = place?.folder ?? mkdtempSync(join(tmpdir(), 'meilisearch-'));
  const address = `127.0.0.1:${place?.port ?? (await freePort())}`;
  const own = [
    '--no-analytics',
    '--max-indexing-memory',
    memory,
    '--master-key',
    key,
    '--http-addr',
    address,
    '--db-path',
    join(folder, 'data'),
  ];
  const files = ['--dump-dir', join(folder, 'dumps'), '--snapshot-dir', join(folder, 'snapshots')];
  const shell = spawn('sh', ['-c', keeper, 'sh', 'meilisearch', '--log-level', 'OFF', ...own, ...files, ...options], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(shell, 'exit');
  const [line] = (await once(createInterface({ input: shell.stdout }), 'line')) as [string];
  const url = `http://${address}`;
  while (!(await answers(url))) {
    if (shell.exitCode !== null) throw new Error('The Meilisearch server did not start.');
    await setTimeout(20);
  }
  // The server is no reason to stay alive.
  shell.unref();
  for (const stream of [shell.stdin, shell.stdout]) (stream as unknown as { unref(): void }).unref();
  const removed = () => place === undefined && rmSync(folder, { recursive: true, force: true });
  if (place === undefined) process.once('exit', removed);
  return {
    url,
    key,
    pid: Number(line),
    async stop() {
      shell.ref();
      shell.stdin.end();
      await ended;
      removed();
    },
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
