/** Many writes: in requests of some megabytes, a few at once, repeated where the cluster has too much to do. Each write's own answer is read. */
import { setTimeout } from 'node:timers/promises';
import type { Types } from '@opensearch-project/opensearch';
import { EngineUnavailable } from '../errors.js';
import type { Connection } from './connection.js';
import { reasonIn, refusedPart } from './explained.js';
import { patience } from './patience.js';

/** Puts `source` under the id, or deletes what is there where it is null. */
export interface Write {
  readonly id: string;
  readonly source: object | null;
}

const bytesPerRequest = 4 * 1024 * 1024;
/** Requests under way at once. */
const requests = 4;
/** Milliseconds before a rejected write is sent again: twice as many every time. The last waits are half a minute. */
const patientWaits = [100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 25_600];

/**
 * Writes to one id are made in their order: each id has its own lane, and each lane one request at a time.
 *
 * @param written called whenever some may have been stored
 * @throws EngineUnavailable where the cluster has no room after the last wait either, EngineAskedWrongly where it takes a write for none
 */
export async function writeAll(
  connection: Connection,
  index: string,
  writes: AsyncIterable<Write> | Iterable<Write>,
  written: () => void,
  waits: readonly number[] = patientWaits,
): Promise<void> {
  const lanes = Array.from({ length: requests }, () => new Lane(connection, index, written, waits));
  try {
    for await (const write of writes) await (lanes[laneOf(write.id)] as Lane).add(write);
    for (const lane of lanes) lane.send();
  } finally {
    // What is under way has ended before anybody goes on, also after a failure.
    await Promise.allSettled(lanes.map((lane) => lane.sent));
  }
  await Promise.all(lanes.map((lane) => lane.sent));
}

function laneOf(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 65_521;
  return sum % requests;
}

/** What the cluster had no room for. */
interface Rejected {
  /** Of the writes. */
  readonly ids: readonly string[];
  /** In its own words, of the last one. */
  readonly reason: string;
}

class Lane {
  readonly #connection: Connection;
  readonly #index: string;
  readonly #written: () => void;
  readonly #waits: readonly number[];
  /** By id: a later write to the same one takes the place of an earlier one. */
  #lines = new Map<string, string>();
  #bytes = 0;
  sent: Promise<void> = Promise.resolve();

  constructor(connection: Connection, index: string, written: () => void, waits: readonly number[]) {
    this.#connection = connection;
    this.#index = index;
    this.#written = written;
    this.#waits = waits;
  }

  async add({ id, source }: Write): Promise<void> {
    const line =
      source === null
        ? `${JSON.stringify({ delete: { _id: id } })}\n`
        : `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(source)}\n`;
    this.#lines.set(id, line);
    this.#bytes += Buffer.byteLength(line);
    if (this.#bytes < bytesPerRequest) return;
    await this.sent;
    this.send();
  }

  send(): void {
    const lines = this.#lines;
    this.#lines = new Map();
    this.#bytes = 0;
    if (lines.size === 0) return;
    this.sent = this.sent.then(() => this.#write(lines)).finally(this.#written);
    // It is awaited later; until then its failure is no unhandled one.
    this.sent.catch(() => undefined);
  }

  async #write(lines: Map<string, string>): Promise<void> {
    let rejected = await this.#writeOnce(lines);
    for (const wait of this.#waits) {
      if (rejected === null) return;
      // Not all at the same moment again.
      await setTimeout(wait * (0.5 + Math.random()));
      rejected = await this.#writeOnce(new Map(rejected.ids.map((id) => [id, lines.get(id) as string])));
    }
    if (rejected !== null) {
      throw new EngineUnavailable(`OpenSearch has had too much to do for too long: ${rejected.reason}`);
    }
  }

  async #writeOnce(lines: ReadonlyMap<string, string>): Promise<Rejected | null> {
    const body = [...lines.values()].join('');
    const { status, answer } = await this.#connection.ask(async (client) => {
      const options = { requestTimeout: patience.write, ignore: [429] };
      const { body: answer, statusCode } = await client.bulk({ index: this.#index, body: body as never }, options);
      return { body: { status: statusCode, answer } };
    });
    if (status === 429) return { ids: [...lines.keys()], reason: reasonIn(answer) };
    if (!answer.errors) return null;
    const rejected = answer.items.flatMap(rejection);
    const [last] = rejected.slice(-1);
    return last === undefined ? null : { ids: rejected.map(({ id }) => id), reason: last.reason };
  }
}

/** @throws EngineError where it was refused for good */
function rejection(item: Record<string, Types.Core_Bulk.ResponseItem>): { id: string; reason: string }[] {
  const [answer] = Object.values(item);
  if (answer?.error === undefined || answer.error === null) return [];
  const { status, error } = answer;
  // 503: the shard has no living copy at the moment.
  if (status !== 429 && status !== 503) throw refusedPart({ status, error });
  return [{ id: answer._id as string, reason: reasonIn(answer) }];
}
