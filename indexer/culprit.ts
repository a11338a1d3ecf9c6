/** A batch that ends its thread, by its memory or a crash, is read again entry by entry: the one that does it is a failure, and the others are read. */
import { failureOf } from './failure.js';
import type { ParsingTask, ReadEntry } from './threads.js';

export type ReadBatch = (task: ParsingTask) => Promise<ReadEntry[]>;

/** Nothing to do: what a thread that works answers to. */
const nothing: ParsingTask = { bytes: new Uint8Array(), entries: [] };

/** @throws what `read` does where it is no entry's fault: it cannot even read nothing */
export async function readWithoutCulprits(task: ParsingTask, read: ReadBatch): Promise<ReadEntry[]> {
  try {
    return await read(task);
  } catch (error) {
    await read(nothing);
    if (task.entries.length === 1) {
      const { code, message } = failureOf(error);
      const failure = { code, message: `Reading the file ended the thread: ${message}` };
      return [{ failure, warnings: [], documents: [] }];
    }
  }
  const answers: ReadEntry[] = [];
  for (const single of singles(task)) answers.push(...(await readWithoutCulprits(single, read)));
  return answers;
}

function* singles({ bytes, entries }: ParsingTask): Generator<ParsingTask> {
  let from = 0;
  for (const entry of entries) {
    yield { bytes: bytes.slice(from, from + entry.size), entries: [entry] };
    from += entry.size;
  }
}
