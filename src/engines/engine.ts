/** The contract between the project and the places where passages are stored and searched. Every engine passes test/engines. */
import type { Document } from '../domain/document.js';
import type { Passage } from '../domain/passage.js';
import type { Status } from '../domain/work.js';
import type { FacetName, Plan } from '../query/plan.js';

/** A text as an engine finds it. Texts are many and are not looked into on their way, so that their words are one string. */
export interface Tokens {
  /** jieba's words over the folded text, in order, repeats kept, with one space between; no word holds white space. */
  readonly words: string;
  /** The folded letters and digits; the engine's grams are overlapping pairs of them. */
  readonly letters: string;
}

/** A text as the scorer reads it, too. */
export interface ScoredTokens extends Tokens {
  /** The folded text, punctuation and all: the scorer prefers the same punctuation and whole numbers. */
  readonly folded: string;
}

/**
 * What the analysis adds to a passage: the tokens of its label and text, of its official English text, and of what it stands in. A passage is found by its words and
 * letters in either of its two texts; letters side by side stand in one of them. How long it is, is told by its own words alone.
 */
export interface PassageTokens extends ScoredTokens {
  readonly english: ScoredTokens | null;
  /** What it stands in (section, titles, number, issuers, year, column heads), a text each. Passages of one section can share the list. */
  readonly context: readonly Tokens[];
}

/** What an engine files a passage under. */
export type PassageKey = Pick<Passage, 'id' | 'locator' | 'kind' | 'units' | 'hash'>;

export interface AnalysedPassage extends PassageTokens {
  readonly passage: PassageKey;
  /** The whole passage as JSON, to be stored as it is: passages are many, and most are stored by threads that need nothing else of them. */
  readonly json: string;
}

export interface AnalysedDocument {
  readonly document: Document;
  /** Passages in the order of the source; every outline locator and unit resolves to one of them. */
  readonly passages: readonly AnalysedPassage[];
  /** Other names that lead to the document: slug, number keys. Not unique among documents. */
  readonly aliases: readonly string[];
}

/**
 * One step of a build or change, in the order given.
 * - `put`: the document takes the place of the one with its id, if there is one
 * - `remove`: the document is gone; its addresses are former ones from then on
 * - `replace`: a better reading of the same source gave it another id, `by`, which is put in the same build or change; the old id leads there for ever,
 *   also when `by` is replaced in its turn
 * - `sources`: it was read from other files, nothing else changed
 */
export type Change =
  | { readonly put: AnalysedDocument }
  | { readonly remove: string }
  | { readonly replace: string; readonly by: string }
  | { readonly sources: string; readonly are: readonly string[] };

export type Changes = AsyncIterable<Change> | Iterable<Change>;

/** A document that was there once and is not any more. */
export interface FormerDocument {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  /** The day on which it went, `YYYY-MM-DD` (UTC). */
  readonly day: string;
  /** Id of the document that took its place, null where it was removed. */
  readonly by: string | null;
}

/** A document that had a name once and has it no more. */
export interface FormerName {
  /** Of the document, which may be there under other names, or be a former one. */
  readonly id: string;
  /** The title that it had with the name. */
  readonly title: string;
  /** Whether the name is its work's, not one of its own. */
  readonly ofWork: boolean;
}

/** What once stood at an address at which now nothing, or another text, stands. */
export interface FormerPassage {
  readonly doc: string;
  readonly locator: string;
  readonly label: string | null;
  readonly text: string;
  readonly citation: string;
  /** As Passage.hash. */
  readonly hash: string;
  /** The day on which it was lost or replaced, `YYYY-MM-DD` (UTC). */
  readonly day: string;
}

export interface GenerationInfo {
  /** Changes with every committed build or change. */
  readonly id: string;
  /** `analysisVersion` of src/text that made the tokens. */
  readonly analysis: string;
  /** ISO 8601, UTC. */
  readonly built: string;
  readonly documents: number;
  readonly passages: number;
}

export interface NewGeneration {
  readonly analysis: string;
  /** The folded jieba dictionary that the words were cut with; queries use the same. */
  readonly dictionary: string;
}

