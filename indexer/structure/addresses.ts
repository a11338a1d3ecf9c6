/** Addresses: the drafts of a document get their locators (the table of segments in the design, Identity), and stand in the order of the file. */
import type { CitationStep } from '../../src/citation/print.js';
import type { OutlineNode } from '../../src/domain/document.js';
import type { SectionStep } from '../../src/domain/passage.js';
import type { Draft } from './draft.js';

export interface Placed {
  readonly draft: Draft;
  readonly locator: string;
  /** A step for each segment of the locator. */
  readonly steps: readonly CitationStep[];
  readonly section: readonly SectionStep[];
}

interface Parent {
  readonly steps: readonly CitationStep[];
  /** Where articles below it are addressed from: divisions of a law are no part of an article's address. */
  readonly articleSteps: readonly CitationStep[];
  readonly section: readonly SectionStep[];
}

export interface Addressed {
  readonly placed: readonly Placed[];
  readonly outline: readonly OutlineNode[];
}

/** @param roots everything directly under the document, in any order */
export function giveAddresses(roots: readonly Draft[]): Addressed {
  const placed: Placed[] = [];
  const used = new Set<string>();
  const outline = place(roots, { steps: [], articleSteps: [], section: [] }, used, placed);
  return { placed: placed.sort((one, other) => one.draft.lines[0] - other.draft.lines[0]), outline };
}

const division = /^[ecs]\d/u;

function place(siblings: readonly Draft[], parent: Parent, used: Set<string>, placed: Placed[]): OutlineNode[] {
  const counts = new Map<string, number>();
  const nodes: OutlineNode[] = [];
  // Stable: what stands on one line keeps its order.
  for (const draft of [...siblings].sort((one, other) => one.lines[0] - other.lines[0])) {
    const above = draft.kind === 'article' ? parent.articleSteps : parent.steps;
    const steps = [...above, { segment: segmentOf(draft, above, counts, used), label: draft.label }];
    const locator = locatorOf(steps);
    used.add(locator);
    placed.push({ draft, locator, steps, section: parent.section });
    const step = draft.heading === null ? null : { label: draft.label, title: draft.heading, locator };
    const isDivision = division.test(steps.at(-1)?.segment ?? '');
    const children = place(
      draft.children,
      {
        steps,
        articleSteps: isDivision ? parent.articleSteps : steps,
        section: step === null ? parent.section : [...parent.section, step],
      },
      used,
      placed,
    );
    if (step === null) nodes.push(...children);
    else nodes.push({ ...step, children });
  }
  return nodes;
}

const locatorOf = (steps: readonly CitationStep[]): string => steps.map(({ segment }) => segment).join('.');

/** The next of its series, or its own number; a number that the original repeats gets b, c … */
function segmentOf(
  { address }: Draft,
  above: readonly CitationStep[],
  counts: Map<string, number>,
  used: ReadonlySet<string>,
): string {
  if ('series' in address) {
    const count = (counts.get(address.series) ?? 0) + 1;
    counts.set(address.series, count);
    return `${address.series}${count}`;
  }
  for (const letter of ['', ...'bcdefghijklmnopqrstuvwxyz']) {
    const segment = address.segment + letter;
    if (!used.has(locatorOf([...above, { segment, label: null }]))) return segment;
  }
  throw new RangeError(`more than 26 of ${address.segment} under one parent`);
}
