/** What a reader is given, and what it gives: the contract of every format in this folder. */
import type { Level } from '../../src/domain/document.js';
import type { EnglishText } from '../../src/domain/passage.js';
import type { Block, Warning } from '../block.js';
import type { Format } from './index.js';

/**
 * The smallest thing that is parsed on its own: a file, a file in an archive, or the records of one document in a .jsonl. Its bytes decide what comes
 * out: the same bytes need not be parsed again.
 */
export interface Entry {
  /** Relative to the folder that is indexed, with `/`: `laws.tar.gz/民法典.md`, `articles.jsonl#A0000001`. */
  readonly path: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** Of the file's lines the one that the bytes begin with; 1 but for records. */
  readonly firstLine: number;
}

/** Metadata that stands beside the text: front matter, a page's box of facts, a record's fields, metadata.yaml. Undefined: it does not say. */
export interface Given {
  readonly title?: string;
  readonly englishTitle?: string;
  readonly number?: string;
  /** Names as printed. */
  readonly issuers?: readonly string[];
  /** Dates are `YYYY-MM-DD`. */
  readonly issued?: string;
  readonly effective?: string;
  readonly expires?: string;
  readonly year?: number;
  readonly type?: string;
  /** Day of the version of a law. */
  readonly version?: string;
  /** Code of GB/T 2260. */
  readonly region?: string;
  readonly level?: Level;
}

/**
 * Where a .jsonl keeps what: names of its fields. A line is a record: a whole document (`text`), or one passage of it (`label` and `text`), the passages
 * of a document on lines that follow each other. The project's own schema has every field under its own name here.
 */
export interface RecordFields {
  /** What is the same on all lines of one document and different in the next. */
  readonly document: string;
  readonly title: string;
  readonly text: string;
  /** 第七条; null where a record is a whole document. Where records have the number alone, what stands around it, with the field in braces: `第{article}条`. */
  readonly label: string | null;
  /** Headings above the passage, a string or a list of them, the outermost first. */
  readonly headings: string | null;
  /** The official English text of the passage. */
  readonly english: string | null;
  /** Whether that is of the same version: true or false, and true where it is not said. */
  readonly sameVersion: string;
  /** Fields of further metadata, by their name in `Given`. */
  readonly given: Readonly<Partial<Record<keyof Given, string>>>;
}

/** What metadata.yaml says (indexer/metadata): about files, in place of what their text says or leaves out, and about the fields of records. */
export interface Descriptions {
  /** Of an entry's path. */
  given(path: string): Given;
  /** Of a .jsonl's path; the project's own schema where metadata.yaml names no other. */
  records(path: string): RecordFields;
  /** Changes when anything changes that is said about the path: what was parsed before has to be parsed again. */
  fingerprint(path: string): string;
}

export interface Read {
  readonly blocks: readonly Block[];
  readonly given: Given;
  /** At most one of a line. Left out where there are none. */
  readonly english?: readonly EnglishAt[];
  readonly warnings: readonly Warning[];
}

/** Of the clause that begins on a line of the source. */
export interface EnglishAt extends EnglishText {
  readonly line: number;
  /** What stands on that line above the clause. */
  readonly headings: readonly string[];
}

/** @throws ReadError where the bytes are not what the format says, or hold no text */
export type Reader = (entry: Entry) => Promise<Read> | Read;
