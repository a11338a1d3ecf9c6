/** The contract between the project and the places where passages are stored and searched. Every engine passes test/engines. */
import type { Document } from '../domain/document.js';
import type { Passage } from '../domain/passage.js';
import type { FacetName, Plan } from '../query/plan.js';

/** What the analysis adds to a passage; the tokens an engine stores. */
export interface AnalysedPassage {
  readonly passage: Passage;
  /** jieba's words over the folded label and text, in order, repeats kept. */
  readonly words: readonly string[];
  /** `foldText(printed(passage))`, punctuation and all: the scorer prefers the same punctuation and whole numbers. */
  readonly folded: string;
  /** The folded letters and digits of label and text; the engine's grams are overlapping pairs of them. */
  readonly letters: string;
  /** What it stands in (section, titles, number, issuers, year, column heads), a string each. */
  readonly context: readonly { readonly words: readonly string[]; readonly letters: string }[];
}

export interface AnalysedDocument {
  readonly document: Document;
  /** Passages in the order of the source; every outline locator and unit resolves to one of them. */
  readonly passages: readonly AnalysedPassage[];
  /** Other names that lead to the document: slug, number keys. Not unique among documents. */
  readonly aliases: readonly string[];
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

/** Everything the scorer needs of a passage, and no more. */
export interface Candidate {
  readonly id: string;
  readonly doc: string;
  /** Place in its document, counted from 0. */
  readonly place: number;
  readonly kind: Passage['kind'];
  readonly words: readonly string[];
  /** As in AnalysedPassage. */
  readonly folded: string;
  readonly letters: string;
  readonly context: readonly { readonly words: readonly string[]; readonly letters: string }[];
}

export interface FacetValue {
  /** Issuer id, year, type or script; `none` where the document has no year. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface EngineResult {
  readonly generation: string;
  readonly total: number;
  /** False where total or facets are estimates. */
  readonly exact: boolean;
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;
  /**
   * With sort `relevance` and a match: the best matches in the engine's own order, at most `capabilities.candidates`; the caller ranks them. Empty otherwise.
   */
  readonly candidates: readonly Candidate[];
  /** Ids of the plan's page where they do not come from the candidates: other sorts, no match, and what lies past the candidates. */
  readonly page: readonly string[];
  /** For each of the plan's rankWords, in how many passages it stands; and how many passages and words a passage there are. */
  readonly statistics: {
    readonly passages: number;
    readonly averageWords: number;
    readonly documentFrequency: Readonly<Record<string, number>>;
  };
}

export interface Capabilities {
  /** How many matches `search` proposes for ranking. */
  readonly candidates: number;
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

  /** Puts a new index in the place of the old; readers see the old one until it is complete, and for ever where it fails. */
  build(
    generation: NewGeneration,
    documents: AsyncIterable<AnalysedDocument> | Iterable<AnalysedDocument>,
  ): Promise<GenerationInfo>;
  /** Puts (by document id) and removes documents in one step that readers see whole or not at all. */
  change(
    puts: AsyncIterable<AnalysedDocument> | Iterable<AnalysedDocument>,
    removes: readonly string[],
  ): Promise<GenerationInfo>;

  search(plan: Plan): Promise<EngineResult>;

  /** In the order of the ids; an unknown id is left out. */
  passages(ids: readonly string[], generation?: string): Promise<Passage[]>;
  /** All passages of a document in their order; null where there is no such document. */
  documentPassages(
    doc: string,
    page?: { readonly offset: number; readonly size: number },
  ): Promise<{ passages: Passage[]; total: number } | null>;
  /** A passage and its neighbours in the document's order. */
  neighbours(id: string): Promise<{ before: Passage | null; passage: Passage; after: Passage | null } | null>;
  documents(ids: readonly string[], generation?: string): Promise<Document[]>;
  /** All documents, the newest first (as sort `date`), then in order of id. */
  listDocuments(page: DocumentQuery): Promise<{ documents: Document[]; total: number }>;
  /** Ids of the documents that an alias leads to, in order of id. */
  alias(alias: string): Promise<string[]>;
  /** Ids of the documents one of whose `titleKeys` (src/domain/title.ts) this is, in order of id. */
  byTitle(letters: string): Promise<string[]>;

  /** Rejects with EngineUnavailable and a reason where the engine cannot answer. */
  health(): Promise<void>;
  close(): Promise<void>;
}

export type OpenEngine = (options: { readonly data: string; readonly readonly: boolean }) => Promise<Engine>;
