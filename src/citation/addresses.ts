/** The addresses that a document has, and which of them a cited clause means. Pure. */
import type { Document, OutlineNode } from '../domain/document.js';
import { parseLocator, type Segment } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';
import type { ClauseStep, Style } from './clause.js';
import { printLabel, unitNamesOf } from './print.js';

export interface Address {
  readonly locator: string;
  readonly segments: readonly Segment[];
  /** Of each segment, as printed; null where it has none. */
  readonly labels: readonly (string | null)[];
}

/** Of passages, units and headings, in the order of the document; each once. */
export function addressesOf(document: Document, passages: readonly Passage[]): Address[] {
  const labels = new Map<string, string | null>();
  const note = (locator: string, label: string | null): void => {
    labels.set(locator, label ?? labels.get(locator) ?? null);
  };
  for (const passage of passages) {
    note(passage.locator, passage.label);
    for (const unit of passage.units) note(unit.locator, unit.label);
  }
  const noteNodes = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      note(node.locator, node.label);
      noteNodes(node.children);
    }
  };
  noteNodes(document.outline);
  return [...labels.keys()].flatMap((locator) => {
    const segments = parseLocator(locator);
    if (segments === null) return [];
    const parts = locator.split('.');
    return [{ locator, segments, labels: parts.map((_, i) => labels.get(parts.slice(0, i + 1).join('.')) ?? null) }];
  });
}

const isArticle = ({ kind }: Segment): boolean => kind === 'a';

/**
 * The addresses that a clause names: one where its steps lead there from the document down, else all whose last steps they are ((3) alone, where
 * several headings have one). 第二条 of a document without articles is its item 二、: so decisions and 刑法修正案 are cited.
 */
export function addressesNamed(addresses: readonly Address[], clause: readonly ClauseStep[]): Address[] {
  const [article, ...units] = clause;
  if (article?.kind === 'a' && article.sub === 0 && !addresses.some(({ segments }) => segments.some(isArticle))) {
    return addressesNamed(addresses, [{ ...article, kind: '' }, ...units]);
  }
  const ending = addresses.filter((address) => endsWith(address, clause));
  const whole = ending.filter(({ segments }) => segments.length === clause.length);
  if (ending.length > 0) return whole.length > 0 ? whole : ending;
  return addresses.filter((address) => {
    const shorter = withoutParagraph(address);
    return shorter !== null && endsWith(shorter, clause, 1);
  });
}

/** From one clause to another, both included, and what stands on their level between them; empty where one of the two is not there, or several are. */
export function addressesBetween(
  addresses: readonly Address[],
  from: readonly ClauseStep[],
  to: readonly ClauseStep[],
): Address[] {
  const [first, ...otherFirst] = addressesNamed(addresses, from);
  const [last, ...otherLast] = addressesNamed(addresses, to);
  if (first === undefined || last === undefined || otherFirst.length + otherLast.length > 0) return [];
  const depth = first.segments.length;
  return addresses
    .slice(addresses.indexOf(first), addresses.indexOf(last) + 1)
    .filter(
      ({ segments }) => segments.length === depth && segments[depth - 1]?.kind === first.segments[depth - 1]?.kind,
    );
}

/** 第三十三条第三项, of whichever paragraph: it need not be cited where only one has such an item. Null for what is no item. */
function withoutParagraph({ locator, segments, labels }: Address): Address | null {
  const at = segments.findLastIndex(({ kind }) => kind === 'a') + 1;
  if (at === 0 || at + 1 >= segments.length) return null;
  return { locator, segments: segments.toSpliced(at, 1), labels: labels.toSpliced(at, 1) };
}

/** @param skipped how many levels of an article's units are left out of the address */
function endsWith(address: Address, steps: readonly ClauseStep[], skipped = 0): boolean {
  const offset = address.segments.length - steps.length;
  return offset >= 0 && steps.every((step, i) => means(step, address, offset + i, skipped));
}

function means(step: ClauseStep, { segments, labels }: Address, at: number, skipped: number): boolean {
  const { kind, value, sub, repeat } = segments[at] as Segment;
  const label = labels[at] ?? null;
  if (step.kind !== kind || step.value !== value || step.sub !== sub || step.repeat !== repeat) return false;
  if (kind === '' && unitNames.has(step.unit)) {
    const article = segments.findLastIndex(({ kind }, i) => kind === 'a' && i < at);
    const name = article < 0 ? undefined : unitNamesOf(labels[article] ?? '')[at - article - 1 + skipped];
    if (name !== undefined && name.replace('項', '项') !== step.unit) return false;
  }
  return (
    step.style === null || kind !== '' || (label === null ? step.style === 'arabic' : step.style === styleOf(label))
  );
}

const unitNames = new Set(['款', '项', '目']);

/** null for labels that are no plain number. */
function styleOf(label: string): Style | null {
  const printed = printLabel(label);
  if (/^（\d+）$/u.test(printed)) return 'arabic-paren';
  if (/^\d+$/u.test(printed)) return 'arabic';
  if (/^[①-⑳㉑-㉟㊱-㊿]$/u.test(printed)) return 'circled';
  if (/^（[^）]+）$/u.test(printed)) return 'han-paren';
  return /^[^第（）]+$/u.test(printed) ? 'han' : null;
}

/** How many neighbours of a lost address are named. */
const mostNear = 3;

export interface Nearest {
  /** What the clause would stand in, the innermost that exists; null where that is the document. */
  readonly above: Address | null;
  /** What stands next to the clause's place there. */
  readonly beside: readonly Address[];
}

/** Where nothing stands at the clause. */
export function nearestTo(addresses: readonly Address[], clause: readonly ClauseStep[]): Nearest {
  for (let length = clause.length - 1; length >= 0; length--) {
    const parents = length === 0 ? [] : addressesNamed(addresses, clause.slice(0, length));
    const [parent] = parents;
    if (length > 0 && (parent === undefined || parents.length > 1)) continue;
    const { kind, value } = clause[length] as ClauseStep;
    const depth = parent?.segments.length ?? 0;
    const prefix = parent === undefined ? '' : `${parent.locator}.`;
    const distance = ({ segments }: Address): number => Math.abs((segments[depth] as Segment).value - value);
    const beside = addresses
      .filter(({ locator, segments }) => segments.length === depth + 1 && locator.startsWith(prefix))
      .filter(({ segments }) => segments[depth]?.kind === kind)
      .sort((one, other) => distance(one) - distance(other))
      .slice(0, mostNear);
    return { above: parent ?? null, beside };
  }
  return { above: null, beside: [] };
}
