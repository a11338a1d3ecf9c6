/** What passages stand in, as the scorer reads it. The same few stand around most passages, and are kept in memory as far as there is room. */
import type { Database } from 'better-sqlite3';
import type { Candidate } from '../engine.js';
import { prepared } from './prepared.js';
import { Remembered } from './remembered.js';
import { splitContext, unpackText } from './tokens.js';

/** Bytes, in each thread: of fifty thousand contexts. */
const mostKept = 32 * 2 ** 20;
const read = 'select no, strings from json_each(?) cross join context on context.no = json_each.value';

/** Of one generation. */
export class Contexts {
  readonly #joined: Remembered<string>;

  /** @param most bytes that are kept */
  constructor(most = mostKept) {
    this.#joined = new Remembered<string>(most, ({ length }) => 2 * length);
  }

  /** By number, as each is stored. */
  of(db: Database, numbers: ReadonlySet<number>): Map<number, Candidate['context']> {
    const joined = new Map<number, string>();
    for (const no of numbers) {
      const kept = this.#joined.known(String(no));
      if (kept !== undefined) joined.set(no, kept);
    }
    // What is read makes room by putting away what is kept, which is in hand by now.
    const missing = [...numbers].filter((no) => !joined.has(no));
    for (const [no, packed] of prepared(db, read).raw().all(`[${missing}]`) as (readonly [number, Buffer])[]) {
      const strings = unpackText(packed);
      joined.set(
        no,
        this.#joined.get(String(no), () => strings),
      );
    }
    return new Map(Array.from(joined, ([no, strings]) => [no, splitContext(strings)]));
  }
}
