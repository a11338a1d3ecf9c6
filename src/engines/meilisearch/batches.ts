/** What is written is sent in batches of so many bytes: a payload over 100 MB is refused, and a small one costs the server nearly as much as a large one. */

import { setImmediate } from 'node:timers/promises';

/** Bytes, about, of the lines of one batch. */
const batchSize = 24 * 1024 * 1024;

/** Items after which other work of the process has its turn: the server closes a connection that says nothing for five seconds. */
const turn = 64;

/** Lines of JSON, in batches. */
export async function* inBatches<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<string> {
  let lines: string[] = [];
  let size = 0;
  for await (const item of items) {
    const line = JSON.stringify(item);
    lines.push(line);
    size += Buffer.byteLength(line);
    if (lines.length % turn === 0) await setImmediate();
    if (size < batchSize) continue;
    yield lines.join('\n');
    lines = [];
    size = 0;
  }
  if (lines.length > 0) yield lines.join('\n');
}