/** A share of a build that several processes write at once. */
export interface Part {
  /** From 1 on. */
  readonly number: number;
  /** How many parts there are. */
  readonly of: number;
}

export interface NewPart extends NewGeneration {
  readonly part: Part;
  /** Names what all parts are made of. Of the same material a part comes out the same whenever it is written, and the parts fit together. */
  readonly material: string;
}

/** What a part puts, and what documents were read from, also those that other parts put. All versions of a work are in one part. */
export type PartChange = Extract<Change, { readonly put: AnalysedDocument } | { readonly sources: string }>;

/**
 * - `waiting`: for other parts, by number
 * - `switched`: all parts are complete, and readers see the new generation
 * - `known`: nothing was written, as the present generation is made of the same parts
 */
export type PartBuilt =
  | { readonly state: 'waiting'; readonly documents: number; readonly passages: number; readonly missing: number[] }
  | {
      readonly state: 'switched';
      readonly documents: number;
      readonly passages: number;
      readonly generation: GenerationInfo;
    }
  | { readonly state: 'known'; readonly generation: GenerationInfo };

/** Everything the scorer needs of a passage, and no more: what an engine proposes for ranking. */
export interface Candidate {
  readonly id: string;
  readonly doc: string;
  /** Place in its document, counted from 0. */
  readonly place: number;
  readonly kind: Passage['kind'];
  /** As in AnalysedPassage. */
  readonly words: string;
  readonly folded: string;
  readonly letters: string;
  /** May be left out (null) where nothing is sought that could stand in it (`isSoughtInEnglish`). */
  readonly english: ScoredTokens | null;
  readonly context: readonly Tokens[];
}

/** What the scorer needs of a generation. */
export interface Statistics {
  readonly passages: number;
  /** Words a passage, of its own text. */
  readonly averageWords: number;
  /** For each word that ranks, in how many passages it stands. */
  readonly documentFrequency: Readonly<Record<string, number>>;
}

/** What a hit shows of its document. */
export type HitDocument = Pick<
  Document,
  'id' | 'title' | 'englishTitle' | 'number' | 'issuers' | 'year' | 'issued' | 'version' | 'type' | 'script'
>;

export interface EngineHit {
  readonly passage: Passage;
  readonly document: HitDocument;
  /** Of the document, on the day that the plan's filters speak of. */
  readonly status: Status;
  /** As the scorer gives it; null where nothing ranks: with another sort, no match, and past what the engine ranks, at most `capabilities.candidates`. */
  readonly score: number | null;
  /** How many other passages of its document match, where the plan is folded. */
  readonly more?: number;
}

export interface FacetValue {
  /** Issuer id, year, type, region's code, level, status or script; `none` where the document has no year, region or level. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface EngineResult {
  readonly generation: string;
  /** In passages, also where the plan is folded. */
  readonly total: number;
  /** Of how many documents the matches are, where the plan is folded. */
  readonly documents?: number;
  /** False where total, facets, `documents` or `more` are estimates. */
  readonly exact: boolean;
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;
  /**
   * The plan's page. With sort `relevance` and a match the first matches of the engine's own order, at most `capabilities.candidates`, are ranked by the project's one scorer
   * (src/ranking); what lies past them follows in the engine's order. A folded plan's documents stand where the first of their passages would.
   */
  readonly hits: readonly EngineHit[];
}

export interface Capabilities {
  /** How many matches `search` ranks at most. */
  readonly candidates: number;
  /** How many matches `search` folds; of more, `documents` and `more` tell the first ones only, and the documents of the others are not listed. */
  readonly folds: number;
}

export interface DocumentQuery {
  readonly offset: number;
  readonly size: number;
}

/** `generation` in a read: refuse (GenerationChanged) to answer from another one, so that what is shown together belongs together. */
export interface Engine {
  readonly capabilities: Capabilities;

  /** The generation that a search would see now; null where nothing has been built. */
  generation(): Promise<GenerationInfo | null>;
  /** The dictionary of the present generation. */
  dictionary(): Promise<string>;

