/**
 * What the engines on a server have in common: all that a generation is made of lies in one index of the server, as entries that are visible from one generation
 * on and up to another. So any change, of whatever size, is one step: its entries are written unseen, and then one entry, the pointer, makes them the present
 * ones. This file is the border: above it is what the engines share (entries, former addresses, generations), below it an adapter's own server.
 */
import type { Document } from '../../domain/document.js';
import type { Days } from '../../domain/work.js';
import type { FacetName, Plan } from '../../query/plan.js';
import type {
  AnalysedPassage,
  Candidate,
  Capabilities,
  FormerDocument,
  FormerName,
  FormerPassage,
  GenerationInfo,
} from '../engine.js';

/** Visible in the generations whose number is at least `from` and less than `until`. */
export interface Visible {
  /** Unique in the index; of [A-Za-z0-9_-], at most 200 characters. */
  readonly key: string;
  readonly from: number;
  readonly until: number;
}

/** `until` of what nothing has ended. A whole number that every server keeps exactly. */
export const forever = 2 ** 31 - 1;

/** What filters, facets and sorts need of a document; it stands at the document and at each of its passages. */
export interface Properties {
  readonly doc: string;
  /** Ids, without repeats. */
  readonly issuer: readonly string[];
  readonly year: number | null;
  readonly type: string;
  readonly script: string;
  /** Codes; `['none']` where it has none. */
  readonly region: readonly string[];
  /** `none` where it has none. */
  readonly level: string;
  /** Keys of its numbers. */
  readonly number: readonly string[];
  /** As sort `date` compares: the day of issue or the year; null: last. */
  readonly dateSort: string | null;
  /** As sort `number` compares; null: last. */
  readonly numberSort: string | null;
  /** On which days it leads its work and what its status is. */
  readonly days: Days;
}

export interface PassageEntry extends Visible {
  readonly kind: 'passage';
  readonly properties: Properties;
  /** Place in its document, counted from 0. */
  readonly place: number;
  readonly analysed: AnalysedPassage;
}

export interface DocumentEntry extends Visible {
  readonly kind: 'document';
  readonly properties: Properties;
  readonly document: Document;
  readonly aliases: readonly string[];
  /** `titleKeys` of the document. */
  readonly titles: readonly string[];
  /** How many passages it has. */
  readonly passages: number;
  /** How many words its passages have, repeats counted. */
  readonly words: number;
  /** `standingKey` of the text. */
  readonly standing: string;
}

export interface FormerDocumentEntry extends Visible {
  readonly kind: 'former_document';
  readonly former: FormerDocument;
}

export interface FormerNameEntry extends Visible {
  readonly kind: 'former_name';
  readonly name: string;
  readonly former: FormerName;
}

export interface FormerPassageEntry extends Visible {
  readonly kind: 'former_passage';
  readonly former: FormerPassage;
  /** Grows with each that is kept: the order in which they were lost. */
  readonly order: number;
}

/** The dictionary that the words were cut with, in pieces that no server finds too large, in order of `place`. */
export interface DictionaryEntry extends Visible {
  readonly kind: 'dictionary';
  readonly place: number;
  /** Base64 of a part of the packed text. */
  readonly part: string;
}

/** The terms that a build, a part of one or a change has counted (src/suggest/term-counts.ts), in pieces as the dictionary is. */
export interface TermsEntry extends Visible {
  readonly kind: 'terms';
  readonly place: number;
  /** Base64 of a part of the packed text. */
  readonly part: string;
}

