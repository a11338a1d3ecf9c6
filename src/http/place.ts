/** Where a locator leads inside a document: a passage, a unit of one, a section, another address, or nowhere but near something. */
import type { Document, OutlineNode } from '../domain/document.js';
import { compareLocators, isWithin, parseLocator } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';

export interface Place {
  /** The passage to show: at a section without a passage of its own (a run of numbers), its first. */
  readonly passage: Passage;
  /** The passage's, or the unit's or section's that was asked for. */
  readonly locator: string;
}

/** null where nothing stands at the locator. A locator that is not the one asked for is where the address has to be redirected. */
export function findPlace(document: Document, passages: readonly Passage[], locator: string): Place | null {
  const passage = passages.find((one) => one.locator === locator);
  if (passage) return { passage, locator };
  const withUnit = passages.find(({ units }) => units.some((unit) => unit.locator === locator));
  if (withUnit) return { passage: withUnit, locator };
  if (isInOutline(document.outline, locator)) {
    const first = passages.find((one) => isWithin(one.locator, locator));
    if (first) return { passage: first, locator };
  }
  return unitAlias(passages, locator);
}

/** The 款 may be left out where it is the article's only one: a33.2 is a33.1.2. */
function unitAlias(passages: readonly Passage[], locator: string): Place | null {
  for (const passage of passages) {
    if (passage.kind !== 'article' || !isWithin(locator, passage.locator)) continue;
    const only = `${passage.locator}.1`;
    const unit = passage.units.find((one) => one.locator === only + locator.slice(passage.locator.length));
    if (unit && passage.units.every((one) => isWithin(one.locator, only))) return { passage, locator: unit.locator };
  }
  return null;
}

function isInOutline(nodes: readonly OutlineNode[], locator: string): boolean {
  return nodes.some((node) => node.locator === locator || isInOutline(node.children, locator));
}

/** How many neighbours on each side are proposed. */
const neighbours = 2;

/** What a lost or mistyped locator may have meant: the nearest section above it that exists, and that section's nearest passages. */
export function nearPlaces(passages: readonly Passage[], locator: string): Passage[] {
  if (parseLocator(locator) === null) return [];
  let parent = locator;
  let family: Passage[] = [];
  do {
    parent = parent.slice(0, Math.max(parent.lastIndexOf('.'), 0));
    family = passages.filter((passage) => parent === '' || isWithin(passage.locator, parent));
  } while (family.length === 0 && parent !== '');
  const depth = parent === '' ? 1 : parent.split('.').length + 1;
  const siblings = family
    .filter((passage) => passage.locator.split('.').length === depth)
    .sort((a, b) => compareLocators(a.locator, b.locator));
  const at = siblings.filter((passage) => compareLocators(passage.locator, locator) < 0).length;
  const near = siblings.slice(Math.max(at - neighbours, 0), at + neighbours);
  return [...family.filter((passage) => passage.locator === parent), ...near];
}
