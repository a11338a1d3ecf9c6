/** Reading hits in an order, however many there are and however deep they lie: past what one answer may hold, a point in time is walked along. */
import type { API, Types } from '@opensearch-project/opensearch';
import { EngineUnavailable } from '../errors.js';
import type { Connection } from './connection.js';
import type { Order, Query } from './where.js';

/** OpenSearch's own limit for one answer (index.max_result_window). */
export const window = 10_000;
/** How long the cluster keeps a point in time between two questions. */
const keepAlive = '10m';

export interface Hit<Source> {
  readonly id: string;
  readonly source: Source;
}

export interface Asked {
  readonly query: Query;
  readonly sort: Order;
  /** Beside them, nothing of the source is read. */
  readonly fields: readonly string[] | true;
  /** What passes the query and not this is counted in facets and left out here. */
  readonly post_filter?: Query;
  /** Where the order is by score: what makes scores the same in all answers to one query. Any text, the same for all of them. */
  readonly preference?: string;
}

type Body = API.Search_RequestBody;

/** A whole answer or none: what some shards or some time would give is half of a generation. */
export const wholeAnswers = { allow_partial_search_results: false } as const;

/** All of them, a batch at a time. */
export async function* allHits<Source>(
  connection: Connection,
  index: string,
  asked: Asked,
  batch: number,
): AsyncGenerator<Hit<Source>[]> {
  // Most often one answer holds them all, and no point in time is needed.
  const first = await someHits<Source>(connection, index, asked, { offset: 0, size: batch });
  if (first.length < batch) yield first;
  else yield* walk<Source>(connection, index, asked, batch);
}

async function* walk<Source>(
  connection: Connection,
  index: string,
  asked: Asked,
  batch: number,
): AsyncGenerator<Hit<Source>[]> {
  const { pit_id } = await connection.ask((client) =>
    client.createPit({
      index: [index],
      keep_alive: keepAlive,
      allow_partial_pit_creation: false,
      ...preferring(asked),
    }),
  );
  try {
    for (let after: Types.Common.SortResults | undefined; ; ) {
      const body: Body = { ...bodyOf(asked, batch), pit: { id: pit_id, keep_alive: keepAlive } };
      const next = after === undefined ? body : { ...body, search_after: after };
      const hits = await search(connection, { ...scoring(asked), body: next });
      yield hits.map(hitOf<Source>);
      if (hits.length < batch) return;
      after = hits.at(-1)?.sort;
    }
  } finally {
    // Left alone it ends by itself.
    await connection.ask((client) => client.deletePit({ body: { pit_id: [pit_id] } })).catch(() => undefined);
  }
}

/** Some of them, from `offset` on. */
export async function someHits<Source>(
  connection: Connection,
  index: string,
  asked: Asked,
  { offset, size }: { readonly offset: number; readonly size: number },
): Promise<Hit<Source>[]> {
  if (size === 0) return [];
  if (offset + size <= window) {
    const body = { ...bodyOf(asked, size), from: offset };
    return (await search(connection, { ...scoring(asked), ...preferring(asked), index, body })).map(hitOf<Source>);
  }
  const found: Hit<Source>[] = [];
  let passed = 0;
  for await (const hits of walk<Source>(connection, index, asked, window)) {
    found.push(...hits.slice(Math.max(0, offset - passed), offset + size - passed));
    passed += hits.length;
    if (passed >= offset + size) break;
  }
  return found;
}

/** Copies of a shard can differ a little in what they have deleted, and so in scores: all answers are of the same ones. */
export function preferring({ preference }: Pick<Asked, 'preference'>): { preference?: string } {
  return preference === undefined ? {} : { preference };
}

/** How rare a word is in all shards, not in each one's own. */
export function scoring({ preference }: Pick<Asked, 'preference'>): { search_type?: 'dfs_query_then_fetch' } {
  return preference === undefined ? {} : { search_type: 'dfs_query_then_fetch' };
}

export function bodyOf({ query, sort, fields, post_filter }: Asked, size: number): Body {
  const filtered = post_filter === undefined ? {} : { post_filter };
  return { query, sort, ...filtered, size, track_total_hits: false, _source: fields === true ? true : [...fields] };
}

async function search(connection: Connection, request: API.Search_Request): Promise<Types.Core_Search.Hit[]> {
  const { hits, timed_out } = await connection.ask((client) => client.search({ ...wholeAnswers, ...request }));
  if (timed_out) throw new EngineUnavailable('OpenSearch did not finish a search in time.');
  return hits.hits;
}

function hitOf<Source>({ _id, _source }: Types.Core_Search.Hit): Hit<Source> {
  return { id: _id as string, source: _source as Source };
}
