/** How fast something answers over HTTP: query by query, and with 16 connections at once. */
import autocannon from 'autocannon';
import type { Asked, EngineQueries, Text } from './engine-queries.js';

/** A search over HTTP, whichever service it is of. */
export interface Searched {
  readonly url: string;
  request(asked: Asked): { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string };
  /** Whether the piece, typed as it is, finds the passage that it is of. */
  finds(piece: Text): Promise<boolean>;
}

export interface Speed {
  readonly median: number;
  readonly p99: number;
  /** Of the common words alone. */
  readonly common: number;
  readonly perSecond: number;
  /** Of the substrings. */
  readonly found: number;
}

const connections = 16;
const seconds = 15;
/** Seconds, until a request counts as lost. */
const patience = 60;

export async function measure(searched: Searched, queries: EngineQueries): Promise<Speed> {
  // The first ones find nothing loaded yet, whatever the engine.
  for (const asked of queries.load.slice(0, 50)) await timed(searched, asked);
  const times = new Map<Asked, number>();
  for (const asked of queries.measured) times.set(asked, await timed(searched, asked));
  let found = 0;
  for (const piece of queries.substrings) if (await searched.finds(piece)) found += 1;
  return {
    median: percentile([...times.values()], 0.5),
    p99: percentile([...times.values()], 0.99),
    common: percentile(
      queries.common.map((asked) => times.get(asked) as number),
      0.5,
    ),
    perSecond: await load(searched, queries.load.slice(50)),
    found: found / queries.substrings.length,
  };
}

/** Milliseconds from the request to the whole answer. @throws Error where it is no 2xx */
export async function timed({ url, request }: Pick<Searched, 'url' | 'request'>, asked: Asked): Promise<number> {
  const { path, ...options } = request(asked);
  const began = performance.now();
  const answer = await fetch(url + path, options);
  await answer.arrayBuffer();
  const time = performance.now() - began;
  if (!answer.ok) throw new Error(`${url}${path} was answered ${answer.status}`);
  return time;
}

async function load({ url, request }: Searched, queries: readonly Asked[]): Promise<number> {
  let next = 0;
  // Each request of each connection is another query.
  const setupRequest = (own: autocannon.Request): autocannon.Request => ({
    ...own,
    ...request(queries[next++ % queries.length] as Asked),
  });
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: patience,
    requests: [{ setupRequest }],
  });
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(`under load: ${result.non2xx} not 2xx, ${result.errors} errors, ${result.timeouts} timeouts`);
  }
  return result.requests.average;
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
}
