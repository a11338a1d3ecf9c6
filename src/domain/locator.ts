/**
 * Locators: the address of a passage, unit or heading inside its document (`3.2.1`, `a33.1`, `n.p1`, `1.3.t1.r3`). Segments joined by dots,
 * in the manner of Akoma Ntoso's naming convention (a letter for the kind, then the number), short enough to be read out.
 */

/**
 * - number: a numbered heading or item, or a unit of an article
 * - `a` article, `e` `c` `s` book, chapter and section of a law
 * - `u` heading without a number, `p` paragraph, `h` head passage
 * - `t` table; `r` its row, or elsewhere a run of numbers whose heading was lost
 * - `n` the forwarding act, `x` attachment
 */
export type SegmentKind = '' | 'a' | 'e' | 'c' | 's' | 'u' | 'p' | 'h' | 't' | 'r' | 'n' | 'x';

export interface Segment {
  readonly kind: SegmentKind;
  /** From 1; 0 for `n`. */
  readonly value: number;
  /** 第十条之一 → 1; 0 where there is none. */
  readonly sub: number;
  /** `b`, `c` … where the original repeats a number, else empty. */
  readonly repeat: string;
}

/** What tells the printings of one number under one parent apart, in their order: nothing, `b` … `z`. A number printed more often has no letter. */
export const repeatLetters: readonly string[] = ['', ...'bcdefghijklmnopqrstuvwxyz'];

const segmentForm = /^(?:n|([aecsuphtrx]?)([1-9]\d{0,6})(?:-([1-9]\d{0,2}))?([b-z]?))$/;

/** null where the text is no locator. Whether anything stands at it only the document knows. */
export function parseLocator(text: string): Segment[] | null {
  const segments: Segment[] = [];
  for (const [i, part] of text.split('.').entries()) {
    const match = segmentForm.exec(part);
    if (!match) return null;
    const [, kind = '', value, sub, repeat = ''] = match;
    if (value === undefined || kind === 'x') {
      if (i > 0) return null;
    } else if (sub !== undefined && kind !== 'a') {
      return null;
    }
    const letter = value === undefined ? 'n' : (kind as SegmentKind);
    segments.push({ kind: letter, value: Number(value ?? 0), sub: Number(sub ?? 0), repeat });
  }
  return segments;
}

/** Whether a locator is a section's own or stands below it: 3.2.1 is within 3.2, 3.21 is not. */
export function isWithin(locator: string, section: string): boolean {
  return locator === section || locator.startsWith(`${section}.`);
}

/** The act before the text and attachments behind it; within a parent what introduces before what is numbered. */
const order: readonly SegmentKind[] = ['n', 'h', 'p', 't', 'e', 'c', 's', 'a', 'u', '', 'r', 'x'];

/**
 * By address, for lists without a document's own order (a passage's place): 2 before 10, 3 before 3.1, `a10` before `a10-1`.
 * What is no locator comes last.
 */
export function compareLocators(a: string, b: string): number {
  const left = parseLocator(a);
  const right = parseLocator(b);
  if (left === null || right === null) return Number(left === null) - Number(right === null) || (a < b ? -1 : +(a > b));
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const x = left[i] as Segment;
    const y = right[i] as Segment;
    const difference =
      order.indexOf(x.kind) - order.indexOf(y.kind) ||
      x.value - y.value ||
      x.sub - y.sub ||
      Number(x.repeat > y.repeat) - Number(x.repeat < y.repeat);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
