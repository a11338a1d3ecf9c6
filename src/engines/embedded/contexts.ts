/** What passages stand in, as the scorer reads it. The same few stand around most passages, and are kept in memory as far as there is room. */
import type { Database } from 'better-sqlite3';
import type { Candidate } from '../engine.js';
import { prepared } from './prepared.js';
import { Remembered } from './remembered.js';
import { splitContext, unpackContext } from './tokens.js';

/** Bytes, in each thread: of fifty thousand contexts. */
const mostKept = 32 * 2 ** 20;
const read = 'select no, strings from json_each(?) cross join context on context.no = json_each.value';

/** Of one generation. */
export class Contexts {
  readonly #joined = new Remembered<string>(mostKept, ({ length }) => 2 * length);

  /** By number, as each is stored. */
  of(db: Database, numbers: ReadonlySet<number>): Map<number, Candidate['context']> {
    const missing = [...numbers].filter((no) => !this.#joined.has(String(no)));
    const stored = prepared(db, read).raw().all(`[${missing}]`) as (readonly [number, Buffer])[];
    const found = new Map(stored);
    return new Map(
      Array.from(numbers, (no) => {
        const joined = this.#joined.get(String(no), () => unpackContext(found.get(no) as Buffer));
        return [no, splitContext(joined)];
      }),
    );
  }
}
