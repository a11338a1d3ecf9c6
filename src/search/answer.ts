/** What a search is asked and what it answers: the shapes of the API (design, HTTP). */
import type { Document } from '../domain/document.js';
import type { Passage } from '../domain/passage.js';
import type { Status } from '../domain/work.js';
import type { EngineResult } from '../engines/engine.js';
import type { FacetName, Filters, Sort } from '../query/plan.js';

export interface SearchRequest {
  /** As typed; empty: all passages, by date. */
  readonly q: string;
  /** Values as a reader gives them: issuers and types in either script, numbers in any writing, documents by id or alias. */
  readonly filters: Filters;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly facets: readonly FacetName[];
}

/** Places are in UTF-16 units of `text`: [start, end), in order, none touching another. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

export interface Hit extends Pick<Passage, 'id' | 'locator' | 'label' | 'kind' | 'section' | 'text'> {
  /** `/d/{document id}/{locator}` */
  readonly url: string;
  readonly snippet: Snippet;
  readonly document: Pick<
    Document,
    'id' | 'title' | 'number' | 'issuers' | 'year' | 'issued' | 'version' | 'type' | 'script'
  > & {
    readonly url: string;
    /** On the day that the filters speak of. */
    readonly status: Status;
  };
  /** The groups, as typed, that not the passage's text but what it stands in answered. */
  readonly context: readonly string[];
}

/** Why the groups as typed, which no passage matches, are not what was searched. */
export interface Widened {
  /**
   * - `groups`: those in `dropped` were left out
   * - `words`: any two thirds of the words
   * - `any`: any one of the words, of which there are many, or of a question
   * - `pairs`: any half of the pairs of letters
   * - null: nothing was widened, because without the filters the groups as typed are found
   */
  readonly step: 'groups' | 'words' | 'any' | 'pairs' | null;
  /** Groups as typed. */
  readonly dropped: readonly string[];
  readonly kept: readonly string[];
  /** How many passages match the groups as typed where no filter applies; exclusions do. 0 where `step` is not null. */
  readonly without_filters: number;
}

/**
 * - `nothing_to_search`: only punctuation was typed
 * - `exclusion_as_text`: nothing is left by the exclusions, but all that was typed, its `-` as text, is found side by side
 */
export type SearchReason = 'nothing_to_search' | 'exclusion_as_text';

export interface SearchAnswer {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** False where total or facets are estimates. */
  readonly exact: boolean;
  readonly page: number;
  readonly size: number;
  readonly took_ms: number;
  readonly widened: Widened | null;
  /** Every region that is filtered by is among those of `region`, also with count 0. */
  readonly facets: EngineResult['facets'];
  readonly reason?: SearchReason;
}
