/** What a search is asked and what it answers: the shapes of the API (design, HTTP). */
import type { Resolution } from '../citation/resolve.js';
import type { Named } from '../domain/named.js';
import type { EnglishText, Passage } from '../domain/passage.js';
import type { Status } from '../domain/work.js';
import type { FacetValue, HitDocument } from '../engines/engine.js';
import { noFieldReasons } from '../query/parse.js';
import type { FacetName, Filters, Sort } from '../query/plan.js';
import type { DidYouMean } from './did-you-mean.js';
import type { Explanation, Matched } from './explain.js';
import type { Translated } from './translated.js';

export interface SearchRequest {
  /** As typed; empty: all passages, by date. */
  readonly q: string;
  /** Values as a reader gives them: issuers and types in either script, numbers in any writing, documents by id or alias. */
  readonly filters: Filters;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  /** Hits are documents, each with its best passage. Left out: passages. */
  readonly fold?: 'document';
  readonly facets: readonly FacetName[];
  /** Whether the answer is to say how the query was read and what of it each hit holds. */
  readonly explain?: boolean;
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
  /** The official English text, and what of it tells why the passage was found; null where there is none. */
  readonly english: (EnglishText & { readonly snippet: Snippet }) | null;
  readonly document: Named<HitDocument> & {
    readonly url: string;
    /** On the day that the filters speak of. */
    readonly status: Status;
  };
  /** The groups, as typed, that not the passage's text but what it stands in answered. */
  readonly context: readonly string[];
  /** Where English was asked for: what of it the passage says, and how. */
  readonly translated?: readonly Translated[];
  /** How many other passages of its document match, where hits are folded. */
  readonly more?: number;
  /** Where it was asked for by a citation. */
  readonly cited?: Cited;
  /** Where `explain` was asked for. */
  readonly matched?: readonly Matched[];
}

/**
 * A clause that was cited is a hit with all of its passage as the snippet, and the unit marked that was cited (`a33.1.3`), whose address `locator` and `url` are; a document cited alone
 * is its first passage, and `url` leads to the document.
 */
export interface Cited {
  /** Printed form of the address. */
  readonly citation: string;
  /** null: this was cited; else it is one of several that may be meant, of another version, or what the clause cited would stand in, or next to, and does not. */
  readonly reason: Exclude<Resolution['reason'], 'document_not_found' | 'nothing_cited'>;
}

/** Why the groups as typed, which no passage matches, are not what was searched. */
export interface Widened {
  /**
   * - `groups`: those in `dropped` were left out
   * - `words`: any two thirds of the words
   * - `any`: any one of the words, of which there are many, or of a question, and of a question whose words are found nowhere any two letters of it
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
 * - `phrase_as_words`: under the filters and beside the rest, nothing has an English phrase in quotes, or English joined to Chinese (购买software), as it stands, so its words were searched, by what they may be in Chinese too
 */
export type SearchReason = 'nothing_to_search' | 'exclusion_as_text' | 'phrase_as_words';

/**
 * Why what looks like a field, or is English, is searched as text alone: what the query says (`NoField`), and
 * - `value_invalid`: no year, or a title of one letter
 * - `value_too_wide`: more years, documents or letters than one query may ask for
 * - `document_unknown`: no document is called so
 * - `matches_nothing`: no document has it
 * - `empties_result`: documents have it, and the rest of the query matches passages, but none of theirs
 * - `english_unknown`: of an English word, beside others that are known or where nothing is found, it is not known what it is in Chinese
 */
export const asTextReasons = [
  ...noFieldReasons,
  'value_invalid',
  'value_too_wide',
  'document_unknown',
  'matches_nothing',
  'empties_result',
  'english_unknown',
] as const;

export interface AsText {
  /** Part of the query. */
  readonly typed: string;
  readonly reason: (typeof asTextReasons)[number];
}

/**
 * - `used`: what is near to the query in meaning is among the hits
 * - `alone`: there is nothing else among them, as nothing matches the words
 * - `unavailable`: it would be, and is not known now: the hits are found by words alone
 */
export const semanticStates = ['used', 'alone', 'unavailable'] as const;

export interface NamedFacetValue extends FacetValue {
  /** Of an issuer, a type or a region; null where no English name is known, and of all others. */
  readonly english: string | null;
}

export interface SearchAnswer {
  /** Where the query is wholly a citation, on the first page: what it cites stands above the others, whatever `total` and `size` are, and nothing is widened. */
  readonly hits: readonly Hit[];
  /** Passages that match, those near in meaning among them. */
  readonly total: number;
  /** Of how many documents these are, where hits are folded. */
  readonly documents?: number;
  /** False where total, facets, `documents` or `more` are estimates. */
  readonly exact: boolean;
  readonly page: number;
  readonly size: number;
  readonly took_ms: number;
  readonly widened: Widened | null;
  readonly as_text: readonly AsText[];
  /** What may have been meant, where little or nothing matches what was typed; at most three, each found under the same filters. */
  readonly did_you_mean: readonly DidYouMean[];
  /** Every region that is filtered by is among those of `region`, also with count 0. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly NamedFacetValue[]>>>;
  readonly reason?: SearchReason;
  /** Left out where no meaning is asked for: none is set up, or the query names what it wants. */
  readonly semantic?: (typeof semanticStates)[number];
  /** Where it was asked for. */
  readonly explain?: Explanation;
}
