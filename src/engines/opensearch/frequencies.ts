/** In how many passages words stand: counted once in a generation, since the same words are asked for again and again. */
import { EngineUnavailable } from '../errors.js';
import type { Pointer } from '../records/store.js';
import type { Connection } from './connection.js';
import { refusedPart } from './explained.js';
import { wordQuery } from './expression.js';
import { allOf, visibleAt } from './where.js';

/** One of the answers of a multi-search, which the client's types do not know. */
interface Counted {
  readonly status?: number;
  readonly error?: unknown;
  readonly timed_out?: boolean;
  readonly hits?: { readonly total: { readonly value: number } };
}

/** Words kept. */
const most = 20_000;

export class Frequencies {
  readonly #connection: Connection;
  readonly #index: string;
  #generation = '';
  #known = new Map<string, number>();

  constructor(connection: Connection, index: string) {
    this.#connection = connection;
    this.#index = index;
  }

  async of(words: readonly string[], { info, number }: Pointer): Promise<Record<string, number>> {
    if (this.#generation !== info.id || this.#known.size > most) {
      this.#generation = info.id;
      this.#known = new Map();
    }
    const known = this.#known;
    const unknown = [...new Set(words)].filter((word) => !known.has(word));
    const counts = await this.#count(unknown, number);
    for (const [i, word] of unknown.entries()) known.set(word, counts[i] as number);
    return Object.fromEntries(words.map((word) => [word, known.get(word) as number]));
  }

  async #count(words: readonly string[], generation: number): Promise<number[]> {
    if (words.length === 0) return [];
    const body = words.flatMap((word) => [
      { index: this.#index, allow_partial_search_results: false },
      { query: allOf([wordQuery(word), ...visibleAt(generation)]), size: 0, track_total_hits: true },
    ]);
    const { responses } = await this.#connection.ask((client) => client.msearch({ body }));
    return (responses as readonly Counted[]).map((answer) => {
      if (answer.error !== undefined) throw refusedPart(answer);
      const total = answer.hits?.total;
      if (total === undefined || answer.timed_out)
        throw new EngineUnavailable('OpenSearch did not finish a count in time.');
      return total.value;
    });
  }
}
