/** What a reader makes of a file, what cleaning passes on, and what structure is found in. */

/** First and last line of the source file, counted from 1. */
export type Lines = readonly [number, number];

/** A line or, once broken lines are joined, a paragraph; without white space at its ends. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly lines: Lines;
  /** Level from 1, where the format itself says that this is a heading (`#`, <h1>, Word's Heading 1); it may be wrong. */
  readonly heading?: number;
  /** Whether one or more empty lines stand before it in the source. */
  readonly gap: boolean;
  /** It stands on the source line of the block before it, behind a line's end of another kind: a <br>, a \n in a record's text. */
  readonly afterBreak?: true;
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Heads of the columns, as first printed. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly lines: Lines;
}

export type Block = TextBlock | TableBlock;

/** What the indexer changed, could not read or would not guess. Reported to the user, never silent. */
export interface Warning {
  /** Stable, kebab-case: the rule's name. */
  readonly code: string;
  /** One English sentence; quotes the document's words. */
  readonly message: string;
  /** Every place it speaks of. */
  readonly lines: readonly Lines[];
  /** How often. */
  readonly count: number;
  /** Letters and digits that it took out of the text; left out where it took none. */
  readonly removed?: number;
}
