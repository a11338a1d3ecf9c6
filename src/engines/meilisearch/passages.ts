/** The passages of one index, as a search asks for them. */
import type { MultiSearchParams } from 'meilisearch';
import type { Candidate } from '../engine.js';
import type { Properties } from '../records/store.js';
import type { Connection } from './connection.js';
import type { Condition } from './filter.js';
import { candidatesOf } from './scored.js';
import type { StoredEntry, StoredPassage } from './stored.js';

type Page = { readonly offset: number; readonly size: number };

/** How many of what fits have each value, by facet. */
export type Distribution = Readonly<Record<string, Readonly<Record<string, number>>>>;

export class Passages {
  readonly #connection: Connection;
  readonly #uid: string;

  constructor(connection: Connection, uid: string) {
    this.#connection = connection;
    this.#uid = uid;
  }

  /** With all that ranks them; in no certain order where none is given. */
  async candidates(conditions: readonly Condition[], limit: number, sort?: readonly string[]): Promise<Candidate[]> {
    return candidatesOf(await this.#fetch(['scored'], conditions, { offset: 0, size: limit }, sort));
  }

  /** With their keys. */
  async keyed(conditions: readonly Condition[], limit: number): Promise<{ key: string; passage: Candidate }[]> {
    const found = await this.#fetch(['id', 'scored'], conditions, { offset: 0, size: limit });
    const candidates = candidatesOf(found);
    return found.map(({ id: key }, i) => ({ key, passage: candidates[i] as Candidate }));
  }

  async keys(conditions: readonly Condition[], limit: number): Promise<string[]> {
    return (await this.#fetch(['id'], conditions, { offset: 0, size: limit })).map(({ id }) => id);
  }

  async ids(conditions: readonly Condition[], sort: readonly string[], page: Page): Promise<string[]> {
    return (await this.#fetch(['passageId'], conditions, page, sort)).map(({ passageId }) => passageId);
  }

  async addresses(
    conditions: readonly Condition[],
    sort: readonly string[],
    page: Page,
  ): Promise<Pick<Candidate, 'id' | 'doc' | 'place'>[]> {
    const found = await this.#fetch(['passageId', 'place'], conditions, page, sort);
    return found.map(({ passageId: id, place }) => ({ id, doc: id.slice(0, id.indexOf('/')), place }));
  }

  async properties(conditions: readonly Condition[], limit: number): Promise<Properties[]> {
    const found = await this.#fetch(['json'], conditions, { offset: 0, size: limit });
    return found.map(({ json }) => JSON.parse(json) as Properties);
  }

  /** How many fit. */
  async total(conditions: readonly Condition[]): Promise<number> {
    const { total } = await this.#connection.read((client) =>
      client.index(this.#uid).getDocuments({ filter: [...conditions], limit: 0 }),
    );
    return total;
  }

  /** As many answers as questions, in one request. The conditions are read in the square of their length, whatever they are divided into. */
  async counts(
    questions: readonly { readonly conditions: readonly Condition[]; readonly facets: readonly string[] }[],
  ): Promise<{ total: number; distribution: Distribution }[]> {
    if (questions.length === 0) return [];
    const queries = questions.map(({ conditions, facets }) => ({
      indexUid: this.#uid,
      q: '',
      limit: 0,
      filter: [...conditions],
      facets: [...facets],
    }));
    const { results } = await this.#connection.read((client) =>
      client.multiSearch<MultiSearchParams, StoredEntry>({ queries }),
    );
    return results.map(({ estimatedTotalHits = 0, facetDistribution = {} }) => ({
      total: estimatedTotalHits,
      distribution: facetDistribution,
    }));
  }

  async #fetch<Field extends keyof StoredPassage & string>(
    fields: readonly Field[],
    conditions: readonly Condition[],
    { offset, size }: Page,
    sort: readonly string[] = [],
  ): Promise<Pick<StoredPassage, Field>[]> {
    if (size === 0) return [];
    const { results } = await this.#connection.read((client) =>
      client.index<StoredPassage>(this.#uid).getDocuments({
        fields: [...fields],
        filter: [...conditions],
        offset,
        limit: size,
        sort: [...sort],
      }),
    );
    return results;
  }
}