  /**
   * Puts a new index in the place of the old; readers see the old one until it is complete, and for ever where it fails. What was in the old and is
   * not in the new becomes former addresses; former addresses and replaced ids of before are kept.
   */
  build(generation: NewGeneration, changes: Changes): Promise<GenerationInfo>;
  /** All changes in one step that readers see whole or not at all; what a put document no longer holds becomes former addresses. */
  change(changes: Changes): Promise<GenerationInfo>;

  /**
   * Writes a part of a build; the first one begins it, and the one that finds all others complete ends it as `build` does. Until then readers see the old index.
   * A part that failed or was killed is written again; so can be one that is complete. `build` and `change` discard a build whose parts are not all complete, and are
   * refused while one of them is being written. Left out where a build has one writer.
   * @throws PartsDiffer where a build by parts is under way that this one is no part of; IndexBusy where the part or a whole index is being written
   */
  buildPart?(part: NewPart, changes: AsyncIterable<PartChange> | Iterable<PartChange>): Promise<PartBuilt>;
  /** Of how many parts the build is that waits for some of them; null where none does. */
  unfinishedParts?(): Promise<number | null>;
  /** Discards as `build` and `change` do, and writes nothing. */
  discardParts?(): Promise<void>;

  search(plan: Plan): Promise<EngineResult>;
  /**
   * All matches in the order of the plan's pages, whatever its offset, size, facets and fold, in blocks that are read when they are asked for; who stops asking ends
   * the work. Rejects with GenerationChanged where the index changes before the end.
   */
  each(plan: Plan, generation?: string): AsyncIterable<readonly EngineHit[]>;

  /** In the order of the ids; an unknown id is left out. */
  passages(ids: readonly string[], generation?: string): Promise<Passage[]>;
  /** All passages of a document in their order; null where there is no such document. */
  documentPassages(
    doc: string,
    page?: DocumentQuery,
    generation?: string,
  ): Promise<{ passages: Passage[]; total: number } | null>;
  /** A passage, by its own address or that of a unit in it, and its neighbours in the document's order. */
  neighbours(
    id: string,
    generation?: string,
  ): Promise<{ before: Passage | null; passage: Passage; after: Passage | null } | null>;
  documents(ids: readonly string[], generation?: string): Promise<Document[]>;
  /** All documents, the newest first (as sort `date`), then in order of id. */
  listDocuments(page: DocumentQuery): Promise<{ documents: Document[]; total: number }>;
  /** Ids of the documents that an alias leads to, in order of id. */
  alias(alias: string, generation?: string): Promise<string[]>;
  /** Ids of the documents of a work, in order of id. */
  versions(work: string, generation?: string): Promise<string[]>;
  /** How documents stand on a day, by id, as the filter `status` has it; an unknown id is left out. */
  statuses(ids: readonly string[], on: string, generation?: string): Promise<Readonly<Record<string, Status>>>;
  /** null where the id is a document's, or never was one's. */
  formerDocument(id: string, generation?: string): Promise<FormerDocument | null>;
  /**
   * Documents that once had the alias, or were of the work, and are not there or have it no more, in order of id. The work of a document without versions,
   * which is its own id, is no such name.
   */
  formerlyNamed(name: string, generation?: string): Promise<FormerName[]>;
  /**
   * What stood at the locator of a document (also of one that was removed), the newest first. Units and headings have addresses of their own, and so
   * former texts of their own. What stood in a replaced document stands under the one that took its place.
   */
  formerPassages(doc: string, locator: string, generation?: string): Promise<FormerPassage[]>;
  /** Of every document, in any order, the line that src/suggest/names.ts makes of it. */
  names(generation?: string): Promise<string>;
  /** Terms of the passages that were put since the last build, its own among them, as src/suggest/term-counts.ts counts them. */
  terms(generation?: string): Promise<string>;
  /** Ids of the documents one of whose `titleKeys` (src/domain/title.ts) this is, in order of id. */
  byTitle(letters: string, generation?: string): Promise<string[]>;

  /** Rejects with EngineUnavailable and a reason where the engine cannot answer. */
  health(): Promise<void>;
  close(): Promise<void>;
}