/** In how many documents each name of an issuer or region is printed. */
export interface LabelsEntry extends Visible {
  readonly kind: 'labels';
  readonly issuers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly regions: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export type Entry =
  | PassageEntry
  | DocumentEntry
  | FormerDocumentEntry
  | FormerNameEntry
  | FormerPassageEntry
  | DictionaryEntry
  | TermsEntry
  | LabelsEntry;

/** The one entry that is not `Visible`: which generation is the present one. Written in one step, after all that it makes visible. */
export interface Pointer {
  /** Of the layout of entries: raised where older or newer programs could not read them. */
  readonly format: number;
  /** Compared with `from` and `until`. Grows with every build and change, also over builds. */
  readonly number: number;
  readonly info: GenerationInfo;
  /** Of all passages, repeats counted. */
  readonly words: number;
}

/** All that is given must hold. Strings compare exactly; a list holds at most `longestList`, and any of them fits. */
export interface Where {
  readonly kind: Entry['kind'];
  /** Visible in this generation; left out: whatever is stored. */
  readonly at?: number;
  /** Of passages and documents; of a former document its id; of a former passage or name the document that had it. */
  readonly docs?: readonly string[];
  /** Passages by their ids. */
  readonly ids?: readonly string[];
  /** Of former passages. */
  readonly locator?: string;
  /** Passages that have the address, as their own or that of a unit. */
  readonly address?: string;
  /** Of documents. */
  readonly alias?: string;
  readonly work?: string;
  readonly title?: string;
  /** Of former names; of former documents the id that took their place. */
  readonly name?: string;
  readonly by?: string;
}

/** Servers take long for longer ones, or refuse them. */
export const longestList = 500;

/** What the server finds, counts and proposes; ranking, labels and hits are the same for all servers. */
export interface Found {
  readonly total: number;
  readonly exact: boolean;
  /** The values that occur, in any order. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly { readonly value: string; readonly count: number }[]>>>;
  /** With sort `relevance` and a match: the best matches in the server's own order, at most `capabilities.candidates`. Empty otherwise; may be empty for a page past them. */
  readonly candidates: readonly Candidate[];
  /** Ids of the plan's page where they do not come from the candidates: other sorts, no match, and what lies past the candidates. */
  readonly page: readonly string[];
  /** For each of the plan's words that rank, in how many passages it stands. */
  readonly documentFrequency: Readonly<Record<string, number>>;
}

/** One index of the server. Every method rejects with EngineUnavailable where the server cannot answer, and is safe to repeat. */
export interface Store {
  /** null where none was written: the index is not complete. */
  pointer(): Promise<Pointer | null>;
  /** What was written before is visible to every read and search once this resolves. */
  setPointer(pointer: Pointer): Promise<void>;
  /** Passages by (doc, place), former passages by order, the dictionary by place, all else by doc or key. Streams: a where may fit millions. */
  list<Kind extends Entry['kind']>(
    where: Where & { readonly kind: Kind },
  ): AsyncIterable<Extract<Entry, { kind: Kind }>>;
  /** How many fit. */
  count(where: Where): Promise<number>;
  /** Documents in the order of sort `date`, then of id. */
  newest(at: number, page: { readonly offset: number; readonly size: number }): Promise<DocumentEntry[]>;
  /** Of every document visible, in any order, what `namesOf` (src/suggest/names.ts) makes of it. Streams. */
  names(at: number): AsyncIterable<string>;
  /** A document's passages in their order. */
  places(at: number, doc: string, page: { readonly offset: number; readonly size: number }): Promise<PassageEntry[]>;
  /**
   * Writes, or overwrites by key; resolves when all are stored, and found by `list` and `count`; rejects with what the entries throw. Takes as many at once as the
   * server likes, and never holds more than a few batches. Entries may be read from this store while they are asked for.
   */
  put(entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<void>;
  /** Sets `until` of all that `where` fits, and that `forever` was the until of. */
  end(where: Where, until: number): Promise<void>;
  /**
   * Brings the index back to what its pointer says, and no more: what is visible only after `number` is deleted, what ends after it lasts for ever again,
   * what has ended by `number` is deleted. Before every change, so that a killed one leaves nothing.
   */
  tidy(number: number): Promise<void>;
  /** Among the passages visible in the pointer's generation. */
  search(plan: Plan, pointer: Pointer): Promise<Found>;
  /**
   * The passages that `search` finds, each once, by their ids: in the plan's order or, where candidates are ranked, in the server's own, in which they stand behind
   * these; whatever the plan's offset, size and facets. Streams.
   */
  ids(plan: Plan, pointer: Pointer): AsyncIterable<readonly string[]>;
}

/** The server, with the project's own indexes on it. */
export interface Server {
  readonly capabilities: Pick<Capabilities, 'candidates'>;
  /** The one that readers see; null where nothing has been built. @throws IndexIncompatible where what is there is none of ours */
  present(): Promise<Store | null>;
  /** A new, empty one beside it. What killed builds have left is removed. */
  begin(): Promise<Store>;
  /** Readers see this one from now on, in one step; the one before is removed afterwards. */
  switchTo(store: Store): Promise<void>;
  /** Removes one that was begun and will not be switched to. */
  abandon(store: Store): Promise<void>;
  /** One writer at a time. @throws IndexBusy */
  lock(): Promise<Lock>;
  /** Left out where a build has one writer. */
  readonly parts?: Parts;
  health(): Promise<void>;
  close(): Promise<void>;
}

/** Held by this process until it is given back, or another writer takes it from a holder that stood still for too long. The death of the process gives it back too. */
export interface Lock {
  /** Asks the server. @throws IndexBusy where it is another writer's now */
  assert(): Promise<void>;
  release(): Promise<void>;
}

/** What all parts of one build agree in, and what each is written by. */
export interface PartedBuild {
  /** How many parts there are. */
  readonly of: number;
  readonly analysis: string;
  /** A `digest` of it. */
  readonly dictionary: string;
  /** As in NewPart. */
  readonly material: string;
  /** Id of the generation whose place it takes; null where there is none that can be read. */
  readonly before: string | null;
  /** The number of that generation. The part k writes from `base` + k on, and what concludes the build from the number behind all parts on. */
  readonly base: number;
}

/** The build by parts that was begun last, and that nothing has removed since. */
export interface LatestBuild {
  readonly store: Store;
  readonly build: PartedBuild;
  /** Numbers of the parts that are complete. */
  readonly complete: readonly number[];
  /** Whether readers see its store. */
  readonly isPresent: boolean;
}

/** Several writers and one build. */
export interface Parts {
  /** One writer of a part at a time, whatever build the part is of. @throws IndexBusy */
  lock(part: number): Promise<Lock>;
  /** Which of the first so many parts are being written. */
  underWay(of: number): Promise<number[]>;
  latest(): Promise<LatestBuild | null>;
  /** From now on the store, which `Server.begin` has given, is the latest build's. */
  begin(store: Store, build: PartedBuild): Promise<void>;
  /**
   * Notes that a part is complete, or that it is not any more; of two parts that are noted at once one comes first. @returns all that are complete now.
   * @throws IndexBusy where the store is not the latest build's any more
   */
  note(store: Store, part: number, isComplete: boolean): Promise<readonly number[]>;
  /** Deletes all that is visible from this number on, and from no other. */
  clear(store: Store, number: number): Promise<void>;
  /** There is no latest build any more. Its store is left as it is. */
  forget(): Promise<void>;
}
