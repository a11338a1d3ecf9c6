/** Reads aligned text: JSON lines, gzipped or not, each an object with a text in Chinese, `zh`, and the same in English, `en`; what else it has is not read. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

export interface Pair {
  readonly zh: string;
  readonly en: string;
}

/** A line that is no pair. */
export interface BadLine {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly code: 'pair_invalid';
  readonly message: string;
}

/**
 * The pairs in order, but for those of which one text is null or empty: not everything is translated.
 * @param report is told of each line that is no pair; the others are read
 * @throws of node:fs and node:zlib where the file cannot be read
 */
export async function* pairsIn(path: string, report: (bad: BadLine) => void): AsyncGenerator<Pair> {
  let line = 0;
  for await (const text of createInterface({ input: opened(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === '') continue;
    const pair = pairOf(text);
    if (typeof pair === 'string') report({ path, line, code: 'pair_invalid', message: pair });
    else if (pair.zh && pair.en) yield { zh: pair.zh, en: pair.en };
  }
}

function opened(path: string): Readable {
  const file = createReadStream(path);
  if (!path.endsWith('.gz')) return file;
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

type Text = string | null;

/** What is wrong, where the line is no pair. */
function pairOf(line: string): { zh: Text; en: Text } | string {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return 'This is not JSON.';
  }
  const { zh, en } = (read ?? {}) as Record<string, unknown>;
  return isText(zh) && isText(en) ? { zh, en } : 'The texts "zh" and "en" are not both there.';
}

function isText(value: unknown): value is Text {
  return value === null || typeof value === 'string';
}
