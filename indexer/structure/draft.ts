/** The tree of a document before its nodes have addresses: what stands under what, and what of it is a passage. */
import type { PassageKind } from '../../src/domain/passage.js';
import type { Lines } from '../block.js';
import type { Printed } from './elements.js';

/** Counted among the siblings in the order of the file: p1, p2 … */
export type Series = 'p' | 'h' | 'u' | 't' | 'r';

/** A part of an article with an address of its own; `locator` is relative to the article: `1`, `1.3`. */
export interface DraftUnit {
  readonly locator: string;
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
}

export interface Draft {
  /** `{ series }` is counted; `{ segment }` is the number that the original prints, or a name (`n`, `x1`, `r2`). */
  readonly address: { readonly series: Series } | { readonly segment: string };
  /** Null where it is no passage: a run, a table without a caption, the forwarding act. */
  readonly kind: PassageKind | null;
  readonly label: string | null;
  readonly text: string;
  /** Its title in the outline; null where it does not stand there. */
  readonly heading: string | null;
  readonly columns: readonly string[] | null;
  readonly lines: Lines;
  readonly units: readonly DraftUnit[];
  /** Whether it is a division of a law, which is no part of the address of the articles in it. */
  readonly isDivision: boolean;
  readonly children: readonly Draft[];
}

const bare = { label: null, heading: null, columns: null, units: [], isDivision: false, children: [] } as const;

export const headDraft = ({ text, lines }: Printed): Draft => ({
  ...bare,
  address: { series: 'h' },
  kind: 'head',
  text,
  lines,
});

export const paragraphDraft = ({ text, lines }: Printed): Draft => ({
  ...bare,
  address: { series: 'p' },
  kind: 'paragraph',
  text,
  lines,
});

/** A picture's caption: it has no table to stand for, so it is addressed as a paragraph. */
export const pictureDraft = ({ text, lines }: Printed): Draft => ({
  ...bare,
  address: { series: 'p' },
  kind: 'caption',
  text,
  lines,
});

export const headingDraft = ({ text, lines }: Printed, children: readonly Draft[]): Draft => ({
  ...bare,
  address: { series: 'u' },
  kind: 'heading',
  text,
  heading: text,
  lines,
  children,
});

/** What holds others together and has no words of its own: the forwarding act (`n`), a run (`r2`; in the outline without a title). */
export function groupDraft(segment: string, children: readonly Draft[], inOutline: boolean): Draft {
  const first = children.reduce((least, { lines }) => Math.min(least, lines[0]), Number.POSITIVE_INFINITY);
  const last = children.reduce((most, { lines }) => Math.max(most, lines[1]), 0);
  return {
    ...bare,
    address: { segment },
    kind: null,
    text: '',
    heading: inOutline ? '' : null,
    lines: [first, last],
    children,
  };
}

/** The run-in head of an item: its text up to the first 。 or ： */
export const runInHead = (text: string): string => (/^[^。：:\n]*/u.exec(text)?.[0] ?? text).trim();
