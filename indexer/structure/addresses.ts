/** Addresses: the drafts of a document get their locators (the table of segments in the design, Identity), and stand in the order of the file. */
import type { CitationStep } from '../../src/citation/print.js';
import type { OutlineNode } from '../../src/domain/document.js';
import { repeatLetters } from '../../src/domain/locator.js';
import type { SectionStep } from '../../src/domain/passage.js';
import type { Draft, Series } from './draft.js';
import type { Observations } from './observations.js';

/** The way down from the document to a draft. */
interface Way {
  readonly locator: string;
  /** A step for each segment of the locator. */
  readonly steps: readonly CitationStep[];
}

export interface Placed extends Way {
  readonly draft: Draft;
  readonly section: readonly SectionStep[];
}

interface Parent {
  readonly way: Way;
  /** From where articles below it are addressed: divisions of a law are no part of an article's address. */
  readonly articleWay: Way;
  readonly section: readonly SectionStep[];
}

export interface Addressed {
  readonly placed: readonly Placed[];
  readonly outline: readonly OutlineNode[];
}

/**
 * @param roots everything directly under the document, in any order
 * @param observations gets `address-missing` where a number is repeated more often than there are letters: it is counted as a paragraph is
 */
export function giveAddresses(roots: readonly Draft[], observations: Observations): Addressed {
  const placed: Placed[] = [];
  const outline = place(roots, { way: top, articleWay: top, section: [] }, new Set(), placed, observations);
  return { placed: placed.sort((one, other) => one.draft.lines[0] - other.draft.lines[0]), outline };
}

const top: Way = { locator: '', steps: [] };

function place(
  siblings: readonly Draft[],
  parent: Parent,
  used: Set<string>,
  placed: Placed[],
  observations: Observations,
): OutlineNode[] {
  const counts = new Map<Series, number>();
  const nodes: OutlineNode[] = [];
  // Stable: what stands on one line keeps its order.
  for (const draft of [...siblings].sort((one, other) => one.lines[0] - other.lines[0])) {
    const way = wayTo(draft, parent, counts, used);
    const { locator, steps } = way;
    if (steps.at(-1)?.label !== draft.label) observations.add('address-missing', draft.label ?? '', draft.lines);
    used.add(locator);
    placed.push({ draft, locator, steps, section: parent.section });
    const step = draft.heading === null ? null : { label: draft.label, title: draft.heading, locator };
    const section = step === null ? parent.section : [...parent.section, step];
    const below = { way, articleWay: draft.isDivision ? parent.articleWay : way, section };
    const children = draft.children.length === 0 ? [] : place(draft.children, below, used, placed, observations);
    for (const node of step === null ? children : [{ ...step, children }]) nodes.push(node);
  }
  return nodes;
}

const further = ({ locator, steps }: Way, segment: string, label: string | null): Way => ({
  locator: locator === '' ? segment : `${locator}.${segment}`,
  steps: [...steps, { segment, label }],
});

/**
 * The next of its series, or its own number; a number that the original repeats gets b, c … Where the letters are used up it is the next
 * paragraph under its parent, and cited as one, without its label.
 */
function wayTo(
  { address, kind, label }: Draft,
  parent: Parent,
  counts: Map<Series, number>,
  used: ReadonlySet<string>,
): Way {
  if ('series' in address) return further(parent.way, nextOf(address.series, counts), label);
  const above = kind === 'article' ? parent.articleWay : parent.way;
  for (const letter of repeatLetters) {
    const way = further(above, address.segment + letter, label);
    if (!used.has(way.locator)) return way;
  }
  return further(parent.way, nextOf('p', counts), null);
}

function nextOf(series: Series, counts: Map<Series, number>): string {
  const count = (counts.get(series) ?? 0) + 1;
  counts.set(series, count);
  return `${series}${count}`;
}
