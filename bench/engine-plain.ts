/** What a user would otherwise do: the same passages put straight into a server, with what it does by default for Chinese, and asked directly. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { Searched } from './engine-load.js';
import type { EnginePlace } from './engine-places.js';
import type { Text } from './engine-queries.js';

export interface Plain extends Searched {
  readonly name: string;
  /** Of all passages, until they are found. */
  readonly seconds: number;
}

const index = 'plain';
/** Lines of a batch. */
const batch = 5_000;
const json = { 'content-type': 'application/json' };
const lines = { 'content-type': 'application/x-ndjson' };

/** @param file a passage a line, as JSON with `no`, `id` and `text` */
export async function plainMeilisearch({ url, key }: EnginePlace, file: string): Promise<Plain> {
  const authorized = { authorization: `Bearer ${key}` };
  const began = performance.now();
  for await (const texts of batchesOf(file)) {
    await sent(`${url}/indexes/${index}/documents?primaryKey=no`, 'POST', texts.join('\n'), {
      ...authorized,
      ...lines,
    });
  }
  for (;;) {
    const answer = await fetch(`${url}/tasks?statuses=enqueued,processing&limit=1`, { headers: authorized });
    if (((await answer.json()) as { total: number }).total === 0) break;
    await setTimeout(250);
  }
  const seconds = (performance.now() - began) / 1000;
  const path = `/indexes/${index}/search`;
  const headers = { ...authorized, ...json };
  return {
    name: 'Meilisearch, default settings',
    url,
    seconds,
    request: ({ q }) => ({ method: 'POST', path, headers, body: JSON.stringify({ q, limit: 10 }) }),
    async finds({ id, text }) {
      // As many as it gives at most.
      const body = JSON.stringify({ q: text, limit: 1000, attributesToRetrieve: ['id'] });
      const { hits } = (await (await sent(url + path, 'POST', body, headers)).json()) as { hits: { id: string }[] };
      return hits.some((hit) => hit.id === id);
    },
  };
}

export async function plainOpenSearch({ url }: EnginePlace, file: string): Promise<Plain> {
  const text = { type: 'text', analyzer: 'cjk' };
  const body = {
    settings: { number_of_shards: 2, number_of_replicas: 0 },
    mappings: { properties: { id: { type: 'keyword' }, text } },
  };
  await sent(`${url}/${index}`, 'PUT', JSON.stringify(body), json);
  const began = performance.now();
  for await (const texts of batchesOf(file)) {
    const actions = texts.map((line) => `{"index":{}}\n${line}\n`).join('');
    await sent(`${url}/${index}/_bulk`, 'POST', actions, lines);
  }
  await sent(`${url}/${index}/_refresh`, 'POST', '', json);
  const seconds = (performance.now() - began) / 1000;
  const path = `/${index}/_search`;
  const matching = (query: string) => ({ match: { text: { query, operator: 'and' } } });
  return {
    name: 'OpenSearch, cjk',
    url,
    seconds,
    request({ q }) {
      const query = matching(q);
      return { method: 'POST', path, headers: json, body: JSON.stringify({ query, size: 10, track_total_hits: true }) };
    },
    async finds({ id, text }) {
      const query = { bool: { must: matching(text), filter: { term: { id } } } };
      const answer = await sent(url + path, 'POST', JSON.stringify({ query, size: 0 }), json);
      return ((await answer.json()) as { hits: { total: { value: number } } }).hits.total.value > 0;
    },
  };
}

async function* batchesOf(file: string): AsyncGenerator<string[]> {
  let texts: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    texts.push(line);
    if (texts.length < batch) continue;
    yield texts;
    texts = [];
  }
  if (texts.length > 0) yield texts;
}

async function sent(url: string, method: string, body: string, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(url, { method, body, headers });
  if (!answer.ok) throw new Error(`${method} ${url} was answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** What is written to the file that both are given. */
export const lineOf = (no: number, { id, text }: Text): string => `${JSON.stringify({ no, id, text })}\n`;
