/** A .jsonl into its documents, each the lines that follow each other with one key; the lines that are no records are told by number. */
import type { Unreadable } from './entries.js';
import { ReadError, type ReadErrorCode } from './error.js';
import { limits } from './limits.js';
import type { Entry, RecordFields } from './reader.js';
import { recordOf } from './record-fields.js';

/** Of a file that is no .jsonl at all, so many lines are named, the others counted. */
const mostNamed = 20;

const newline = 0x0a;

/** Memory: one document, at most `limits.entry`. */
export async function* documentsOf(
  path: string,
  content: AsyncIterable<Uint8Array>,
  fields: RecordFields,
): AsyncGenerator<Entry | Unreadable> {
  const group = new Group(path);
  let broken = 0;
  for await (const line of linesIn(content)) {
    if (line.bytes !== null && isBlank(line.bytes)) {
      group.addBlank();
      continue;
    }
    try {
      if (line.bytes === null) {
        throw new ReadError('line_too_long', `it is longer than ${limits.line / 1024 / 1024} MiB`);
      }
      const { key } = recordOf(line.bytes, fields);
      if (key !== group.key) {
        yield* group.take();
        group.begin(key, line.number);
      }
      group.add(line.bytes);
    } catch (error) {
      const { code, message } = error as ReadError;
      group.addBlank();
      broken += 1;
      if (broken <= mostNamed)
        yield { path, error: new ReadError(code, `Line ${line.number} is left out: ${message}.`) };
    }
  }
  yield* group.take();
  if (broken > mostNamed) {
    const message = `${broken - mostNamed} more lines are left out; the first ${mostNamed} are named.`;
    yield { path, error: new ReadError('record_broken' satisfies ReadErrorCode, message) };
  }
}

/** The lines of one document; a line that is left out stays as an empty one, so that the others keep their numbers. */
class Group {
  key: string | null = null;
  #firstLine = 0;
  #lines: Uint8Array[] = [];
  #size = 0;
  readonly #taken = new Set<string>();

  constructor(readonly path: string) {}

  begin(key: string, line: number): void {
    this.key = key;
    this.#firstLine = line;
    this.#lines = [];
    this.#size = 0;
  }

  add(bytes: Uint8Array): void {
    this.#size += bytes.length + 1;
    if (this.#size <= limits.entry) this.#lines.push(bytes);
    else this.#lines = [];
  }

  addBlank(): void {
    if (this.key !== null) this.add(new Uint8Array());
  }

  *take(): Generator<Entry | Unreadable> {
    if (this.key === null) return;
    const path = `${this.path}#${this.key}`;
    if (this.#size > limits.entry) {
      const message = `The document's records are larger than ${limits.entry / 1024 / 1024} MiB.`;
      yield { path, error: new ReadError('file_too_large', message) };
    } else if (this.#taken.has(this.key)) {
      const message = `Line ${this.#firstLine} goes on with a document that other lines have ended: its lines must follow each other.`;
      yield { path, error: new ReadError('record_broken', message) };
    } else {
      this.#taken.add(this.key);
      const bytes = Buffer.concat(this.#lines.flatMap((line) => [line, Buffer.from([newline])]));
      yield { path, format: 'jsonl', bytes, firstLine: this.#firstLine };
    }
  }
}

interface Line {
  readonly number: number;
  /** null where it is too long. */
  readonly bytes: Uint8Array | null;
}

async function* linesIn(content: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (): Line => {
    const bytes = size > limits.line ? null : parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
    parts = [];
    size = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of content) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      size += end - from;
      if (size <= limits.line) parts.push(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    size += chunk.length - from;
    if (size <= limits.line) parts.push(chunk.subarray(from));
    else parts = [];
  }
  if (size > 0) yield take();
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
